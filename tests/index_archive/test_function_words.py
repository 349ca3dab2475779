"""Words that only hold a sentence together do not decide which document stands first."""

from __future__ import annotations

import sqlite3

import pytest

from archive.searching import SearchRequest
from index import archive_weights
from index.archive_index import ArchiveIndex
from index.archive_weights import WordTerms, WordWeights

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


@pytest.mark.parametrize(
    ("language", "word", "counts_more"), [("de", "an", True), ("en", "at", False)]
)
def test_a_german_one_may_be_the_parted_prefix_of_a_verb(
    language: str, word: str, counts_more: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Held:
        documents = 100

        def holders(self, field: str, term: str) -> int:
            return 100 if field == "language" else 10

        def spellings(self, field: str, key: str, most: int) -> list[str]:
            return []

    asked = [WordTerms((word,), (f"{language}:{word}",), ())]
    as_it_is = WordWeights(Held()).of_words(asked)
    monkeypatch.setattr(archive_weights, "_holds_together", lambda *_: False)
    share = as_it_is / WordWeights(Held()).of_words(asked)
    assert (share > archive_weights.FUNCTION_WORD) is counts_more
    assert share < 1
