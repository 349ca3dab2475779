"""Pages that Safari saved: the page with its address, and nothing of what is damaged."""

from __future__ import annotations

import plistlib

import pytest

from archive.errors import MalformedSourceError
from importers.detection import detect_format
from importers.webarchives.webarchive import parse_webarchive
from tests.importers.every_kind import webarchive

_PAGE = "<html><head><title>Суд</title></head><body><p>Судзілі за каментар.</p></body></html>"


def test_a_page_of_safari_is_read_with_its_address() -> None:
    saved = webarchive(_PAGE)
    found = detect_format(saved, "page")
    assert found is not None
    assert found.name == "webarchive"
    draft = parse_webarchive(saved)
    assert "Судзілі за каментар." in draft.untrusted_text
    assert draft.description.url == "https://example.org/n"


@pytest.mark.parametrize(
    "content",
    [
        b"bplist00",
        plistlib.dumps(["a"], fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": {}}, fmt=plistlib.FMT_BINARY),
        webarchive(_PAGE, "image/png"),
        webarchive(_PAGE)[:-20],
    ],
)
def test_what_holds_no_page_is_malformed(content: bytes) -> None:
    with pytest.raises(MalformedSourceError):
        parse_webarchive(content)
