"""Registers of people as tables: what a row is called, and which day and place are its own."""

from __future__ import annotations

from io import BytesIO

import pytest

from importers.references.csv_table import unpack_csv
from importers.references.register_columns import fields_of
from tests.importers.references.reading_lists import read

REGISTER = (
    "№;Прозвішча;Імя;Дата нараджэння;Дата затрымання;Месца\r\n"
    "1;Лукша;Яўген;03.02.1987;12.08.2020;Мінск, вул. Прыклад\r\n"
    "2;Прыклад;Алена;;13.08.2020 14:30;\r\n"
)


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8", "utf-8-sig"])
def test_rows_of_a_register_are_called_by_people(encoding: str) -> None:
    first, second = unpack_csv(BytesIO(REGISTER.encode(encoding)))
    assert first.description.title == "Лукша Яўген"
    assert first.description.published == "2020-08-12"
    assert first.description.place == "Мінск, вул. Прыклад"
    assert ("Дата нараджэння", "03.02.1987") in first.facts
    assert first.original is not None
    assert first.original.name == "Лукша Яўген.csv"
    assert second.description.title == "Прыклад Алена"
    assert (second.description.published, second.description.place) == ("2020-08-13", "")


@pytest.mark.parametrize(
    ("head", "row", "title", "day"),
    [
        ("№ п/п,ФИО,Дата ареста", '1,Иванов Иван,"11 августа 2020"', "Иванов Иван", "2020-08-11"),
        ("№,ПІБ,Дата затримання", "1,Петренко Олена,11.08.2020", "Петренко Олена", "2020-08-11"),
        ("No,Name,Surname,Date of arrest", "1,Ann,Doe,2020-08-11", "Doe Ann", "2020-08-11"),
        ("#,Full name,Arrest date", "1,Ann Doe,2020-08-11", "Ann Doe", "2020-08-11"),
        ("Lp.,Imię i nazwisko,Data zatrzymania", "1,Jan Lis,2020-08-11", "Jan Lis", "2020-08-11"),
        (
            "Nr.,Vardas,Pavardė,Sulaikymo data",
            "1,Jonas,Lapė,2020-08-11",
            "Lapė Jonas",
            "2020-08-11",
        ),
        (
            "Nr,Nachname,Vorname,Datum der Festnahme",
            "1,Fuchs,Eva,11.08.2020",
            "Fuchs Eva",
            "2020-08-11",
        ),
        ("№;Фамилия, имя, отчество;Город", "1;Лис Ян Петрович;Минск", "Лис Ян Петрович", ""),
        ("№;Фамилия;Имя;Отчество", "1;Лис;Ян;Петрович", "Лис Ян Петрович", ""),
        ("№;Горад;Ступень", "1;Мінск;3", "Мінск", ""),
        ("№;Загаловак;Прозвішча", "1;Справа;Лукша", "Справа", ""),
        ("№;Год", "1;2020", "1", "2020"),
    ],
)
def test_names_and_days_in_every_language(head: str, row: str, title: str, day: str) -> None:
    (draft,) = read(unpack_csv, f"{head}\n{row}\n")
    assert (draft.description.title, draft.description.published) == (title, day)


@pytest.mark.parametrize(
    ("names", "leading"),
    [
        (["Дата", "Дата затрымання"], 0),
        (["Дата вынясення", "Дата затрымання", "Дата нараджэння"], 1),
        (["Дата вынясення"], 0),
        (["Дата першага арышту", "Дата другога арышту"], None),
        (["Дата нараджэння"], None),
        (["Дата освобождения", "Date of birth", "Geburtsdatum", "Updated on (date)"], None),
    ],
)
def test_one_day_leads_or_none(names: list[str], leading: int | None) -> None:
    fields = fields_of(names)
    assert [number for number, field in enumerate(fields) if field == "date"] == (
        [] if leading is None else [leading]
    )


def test_one_place_leads_or_none() -> None:
    assert fields_of(["Месца працы", "Месца затрымання", "Место рождения"]) == ["", "place", ""]
    assert fields_of(["Place of detention", "Place"]) == ["", "place"]
    assert fields_of(["Место жительства"]) == [""]


def test_answers_to_a_form_are_of_their_writer_and_called_by_what_they_tell() -> None:
    table = (
        'Timestamp,Ваше имя,"Что с вами произошло?",Когда?\n'
        '2020/08/15 10:00:00 AM GMT+3,Анна,"Меня задержали, били",12 августа 2020\n'
        "2020/08/15 11:00:00 AM GMT+3,Пётр,Меня били в автозаке,\n"
    )
    first, second = unpack_csv(BytesIO(table.encode()))
    assert (first.description.authors, first.description.published) == (("Анна",), "2020-08-12")
    assert (first.description.title, first.untrusted_text) == ("Меня задержали, били",) * 2
    assert (second.description.title, second.description.published) == ("Меня били в автозаке", "")
