"""Kinds of documents by the words that people have for them."""

from __future__ import annotations

import sqlite3

import pytest

from archive.records import Kind
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex

from .articles import article

DOCUMENTS = [article(number, f"слова {kind}", kind=kind) for number, kind in enumerate(Kind, 1)]
WORDS = {
    Kind.ARTICLE: "article артыкул статья",
    Kind.CHAT: "chat messages чат перапіска гутарка переписка разговор листування розмова",
    Kind.PICTURE: "picture photo screenshot фота здымак скрыншот фото снимок скриншот світлина",
    Kind.RECORDING: "recording audio гуказапіс аўдыё запись аудио звукозапис",
    Kind.FILM: "film video відэа фільм видео фильм кіно відео",
    Kind.LIST: "list register спіс рэестр список реестр табліца реєстр",
    Kind.ENTRY: "entry row радок строка рядок",
}


@pytest.mark.parametrize(
    ("word", "kind"), [(word, kind) for kind, words in WORDS.items() for word in words.split()]
)
def test_a_word_for_a_kind_finds_it_and_no_other(
    provider: ArchiveIndex, connection: sqlite3.Connection, word: str, kind: Kind
) -> None:
    provider.writing(connection).add(DOCUMENTS)
    reader = provider.reading(connection)
    found = reader.search(SearchRequest(query=f"kind:{word}"))
    assert [ranked.article_id for ranked in found.ranked] == [list(Kind).index(kind) + 1]
