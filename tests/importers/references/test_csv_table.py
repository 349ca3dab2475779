"""Tables that are hardly any."""

from __future__ import annotations

from importers.references.csv_table import unpack_csv
from tests.importers.references.test_references import read


def test_a_table_of_one_column_is_one_document() -> None:
    (draft,) = read(unpack_csv, "Горад\nМінск\n\nГомель\n")
    assert draft.untrusted_text == "Горад\nМінск\n\nГомель"
    assert draft.description.title == "Горад"
    assert draft.original is not None
    assert draft.original.content == "Горад\nМінск\n\nГомель\n".encode()
