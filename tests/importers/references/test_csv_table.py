"""Tables that are hardly any."""

from __future__ import annotations

from archive.records import Kind
from importers.references.csv_table import unpack_csv
from tests.importers.references.reading_lists import read


def test_a_table_of_one_column_is_one_document() -> None:
    (draft,) = read(unpack_csv, "Горад\nМінск\n\nГомель\n")
    assert draft.untrusted_text == "Горад\nМінск\n\nГомель"
    assert draft.description.title == "Горад"
    assert draft.original is not None
    assert draft.original.content == "Горад\nМінск\n\nГомель\n".encode()


def test_the_kind_says_whether_a_row_holds_a_text() -> None:
    (line,) = read(unpack_csv, "Горад\nМінск\n")
    (row,) = read(unpack_csv, "Прозвішча,Тэрмін\nЛукша,4 гады\n")
    (told,) = read(unpack_csv, "Прозвішча,Тэкст\nЛукша,Суд вынес прысуд.\n")
    kinds = [each.description.kind for each in (line, row, told)]
    assert kinds == [Kind.LIST, Kind.ENTRY, Kind.ARTICLE]


def test_a_line_that_names_the_sign_is_no_row() -> None:
    table = "sep=;\r\nПрозвішча;Дата;Паказанні\r\nЛукша;11.09.2020;Білі, трымалі\r\n"
    (draft,) = read(unpack_csv, table)
    assert draft.untrusted_text == "Білі, трымалі"
    assert draft.description.published == "2020-09-11"
    assert draft.original is not None
    assert draft.original.content == table.encode()


def test_a_row_under_a_narrow_title_keeps_its_cells() -> None:
    table = "Спіс;2020\n№;Імя;Дата;Паказанні\n1;Лукша;11.09.2020;Білі ў РУУС\n"
    _, row = read(unpack_csv, table)
    assert row.untrusted_text.splitlines() == [
        "Спіс: 1",
        "2020: Лукша",
        "11.09.2020",
        "Білі ў РУУС",
    ]


def test_commas_that_nobody_quoted_leave_the_last_text_whole() -> None:
    (draft,) = read(unpack_csv, "id,date,text\n1,2020-09-11,Затрымалі, потым білі, 3 дні,,\n")
    assert draft.untrusted_text == "Затрымалі, потым білі, 3 дні"


def test_cells_without_a_name_are_text_but_for_numbers() -> None:
    (draft,) = read(unpack_csv, ",text,Роля,\n7,Білі,сведка,на дварэ,потым\n")
    assert draft.untrusted_text == "Білі\n\nна дварэ\n\nпотым"
    assert ("Роля", "сведка") in draft.facts


def test_a_cell_beside_the_text_that_is_too_long_for_a_fact_is_text() -> None:
    long = "Мяне трымалі. " * 300 + "Хвост"
    (draft,) = read(unpack_csv, f"text;Дадаткова;Роля\nКоратка;{long};сведка\n")
    assert draft.untrusted_text == f"Коратка\n\nДадаткова: {long}"
