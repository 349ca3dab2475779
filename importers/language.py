"""Which of the archive's languages a text is in.

py3langid (naive Bayes over byte n-grams, Lui and Baldwin 2012) restricted to the seven languages
and their neighbours (`scripts/make_language_model.py`), of which nothing is said;
before it one rule for Belarusian in Latin letters, which no published model knows; and beside it
the letters and words of the Cyrillic languages, whose short lines it mixes up, and that a line of
names in Latin letters is likelier English.
"""

from __future__ import annotations

import re
import threading
from array import array
from collections.abc import Callable
from importlib.resources import files
from io import BytesIO
from types import SimpleNamespace
from typing import TYPE_CHECKING

from importers.lacinka_marks import is_short_lacinka
from importers.language_marks import evidence, latin_evidence
from importers.language_neighbours import foreign_letters, is_neighbours
from importers.language_words import KnownWords

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

LANGUAGES = ("be", "ru", "uk", "en", "pl", "lt", "de")
CYRILLIC = ("be", "ru", "uk")

SAMPLE_CHARACTERS = 600
FEWEST_LETTERS = 6
"""With fewer letters a name or a number is guessed at, not a language."""

_CYRILLIC_LETTERS = re.compile("[\u0400-\u052f]")
_SMALL_CYRILLIC = re.compile(r"(?<!\w)[\u0430-\u045f][\u0400-\u052f]*")
_SMALL_LATIN = re.compile(r"(?<!\w)[a-zß-öø-ÿ][a-zÀ-ɏ]*")
_CYRILLIC_WORD = re.compile(r"(?<!\w)[\u0400-\u052f]+(?!\w)")
_LATIN_WORD = re.compile(r"(?<!\w)[A-Za-zÀ-ɏ]+(?!\w)")
_CYRILLIC_FIRST = re.compile(r"[\W\d_]*[\u0400-\u052f]{2}")
_NAME = re.compile(r"(?<=[\w,»] )[\u0400-\u042fҐ][\w'’ʼ]*")
"""A capitalised Cyrillic word within a sentence."""

_FEWEST_SMALL_WORDS, _FEWEST_SMALL_LETTERS = 3, 15
"""With fewer, the names in a sentence have to tell its language, too."""

_ONE_NAME = re.compile(r"\W*[^\W\d_]+[^\w.!?…]*")
"""One word that is no sentence: a heading or a name."""

