"""Tables that are hardly any."""

from __future__ import annotations

from archive.records import Kind
from importers.references.csv_table import unpack_csv
from tests.importers.references.test_references import read


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
