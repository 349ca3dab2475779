"""A text is read in its own language when its snippets are cut, as it was when it was indexed."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import pytest

from archive.records import ArticleId
from archive.searching import SearchRequest, Why
from index.archive_analysis import WordAnalysis
from index.archive_index import ArchiveIndex
from index.archive_word_caches import WordCache

from .articles import article

TEXTS = {
    ArticleId(1): "Суды вынеслі прысуд, і старыя замкі стаялі",
    ArticleId(2): "Суды вынесли приговор, и старые замки стояли",
    ArticleId(3): "Суди винесли вирок",
}


def test_each_text_is_stemmed_in_its_own_language(
    provider: ArchiveIndex, connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    languages = ("be", "ru", "")
    articles = [
        article(number, text, language=language)
        for (number, text), language in zip(TEXTS.items(), languages, strict=True)
    ]
    provider.writing(connection).add(articles)
    stemmed: list[tuple[str, str]] = []
    original = WordAnalysis.stem

    def recorded(words: WordAnalysis, language: str) -> WordCache:
        def noted(surfaces: Sequence[str]) -> list[tuple[str, ...]]:
            stemmed.extend((language, surface) for surface in surfaces)
            return original(words, language).many(surfaces)

        return WordCache(noted)

    reader = provider.reading(connection)
    request = SearchRequest(query="суд")
    snippets = reader.snippets(request, TEXTS)
    monkeypatch.setattr(WordAnalysis, "stem", recorded)
    assert [
        s.text[m.start : m.end] for n in (1, 2) for s in snippets[ArticleId(n)] for m in s.marks
    ]
    fresh = provider.reading(connection)
    fresh.snippets(request, {ArticleId(2): TEXTS[ArticleId(2)]})
    assert {language for language, word in stemmed if word == "суды"} == {"ru"}
    stemmed.clear()
    fresh.snippets(request, {ArticleId(3): TEXTS[ArticleId(3)]})
    assert len({language for language, word in stemmed if word == "суди"}) > 1


def test_reasons_use_what_the_snippets_found_out(
    provider: ArchiveIndex, connection: sqlite3.Connection
) -> None:
    provider.writing(connection).add([article(1, TEXTS[ArticleId(1)], language="be")])
    reader = provider.reading(connection)
    request = SearchRequest(query="суд")
    (snippet,) = reader.snippets(request, {ArticleId(1): TEXTS[ArticleId(1)]})[ArticleId(1)]
    (reason,) = reader.reasons(request, {ArticleId(1): [snippet.text]})[ArticleId(1)]
    assert (reason.why, reason.word) == (Why.FORMS, "Суды")
    other = SearchRequest(query="прысуд")
    (reason,) = reader.reasons(other, {ArticleId(1): [snippet.text]})[ArticleId(1)]
    assert reason.why == Why.EXACT
