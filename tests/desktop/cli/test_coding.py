"""`skrynia codes`: list, report, export."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.annotate import mark
from archive.codes import create_code
from archive.keys import Secret
from archive.marks import CodeId
from archive.records import ArticleId, Span
from desktop.wiring import Rooms
from importers.exchange.refi_qda import read_qdc, read_qdpx
from importers.exchange.web_annotation import read_json_ld
from tests.contracts.drafts import new_article
from tests.desktop.cli.conftest import PASSPHRASE, Run


@pytest.fixture
def archive(rooms: Rooms, tmp_path: Path) -> str:
    opened = rooms.shelf.create(tmp_path / "A", Secret(PASSPHRASE))
    with opened.writing() as unit:
        unit.search.add(unit.articles.add([new_article("Ганна сказала праўду", title="=1+1")]))
    create_code(opened, "Суд")
    create_code(opened, "Сведка", parent=CodeId(1))
    mark(opened, ArticleId(1), Span(0, 5), codes=[CodeId(2)], note="хто?")
    opened.close()
    return str(tmp_path / "A")


@pytest.fixture
def run(skrynia: Run, phrase: Path) -> Run:
    """Runs a command on the archive with its passphrase."""
    return lambda *words: skrynia(*words, "--passphrase-file", phrase)


def test_the_codebook_is_a_tree(run: Run, archive: str) -> None:
    answer = run("codes", "list", archive)
    assert answer.out.splitlines() == ["1. Суд: 0", "  2. Сведка: 1"]
    records = run("codes", "list", archive, "--json").records
    assert [(each["name"], each["parent"], each["marks"]) for each in records] == [
        ("Суд", None, 0),
        ("Сведка", 1, 1),
    ]


def test_passages_of_a_code(run: Run, archive: str) -> None:
    assert run("codes", "report", archive, "1").out == ""
    answer = run("codes", "report", archive, "1", "--below")
    assert answer.out == "1. =1+1: [Ганна] сказала праўду\n"
    (record,) = run("codes", "report", archive, "2", "--json").records
    assert (record["passage"], record["after"], record["note"]) == (
        "Ганна",
        " сказала праўду",
        "хто?",
    )
    answer = run("codes", "report", archive, "9", "--json")
    assert (answer.status, answer.records) == (1, [{"error": "code.not_found"}])


def test_exports_are_read_again_and_logged(run: Run, archive: str, tmp_path: Path) -> None:
    written = {}
    for ending in ("csv", "jsonld", "qdpx", "qdc"):
        place = tmp_path / f"out.{ending}"
        assert run("codes", "export", archive, str(place)).status == 0
        written[ending] = place.read_bytes()
    assert [code.name for code in read_qdc(written["qdc"])] == ["Суд", "Сведка"]
    assert [each.quote for each in read_qdpx(written["qdpx"]).marks] == ["Ганна"]
    assert [each.note for each in read_json_ld(written["jsonld"]).marks] == ["хто?"]
    assert "Суд / Сведка,1" in written["csv"].decode("utf-8-sig")
    log = run("custody", archive, "--json").records
    assert [entry["action"] for entry in log] == ["imported", *["exported"] * 3]


def test_tables_hold_no_formulas(run: Run, archive: str, tmp_path: Path) -> None:
    place = tmp_path / "passages.csv"
    assert run("codes", "export", archive, str(place), "--code", "2").status == 0
    assert "1,'=1+1,0,5" in place.read_text("utf-8-sig")


def test_nothing_is_written_over(run: Run, archive: str, tmp_path: Path) -> None:
    place = tmp_path / "there.qdc"
    place.write_text("mine")
    assert run("codes", "export", archive, str(place)).status == 2
    assert run("codes", "export", archive, str(tmp_path / "out.txt")).status == 2
    assert place.read_text() == "mine"
