"""`skrynia batch`: a line for each term, and a table that is written once."""

import csv
import io
import stat
import zipfile
from pathlib import Path

import pytest

from tests.desktop.cli.conftest import Run


@pytest.fixture
def terms(tmp_path: Path) -> Path:
    file = tmp_path / "terms.txt"
    file.write_text("Luksha\n\nпалітвязні \nnobody\nyear:soon\n", "utf-8")
    return file


def test_a_line_for_each_term_and_a_summary(
    filled: Path, skrynia: Run, phrase: Path, terms: Path
) -> None:
    answer = skrynia("batch", filled, terms, "--passphrase-file", phrase, "--json")
    *lines, summary = answer.records
    assert answer.status == 3
    told = [(line["query"], line.get("total"), line.get("error")) for line in lines]
    assert told == [
        ("Luksha", 2, None),
        ("палітвязні", 1, None),
        ("nobody", 0, None),
        ("year:soon", None, "query.syntax"),
    ]
    assert {found["id"] for found in lines[0]["documents"]} == {1, 3}
    assert set(lines[0]["documents"][0]) == {
        "id",
        "external_id",
        "title",
        "count",
        "snippet",
        "reasons",
    }
    assert (summary["terms"], summary["found"], summary["failed"]) == (4, 2, 1)


def test_names_that_only_sound_alike_are_told_apart(
    filled: Path, skrynia: Run, phrase: Path, tmp_path: Path
) -> None:
    words = ["batch", filled, "-", "--passphrase-file", phrase]
    # One file is called luksha.txt: the name of another spelling is nowhere as it is typed.
    given = "Lukša\nЛукша\nпалітвязень".encode()
    table = tmp_path / "table.csv"
    *lines, summary = skrynia(*words, "--json", "--out", table, given=given).records
    told = [(line["query"], line["total"], line["by_sound_only"]) for line in lines]
    assert told == [("Lukša", 2, True), ("Лукша", 2, False), ("палітвязень", 1, False)]
    assert (summary["found"], summary["by_sound_only"]) == (3, 1)
    assert "Lukša: 2, by sound only" in skrynia(*words, given=given).out
    rows = csv.DictReader(io.StringIO(table.read_text("utf-8-sig"), newline=""))
    assert {(row["term"], row["by_sound_only"]) for row in rows} == {
        ("Lukša", "yes"),
        ("Лукша", ""),
        ("палітвязень", ""),
    }


def test_it_says_why_words_match(filled: Path, skrynia: Run, phrase: Path, tmp_path: Path) -> None:
    words = ["batch", filled, "-", "--passphrase-file", phrase]
    given = "палітвязень\ncourt".encode()
    table = tmp_path / "table.csv"
    form, typed, _ = skrynia(*words, "--json", "--out", table, given=given).records
    assert form["documents"][0]["reasons"] == [{"why": "forms", "word": "палітвязняў"}]
    assert {"why": "exact", "word": "court"} in typed["documents"][0]["reasons"]
    shown = skrynia(*words, given=given).out.splitlines()
    assert shown[1] == "    Ліст ад Лукшы  [1]  1; found by: палітвязняў (another form)"
    assert shown[3] == "    Court  [4]  2"
    rows = csv.DictReader(io.StringIO(table.read_text("utf-8-sig"), newline=""))
    assert [row["found_by"] for row in rows] == ["палітвязняў (another form)", ""]


def test_a_table_for_spreadsheets(
    filled: Path, skrynia: Run, phrase: Path, terms: Path, tmp_path: Path
) -> None:
    table = tmp_path / "table.CSV"
    words = ["batch", filled, terms, "--out", table, "--passphrase-file", phrase]
    assert "4 terms, 1 not understood" in skrynia(*words).out
    heading, *rows = csv.reader(io.StringIO(table.read_text("utf-8-sig"), newline=""))
    assert heading[:3] == ["term", "documents", "id"]
    assert [(row[0], row[1], row[8]) for row in rows] == [
        ("Luksha", "2", "1"),
        ("Luksha", "2", "1"),
        ("палітвязні", "1", "1"),
        ("nobody", "0", ""),
        ("year:soon", "0", ""),
    ]
    assert rows[-1][heading.index("passage")] == "query.syntax"
    assert stat.S_IMODE(table.stat().st_mode) == 0o600


