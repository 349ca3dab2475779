"""Files that nobody here can read: kept with all their bytes, and told so; nothing else is."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import pytest

from archive.drafts import check
from archive.errors import KeptUnreadError
from archive.records import ArticleDraft
from importers.budget import Budget
from importers.detection import detect_format
from importers.jail.runners import LocalRunner
from importers.sources import source_in_memory
from importers.unfolding import Unfolding
from importers.unread import UNREAD
from tests.importers.documents.made import zipped

SEVEN = b"7z\xbc\xaf\x27\x1c\0\4" + bytes(range(64))
PAGES = zipped({"Index/Document.iwa": "a", "preview.jpg": "b"})
_OLD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.7z", SEVEN),
        ("a.rar", b"Rar!\x1a\x07\x01\x00abc"),
        ("scan.djvu", b"AT&TFORM\0\0\0\x10DJVM"),
        ("a.pages", PAGES),
        ("a", PAGES),
        ("a.mobi", bytes(60) + b"BOOKMOBI" + bytes(20)),
        ("a.ppt", _OLD),
        ("a.xlsb", zipped({"[Content_Types].xml": "a"})),
    ],
)
def test_what_people_hold_is_known_though_nobody_reads_it(name: str, content: bytes) -> None:
    assert detect_format(content, name) is UNREAD


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.bin", bytes(range(256))), ("a.exe", b"MZ\x90\0\3"), ("a.zip", zipped({"a.txt": "a"}))],
)
def test_control_other_bytes_are_not_taken_for_it(name: str, content: bytes) -> None:
    assert detect_format(content, name) is not UNREAD


def test_it_is_a_document_of_its_bytes_and_that_nothing_is_read_is_told() -> None:
    unfolding = Unfolding(LocalRunner(may_risk=True), None, Budget(len(SEVEN)))
    source = source_in_memory(SEVEN, "/x/Судовыя справы.7z")
    kept, told = unfolding.items(source, "Судовыя справы.7z")
    assert isinstance(kept.outcome, ArticleDraft)
    assert isinstance(told.outcome, KeptUnreadError)
    article = check(kept.outcome, datetime(2026, 1, 1, tzinfo=UTC))
    assert article.draft.description.title == "Судовыя справы"
    assert article.draft.original is not None
    assert article.draft.original.content == SEVEN


def test_one_that_lies_in_an_archive_of_files_is_kept_too() -> None:
    whole = zipped({"a.rar": b"Rar!\x1a\x07\x00abc", "b.txt": "слова"})
    unfolding = Unfolding(LocalRunner(may_risk=True), None, Budget(len(whole)))
    items = list(unfolding.items(source_in_memory(BytesIO(whole).getvalue(), "/x/a.zip"), "a.zip"))
    drafts = [item for item in items if isinstance(item.outcome, ArticleDraft)]
    assert [item.label for item in drafts] == ["a.zip/a.rar", "a.zip/b.txt"]
