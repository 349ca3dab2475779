"""Words that a word is made of, and Belarusian in its other alphabet, raise what is found."""

from __future__ import annotations

import sqlite3

import pytest

from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex
from index.archive_weights import WordWeights
from index.languages.lacinka import to_latin
from index.languages.related import compound_parts, origins_of

from .articles import article


def found(query: str, *texts: tuple[str, str]) -> list[str]:
    """The texts, given with their languages, in the order in which they are found."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    numbered = enumerate(texts, start=1)
    articles = [article(number, text, language=language) for number, (language, text) in numbered]
    provider.writing(connection).add(articles)
    ranked = provider.reading(connection).search(SearchRequest(query=query)).ranked
    return [texts[int(match.article_id) - 1][1] for match in ranked]


PARIS = ("be", "Людзі глядзелі паказ, а потым гулялі: Парыж.")
MINSK = ("be", "Людзі глядзелі паказ, а потым гулялі: Вільня.")
WON = ("lt", "Žmonės stovėjo aikštėje: buvo pergalė.")
STOOD = ("lt", "Žmonės stovėjo aikštėje: buvo vakaras.")
CRASH = ("de", "Man sah es: der Absturz, das Flugzeug, der Wald.")
WALK = ("de", "Man sah es: der Spaziergang, das Haus, der Wald.")


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("парыжскі OR паказ", PARIS, MINSK),
        ("Flugzeugabsturz OR Wald", CRASH, WALK),
        ("pergalėti OR žmonės", WON, STOOD),
    ],
)
def test_documents_of_what_a_word_is_made_of_stand_higher(
    query: str,
    better: tuple[str, str],
    worse: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert found(query, worse, better) == [better[1], worse[1]]

    monkeypatch.setattr(WordWeights, "related", lambda *_: [])
    assert found(query, worse, better) == [worse[1], better[1]]


def test_what_a_word_is_made_of_finds_nothing_by_itself() -> None:
    assert found("парыжскі", PARIS) == []
    assert found("Flugzeugabsturz", CRASH) == []


@pytest.mark.parametrize(
    ("stem", "language", "origin"),
    [
        ("парыжскA", "be", "парыж"),
        ("прэзідэнцкA", "be", "прэзідэнт"),
        ("индонезийскA", "ru", "индонези"),
        ("американскA", "ru", "америк"),
        ("британськA", "uk", "британ"),
        ("indonezyjskA", "pl", "indonezj"),
        ("выратавалнA", "be", "выратаV"),
        ("навучалнA", "be", "навучаV"),
        ("избирательнA", "ru", "избирать"),
        ("рятувальнA", "uk", "рятувати"),
    ],
)
def test_the_noun_or_verb_of_an_adjective(stem: str, language: str, origin: str) -> None:
    assert origin in origins_of(stem, language)


@pytest.mark.parametrize("stem", ["парыж", "новA", "ск", "скA"])
def test_other_words_have_none(stem: str) -> None:
    assert origins_of(stem, "be") == ()


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("flugzeugabsturz", ("flugzeug", "absturz")),
        ("energieexporte", ("energie", "exporte")),
        ("freiheitsstrafe", ("freiheit", "strafe")),
        ("haus", ()),
        ("kolesnikova", ()),
        ("2024-2025", ()),
    ],
)
def test_parts_of_a_compound(word: str, parts: tuple[str, ...]) -> None:
    assert compound_parts(word) == parts


LATIN = ("be", "Zorka zajšła ŭ restaran.")
OTHER = ("be", "Зоркі зайшлі ў рэстараны.")


def test_a_word_as_typed_counts_in_the_other_alphabet_too() -> None:
    assert found("Зорка зайшла", OTHER, LATIN)[0] == LATIN[1]


def test_but_not_in_another_language() -> None:
    polish = ("pl", "Dom stoi.")
    assert found("дом OR стаіць", ("be", "Дом стаіць."), polish) == ["Дом стаіць."]


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("зорка", "zorka"),
        ("людзі", "ludzi"),
        ("лёс", "los"),
        ("вялікая", "vialikaja"),
        ("сям'і", "siamji"),
        ("аб'ява", "abjava"),
        ("дзень", "dzień"),
        ("хто", "chto"),
        ("ўсёй", "ŭsioj"),
        ("сталь", "stal"),
        ("стол", "stoł"),
        ("цётка", "ciotka"),
    ],
)
def test_cyrillic_in_latin_letters(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin
