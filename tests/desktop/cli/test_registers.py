"""A register of people, imported and then deleted: its name, its file and its rows are here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktop.cli.conftest import Run

REGISTER = (
    "№;Прозвішча;Імя;Дата затрымання;Месца\r\n"
    "1;Лукша;Яўген;12.08.2020;Мінск\r\n"
    "2;Прыклад;Алена;13.08.2019;Гомель\r\n"
)


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8"])
def test_a_register_is_found_by_its_name_and_comes_back_whole(
    skrynia: Run, archive: Path, phrase: Path, tmp_path: Path, encoding: str
) -> None:
    secret = ("--passphrase-file", phrase, "--json")
    file = tmp_path / "рэестр затрыманых.csv"
    file.write_bytes(REGISTER.encode(encoding))
    told = skrynia("import", archive, file, *secret).records
    whole, *rows = [each["id"] for each in told if "path" in each]
    assert told[0]["path"].endswith("рэестр затрыманых.csv")
    file.unlink()

    (answer,) = skrynia("search", archive, "рэестр затрыманых", *secret).records
    (found,) = answer["hits"]
    assert (found["id"], found["title"]) == (whole, "рэестр затрыманых.csv")
    out = tmp_path / "again.csv"
    skrynia("original", archive, str(whole), "--out", out, *secret)
    assert out.read_bytes() == REGISTER.encode(encoding)

    (first,) = skrynia("show", archive, str(rows[0]), *secret).records
    assert (first["title"], first["date"]) == ("Лукша Яўген", "2020-08-12")
    assert (first["place"], first["parent"]) == ("Мінск", whole)
    assert first["parent_title"] == "рэестр затрыманых.csv"
    shown = skrynia("show", archive, str(rows[0]), "--passphrase-file", phrase)
    assert f"Part of: {whole} (рэестр затрыманых.csv)\n" in shown.out
    (list_,) = skrynia("show", archive, str(whole), *secret).records
    assert (list_["parent"], list_["parent_title"], list_["children"]) == (None, "", rows)
    (of_year,) = skrynia("search", archive, "year:2020", *secret).records
    assert [each["id"] for each in of_year["hits"]] == rows[:1]


def test_the_same_register_brings_nothing_new(
    skrynia: Run, archive: Path, phrase: Path, tmp_path: Path
) -> None:
    secret = ("--passphrase-file", phrase, "--json")
    file = tmp_path / "рэестр.csv"
    file.write_bytes(REGISTER.encode())
    first = [skrynia("import", archive, file, *secret).records for _ in range(2)][1]
    assert {each["outcome"] for each in first if "path" in each} == {"duplicate"}
    (row,) = skrynia("show", archive, "2", *secret).records
    assert (row["parent"], row["also_in"]) == (1, [])


def test_rows_of_a_register_stand_as_in_its_file(
    skrynia: Run, archive: Path, phrase: Path, tmp_path: Path
) -> None:
    secret = ("--passphrase-file", phrase, "--json")
    head, first, second = REGISTER.splitlines(keepends=True)
    third = "3;Узор;Ян;;\r\n"
    before, file = tmp_path / "раней.csv", tmp_path / "рэестр.csv"
    before.write_bytes(f"{head}{second}{third}".encode())
    file.write_bytes(f"{head}{first}{second}{first}{third}".encode())
    skrynia("import", archive, before, *secret)
    told = skrynia("import", archive, file, *secret).records
    (listed,) = [each["id"] for each in told if each.get("path", "").endswith("рэестр.csv")]
    (shown,) = skrynia("show", archive, str(listed), *secret).records
    rows = [skrynia("show", archive, str(each), *secret).records[0] for each in shown["entries"]]
    assert [each["title"] for each in rows] == [
        *("Лукша Яўген", "Прыклад Алена", "Лукша Яўген", "Узор Ян"),
    ]
    assert len(shown["children"]) == 1
    assert skrynia("verify", archive, *secret).records[0]["ok"]
