"""BibTeX and RIS with fields that are empty, doubled or not understood."""

from io import BytesIO

import pytest

from importers.references.bibtex import unpack_bibtex
from importers.references.ris import unpack_ris


def test_a_field_of_bibtex_without_a_value_hides_nothing() -> None:
    entry = "@misc{k, title = {T}, year = , abstract = {A}, month = }\n@misc{l, year=, note = {N}}"
    first, second = unpack_bibtex(BytesIO(entry.encode()))
    assert (first.description.title, first.untrusted_text) == ("T", "A")
    assert second.untrusted_text == "N"


def test_equal_fields_of_bibtex_are_joined() -> None:
    entry = """@misc{k, author = {Рагозін, Ян}, author = {Ann Lee}, abstract = {A}, note = {N1},
        note = {N2}, note = {N1}, year = , year = {2021}, keywords = {a}, keywords = {b; c}}"""
    (only,) = unpack_bibtex(BytesIO(entry.encode()))
    assert only.untrusted_text == "A\n\nN1\n\nN2"
    assert only.description.authors == ("Ян Рагозін", "Ann Lee")
    assert only.description.published == "2021"
    assert only.description.tags == ("a", "b", "c")


@pytest.mark.parametrize(
    ("dates", "published"),
    [
        ("DA  - May 10\nPY  - 2021\n", "2021"),
        ("PY  - 2021\nDA  - 2021/05/10\n", "2021-05-10"),
        ("DA  - May 10\nPY  - soon\nY1  - 2020/05//\n", "2020-05"),
        ("DA  - May 10\n", ""),
    ],
)
def test_of_the_dates_of_ris_the_first_that_is_understood(dates: str, published: str) -> None:
    (only,) = unpack_ris(BytesIO(f"TY  - GEN\nTI  - T\n{dates}ER  - \n".encode()))
    assert only.description.published == published


@pytest.mark.parametrize(
    ("fields", "published"),
    [("date = {May 10}, year = 2021", "2021"), ("date = {2021-05}, year = 2020", "2021-05")],
)
def test_of_the_dates_of_bibtex_the_first_that_is_understood(fields: str, published: str) -> None:
    (only,) = unpack_bibtex(BytesIO(f"@misc{{k, title = {{T}}, {fields}}}".encode()))
    assert only.description.published == published
