"""Forms of a Belarusian word without its other spellings, whatever letters a form begins with."""

from __future__ import annotations

import sqlite3

import pytest

from archive.ports import SearchReader
from archive.records import ArticleId
from archive.searching import Layer, SearchRequest, Why
from index.archive_index import ArchiveIndex

from .articles import article

EXACT, FORMS, SPELLING, NAMES = Layer
TEXTS = {
    1: "Людзі ішлі дадому.",
    2: "Ludzi jšli dadomu.",
    3: "Былі вёсны і вайна.",
    4: "Памяць ахвяраў вайны.",
    6: "Сьнег у сьвеце.",
    7: "Спадчына газэтаў.",
}


@pytest.fixture
def reader(provider: ArchiveIndex, connection: sqlite3.Connection) -> SearchReader:
    provider.writing(connection).add(
        [article(number, text, language="be") for number, text in TEXTS.items()]
    )
    return provider.reading(connection)


@pytest.mark.parametrize(
    ("query", "layers", "found"),
    [
        ("чалавек", (EXACT, FORMS), {1}),
        ("чалавека", (FORMS, SPELLING), {1, 2}),
        ("людзі", (EXACT, SPELLING), {1, 2}),
        ("вясна", (EXACT, FORMS), {3}),
        ("ахвяра", (EXACT, FORMS), {4}),
        ("свет", (EXACT, FORMS), set()),
        ("сьвет", (EXACT, FORMS), {6}),
        ("газета", (EXACT, FORMS), set()),
        ("газет", (EXACT, SPELLING), {7}),
        ("газэта", (EXACT, FORMS), {7}),
    ],
)
def test_forms_and_spellings_are_told_apart(
    reader: SearchReader, query: str, layers: tuple[Layer, ...], found: set[int]
) -> None:
    request = SearchRequest(query=query, layers=frozenset(layers))
    assert {int(each.article_id) for each in reader.search(request).ranked} == found


@pytest.mark.parametrize(
    ("query", "number", "word", "why"),
    [
        ("чалавек", 1, "Людзі", Why.FORMS),
        ("ахвяра", 4, "ахвяраў", Why.FORMS),
        ("газета", 7, "газэтаў", Why.SPELLING),
        ("газэта", 7, "газэтаў", Why.FORMS),
        ("свет", 6, "сьвеце", Why.SPELLING),
    ],
)
def test_why_a_form_matches(
    reader: SearchReader, query: str, number: int, word: str, why: Why
) -> None:
    texts = {ArticleId(number): [TEXTS[number]]}
    (reason,) = reader.reasons(SearchRequest(query=query), texts)[ArticleId(number)]
    assert (reason.word, reason.why) == (word, why)
