"""Marks are exactly the words that match, however the text is encoded."""

from __future__ import annotations

import json
import random
import re
import sqlite3
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from archive.ports import SearchReader
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex
from index.languages.folding import fold

HITS = 1000
AROUND = 150
_PLAIN_WORD = re.compile(r"(?<![\w'’ʼ])[^\W\d_]{3,}(?!\w)(?!['’ʼ])")
_JOINED = "'’ʼ`´‘ʹ＇\u00ad\u0301"
_HOMOGLYPHS = str.maketrans("аеорсхіА", "aeopcxiA")

Twist = Callable[[str], str]
TWISTS: dict[str, Twist] = {
    "as it stands": lambda word: word,
    "decomposed": lambda word: unicodedata.normalize("NFD", word),
    "soft hyphens": lambda word: "\u00ad".join((word[:2], word[2:])),
    "stress mark": lambda word: re.sub("([аоыуіэaou])", "\\1\u0301", word, count=1),
    "other alphabet": lambda word: word[:1] + word[1:2].translate(_HOMOGLYPHS) + word[2:],
    "ё": lambda word: word.replace("е", "ё"),
    "ґ": lambda word: word.replace("г", "ґ"),
    "capitals": lambda word: word if "ß" in word else word.upper(),
}
SENTENCES = {
    "be": "Сёння палітвязняў з Гомеля перавезлі ў турму, і пра гэта напісала сястра.",
    "ru": "Сегодня заключённых перевезли в тюрьму, об этом написала его сестра.",
    "uk": "Сьогодні в'язнів перевезли до тюрми, про це написала його сестра.",
    "pl": "Dziś więźniów przewieziono do więzienia, napisała o tym siostra.",
    "lt": "Šiandien kalinius pervežė į kalėjimą, apie tai parašė sesuo.",
    "de": "Heute wurden die Gefangenen verlegt, das schrieb seine Schwester.",
    "en": "Today the prisoners were moved to another jail, his sister wrote.",
}


def reader() -> SearchReader:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    return provider.reading(connection)


def check(search: SearchReader, text: str, place: tuple[int, int], twist: Twist) -> bool:
    """Twist a word of a text, look for the word as it was; False where that is another word."""
    word = text[place[0] : place[1]]
    twisted = twist(word)
    if fold(twisted) != fold(word):
        return False
    before, after = text[: place[0]], text[place[1] :]
    shown = before + twisted + after
    marks = search.marks(SearchRequest(query=f'"{word}"'), shown)
    assert (len(before), len(before) + len(twisted)) in [(mark.start, mark.end) for mark in marks]
    for mark in marks:
        assert fold(shown[mark.start : mark.end]) == fold(word)
        assert not shown[mark.start - 1 : mark.start].isalnum() or mark.start == 0
        assert not shown[mark.end : mark.end + 1].isalnum()
    forms = search.marks(SearchRequest(query=word), shown)
    assert {(mark.start, mark.end) for mark in marks} <= {(f.start, f.end) for f in forms}
    return True


@pytest.mark.parametrize("name", TWISTS)
def test_each_word_of_a_sentence_is_marked_exactly(name: str) -> None:
    search = reader()
    hits = 0
    for sentence in SENTENCES.values():
        for match in _PLAIN_WORD.finditer(sentence):
            hits += check(search, sentence, match.span(), TWISTS[name])
    assert hits >= 30


def test_a_word_that_differs_is_not_marked() -> None:
    """The control: the check fails where a mark would be off by one letter."""
    search = reader()
    text = SENTENCES["be"]
    marks = search.marks(SearchRequest(query='"сястры"'), text)
    assert marks == ()
    with pytest.raises(AssertionError):
        check(search, text, (0, 4), lambda word: word)


def test_a_thousand_words_of_real_texts_are_marked_exactly(corpora: Path) -> None:
    chance = random.Random(20261122)
    by_language: dict[str, list[str]] = {}
    with (corpora / "mixed" / "docs.jsonl").open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            by_language.setdefault(record["lang"], []).append(record["text"])
    assert set(by_language) == set(SENTENCES)
    search = reader()
    twists = list(TWISTS.values())
    hits = 0
    while hits < HITS:
        text = chance.choice(by_language[chance.choice(sorted(by_language))])
        places = [match.span() for match in _PLAIN_WORD.finditer(text) if _whole(text, match)]
        if not places:
            continue
        start, end = chance.choice(places)
        first = max(0, start - AROUND)
        window = text[first : end + AROUND]
        hits += check(search, window, (start - first, end - first), chance.choice(twists))


def _whole(text: str, match: re.Match[str]) -> bool:
    """Whether no mark that a word may go on after stands beside the match."""
    beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    return not any(mark in _JOINED or unicodedata.combining(mark) for mark in beside)
