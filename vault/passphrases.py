"""Passphrases: made of random words, or chosen by the user and rated."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass

from zxcvbn import zxcvbn

from vault.wordlists import WordLanguage, words_of

GENERATED_WORDS = 7
"""77 bits: at a second and half a gigabyte a guess, out of anyone's reach."""

SCORE_MOST = 4

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
    """The worse of two ratings: as written, and as typed with the keyboard switched to English.

    zxcvbn knows no Cyrillic words, but its lists of stolen passwords are full of Russian ones
    typed that way; our own word lists are added, for whoever attacks this program has them.
    """
    if not passphrase:
        return PassphraseRating(score=0, guesses_log10=0.0)
    text = unicodedata.normalize("NFC", passphrase)[:_RATED_CHARACTERS]
    readings = {text, text.translate(_SWITCHED)}
    return min((_rated_as_is(reading) for reading in readings), key=lambda r: r.guesses_log10)


def _rated_as_is(text: str) -> PassphraseRating:
    known_words = [word for language in WordLanguage for word in words_of(language)]
    result = zxcvbn(text, user_inputs=known_words, max_length=_RATED_CHARACTERS)
    return PassphraseRating(score=result["score"], guesses_log10=float(result["guesses_log10"]))
