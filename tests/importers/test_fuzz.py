"""Whatever the bytes, a parser gives a draft or raises `SourceError`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.errors import SourceError
from archive.records import ArticleDraft
from importers.detection import detect_format
from importers.finishing import finish
from importers.format_row import Format
from importers.formats import FORMATS, TEXT_FORMATS
from importers.language import LanguageDetector
from tests.narrowed import present

DATA = Path(__file__).resolve().parents[1] / "data" / "importers"
SEEDS = [path.read_bytes() for path in sorted(DATA.iterdir())]
PIECES = st.sampled_from(
    [
        *(b"<html>", b"<body>", b"<p>", b"</p>", b"<!--", b"-->", b"<table><tr><td>", b"<title>"),
        *(b"<script>", b"<![CDATA[", b"&#0;", b"&#xD800;", b"<meta charset=utf-16>", b"<svg>"),
        *(b"---\n", b"title: ", b"# ", b"> ", b"- ", b"```\n", b"| a |\n|---|\n", b"[x](", b"**"),
        *(b'{"text": ', b'"\\ud800"', b"}", b"[", b"1e999", b"\xff\xfe", b"\xef\xbb\xbf", b"\0"),
        *("Ліст".encode(), "Лист".encode("cp1251"), "лист".encode("utf-16-le"), b"\r", b"\n\n"),
    ]
)
structured = st.lists(st.one_of(PIECES, st.binary(max_size=6)), max_size=40).map(b"".join)
quiet = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A real document with a piece cut out, overwritten or doubled."""
    seed = draw(st.sampled_from(SEEDS))
    start = draw(st.integers(0, len(seed)))
    length = draw(st.integers(0, 200))
    return seed[:start] + draw(st.binary(max_size=20)) + seed[start + length :]


def check(format_: Format, untrusted: bytes, detector: LanguageDetector) -> None:
    try:
        draft = present(format_.parse)(untrusted)
        done = finish(draft, detector)
    except SourceError:
        return
    assert isinstance(done, ArticleDraft)
    assert done.untrusted_text.strip()
    assert done.untrusted_text.encode("utf-8")
    assert done.description.title.encode("utf-8").count(b"\n") == 0


@pytest.mark.parametrize("format_", TEXT_FORMATS, ids=lambda format_: format_.name)
@quiet
@given(untrusted=st.one_of(st.binary(max_size=300), structured, damaged()))
def test_parsers_raise_source_errors_only(
    format_: Format, untrusted: bytes, detector: LanguageDetector
) -> None:
    check(format_, untrusted, detector)


@quiet
@given(untrusted=st.one_of(st.binary(max_size=300), structured), name=st.text(max_size=20))
def test_detection_never_raises(untrusted: bytes, name: str) -> None:
    assert detect_format(untrusted, name) in (None, *FORMATS)


def test_control_another_error_is_seen(detector: LanguageDetector) -> None:
    def broken(untrusted: bytes) -> ArticleDraft:
        raise ValueError(len(untrusted))

    parse: Callable[[bytes], ArticleDraft] = broken
    with pytest.raises(ValueError, match="3"):
        check(Format("broken", "text/plain", (), 10, parse), b"abc", detector)
