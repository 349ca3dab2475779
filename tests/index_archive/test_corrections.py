"""What is offered for a misspelt word: the nearest words of the archive."""

from __future__ import annotations

import sqlite3

import pytest

from archive.ports import SearchReader
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex
from tests.index_archive.articles import article

TEXTS = {
    "en": "The court in Minsk.",
    "be": "Турма, камеры і сябар.",
    "uk": "Рідною мовою.",
    "pl": "Wyrok, wyrok i wór.",
}


@pytest.fixture
def reader(provider: ArchiveIndex, connection: sqlite3.Connection) -> SearchReader:
    written = enumerate(TEXTS.items(), 1)
    documents = [article(n, text, language=of) for n, (of, text) in written]
    titled = article(9, "Іншы тэкст.", title="Успаміны katarżanki", language="be")
    provider.writing(connection).add([*documents, titled])
    return provider.reading(connection)


def offered(reader: SearchReader, query: str) -> list[str]:
    request = SearchRequest(query=query)
    assert reader.search(request).total == 0
    return [each.query for each in reader.suggestions(request)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("corut", "court"),
        ("ocurt", "court"),
        ("minks", "minsk"),
        ("тумра", "турма"),
        ("утрма", "турма"),
        ("ясбар", "сябар"),
        ("акмера", "камера"),  # another form stands in the text
        ("омвою", "мовою"),
        ("wryok", "wyrok"),
        ("court ясбар", None),
    ],
)
def test_two_letters_changed_about_are_one_mistake(
    reader: SearchReader, typed: str, meant: str | None
) -> None:
    assert offered(reader, typed)[:1] == ([] if meant is None else [meant])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("успсміны", "успаміны"),
        ("title:успсміны", "title:успаміны"),
        ("katarzanki", "katarżanki"),
        ("body:успсміны", None),
    ],
)
def test_words_that_stand_in_titles_alone_are_offered(
    reader: SearchReader, typed: str, meant: str | None
) -> None:
    assert offered(reader, typed)[:1] == ([] if meant is None else [meant])
