"""Mail, chats, transcripts, web archives, references: whatever the bytes, only declared errors.

And what is given keeps the rules of records: dates are EDTF, places stand in the text in order,
media types are none or well formed, and cleaning the text again would move nothing.
"""

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.edtf import is_edtf
from archive.errors import SourceError
from archive.records import ArticleDraft, EmbeddedFile
from importers.calendars import CALENDAR_FORMATS
from importers.contacts import CONTACT_FORMATS
from importers.format_row import Format
from importers.jail.reports import Lost
from importers.messages import MESSAGE_FORMATS
from importers.normalising import clean_text
from importers.references import REFERENCE_FORMATS
from importers.tables import TABLE_FORMATS
from importers.transcripts import TRANSCRIPT_FORMATS
from importers.webarchives import WEB_ARCHIVE_FORMATS
from tests.importers.seeds import SEEDS

FORMATS = (
    *(*MESSAGE_FORMATS, *TRANSCRIPT_FORMATS, *WEB_ARCHIVE_FORMATS, *REFERENCE_FORMATS),
    *(*CALENDAR_FORMATS, *CONTACT_FORMATS, *TABLE_FORMATS),
)
MEDIA_TYPE = re.compile(r"[\w.+-]{1,80}/[\w.+-]{1,80}", re.ASCII)
quick = settings(deadline=None, max_examples=50)
thorough = settings(deadline=None, max_examples=1_000)


@st.composite
def damaged(draw: st.DrawFn, seeds: tuple[bytes, ...]) -> bytes:
    """A whole file with pieces cut out, overwritten, doubled, or taken from elsewhere in it."""
    content = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = draw(st.integers(start, min(len(content), start + 200)))
        source = draw(st.integers(0, len(content)))
        moved = content[source : source + draw(st.integers(0, 100))]
        piece = draw(st.one_of(st.binary(max_size=8), st.just(moved)))
        content = content[:start] + piece + content[end:]
    return content


def read(format_: Format, untrusted: bytes) -> Iterator[ArticleDraft | EmbeddedFile | Lost]:
    if format_.parse is not None:
        yield format_.parse(untrusted)
    elif format_.unpack is not None:
        yield from format_.unpack(BytesIO(untrusted))


def check(thing: ArticleDraft | EmbeddedFile | Lost) -> None:
    if isinstance(thing, Lost):
        assert "\n" not in thing.name
        return
    if isinstance(thing, EmbeddedFile):
        assert not thing.media_type or MEDIA_TYPE.fullmatch(thing.media_type)
        assert "\n" not in thing.name
        return
    text, described = thing.untrusted_text, thing.description
    assert text.strip()
    assert not described.published or is_edtf(described.published)
    assert re.fullmatch("[a-z]{0,2}", described.language)
    for line in (described.title, described.source, described.external_id, *described.authors):
        assert len(line) <= 500
        assert "\n" not in line
    assert len(thing.facts) <= 1_000
    assert all(key and len(value) <= 20_000 for key, value in thing.facts)
    starts = [place.start for place in thing.places]
    assert starts == sorted(set(starts))
    assert all(0 <= start < len(text) for start in starts)
    assert not starts or clean_text(text) == text
    for embedded in thing.embedded:
        check(embedded)


def read_and_check(format_: Format, untrusted: bytes) -> int:
    """How many things were given before the end or a declared error."""
    number = 0
    try:
        for thing in read(format_, untrusted):
            check(thing)
            number += 1
    except SourceError:
        pass
    return number


def test_every_format_has_a_whole_file_here() -> None:
    assert set(SEEDS) == {format_.name for format_ in FORMATS}


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_whole_files_are_known_and_read(format_: Format) -> None:
    for seed in SEEDS[format_.name]:
        assert read_and_check(format_, seed) > 0
        name = f"x{format_.suffixes[0]}" if format_.suffixes else "x"
        name = f"{name}.gz" if seed.startswith(b"\x1f\x8b") else name
        known = format_.matches(seed[:16384], name) if format_.matches else None
        assert known or (known is None and format_.suffixes)


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_damaged_files_raise_source_errors_only(format_: Format) -> None:
    @quick
    @given(untrusted=st.one_of(damaged(SEEDS[format_.name]), st.binary(max_size=300)))
    def fuzz(untrusted: bytes) -> None:
        read_and_check(format_, untrusted)

    fuzz()


@pytest.mark.slow
@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_many_damaged_files_raise_source_errors_only(format_: Format) -> None:
    @thorough
    @given(untrusted=damaged(SEEDS[format_.name]))
    def fuzz(untrusted: bytes) -> None:
        read_and_check(format_, untrusted)

    fuzz()


@given(untrusted=st.binary(max_size=300), name=st.text(max_size=20))
def test_matchers_never_raise(untrusted: bytes, name: str) -> None:
    for format_ in FORMATS:
        if format_.matches is not None:
            assert format_.matches(untrusted, name) in (True, False, None)


def test_control_another_error_is_seen() -> None:
    def broken(untrusted: bytes) -> ArticleDraft:
        raise ValueError(len(untrusted))

    with pytest.raises(ValueError, match="3"):
        read_and_check(Format("broken", "text/plain", (), 10, broken), b"abc")
