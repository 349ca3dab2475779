"""What the window says about the query language is what the index understands."""

from __future__ import annotations

import re
import sqlite3

import pytest
from whoosh import query

from archive.errors import QuerySyntaxError
from archive.searching import SearchRequest
from desktop.messages import ERRORS
from desktop.ui.services import Resumption
from desktop.ui.shortcuts_window import SearchHelp
from desktop.ui.wording import explain_code
from index.archive_fields import FIELD_NAMES, QueryField
from index.archive_index import ArchiveIndex
from index.archive_queries import parse
from tests.desktop.ui.conftest import OFFSCREEN, Stage

pytestmark = OFFSCREEN

LISTED = {
    QueryField.TITLE,
    QueryField.AUTHOR,
    QueryField.SOURCE,
    QueryField.TAG,
    QueryField.COLLECTION,
    QueryField.KIND,
    QueryField.LANGUAGE,
    QueryField.YEAR,
    QueryField.DATE,
}
RIGHT = ("year:[2023 TO 2025]", "date:2024-09", '"exact words"')


def understood(text: str) -> None:
    """Ask an empty index. Raises `QuerySyntaxError`."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    try:
        assert provider.writing(connection).search(SearchRequest(query=text)).total == 0
    finally:
        connection.close()


def leaves(text: str) -> list[query.Query]:
    root = parse(text).root
    return [] if root is None else list(root.leaves())


def examples(stage: Stage, language: str) -> dict[str, str]:
    """What the help shows, and what it says of it."""
    window = stage.open_window(Resumption(language=language))
    shown = SearchHelp(window).examples
    return {example.text(): meaning.text() for example, meaning in shown}


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_the_help_lists_the_fields_by_names_that_are_known(stage: Stage, language: str) -> None:
    lists = [words for words in examples(stage, language).values() if "collection" in words]
    assert len(lists) == 1
    names = re.findall(r"[^\W\d_]+", lists[0].partition(":")[2])
    assert {FIELD_NAMES[name] for name in names} == LISTED
    own = [name for name in names if not name.isascii()]
    assert {FIELD_NAMES[name] for name in own} == (set() if language == "en" else LISTED)


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_every_example_of_the_help_is_understood(stage: Stage, language: str) -> None:
    shown = examples(stage, language)
    assert len(shown) == 9
    asked = {leaf.fieldname for example in shown for leaf in leaves(example)}
    assert {QueryField.SOURCE, QueryField.YEAR, QueryField.DATE} <= asked
    for example in shown:
        understood(example)
    assert any("date:[2024-05 TO 2024-09]" in meaning for meaning in shown.values())
    understood("date:[2024-05 TO 2024-09]")


def test_a_query_that_is_not_understood_is_told_what_is_right(stage: Stage) -> None:
    window = stage.open_window(Resumption(language="en"))
    for example in RIGHT:
        understood(example)
        assert example in ERRORS["query.syntax"]
    for language in ("be", "ru", "en"):
        window.languages.choose(language)
        advice = explain_code("query.syntax").advice
        assert all(example in advice for example in RIGHT[:2])
        quoted = re.findall('"[^"]+"', advice)
        assert len(quoted) == 1
        understood(quoted[0])


@pytest.mark.parametrize("text", ["year:soon", "year:[2024 TO 2020]", "date:2024-13"])
def test_what_cannot_be_understood_is_not_about_quotes(text: str) -> None:
    with pytest.raises(QuerySyntaxError):
        understood(text)
    understood('"letter (')
