"""The index finds what a plain scan of the texts finds, on random small archives."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from archive.searching import FacetFilter, FacetName, SearchRequest
from index.archive_index import ArchiveIndex

from .articles import article

WORDS = ("суд", "суды", "прысуд", "luksha", "лукша", "war", "warm", "сям'я", "2024", "ёлка", "елка")
Texts = list[list[str]]
Query = tuple[str, Callable[[list[str]], bool]]
"""What is typed, and whether a text (a list of folded words) should be found."""


def folded(word: str) -> str:
    return word.replace("ё", "е")


def quoted(words: list[str]) -> Query:
    wanted = [folded(word) for word in words]

    def stands(text: list[str]) -> bool:
        size = len(wanted)
        return any(text[i : i + size] == wanted for i in range(len(text) - size + 1))

    return f'"{" ".join(words)}"', stands


def unfinished(word: str) -> Query:
    start = folded(word)
    return f"{word}*", lambda text: any(other.startswith(start) for other in text)


def both(parts: tuple[Query, Query]) -> Query:
    (one, finds_one), (other, finds_other) = parts
    return f"({one} AND {other})", lambda text: finds_one(text) and finds_other(text)


def either(parts: tuple[Query, Query]) -> Query:
    (one, finds_one), (other, finds_other) = parts
    return f"({one} OR {other})", lambda text: finds_one(text) or finds_other(text)


def without(part: Query) -> Query:
    typed, finds = part
    return f"(NOT {typed})", lambda text: not finds(text)


word = st.sampled_from(WORDS)
leaf = st.one_of(
    st.lists(word, min_size=1, max_size=3).map(quoted),
    word.map(lambda whole: unfinished(whole[:2])),
)
queries = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(both),
        st.tuples(inner, inner).map(either),
        inner.map(without),
    ),
    max_leaves=6,
)
texts = st.lists(st.lists(word, max_size=8), min_size=1, max_size=8)


def index_of(texts: Texts) -> tuple[ArchiveIndex, sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    articles = [
        article(number, " ".join(text), language=("be", "ru", "")[number % 3])
        for number, text in enumerate(texts, start=1)
    ]
    half = len(articles) // 2
    provider.writing(connection).add(articles[:half])
    provider.writing(connection).add(articles[half:])
    return provider, connection


@settings(max_examples=150, deadline=None)
@given(texts, st.lists(queries, min_size=1, max_size=5))
def test_the_exact_layer_agrees_with_a_scan(texts: Texts, asked: list[Query]) -> None:
    provider, connection = index_of(texts)
    reader = provider.reading(connection)
    for typed, finds in asked:
        expected = {
            number
            for number, text in enumerate(texts, start=1)
            if finds([folded(word) for word in text])
        }
        matches = reader.search(SearchRequest(query=typed, limit=100))
        assert {ranked.article_id for ranked in matches.ranked} == expected, typed
        assert matches.total == len(expected)
    connection.close()


@settings(max_examples=60, deadline=None)
@given(texts, word, st.sampled_from(["be", "ru", "", "en"]), st.booleans())
def test_bare_words_find_at_least_the_exact_word_and_filters_count(
    texts: Texts, wanted: str, language: str, exclude: bool
) -> None:
    provider, connection = index_of(texts)
    reader = provider.reading(connection)
    narrow = FacetFilter(FacetName.LANGUAGE, language, exclude)
    request = SearchRequest(query=wanted, limit=100, filters=(narrow,), with_facets=True)
    found = {ranked.article_id for ranked in reader.search(request).ranked}
    exact = {
        number
        for number, text in enumerate(texts, start=1)
        if folded(wanted) in map(folded, text)
        and ((("be", "ru", "")[number % 3] == language) != exclude)
    }
    assert exact <= found
    facets = reader.search(request).facets
    counted = sum(count.count for count in facets[FacetName.KIND])
    assert counted == reader.search(request).total == len(found)
    connection.close()


@settings(max_examples=40, deadline=None)
@given(texts, st.sets(st.integers(1, 8)))
def test_after_removals_the_index_is_that_of_the_rest(texts: Texts, gone: set[int]) -> None:
    provider, connection = index_of(texts)
    writer = provider.writing(connection)
    for number in gone:
        writer.remove(article(number, "").id)
    kept = {number: text for number, text in enumerate(texts, start=1) if number not in gone}
    assert list(writer.ids()) == sorted(kept)
    for wanted in WORDS:
        expected = {n for n, text in kept.items() if folded(wanted) in map(folded, text)}
        matches = writer.search(SearchRequest(query=f'"{wanted}"', limit=100))
        assert {ranked.article_id for ranked in matches.ranked} == expected
    fresh, other = index_of([])
    rest = [
        article(number, " ".join(text), language=("be", "ru", "")[number % 3])
        for number, text in kept.items()
    ]
    fresh.writing(other).add(rest)
    assert list(writer.differences(rest)) == []
    assert writer.state().terms == fresh.reading(other).state().terms
    connection.close()
    other.close()
