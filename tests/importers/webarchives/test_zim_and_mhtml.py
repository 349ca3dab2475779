"""Pages out of ZIM and MHTML."""

import io

import pytest

from archive.errors import (
    DecompressionBombError,
    MalformedSourceError,
    SourceTooLargeError,
)
from archive.records import ArticleDraft, EmbeddedFile
from importers.webarchives import mhtml, zim, zim_file
from importers.webarchives.zim import unpack_zim
from tests.importers.webarchives.captured import CAPTURED, ENTRIES, PAGE, SAVED, TEXT, drafts
from tests.importers.webarchives.zim_writer import zim_file as make_zim


@pytest.mark.parametrize("compression", [1, 4, 5])
def test_zim(compression: int) -> None:
    page, file = unpack_zim(io.BytesIO(make_zim(ENTRIES, compression=compression)))
    assert isinstance(page, ArticleDraft)
    assert page.untrusted_text == TEXT
    assert page.description.language == "be"
    assert page.description.source == "Архіў"
    assert page.description.external_id == "Навіна"
    assert ("zim date", "2024-09-11") in page.facts
    assert isinstance(file, EmbeddedFile)
    assert (file.name, file.content) == ("a.txt", b"note")


def test_zim_of_the_older_namespaces() -> None:
    entries = [("A", "n.html", "text/html", PAGE), ("C", "x", "text/html", PAGE)]
    (page,) = drafts(unpack_zim(io.BytesIO(make_zim(entries, minor=0))))
    assert page.description.external_id == "n.html"


def test_control_broken_zim_is_refused() -> None:
    whole = make_zim(ENTRIES)
    for content in (b"ZIM\x04", whole[:-5], whole[:100], make_zim(ENTRIES, compression=2)):
        with pytest.raises(MalformedSourceError):
            list(unpack_zim(io.BytesIO(content)))


def test_zim_bombs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = make_zim([("C", "x", "text/html", bytes(zim_file.LARGEST_CLUSTER + 1))])
    with pytest.raises(DecompressionBombError):
        list(unpack_zim(io.BytesIO(bomb)))
    monkeypatch.setattr(zim, "LARGEST_ZIM", 100)
    with pytest.raises(SourceTooLargeError):
        list(unpack_zim(io.BytesIO(bomb)))


def test_mhtml() -> None:
    draft = mhtml.parse_mhtml(SAVED)
    assert draft.untrusted_text == TEXT
    assert draft.description.url == "https://example.org/n"
    assert draft.description.captured_at == CAPTURED
    assert ("From", "<Saved by Blink>") in draft.facts


def test_control_mhtml_without_a_page_is_refused() -> None:
    with pytest.raises(MalformedSourceError):
        mhtml.parse_mhtml(SAVED.replace(b"text/html\r\nContent-T", b"text/css\r\nContent-T"))
