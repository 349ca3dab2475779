"""Words that only hold a sentence together do not decide which document stands first."""

from __future__ import annotations

import sqlite3

import pytest

from archive.searching import SearchRequest
from index import archive_weights
from index.archive_index import ArchiveIndex

from .articles import article

ABOUT_WHALES = "Whales swim far away beside cold coasts."
OF_NO_MATTER = "Why were they there at all?"
QUESTION = "why OR they OR whales"


def first_found() -> str:
    texts = [OF_NO_MATTER, ABOUT_WHALES]
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    provider.writing(connection).add(
        [article(number, text, language="en") for number, text in enumerate(texts, start=1)]
    )
    found = provider.reading(connection).search(SearchRequest(query=QUESTION)).ranked
    return texts[int(found[0].article_id) - 1]


def test_a_question_is_answered_by_what_it_is_about() -> None:
    assert first_found() == ABOUT_WHALES


def test_without_the_lists_the_function_words_would_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_weights, "FUNCTION_WORD", 1.0)

    assert first_found() == OF_NO_MATTER
