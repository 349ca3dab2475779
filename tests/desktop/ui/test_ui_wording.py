"""Every error has words, and the words say nothing they must not."""

from __future__ import annotations

import inspect

import pytest
from PySide6.QtWidgets import QApplication

from archive import errors, query_errors
from archive.errors import SkryniaError
from archive.records import Kind
from archive.searching import FacetFilter, FacetName
from desktop.ui.services import Resumption
from desktop.ui.vocabulary import (
    facet_value_word,
    filter_words,
    kind_word,
    language_word,
    size_words,
)
from desktop.ui.wording import explain_code
from tests.desktop.ui.conftest import Stage

ERRORS = [
    value
    for _, value in (
        *inspect.getmembers(errors, inspect.isclass),
        *inspect.getmembers(query_errors, inspect.isclass),
    )
    if issubclass(value, SkryniaError)
]


@pytest.mark.parametrize("error", ERRORS)
def test_every_error_is_worded_in_every_language(stage: Stage, error: type[SkryniaError]) -> None:
    english = explain_code(error.code)
    assert english.happened.endswith(".")
    window = stage.open_window(Resumption(language="en"))
    for language in ("be", "ru"):
        window.languages.choose(language)
        words = explain_code(error.code)
        assert words.happened != english.happened
        assert bool(words.advice) is bool(english.advice)


def test_an_unknown_code_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError):
        explain_code("no.such.code")


def test_values_of_columns_have_words(qapp: QApplication) -> None:
    assert [kind_word(kind) for kind in Kind] == [
        "Article",
        "Testimony",
        "Letter",
        "Chat",
        "Court paper",
        "Note",
        "Picture",
        "Recording",
        "Film",
        "List",
        "Entry of a list",
    ]
    assert language_word("be") == "Belarusian"
    assert language_word("ka") == "ქართული"
    assert language_word("") == "Not known"
    assert facet_value_word(FacetName.KIND, "unheard of") == "unheard of"
    assert facet_value_word(FacetName.YEAR, "") == "Not known"
    assert filter_words(FacetFilter(FacetName.YEAR, "2024")) == "Year: 2024"
    assert filter_words(FacetFilter(FacetName.PERSON, "Ялінка")) == "Author or witness: Ялінка"
    assert facet_value_word(FacetName.PERSON, "") == "Without an author"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("0 B", "1,023 B", "1.0 KiB", "3.4 GiB", "2,048.0 TiB")),
        ("be", ("0 Б", "1023 Б", "1,0 КіБ", "3,4 ГіБ", "2048,0 ТіБ")),
    ],
)
def test_sizes_are_written_in_the_letters_of_the_language(
    stage: Stage, language: str, words: tuple[str, ...]
) -> None:
    stage.open_window(Resumption(language=language))
    sizes = (0, 1023, 1024, 3_600_000_000, 2**51)
    assert tuple(size_words(size) for size in sizes) == words