def test_a_term_that_is_nowhere_offers_another(
    filled: Path, skrynia: Run, phrase: Path, tmp_path: Path
) -> None:
    words = ["batch", filled, "-", "--passphrase-file", phrase]
    given = "gfkbndzpyb\nпалітвязні\nxyzzy".encode()
    table = tmp_path / "table.csv"
    mistyped, found, nowhere, _ = skrynia(*words, "--json", "--out", table, given=given).records
    (offer, *_) = mistyped["suggestions"]
    assert (offer["query"], offer["reason"], offer["total"]) == ("палітвязні", "keyboard", 1)
    assert not {"suggestions"} & (found.keys() | nowhere.keys())
    assert "gfkbndzpyb: 0; did you mean палітвязні (1)" in skrynia(*words, given=given).out
    rows = csv.DictReader(io.StringIO(table.read_text("utf-8-sig"), newline=""))
    assert [(row["term"], row["did_you_mean"]) for row in rows] == [
        ("gfkbndzpyb", "палітвязні"),
        ("палітвязні", ""),
        ("xyzzy", ""),
    ]


def test_a_spreadsheet(filled: Path, skrynia: Run, phrase: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.ods"
    words = ["batch", filled, "-", "--out", table, "--documents", "1"]
    assert skrynia(*words, "--passphrase-file", phrase, given=b"Luksha").status == 0
    with zipfile.ZipFile(table) as parts:
        content = parts.read("content.xml").decode()
    for name in ("Passages", "Terms", "Counts"):
        assert f'table:name="{name}"' in content
    assert "Лукш" in content


def test_it_says_where_the_table_is_and_what_was_not_asked_as_written(
    filled: Path, skrynia: Run, phrase: Path, tmp_path: Path
) -> None:
    table = tmp_path / "table.csv"
    words = ["batch", filled, "-", "--passphrase-file", phrase]
    wrong = ["year:soon"] * 12
    given = "\n".join(["Luksha", '"Luksha', '"Luksha"', *wrong]).encode()
    notes = skrynia(*words, "--out", table, given=given).err
    assert f"The table was written to {table}." in notes
    assert "not searched for: term 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 2 more." in notes
    assert "A quote without its partner was taken as not written: term 2." in notes
    assert "year:soon" not in notes
    clean = skrynia(*words, given=b"Luksha").err
    assert not any(each in clean for each in ("written", "understood"))


def test_the_first_column_of_a_table_is_asked_and_that_is_said(
    filled: Path, skrynia: Run, phrase: Path
) -> None:
    words = ["batch", filled, "-", "--passphrase-file", phrase, "--json"]
    answer = skrynia(*words, given="Luksha;Гомель\nпалітвязні;Мінск".encode())
    assert [line["total"] for line in answer.records[:-1]] == [2, 1]
    said = "The list is a table: the terms are those of its first column."
    assert said in answer.err
    assert said not in skrynia(*words, given=b"Luksha").err


def test_names_of_a_table_are_asked_without_its_heading_and_that_is_said(
    filled: Path, skrynia: Run, phrase: Path
) -> None:
    words = ["batch", filled, "-", "--passphrase-file", phrase, "--json"]
    answer = skrynia(*words, given="№,Фамилия,Имя\n1,Luksha,\n2,палітвязні,".encode())
    told = [(line["query"], line["total"]) for line in answer.records[:-1]]
    assert told == [("Luksha", 2), ("палітвязні", 1)]
    assert "The list is a table: the terms are those of column 2 and 3." in answer.err
    heading = "The first line of the list is a heading, and no term."
    assert heading in answer.err
    assert heading not in skrynia(*words, given=b"Luksha").err


def test_numbers_and_years_of_birth_are_not_asked(filled: Path, skrynia: Run, phrase: Path) -> None:
    words = ["batch", filled, "-", "--passphrase-file", phrase, "--json"]
    answer = skrynia(*words, given="1. Luksha, 1990 г.р.\n2) палітвязні (1990)".encode())
    told = [(line["query"], line["total"]) for line in answer.records[:-1]]
    assert told == [("Luksha", 2), ("палітвязні", 1)]


def test_both_words_of_a_line_with_a_comma_are_asked_together(
    filled: Path, skrynia: Run, phrase: Path
) -> None:
    words = ["batch", filled, "-", "--passphrase-file", phrase, "--json"]
    answer = skrynia(*words, given="Luksha, палітвязні\nLuksha, nobody".encode())
    assert [line["total"] for line in answer.records[:-1]] == [1, 0]


def test_an_unknown_layer_is_answered_with_those_there_are(
    filled: Path, skrynia: Run, phrase: Path
) -> None:
    answer = skrynia("search", filled, "суд", "--layers", "foo", "--passphrase-file", phrase)
    assert answer.status == 2
    assert all(name in answer.err for name in ("exact", "forms", "spelling", "names"))
    assert "_layers" not in answer.err


def test_layers_are_switched_off(filled: Path, skrynia: Run, phrase: Path) -> None:
    def totals(*options: str) -> list[int]:
        words = ["batch", filled, "-", "--passphrase-file", phrase, "--json", *options]
        answer = skrynia(*words, given="Luksha\nпалітвязні".encode())
        return [line["total"] for line in answer.records[:-1]]

    assert totals() == [2, 1]
    assert totals("--layers", "exact,names") == [2, 0]
    # A word is a form of its own: a file is called luksha.txt.
    assert totals("--layers", "forms") == [1, 1]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_a_list_is_read_in_the_encoding_it_has(
    filled: Path, skrynia: Run, phrase: Path, tmp_path: Path, encoding: str
) -> None:
    terms = tmp_path / "terms.txt"
    terms.write_bytes("палітвязні\r\nЛукша\r\n".encode(encoding))
    answer = skrynia("batch", filled, terms, "--passphrase-file", phrase, "--json")
    assert answer.status == 0
    told = [(line["query"], line["total"]) for line in answer.records[:-1]]
    assert told == [("палітвязні", 1), ("Лукша", 2)]


@pytest.mark.parametrize(
    "options",
    [
        ["--out", "table.xls"],
        ["--layers", "all"],
        ["--layers", ""],
        ["--documents", "-1"],
        ["--passphrase-file", "-"],
    ],
)
def test_a_batch_that_cannot_be_is_wrong_usage(
    filled: Path, skrynia: Run, phrase: Path, options: list[str]
) -> None:
    answer = skrynia("batch", filled, "-", "--passphrase-file", phrase, "--json", *options)
    assert (answer.status, answer.records) == (2, [{"error": "usage"}])


def test_no_table_is_written_over_another_file(
    filled: Path, skrynia: Run, phrase: Path, terms: Path, tmp_path: Path
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("mine")
    words = ["batch", filled, terms, "--out", table, "--passphrase-file", phrase, "--json"]
    assert skrynia(*words).status == 2
    assert table.read_text() == "mine"


def test_a_place_that_is_not_there_is_told(
    filled: Path, skrynia: Run, phrase: Path, terms: Path, tmp_path: Path
) -> None:
    words = ["batch", filled, terms, "--out", tmp_path / "no folder" / "table.csv"]
    answer = skrynia(*words, "--passphrase-file", phrase, "--json")
    assert (answer.status, answer.records[-1]) == (1, {"error": "disk.io"})
