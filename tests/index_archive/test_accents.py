"""Words typed without the marks of their letters."""

from __future__ import annotations

import sqlite3

import pytest

from archive.searching import Mistake, SearchRequest
from index.archive_index import ArchiveIndex
from index.languages.accents import with_marks
from tests.index_archive.articles import article

TEXTS = {
    "pl": "Żółw w więzieniu, więźniów zapytano. Łzy, świadek",
    "lt": "Kalėjime gyvena žmonės; ąžuolas, šuo",
    "de": "Häftlinge in Köln",
    "be": "Ščyra dziakuj, žyćcio",
}


def words_like(word: str, *words: str) -> list[str]:
    def has_beginning(beginning: str) -> bool:
        return any(each.startswith(beginning) for each in words)

    return with_marks(word, has_beginning, words.__contains__)


def test_words_that_are_the_same_without_marks_are_found() -> None:
    assert words_like("lza", "łza", "łzą", "laza", "lza") == ["łza", "łzą"]
    assert words_like("haeftling", "häftling", "haftling") == ["häftling"]
    assert words_like("więzień", "więzień") == words_like("мова", "мова") == []
    assert words_like("", "a") == words_like("lzy", "lez") == []


def offered(query: str, texts: dict[str, str]) -> list[tuple[str, Mistake]]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    index = ArchiveIndex()
    index.create(connection)
    written = enumerate(texts.items(), 1)
    index.writing(connection).add([article(n, text, language=of) for n, (of, text) in written])
    found = index.reading(connection).suggestions(SearchRequest(query=query))
    return [(each.query, each.reason) for each in found]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("zolw", "żółw"),
        ("lzy", "łzy"),
        ("swiadek", "świadek"),
        # another form stands in the text
        ("wiezien", "więzień"),
        ("swiadka", "świadka"),
        ("suns", "šuns"),
        ("azuolas", "ąžuolas"),
        ("zmones", "žmonės"),
        ("scyra", "ščyra"),
    ],
)
def test_a_word_without_marks_is_offered_with_them(typed: str, meant: str) -> None:
    assert (meant, Mistake.SPELLING) in offered(typed, TEXTS)


def test_nothing_is_offered_that_the_archive_does_not_have() -> None:
    assert offered("wiezien", {"pl": "Dom stoi", "lt": "Namas"}) == []
