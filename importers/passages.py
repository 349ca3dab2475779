"""Passages of a text in another language than the rest: quotations, translations, a foreign letter.

A look at what only other languages write comes first, and most texts end there. Of the others every
line, and every quotation in it, is told by the small words in it and the letters that its language
does not have. What is short or has few small words is left to the language of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from archive.records import Span

FEWEST_LETTERS = 40
_FEWEST_WORDS = 2
"""Small words of its own language that a passage must have."""
_LEAD = 2
"""How many more of them than of the language of the text."""
_HINTS = 2
LONGEST_TEXT = 2_000_000
"""What stands behind is not looked at."""

_CYRILLIC = ("be", "ru", "uk")
_FOREIGN_LETTERS = {"be": ("и", "щ"), "ru": ("і", "ў"), "uk": ("ы", "э")}
"""What a language does not write and the other Cyrillic ones do."""

_TRACES = {
    "be": ("ŭ", "ć"),
    "en": (" the ", " of ", " and ", " to "),
    "pl": ("ę", "ą", "ż", "ł"),
    "lt": ("ė", "ų", "ž", " ir "),
    "de": ("ü", "ä", "ö", " der ", " die ", " und "),
}
"""What stands in nearly every sentence of a language in Latin letters."""

_LATIN_LETTERS, _CYRILLIC_LETTERS = ("a", "e", "i"), ("а", "о", "е")
_FEW_LETTERS = 8
"""Fewer of these than a passage in the other alphabet has."""

_SMALL_WORDS = {
    language: frozenset(words.split())
    for language, words in {
        "be": """
            і у ў з на не што як гэта для па ад да за ён яна яны мы я быў была былі які якая якія
            каб калі але таксама пра яго яе іх мне нас вы вас ці ужо ўжо яшчэ ня су ad da dla heta
            i jak jaki jon jana jany kab kali my na nie pa pra u ŭ z za što ale była byŭ byli
            """,
        "ru": """
            и в на не что как это для по от до за он она они мы я был была были который которая
            которые чтобы когда но также о его её ее их мне нас вы вас ли уже ещё еще с к из у так
            """,
        "uk": """
            і й у в з на не що як це для по від до за він вона вони ми я був була були який яка які
            щоб коли але також про його її їх мені нас ви вас чи вже ще та із зі так
            """,
        "en": """
            the of and to in a is that was for it on with as he she they were be by are this not
            have had from at his her their we you i but which an or
            """,
        "pl": """
            i w na nie że się z do jest to jak od za po dla był była było były który która które
            aby kiedy ale także o jego jej ich mnie nas czy już jeszcze są przez tak
            """,
        "lt": """
            ir į iš kad su yra buvo tai kaip ne už nuo apie jis ji jie mes aš kuris kuri kurie bet
            taip pat jo jos jų man mus ar jau dar per po prie
            """,
        "de": """
            der die das und in zu den ist von mit nicht ein eine dem sich auf für des es im er sie
            wir ich war waren dass aber auch wie als an bei aus hat haben nach
            """,
    }.items()
}
_NOT_WRITTEN = {
    "be": frozenset("ищъїє"),
    "ru": frozenset("іўїє"),
    "uk": frozenset("ыэёъў"),
}
_MOST_STRAY = 60
"""One in so many letters may be of another alphabet, and one always: a name, a slip."""

_LINE = re.compile(r"[^\n]+")
_QUOTED = re.compile(r"«[^«»\n]+»|“[^“”\n]+”|„[^„“”\n]+[“”]|\"[^\"\n]+\"")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A place of a text and the language that it is in, ISO 639-1."""

    place: Span
    language: str


def other_languages(text: str, language: str) -> tuple[str, ...]:
    """The languages of passages besides that of the text, of the most letters first."""
    lengths: Counter[str] = Counter()
    for passage in passages(text, language):
        lengths[passage.language] += passage.place.end - passage.place.start
    return tuple(each for each, _ in lengths.most_common())


def passages(text: str, language: str) -> tuple[Passage, ...]:
    """The passages in other languages than `language`, ascending, not overlapping.

    None where the language of the text is not known: then nobody knows what is foreign in it.
    """
    if language not in _SMALL_WORDS or not _has_traces(text, language):
        return ()
    return tuple(_foreign(text[:LONGEST_TEXT], language))


def _has_traces(text: str, language: str) -> bool:
    if language in _CYRILLIC:
        return (
            _count(text, _FOREIGN_LETTERS[language]) >= _HINTS
            or _count(text, _LATIN_LETTERS) >= _FEW_LETTERS
        )
    others = (traces for other, traces in _TRACES.items() if other != language)
    return _count(text, _CYRILLIC_LETTERS) >= _FEW_LETTERS or any(
        _count(text, traces) >= _HINTS for traces in others
    )


def _count(text: str, traces: tuple[str, ...]) -> int:
    return sum(map(text.count, traces))


def _foreign(text: str, language: str) -> Iterator[Passage]:
    for line in _LINE.finditer(text):
        told = _told(line[0], language)
        if told:
            yield Passage(Span(*line.span()), told)
            continue
        for quoted in _QUOTED.finditer(text, *line.span()):
            if told := _told(quoted[0], language):
                yield Passage(Span(*quoted.span()), told)


def _told(piece: str, language: str) -> str:
    """The language of a piece if it is surely another; else empty."""
    words = _WORD.findall(piece.lower())
    letters = sum(map(len, words))
    if letters < FEWEST_LETTERS:
        return ""
    counts = {
        each: sum(map(small.__contains__, words))
        for each, small in _SMALL_WORDS.items()
        if _may_be(each, words, letters)
    }
    best = max(counts, key=lambda each: (counts[each], each == language), default=language)
    enough = max(_FEWEST_WORDS, counts.get(language, 0) + _LEAD)
    return best if best != language and counts[best] >= enough else ""


def _may_be(language: str, words: list[str], letters: int) -> bool:
    """Whether no more letters than may be by chance are of an alphabet that is not its own."""
    if language not in _CYRILLIC:
        return True
    stray = sum(map("".join(words).count, _NOT_WRITTEN[language]))
    return stray <= max(1, letters // _MOST_STRAY)
