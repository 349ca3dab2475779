"""Passphrases: made of random words, or chosen by the user and rated."""

from __future__ import annotations

import re
import secrets
import unicodedata
from bisect import bisect
from dataclasses import dataclass

from zxcvbn import zxcvbn

from vault.wordlists import WordLanguage, folded, sayings, words_of

GENERATED_WORDS = 7
"""77 bits: at a second and half a gigabyte a guess, out of anyone's reach."""

SCORE_MOST = 4

_SCORES_FROM_LOG10 = (3, 6, 8, 10)
"""Guesses from which a rating is 1, 2, 3, 4: those of zxcvbn."""
_WORD_LOG10 = 4
_SAYING_LOG10 = 2
_WORD = re.compile(r"[а-џґ]*[аеиоуыэюяєї][а-џґ]*")
"""Cyrillic letters with a vowel, folded: e for yo, i alike."""

# zxcvbn looks at no more; what follows can only make a passphrase stronger.
_RATED_CHARACTERS = 72

# The keys of a Russian or Belarusian keyboard, and what they type when it is switched to English.
_CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюёўі"
_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`ob"
_SWITCHED = str.maketrans(
    _CYRILLIC_KEYS + _CYRILLIC_KEYS.upper(), _LATIN_KEYS + _LATIN_KEYS.upper()
)


@dataclass(frozen=True, slots=True)
class PassphraseRating:
    """How well a passphrase stands up to guessing (Wheeler, zxcvbn, USENIX Security 2016)."""

    score: int
    """0 (guessed at once) to 4 (very hard to guess)."""
    guesses_log10: float
    """Decimal logarithm of the guesses that a good program needs."""


def generated_passphrase(language: WordLanguage) -> str:
    """Seven words drawn from the system's generator, with spaces between."""
    words = words_of(language)
    return " ".join(secrets.choice(words) for _ in range(GENERATED_WORDS))


def rated(passphrase: str) -> PassphraseRating:
    """The worst of three ratings: as written, as typed with the keyboard switched to English, and
    as Cyrillic words.

    zxcvbn knows no Cyrillic words, but its lists of stolen passwords are full of Russian ones
    typed that way; our own word lists are added, for whoever attacks this program has them.
    """
    if not passphrase:
        return PassphraseRating(score=0, guesses_log10=0.0)
    text = unicodedata.normalize("NFC", passphrase)[:_RATED_CHARACTERS]
    readings = {text, text.translate(_SWITCHED)}
    ratings = [*(_rated_as_is(reading) for reading in readings), _rated_as_words(passphrase)]
    return min(ratings, key=lambda rating: rating.guesses_log10)


def _rated_as_words(passphrase: str) -> PassphraseRating:
    """Every Cyrillic word that can be spoken is one of some ten thousand that people know.

    A saying that many know by heart is one thing to try, whatever its length.
    """
    text = folded(passphrase)
    words = _WORD.findall(text)
    rest = len("".join(_WORD.sub("", text).split()))
    letters, known = _without_sayings(" ".join(words))
    guesses_log10 = float(rest + known * _SAYING_LOG10)
    guesses_log10 += sum(min(len(word), _WORD_LOG10) for word in set(letters.split()))
    return PassphraseRating(bisect(_SCORES_FROM_LOG10, guesses_log10), guesses_log10)


def _without_sayings(words: str) -> tuple[str, int]:
    """The words without those of sayings, wherever the spaces are, and how many sayings there were.

    Of a word that a saying has a part of, the letters beside it are left.
    """
    known = 0
    for saying in sayings():
        words, found = re.subn(" ?".join(saying), " ", words)
        known += bool(found)
    return words, known


def _rated_as_is(text: str) -> PassphraseRating:
    known_words = [word for language in WordLanguage for word in words_of(language)]
    result = zxcvbn(text, user_inputs=known_words, max_length=_RATED_CHARACTERS)
    return PassphraseRating(score=result["score"], guesses_log10=float(result["guesses_log10"]))
