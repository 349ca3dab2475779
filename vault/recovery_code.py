"""Recovery codes: 128 random bits, written down as thirteen words.

A code's bits are followed by 15 check bits; 143 bits are 13 words of 11. The twelfth word carries
four check bits and the thirteenth is nothing but check, so that a word misread, left out or put
in another's place is told at once, and one wrong code in 32,768 is not. The check is BLAKE2b over
the code with the language of the words, which also tells apart words that two languages share.
"""

from __future__ import annotations

import re
import secrets
import unicodedata

from nacl.encoding import RawEncoder
from nacl.hash import blake2b

from archive.errors import BadRecoveryCodeError
from vault.wordlists import WORD_BITS, WORD_COUNT, WordLanguage, folded, numbers_of, words_of

CODE_BYTES = 16
CODE_WORDS = 13

_CHECK_BITS = CODE_WORDS * WORD_BITS - CODE_BYTES * 8
_CHECK = b"skrynia.recovery"
# Sheets get numbered, hyphenated and broken into lines: only runs of letters are words.
_WORD = re.compile(r"[^\W\d_]+")


def new_code() -> bytes:
    """16 random bytes."""
    return secrets.token_bytes(CODE_BYTES)


def printed_code(code: bytes, language: WordLanguage) -> str:
    """The thirteen words for a code of 16 bytes, with spaces between."""
    bits = int.from_bytes(code, "big") << _CHECK_BITS | _check(code, language)
    words = words_of(language)
    shifts = range((CODE_WORDS - 1) * WORD_BITS, -1, -WORD_BITS)
    return " ".join(words[bits >> shift & WORD_COUNT - 1] for shift in shifts)


def parse_code(untrusted_words: str) -> bytes:
    """The 16 bytes of a code typed from paper, whatever its case, composition, spacing and numbers.

    Raises `BadRecoveryCodeError` when a word is unknown or the check does not fit.
    """
    # Some keyboards give two code points for one letter; apart, the second would end the word.
    untrusted_composed = unicodedata.normalize("NFC", untrusted_words)
    untrusted = [folded(word) for word in _WORD.findall(untrusted_composed)]
    for language in WordLanguage:
        code = _code(untrusted, language)
        if code is not None:
            return code
    raise BadRecoveryCodeError


def _code(untrusted_words: list[str], language: WordLanguage) -> bytes | None:
    numbers = numbers_of(language)
    if len(untrusted_words) != CODE_WORDS or not numbers.keys() >= set(untrusted_words):
        return None
    bits = 0
    for word in untrusted_words:
        bits = bits << WORD_BITS | numbers[word]
    code = (bits >> _CHECK_BITS).to_bytes(CODE_BYTES, "big")
    return code if bits & (1 << _CHECK_BITS) - 1 == _check(code, language) else None


def _check(code: bytes, language: WordLanguage) -> int:
    digest = blake2b(
        code + language.value.encode(), digest_size=16, person=_CHECK, encoder=RawEncoder
    )
    return int.from_bytes(digest, "big") & (1 << _CHECK_BITS) - 1
