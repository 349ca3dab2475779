"""Whatever is done to a valid file, a reader answers with a draft or with a declared error."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from archive.errors import SourceError
from archive.records import ArticleDraft, EmbeddedFile
from importers.containers.rows import CONTAINER_FORMATS
from importers.documents.doc import parse_doc
from importers.documents.docx import parse_docx
from importers.documents.epub import parse_epub
from importers.documents.odt import parse_odt
from importers.documents.pdf import parse_pdf
from importers.documents.rtf import parse_rtf
from importers.format_row import Format, Parser
from importers.normalising import clean_text
from importers.pictures.picture import parse_picture
from tests.importers.documents.made import W, docx, epub, odt, pdf, tar, zipped
from tests.importers.documents.test_doc import word

quiet = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
BODY = f'<w:p xmlns:w="{W}"><w:r><w:t>слова</w:t></w:r></w:p><w:tbl><w:tr><w:tc/></w:tr></w:tbl>'
RTF = (
    b"{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 A;}}"
    b"{\\info{\\title T}{\\creatim\\yr20}}"
    b"\\f0\\uc1\\u1118?\\'e0{\\b x}\\par{\\*\\shppict{\\pict\\bin3 }}}}{\\footnote n}\\cell\\row}"
)


def picture(kind: str) -> bytes:
    output = BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825).update({1: "N", 2: (53.0, 54.0, 36.0)})
    Image.effect_noise((24, 24), 40).convert("RGB").save(output, kind, exif=exif)
    return output.getvalue()


READERS: dict[str, tuple[Parser, bytes]] = {
    "pdf": (parse_pdf, pdf("some words\nand more", "", info="/Title(T)/CreationDate(D:2024)")),
    "docx": (parse_docx, docx(BODY)),
    "doc": (parse_doc, word("слова", b"words")),
    "odt": (parse_odt, odt('<text:h text:outline-level="1">x</text:h><text:p>слова</text:p>')),
    "epub": (parse_epub, epub({"a": "<html><body><h1>x</h1><p>слова</p></body></html>"})),
    "rtf": (parse_rtf, RTF),
    **{kind: (parse_picture, picture(kind)) for kind in ("JPEG", "PNG", "GIF", "TIFF", "WEBP")},
}


ARCHIVES = {
    "zip archive": zipped({"a.txt": "one", "b.txt": "two" * 50}),
    "tar archive": tar({"a.txt": b"one", "б" * 120: b"two" * 50}),
    "gzip file": gzip.compress(b"words" * 50),
    "bzip2 file": bz2.compress(b"words" * 50),
    "xz file": lzma.compress(b"words" * 50),
}


@st.composite
def damaged(draw: st.DrawFn, valid: bytes) -> bytes:
    """A valid file with some bytes changed, a piece taken out, doubled, or its end cut off."""
    content = bytearray(valid)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(content) - 1))
        length = draw(st.integers(0, 40))
        match draw(st.sampled_from(("change", "take", "double", "cut"))):
            case "change":
                content[place] = draw(st.integers(0, 255))
            case "take":
                del content[place : place + length]
            case "double":
                content[place:place] = content[place : place + length]
            case "cut" if place:
                del content[place:]
        if not content:
            return b""
    return bytes(content)


def check(parse: Parser, untrusted: bytes) -> None:
    try:
        draft = parse(untrusted)
    except SourceError:
        return
    assert isinstance(draft, ArticleDraft)
    assert clean_text(draft.untrusted_text) == draft.untrusted_text
    starts = [place.start for place in draft.places]
    assert starts == sorted(starts)
    assert all(0 <= start <= len(draft.untrusted_text) for start in starts)
    assert all(key and value for key, value in draft.facts)
    assert draft.rich_text.encode("utf-8").count(b"<img") == 0


@pytest.mark.parametrize("name", READERS)
@quiet
@given(data=st.data())
def test_damaged_files_are_answered(name: str, data: st.DataObject) -> None:
    parse, valid = READERS[name]
    check(parse, data.draw(damaged(valid)))


@pytest.mark.parametrize("name", READERS)
@quiet
@given(noise=st.binary(max_size=400))
def test_noise_is_answered(name: str, noise: bytes) -> None:
    parse, valid = READERS[name]
    check(parse, noise)
    check(parse, valid[:16] + noise)


@pytest.mark.parametrize(
    ("parse", "wrap", "before", "behind"),
    [
        (parse_docx, lambda part: zipped({"word/document.xml": part}), BODY, ""),
        (parse_odt, lambda part: zipped({"content.xml": part}), "<a><body><p>x</p>", "</body></a>"),
        (parse_epub, lambda part: zipped({"a.opf": part}), "<package><manifest>", "</manifest>"),
        (parse_epub, lambda part: epub({"a": part}), "<html><h1>x</h1>", "</html>"),
    ],
)
@quiet
@given(
    pieces=st.lists(
        st.sampled_from(
            ("<w:p>", "</w:p>", "<item id='a' href='../../b'/>", "<text:h>", "&a;", "<!--", "]]>")
        )
        | st.text(max_size=6),
        max_size=12,
    )
)
def test_parts_of_any_content_are_answered(
    parse: Parser, wrap: Callable[[str], bytes], before: str, behind: str, pieces: list[str]
) -> None:
    part = before + "".join(pieces).encode("utf-8", errors="replace").decode() + behind
    check(parse, wrap(part))


@pytest.mark.parametrize("format_", CONTAINER_FORMATS, ids=lambda format_: format_.name)
@quiet
@given(data=st.data())
def test_damaged_archives_are_answered(format_: Format, data: st.DataObject) -> None:
    assert format_.unpack is not None
    valid = ARCHIVES[format_.name]
    untrusted = data.draw(damaged(valid) | st.binary(max_size=200))
    try:
        for each in format_.unpack(BytesIO(untrusted)):
            assert isinstance(each, EmbeddedFile)
            assert ".." not in each.name.split("/")
    except SourceError:
        return


def test_control_another_error_is_seen() -> None:
    def broken(untrusted: bytes) -> ArticleDraft:
        raise ValueError(len(untrusted))

    with pytest.raises(ValueError, match="3"):
        check(broken, b"abc")
