"""What the window says about the query language is what the index understands."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from whoosh import query

from archive.errors import QuerySyntaxError
from archive.find import find
from archive.ingest import ItemOutcome, ingest
from archive.keys import Secret
from archive.ports import OpenArchive
from archive.searching import SearchRequest
from desktop.messages import ERRORS
from desktop.ui.searching.search_examples import examples
from desktop.ui.searching.search_help import SearchHelp
from desktop.ui.services import Resumption
from desktop.ui.wording import explain_code
from desktop.wiring import build, leading_date
from index.archive_fields import FIELD_NAMES, QueryField
from index.archive_index import ArchiveIndex
from index.archive_queries import parse
from tests.desktop.ui.conftest import OFFSCREEN, PASSPHRASE, Stage, draft, press
from vault.parameters import KdfParameters

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
RIGHT = ("year:2023-2025", "date:12.08.2020", '"exact words"')


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


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenArchive]:
    """The sample archive, over real rooms with a cheap derivation."""
    cheap = KdfParameters(memory_kib=8, passes=1)
    rooms = build(cheap, cheap)
    archive = rooms.shelf.create(tmp_path_factory.mktemp("vaults") / "Sample", Secret(PASSPHRASE))
    ingest(archive, rooms.reader(), [rooms.sample], list[ItemOutcome]().append)
    yield archive
    archive.close()


def shown(stage: Stage, language: str) -> SearchHelp:
    window = stage.open_window(Resumption(language=language))
    return SearchHelp(window, can_search=True)


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_the_help_lists_the_fields_by_names_that_are_known(stage: Stage, language: str) -> None:
    meanings = [meaning.text() for _, meaning in shown(stage, language).examples]
    (listed,) = (words for words in meanings if "collection" in words)
    names = re.findall(r"[^\W\d_]+", listed.partition(":")[2])
    assert {FIELD_NAMES[name] for name in names} == LISTED
    own = [name for name in names if not name.isascii()]
    assert {FIELD_NAMES[name] for name in own} == (set() if language == "en" else LISTED)


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_every_example_of_the_help_finds_something(
    stage: Stage, sample: OpenArchive, language: str
) -> None:
    queries = [button.text() for button, _ in shown(stage, language).examples]
    found = {query: find(sample, SearchRequest(query=query)).total for query in queries}
    assert len(found) == len(examples()) >= 12
    assert [query for query, total in found.items() if not total] == []
    asked = {leaf.fieldname for query in queries for leaf in leaves(query)}
    assert {QueryField.NAME, QueryField.SOURCE, QueryField.YEAR, QueryField.DATE} <= asked
    assert any(query.endswith("?") for query in queries)
    assert any(" -" in query for query in queries)
    # All of it together would not be found, so the samples are not found by whatever is asked.
    assert find(sample, SearchRequest(query="nosuchword")).total == 0


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_dates_that_the_help_tells_of_are_understood(stage: Stage, language: str) -> None:
    meanings = " ".join(meaning.text() for _, meaning in shown(stage, language).examples)
    dates = re.findall(r"date:(?:\[[^\]]+\]|[^\s,]+ \d+|[^\s,]+)", meanings)
    assert len(dates) == 3
    for text in dates:
        root = parse(text, dates_in_words=leading_date).root
        assert root is not None
        assert all(leaf.fieldname is QueryField.DATE for leaf in root.leaves())


def test_an_example_is_tried_by_key(stage: Stage) -> None:
    library = stage.unlock([draft("a letter from the colony"), draft("another")])
    stage.window.book["help"].trigger()
    (page,) = (each for each in stage.window.findChildren(SearchHelp) if each.isVisible())
    button = next(each for each, _ in page.examples if each.text() == "letter NOT court")
    assert button.accessibleDescription()
    button.setFocus()
    press(stage, button, Qt.Key.Key_Space)
    assert not page.isVisible()
    stage.until(lambda: stage.answered_for("letter NOT court"))
    assert library.box.text() == "letter NOT court"


def test_without_an_archive_nothing_can_be_tried(stage: Stage) -> None:
    window = stage.open_window(Resumption(language="en"))
    window.book["help"].trigger()
    (page,) = (each for each in window.findChildren(SearchHelp) if each.isVisible())
    assert not any(button.isEnabled() for button, _ in page.examples)


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
