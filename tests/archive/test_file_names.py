"""A document is found by what its file is called, and the search says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive.file_names import own_name
from archive.find import find
from archive.ports import SourceItem
from archive.records import OriginalFile
from archive.searching import SearchRequest
from tests.archive.sources import draft
from tests.archive.test_filing import run
from tests.contracts.fakes import FakeArchive


def item(label: str, text: str, title: str) -> SourceItem:
    original = OriginalFile(text.encode(), "text/plain", label)
    return SourceItem(label, replace(draft(text, title), original=original))


def reasons(archive: FakeArchive, query: str) -> list[list[str]]:
    hits = find(archive, SearchRequest(query=query)).hits
    return [[reason.word for reason in hit.reasons] for hit in hits]


@pytest.mark.parametrize(
    ("title", "file_name", "said"),
    [
        ("Ліст", "скарга.txt", "скарга.txt"),
        ("скарга", "Скарга.txt", "txt"),
        ("Скарга.txt", "скарга.txt", ""),
        ("Ліст", "", ""),
        ("Ліст", "ліст", ""),
        ("", ".txt", "txt"),
        ("Ліст", "list.JSONL", ""),
        ("Ліст", "list.json", "list.json"),
    ],
)
def test_what_the_title_says_is_not_said_again(title: str, file_name: str, said: str) -> None:
    assert own_name(title, file_name) == said


def test_the_name_is_found_and_given_as_the_reason() -> None:
    archive = FakeArchive()
    run(archive, item("скарга.txt", "Пра суд", "Ліст"), item("other.txt", "Пра дом", "Ліст"))
    assert reasons(archive, "скарга") == [["скарга"]]
    assert reasons(archive, "суд") == [["суд"]]
    run(archive, item("appeal.txt", "Пра суд", "Ліст"))
    assert reasons(archive, "appeal") == [["appeal"]]


def test_control_everything_and_what_is_said_elsewhere_have_no_such_reason() -> None:
    archive = FakeArchive()
    run(archive, item("скарга.txt", "скарга", "Ліст"))
    assert reasons(archive, "") == [[]]
    assert reasons(archive, "скарга") == [["скарга"]]
    assert reasons(archive, "ліст") == [["Ліст"]]
