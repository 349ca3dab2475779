"""No row of the table of formats without a file that it tells, and without a fuzz test."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.errors import SourceError
from archive.records import ArticleDraft, EmbeddedFile
from importers.detection import HEAD_BYTES, detect_format
from importers.format_row import Format
from importers.formats import FORMATS
from importers.pictures.preloading import preload
from tests.importers.documents.test_documents_fuzz import damaged
from tests.importers.every_kind import one_of_each

MADE = one_of_each("Ліст пра двор", "slova")
every_row = pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)


def test_there_is_a_file_of_every_kind() -> None:
    assert set(MADE) == {format_.name for format_ in FORMATS}


@every_row
def test_a_file_is_told_to_be_of_its_kind(format_: Format) -> None:
    ending, content = MADE[format_.name]
    assert detect_format(content[:HEAD_BYTES], f"a.{ending}") is format_


def read(format_: Format, untrusted: bytes) -> int:
    """How many things came out; raises what is not declared."""
    things: list[ArticleDraft | EmbeddedFile] = []
    try:
        if format_.parse is not None:
            things.append(format_.parse(untrusted))
        elif format_.unpack is not None:
            things.extend(format_.unpack(BytesIO(untrusted)))
    except SourceError:
        pass
    return len(things)


@every_row
def test_a_whole_file_gives_something(format_: Format) -> None:
    preload()
    assert read(format_, MADE[format_.name][1]) > 0


@every_row
def test_a_damaged_file_raises_declared_errors_only(format_: Format) -> None:
    @settings(deadline=None, max_examples=15, derandomize=True, database=None)
    @given(untrusted=damaged(MADE[format_.name][1]) | st.binary(max_size=100))
    def fuzz(untrusted: bytes) -> None:
        assert read(format_, untrusted) >= 0

    fuzz()


def test_control_another_error_is_seen() -> None:
    def broken(untrusted: bytes) -> ArticleDraft:
        raise ValueError(len(untrusted))

    with pytest.raises(ValueError, match="3"):
        read(Format("broken", "text/plain", (), 10, broken), b"abc")
