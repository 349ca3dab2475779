"""`skrynia bin`, `labels`, `text`, and the fields of a description."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.annotate import mark
from archive.keys import Secret
from archive.records import ArticleId, Span
from desktop.wiring import Rooms
from tests.contracts.drafts import new_article
from tests.desktop.cli.conftest import PASSPHRASE, Run

TEXT = "Ганна сказала праўду на судзе."


@pytest.fixture
def archive(rooms: Rooms, tmp_path: Path) -> str:
    opened = rooms.shelf.create(tmp_path / "A", Secret(PASSPHRASE))
    with opened.writing() as unit:
        unit.search.add(unit.articles.add([new_article(TEXT, title="Адзін"), new_article("Два")]))
    mark(opened, ArticleId(1), Span(0, 13), note="хто")
    opened.close()
    return str(tmp_path / "A")


@pytest.fixture
def run(skrynia: Run, phrase: Path) -> Run:
    """Runs a command on the archive with its passphrase."""
    return lambda *words: skrynia(*words, "--passphrase-file", phrase)


def ids(run: Run, archive: str, query: str) -> list[int]:
    (record,) = run("search", archive, query, "--json").records
    return [hit["id"] for hit in record["hits"]]


def test_the_bin(run: Run, archive: str) -> None:
    assert run("bin", "put", archive, "1").out == "1: in the bin\n"
    assert run("bin", "list", archive).out.startswith("1: Адзін  (")
    assert ids(run, archive, "праўду") == []
    assert run("bin", "restore", archive, "1", "--json").records == [
        {"id": 1, "outcome": "restored"}
    ]
    assert ids(run, archive, "праўду") == [1]
    answer = run("bin", "put", archive, "9", "--json")
    assert (answer.status, answer.records) == (1, [{"error": "article.not_found"}])
    run("bin", "put", archive, "1", "2", "--with-attachments")
    answer = run("bin", "empty", archive, "2", "7", "--json")
    assert answer.status == 3
    assert [(each["id"], each["code"]) for each in answer.records] == [
        (2, None),
        (7, "article.not_found"),
    ]
    assert run("bin", "empty", archive).out == "1: removed\n"
    assert run("bin", "list", archive).out == ""
    actions = [each["action"] for each in run("custody", archive, "--json").records]
    assert actions[-4:] == ["binned", "binned", "removed", "removed"]


def test_labels(run: Run, archive: str) -> None:
    def labels(*words: str) -> list[int]:
        (record,) = run("labels", *words, "--json").records
        changed: list[int] = record["changed"]
        return changed

    assert labels("give", archive, "tag", "суд/2020", "1", "2") == [1, 2]
    assert labels("take", archive, "tag", "суд/2020", "2") == [2]
    assert labels("create", archive, "tag", "пусты") == []
    assert run("labels", "list", archive, "tag").out == "пусты: 0\nсуд: 1\n  2020: 1\n"
    assert labels("rename", archive, "tag", "суд", "працэс") == [1]
    assert labels("merge", archive, "tag", "усё", "працэс/2020", "пусты") == [1]
    assert run("labels", "list", archive, "tag", "--json").records == [
        {"name": "усё", "own": 1, "total": 1}
    ]
    assert ids(run, archive, "tag:усё") == [1]
    assert labels("delete", archive, "tag", "усё") == [1]
    answer = run("labels", "delete", archive, "collection", "усё", "--json")
    assert (answer.status, answer.records) == (1, [{"error": "label.not_found"}])
    assert run("labels", "list", archive, "other").status == 2


def test_corrected_texts(run: Run, archive: str, tmp_path: Path) -> None:
    corrected = tmp_path / "corrected.txt"
    corrected.write_text("Учора " + TEXT, encoding="utf-8")
    answer = run("text", "correct", archive, "1", str(corrected), "--json")
    assert answer.records == [{"changed": True, "marks_found": [1], "marks_not_found": []}]
    assert "nothing to change" in run("text", "correct", archive, "1", str(corrected)).out
    versions = run("text", "list", archive, "1", "--json").records
    assert [(each["version"], each["text"]) for each in versions] == [
        (1, TEXT),
        (2, "Учора " + TEXT),
    ]
    assert "1 marks moved along" in run("text", "return", archive, "1", "1").out
    assert run("text", "list", archive, "1").out.count("characters") == 3
    assert run("verify", archive, "--deep").status == 0


def test_more_fields_of_a_description(run: Run, archive: str) -> None:
    fields = ("place=Менск", "witness=Рабіна", "other_languages=ru; pl", "consent=anonymous")
    words = [word for field in fields for word in ("--set", field)]
    assert run("review", archive, "1", *words).status == 0
    (record,) = run("show", archive, "1", "--json").records
    assert (record["place"], record["witness"]) == ("Менск", "Рабіна")
    assert (record["other_languages"], record["consent"]) == (["ru", "pl"], "anonymous")
    assert ids(run, archive, "place:менск") == ids(run, archive, "author:рабіна") == [1]
    assert run("review", archive, "1", "--set", "consent=perhaps").status == 2
