"""Texts with passages in other languages: found by the forms of each, and by `lang:`."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from archive.ports import SearchReader
from archive.records import Article, ArticleId
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex

from .articles import article

TEXT = "Суддзя чытала прысуд. «Мы видели грузовики», — сказаў сведка."
RUSSIAN = "Мы видели грузовики, а потом и солдат."


def reader_of(*articles: Article) -> SearchReader:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    provider.writing(connection).add(articles)
    return provider.reading(connection)


def mixed(*others: str) -> Article:
    made = article(1, TEXT, language="be")
    return replace(made, description=replace(made.description, other_languages=others))


@pytest.fixture
def reader() -> SearchReader:
    return reader_of(mixed("ru"), article(2, RUSSIAN, language="ru"))


def found(reader: SearchReader, query: str) -> list[int]:
    return [int(match.article_id) for match in reader.search(SearchRequest(query=query)).ranked]


@pytest.mark.parametrize("query", ["прысуды", "грузовиков", "прысуды грузовиков"])
def test_the_words_of_each_language_are_found_by_their_forms(
    reader: SearchReader, query: str
) -> None:
    assert 1 in found(reader, query)


def test_a_text_in_one_language_is_not_asked_in_the_other() -> None:
    plain = reader_of(mixed(), article(2, RUSSIAN, language="ru"))
    assert found(plain, "грузовиков") == [2]
    assert found(plain, "прысуды") == [1]


def test_the_language_of_a_passage_is_found_after_that_of_whole_texts(
    reader: SearchReader,
) -> None:
    assert found(reader, "lang:ru") == [2, 1]
    assert found(reader, "lang:be") == [1]
    assert found(reader, "lang:pl") == []


@pytest.mark.parametrize(("query", "word"), [("грузовиков", "грузовики"), ("прысуды", "прысуд")])
def test_what_is_marked_is_the_word(reader: SearchReader, query: str, word: str) -> None:
    request = SearchRequest(query=query)
    (snippet,) = reader.snippets(request, {ArticleId(1): TEXT})[ArticleId(1)]
    assert [snippet.text[mark.start : mark.end] for mark in snippet.marks] == [word]


def test_the_index_equals_the_documents(reader: SearchReader) -> None:
    assert list(reader.differences([mixed("ru")])) == []
    assert list(reader.differences([mixed()])) == [1]
