"""Kept searches, past searches, offers and reasons on the command line."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from archive.keys import Secret
from archive.search_history import remember_search
from desktop.wiring import Rooms
from tests.desktop.cli.conftest import PASSPHRASE, Run


@pytest.fixture
def ask(filled: Path, skrynia: Run, phrase: Path) -> Any:
    def run(command: str, *words: str) -> Any:
        options = ["--passphrase-file", phrase, "--json"]
        return skrynia(*command.split(), filled, *words, *options)

    return run


def test_a_kept_search_tells_what_is_new(
    filled: Path, skrynia: Run, phrase: Path, ask: Any, tmp_path: Path
) -> None:
    assert ask("searches save", "Letters", "Luksha").status == 0
    (kept,) = ask("searches list").records
    assert (kept["name"], kept["query"], kept["total"], kept["new"]) == ("Letters", "Luksha", 2, 0)
    assert kept["layers"] == ["exact", "forms", "names", "spelling"]
    more = tmp_path / "more.txt"
    more.write_text("Пра Лукшу.", "utf-8")
    assert skrynia("import", filled, more, "--passphrase-file", phrase).status == 0
    assert [each["new"] for each in ask("searches list").records] == [1]
    assert ask("searches run", "Letters", "--new").records[0]["total"] == 1
    assert [each["new"] for each in ask("searches list").records] == [0]
    assert ask("searches run", "Letters").records[0]["total"] == 3
    assert ask("searches remove", "Letters").status == 0
    assert ask("searches list").records == []


def test_a_name_that_is_given_anew_tells_what_it_stood_for(ask: Any) -> None:
    outcomes = [
        ask("searches save", "Mine", query).records[0] for query in ("Luksha", "Luksha", "суд")
    ]
    assert outcomes == [
        {"name": "Mine", "outcome": "saved"},
        {"name": "Mine", "outcome": "saved"},
        {"name": "Mine", "outcome": "replaced", "was": "Luksha"},
    ]


@pytest.mark.parametrize("command", ["searches run", "searches remove"])
def test_a_name_that_is_not_kept(ask: Any, command: str) -> None:
    answer = ask(command, "Nobody")
    assert (answer.status, answer.records) == (1, [{"error": "search.not_found"}])


def test_past_searches_are_listed_wiped_and_switched_off(
    filled: Path, rooms: Rooms, ask: Any
) -> None:
    archive = rooms.shelf.at(filled).unlock(Secret(PASSPHRASE))
    remember_search(archive, "ліст", 3, datetime(2026, 1, 2, tzinfo=UTC))
    archive.close()
    past, state = ask("history list").records
    assert past == {"query": "ліст", "at": "2026-01-02T00:00:00+00:00", "total": 3}
    assert state == {"on": True, "searches": 1}
    assert ask("history wipe").records == [{"outcome": "wiped"}]
    assert ask("history off").records == [{"on": False}]
    assert ask("history list").records == [{"on": False, "searches": 0}]
    assert ask("history on").records == [{"on": True}]


def test_a_search_that_finds_nothing_offers_what_was_meant(
    filled: Path, skrynia: Run, phrase: Path, ask: Any
) -> None:
    (wrong,) = ask("search", "kerif").records
    assert wrong["suggestions"] == [{"query": "лукша", "reason": "keyboard", "total": 2}]
    (right,) = ask("search", "лукша").records
    assert "suggestions" not in right
    words = skrynia("search", filled, "kerif", "--passphrase-file", phrase).out
    assert "лукша (2)" in words
    assert ask("search", "лукша", "--layers", "exact").records[0]["suggestions"] == [
        {"query": "лукша", "reason": "layers", "total": 2}
    ]


def test_a_hit_says_why_it_was_found(filled: Path, skrynia: Run, phrase: Path, ask: Any) -> None:
    hits = ask("search", "Luksha").records[0]["hits"]
    assert {"why": "names", "word": "Лукшы"} in [each for hit in hits for each in hit["reasons"]]
    shown = skrynia("search", filled, "Luksha", "--passphrase-file", phrase).out
    assert "Лукшы (a name that sounds like it)" in shown


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("nofield:qwxqwx", "query.unknown_field"),
        ("kind:zzzz qwxqwx", "query.unknown_value"),
    ],
)
def test_a_field_that_cannot_be_asked_is_told(ask: Any, query: str, code: str) -> None:
    answer = ask("search", query)
    assert (answer.status, json.loads(answer.out)) == (1, {"error": code})
