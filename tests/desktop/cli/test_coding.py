"""`skrynia codes`: list, report, export."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from archive.annotate import mark
from archive.codes import create_code
from archive.exchange.project import Project, SharedCode, SharedMark
from archive.exchange.web_annotation import as_json_ld
from archive.keys import Secret
from archive.marks import CodeId, PageArea, TimeSpan
from archive.records import ArticleId, Span
from desktop.wiring import Rooms
from importers.exchange.refi_qda import read_qdc, read_qdpx
from importers.exchange.web_annotation import read_json_ld
from tests.contracts.drafts import new_article
from tests.desktop.cli.conftest import PASSPHRASE, Run
from tests.importers.exchange.foreign_project import foreign_project, uid

MARK = SharedMark(uid="a" * 32, document="b" * 32, span=Span(0, 1), quote="x")


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


def test_a_report_is_a_text_document(run: Run, archive: str, tmp_path: Path) -> None:
    place = tmp_path / "out.odt"
    assert run("codes", "export", archive, str(place), "--code", "суд / сведка").status == 0
    with zipfile.ZipFile(place) as parts:
        content = parts.read("content.xml").decode()
    assert "Ганна" in content


def test_a_code_is_known_by_its_name(run: Run, archive: str) -> None:
    by_number = run("codes", "report", archive, "2", "--json")
    by_name = run("codes", "report", archive, "сведка", "--json")
    assert by_name.records == by_number.records != []
    assert run("codes", "report", archive, "нешта", "--json").records == [
        {"error": "code.not_found"}
    ]


def test_one_name_of_two_codes_asks_for_the_number(run: Run, rooms: Rooms, archive: str) -> None:
    opened = rooms.shelf.at(Path(archive)).unlock(Secret(PASSPHRASE))
    create_code(opened, "Сведка")
    opened.close()
    assert run("codes", "report", archive, "сведка").status == 2
    assert run("codes", "report", archive, "суд / сведка").status == 0


def test_tables_hold_no_formulas(run: Run, archive: str, tmp_path: Path) -> None:
    place = tmp_path / "passages.csv"
    assert run("codes", "export", archive, str(place), "--code", "2").status == 0
    assert "1,'=1+1,0,5" in place.read_text("utf-8-sig")


def test_the_report_to_read_holds_no_fragments(
    run: Run, rooms: Rooms, archive: str, tmp_path: Path
) -> None:
    opened = rooms.shelf.at(Path(archive)).unlock(Secret(PASSPHRASE))
    mark(opened, ArticleId(1), PageArea(3, 0, 0, 9, 9), codes=[CodeId(2)])
    mark(opened, ArticleId(1), TimeSpan(1500, 3_605_000), codes=[CodeId(2)])
    opened.close()
    place = tmp_path / "report.odt"
    assert run("codes", "export", archive, str(place)).status == 0
    with zipfile.ZipFile(place) as parts:
        text = parts.read("content.xml").decode()
    assert "[Page 3]" in text
    assert "[0:00:01 – 1:00:05]" in text
    assert "page=3" not in text


def test_nothing_is_written_over(run: Run, archive: str, tmp_path: Path) -> None:
    place = tmp_path / "there.qdc"
    place.write_text("mine")
    assert run("codes", "export", archive, str(place)).status == 2
    assert run("codes", "export", archive, str(tmp_path / "out.txt")).status == 2
    assert place.read_text() == "mine"


def test_codes_and_marks_come_in_from_elsewhere(run: Run, archive: str, tmp_path: Path) -> None:
    place = tmp_path / "out.qdpx"
    assert run("codes", "export", archive, str(place)).status == 0
    (record,) = run("codes", "import", archive, str(place), "--json").records
    assert (record["codes"], record["marks"], len(record["known"])) == (0, 0, 1)
    assert run("codes", "import", archive, str(place)).out == "0 codes and 0 marks are new\n"
    other = tmp_path / "other.jsonld"
    code = SharedCode(uid="c" * 32, name="Новы")
    other.write_bytes(as_json_ld(Project((code,), (), (MARK,))))
    answer = run("codes", "import", archive, str(other), "--json")
    assert answer.status == 3
    assert answer.records == [
        {
            "codes": 1,
            "marks": 0,
            "known": [],
            "without_document": [MARK.uid],
            "lost": [],
            "not_found": [],
            "differing": [],
            "missing_documents": [],
            "left_out": {},
        }
    ]
    assert "1 marks found no place" in run("codes", "import", archive, str(other)).out


def test_what_has_no_place_or_differs_is_told(run: Run, archive: str, tmp_path: Path) -> None:
    place = tmp_path / "theirs.qdpx"
    place.write_bytes(foreign_project())
    answer = run("codes", "import", archive, str(place))
    assert "not taken in: people: 2, notes: 2, whole-documents: 1, pictures: 1" in answer.out
    (record,) = run("codes", "import", archive, str(place), "--json").records
    assert record["left_out"]["graphs"] == 1
    assert len(record["missing_documents"]) == 3
    changed = tmp_path / "changed.jsonld"
    changed.write_bytes(as_json_ld(Project((SharedCode(uid=uid(2), name="Іншае"),))))
    answer = run("codes", "import", archive, str(changed))
    assert answer.out == (
        "0 codes and 0 marks are new; 1 stay as they are here, the file has them otherwise\n"
    )
    assert answer.status == 0


def test_what_is_no_project_is_refused(run: Run, archive: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken.qdpx"
    broken.write_bytes(b"no zip")
    assert run("codes", "import", archive, str(tmp_path / "a.doc")).status == 2
    for name, code in (
        ("broken.qdpx", "import.malformed"),
        ("missing.qdpx", "import.not_found"),
        (".qdpx", "usage"),
    ):
        answer = run("codes", "import", archive, str(tmp_path / name), "--json")
        assert answer.records[-1]["error"] == code
    folder = tmp_path / "folder.qdc"
    folder.mkdir()
    answer = run("codes", "import", archive, str(folder), "--json")
    assert answer.records == [{"error": "import.unreadable"}]


def test_a_project_has_a_bound(
    run: Run, archive: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.cli.coding.LARGEST_FILE_BYTES", 5)
    large = tmp_path / "large.qdc"
    large.write_bytes(b"123456")
    answer = run("codes", "import", archive, str(large), "--json")
    assert answer.records == [{"error": "import.too_large"}]