_LINKS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]+@[^\s@]+|[@#]\w+")
_TAGS = re.compile(r"<[^<>]{1,200}>")
_MARKUP = re.compile(r"&[a-z]{2,8};|[*_`|{}\[\]\\^~=+]+")
_CARONS = re.compile("[čšž]")
_ACUTES = re.compile("[łćńśź]")
_NEIGHBOURS = re.compile("[ąęóżėįųū]")
"""Letters of every Polish or Lithuanian sentence that łacinka does not have."""


class LanguageDetector:
    """Names the language of a text; its model is loaded at the first question."""

    def __init__(self) -> None:
        self._identifier: LanguageIdentifier | None = None
        self._loading = threading.Lock()
        self._words = KnownWords()

    def detect(self, text: str) -> str:
        """ISO 639-1 code of one of `LANGUAGES`, or "" for another, or too little to go by."""
        sample = _sample(text)
        letters = sum(map(str.isalpha, sample))
        if letters < FEWEST_LETTERS or _ONE_NAME.fullmatch(sample):
            return ""
        if not _is_european(sample, letters):
            return ""
        if is_latin_belarusian(sample):
            return "be"
        return self._likeliest(sample)

    def is_word(self, word: str) -> bool:
        """Whether one of the Cyrillic lists has a small word, and not all of them."""
        return not word.isascii() and any(self._words.counts((word,)).values())

    def share_model(self, put: Callable[[memoryview], memoryview]) -> None:
        """Load the model and the words now; `put` says where their large tables (44 MB) lie.

        The lists beside it become arrays: to look into a list of numbers writes to each of them,
        and a forked process copies every page that it writes to.
        """
        identifier = self._loaded()
        identifier.tk_nextmove = put(memoryview(identifier.tk_nextmove))
        identifier.tk_output = array("i", identifier.tk_output)
        identifier._rowbase = array("I", identifier._rowbase)
        self._words.share(put)

    def _likeliest(self, sample: str) -> str:
        """The best of the languages of the alphabet that a text is written in, "" for others."""
        ours = _is_cyrillic(sample)
        telling = _without_names(sample) if ours else _CYRILLIC_WORD.sub(" ", sample)
        scores = dict(self._loaded().rank(telling))
        own = [language for language in LANGUAGES if (language in CYRILLIC) == ours]
        if is_neighbours(telling, scores, own):
            return ""
        added = evidence(telling, self._words.counts) if ours else latin_evidence(telling)
        return max(own, key=lambda language: scores[language] + added.get(language, 0.0))

    def _loaded(self) -> LanguageIdentifier:
        with self._loading:
            if self._identifier is None:
                # with NumPy behind it: a quarter of a second that the unlock window need not wait
                from py3langid import modelio
                from py3langid.langid import LanguageIdentifier

                # It would unpack 40 MiB into the temporary folder, which may be full or missing.
                modelio.tempfile = SimpleNamespace(TemporaryFile=_memory_file)
                model = files("resources").joinpath("languages", "model.npz.xz")
                self._identifier = LanguageIdentifier.from_model_file(str(model))
            return self._identifier


def _memory_file(suffix: str = "") -> BytesIO:
    """What `tempfile.TemporaryFile` gives, without a file."""
    return BytesIO()


def is_latin_belarusian(text: str) -> bool:
    """Whether a text is in łacinka: it has ŭ, or carons (č š ž) together with ł ć ń ś ź, or enough
    words and endings that only łacinka has.

    Polish has no carons and Lithuanian no acutes, but a foreign name brings one: letters that only
    they have must be rarer than the carons, or the page is theirs. Esperanto has ŭ, but ĉ and ŝ,
    too.
    """
    lowered = text.lower()
    short_u, carons = lowered.count("ŭ"), len(_CARONS.findall(lowered))
    if not short_u and not (carons and _ACUTES.search(lowered)):
        return is_short_lacinka(lowered)
    others = len(_NEIGHBOURS.findall(lowered)) + foreign_letters(lowered)
    return others < short_u + carons


def _is_cyrillic(sample: str) -> bool:
    """Whether most letters are Cyrillic, of those in words without a capital if there are any.

    Names stand in a text in their own letters, and however many they are, the text is in the
    language of what stands between them. Two Latin words ("ok", "draft", the name of a list's item)
    are nothing that names could stand between. Where all begin with a capital ("Фота: Reuters"),
    those two are names if they do not come first.
    """
    cyrillic = len(_CYRILLIC_LETTERS.findall(sample))
    latin = sum(map(str.isalpha, sample)) - cyrillic
    if cyrillic and latin:
        small = sum(map(len, _SMALL_CYRILLIC.findall(sample)))
        other = sum(map(len, _SMALL_LATIN.findall(sample)))
        few = len(_LATIN_WORD.findall(sample)) < _FEWEST_SMALL_WORDS
        if small > other or (small < other and not few):
            return small > other
        if small == other == 0 and few and _CYRILLIC_FIRST.match(sample):
            return True
    return cyrillic > latin


def _without_names(sample: str) -> str:
    """A text in Cyrillic without the words that may be of another language than it is.

    A Russian report that names Ukrainians has more of і and ї than of ы.
    """
    own = _LATIN_WORD.sub(" ", sample)
    small = _SMALL_CYRILLIC.findall(own)
    if len(small) < _FEWEST_SMALL_WORDS or sum(map(len, small)) < _FEWEST_SMALL_LETTERS:
        return own
    return _NAME.sub(" ", own)


def _sample(text: str) -> str:
    """The beginning of a text without links, addresses, hashtags and markup."""
    head = text[: 2 * SAMPLE_CHARACTERS]
    # Tags first: an address within one would take the bracket and the words behind it along.
    return _MARKUP.sub(" ", _LINKS.sub(" ", _TAGS.sub(" ", head)))[:SAMPLE_CHARACTERS]


def _is_european(sample: str, letters: int) -> bool:
    """Whether most letters are Latin or Cyrillic (below U+0530); the model knows no others here."""
    ours = sum(1 for character in sample if character < "\u0530" and character.isalpha())
    return 2 * ours > letters
