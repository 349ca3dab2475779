"""Every reader of the table is given damaged files of its own kind: only declared errors come.

The seeds are those of `every_kind`, which has to have one for each format: whoever adds a row to
the table adds a file, and it is damaged here.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.errors import SourceError
from archive.records import ArticleDraft
from importers.format_row import Format
from importers.formats import FORMATS
from tests.importers.every_kind import one_of_each

SEEDS = {name: content for name, (_, content) in one_of_each("Ліст пра двор", "slova").items()}
quick = settings(deadline=None, max_examples=30)
thorough = settings(deadline=None, max_examples=600)


@st.composite
def damaged(draw: st.DrawFn, valid: bytes) -> bytes:
    """A whole file with bytes changed, pieces taken out or doubled, or its end cut off."""
    content = valid
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(content)))
        end = draw(st.integers(start, min(len(content), start + 60)))
        piece = draw(st.one_of(st.binary(max_size=8), st.just(2 * content[start:end])))
        rest = b"" if draw(st.integers(0, 9)) == 0 else content[end:]
        content = content[:start] + piece + rest
    return content


def things_of(format_: Format, untrusted: bytes) -> Iterator[object]:
    if format_.parse is not None:
        yield format_.parse(untrusted)
    if format_.unpack is not None:
        yield from format_.unpack(BytesIO(untrusted))


def answered(format_: Format, untrusted: bytes) -> int:
    """How many things were given before the end, or before an error that is declared."""
    number = 0
    try:
        for thing in things_of(format_, untrusted):
            assert thing is not None
            number += 1
    except SourceError:
        pass
    return number


def test_every_format_of_the_table_is_damaged_here() -> None:
    assert len(FORMATS) == len(SEEDS)
    assert {format_.name for format_ in FORMATS} == set(SEEDS)
    assert all(format_.parse or format_.unpack for format_ in FORMATS)


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_control_whole_it_is_read(format_: Format) -> None:
    assert answered(format_, SEEDS[format_.name]) > 0


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_damaged_it_raises_declared_errors_alone(format_: Format) -> None:
    @quick
    @given(untrusted=st.one_of(damaged(SEEDS[format_.name]), st.binary(max_size=200)))
    def fuzz(untrusted: bytes) -> None:
        answered(format_, untrusted)

    fuzz()


@pytest.mark.slow
@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_damaged_in_many_ways_it_raises_declared_errors_alone(format_: Format) -> None:
    @thorough
    @given(untrusted=damaged(SEEDS[format_.name]))
    def fuzz(untrusted: bytes) -> None:
        answered(format_, untrusted)

    fuzz()


@pytest.mark.parametrize("error", [ValueError, MemoryError, RecursionError])
def test_control_an_error_that_is_not_declared_is_seen(error: type[Exception]) -> None:
    def broken(_: bytes) -> ArticleDraft:
        raise error

    with pytest.raises(error):
        answered(Format("broken", "text/plain", (), 10, broken), b"abc")
