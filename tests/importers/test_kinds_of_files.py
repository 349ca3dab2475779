"""Every kind of document, picture and archive is told by its content and read as its own kind."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from archive.errors import NoTextError, SourceError
from archive.records import ArticleDraft
from importers.detection import detect_format
from importers.jail.reports import Found, Report
from importers.jail.work import Worker
from tests.importers.documents.made import W, docx, epub, odt, pdf, zipped

RTF = b"{\\rtf1\\ansi word}"
BODY = f'<w:p xmlns:w="{W}"><w:r><w:t>word</w:t></w:r></w:p>'
MADE = {
    "pdf": pdf("word"),
    "word document": docx(BODY),
    "opendocument text": odt("<text:p>word</text:p>"),
    "epub book": epub({"a": "<html><body><p>word</p></body></html>"}),
    "rich text": RTF,
    "zip archive": zipped({"a.txt": "word"}),
}


def picture(kind: str) -> bytes:
    output = BytesIO()
    Image.new("RGB", (40, 30), "white").save(output, kind)
    return output.getvalue()


def reports(untrusted_bytes: bytes, name: str) -> list[Report]:
    worker = Worker()
    return list(
        worker.read_file(BytesIO(untrusted_bytes), name, len(untrusted_bytes), may_risk=True)
    )


@pytest.mark.parametrize("name", MADE)
def test_content_tells_the_kind_whatever_the_name_is(name: str) -> None:
    for file_name in ("", "a.txt", "a.jpg"):
        found = detect_format(MADE[name], file_name)
        assert found is not None
        assert found.name == name


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "TIFF", "WEBP", "BMP", "AVIF"])
def test_pictures_are_told_by_content_and_kept_without_text(kind: str) -> None:
    found, draft = reports(picture(kind), "a.txt")
    assert found == Found(f"{kind.lower()} picture")
    assert isinstance(draft, ArticleDraft)
    assert draft.untrusted_text == ""
    assert draft.thumbnail.startswith(b"\x89PNG")


def test_a_recording_of_which_nothing_is_known_is_kept() -> None:
    _, draft = reports(b"\x1a\x45\xdf\xa3" + bytes(100), "a.webm")
    assert isinstance(draft, ArticleDraft)


def test_a_document_of_words_without_words_is_refused() -> None:
    _, error = reports(docx(""), "a.docx")
    assert isinstance(error, NoTextError)


@pytest.mark.parametrize("suffix", ["pdf", "docx", "odt", "epub", "rtf", "png", "mp3"])
def test_a_name_alone_makes_no_document(suffix: str) -> None:
    outcome = reports(b"\x00\x01\x02 nothing of the kind" * 9, f"a.{suffix}")[-1]
    assert isinstance(outcome, SourceError if suffix != "mp3" else ArticleDraft)
