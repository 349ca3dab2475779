"""From bytes of unknown encoding to text.

Order of evidence: byte order mark, zero bytes that only UTF-16 and UTF-32 have, strict UTF-8, what
the document declares (a Latin page not against words in Cyrillic), and last a guess among the
encodings that Belarusian, Russian, Ukrainian, Polish, Lithuanian, German and English files were
really written in.
"""

from __future__ import annotations

import codecs
import re

from importers.encoding_guess import CYRILLIC, LATIN, guess_encoding

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARABLE = frozenset((*CYRILLIC, *LATIN, "koi8_r", "mac_cyrillic", "utf_16_le", "utf_16_be"))
READ_ENCODINGS = ("utf-8-sig", *sorted(_DECLARABLE), *(name for _, name in _BYTE_ORDER_MARKS))
_SAME_AS = {"iso8859-1": "cp1252", "latin_1": "cp1252", "ascii": "cp1252"}
"""Labels that documents use for the Windows page (WHATWG Encoding Standard, section 4.2)."""

_SAMPLE_BYTES = 16 * 1024
_BROKEN_UTF8_SHARE = 0.02
_CYRILLIC_WORD = re.compile("[\u0400-\u04ff]{3,}")
_FEW_LETTERS = 10
_OF_OUR_SCRIPTS = re.compile(
    "[\x00-\u024f\u0400-\u045f\u0490\u0491\u2010-\u203a\u20ac\u2116\ufffd]*"
)
"""A word of IBM866 looks like UTF-8 in which one letter is spoilt, of scripts far from here."""
_LOW_BYTE = rb"[\x01\x04\x06\x07\x0e\x10-\x4f\x51\x54\x56\x57\x5e\x90\x91]"
"""Of a letter of our alphabets; its high byte is 04."""
_ASCII = bytes(range(0x80))
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_WIDE_WORDS = (
    ("utf-16-le", re.compile(b"(?:" + _LOW_BYTE + rb"\x04){2,}")),
    ("utf-16-be", re.compile(rb"(?:\x04" + _LOW_BYTE + b"){2,}")),
)


def decode(untrusted_bytes: bytes, *, declared: str = "") -> str:
    """The text of a file; bytes that fit nowhere become U+FFFD. Never raises.

    `declared` is the label that the document itself gives, or empty. Where lines of another page
    were put between lines of UTF-8, each line is read as what it is.
    """
    mark, codec = codec_of(untrusted_bytes, declared=declared)
    body = untrusted_bytes[mark:]
    if not codec.startswith("utf-") and (other := _page_between_utf8(body)):
        return "".join(
            line.decode("utf-8" if _is_utf8(line) else other, errors="replace")
            for line in body.splitlines(keepends=True)
        )
    return body.decode(codec, errors="replace")


def codec_of(untrusted_bytes: bytes, *, declared: str = "") -> tuple[int, str]:
    """Length of the byte order mark, and the name of Python's codec for what follows it."""
    for mark, name in _BYTE_ORDER_MARKS:
        if untrusted_bytes.startswith(mark):
            return len(mark), name
    return 0, _unmarked_wide(untrusted_bytes) or _narrow_codec(untrusted_bytes, declared)


def decode_head(untrusted_head: bytes) -> str:
    """The same for the first bytes of a file, which may end in the middle of a character."""
    # Cyrillic of UTF-16 has only small bytes, and so is UTF-8 by form.
    if is_wide(untrusted_head):
        return decode(untrusted_head)
    try:
        return codecs.getincrementaldecoder("utf-8-sig")().decode(untrusted_head)
    except UnicodeDecodeError:
        return decode(untrusted_head)


def utf8_head(untrusted_head: bytes) -> str:
    """The same of formats that are always UTF-8; "" where a byte is zero, as in no text of them.

    An archive in which such a file lies unpacked has its signs, too.
    """
    return "" if b"\0" in untrusted_head else untrusted_head.decode("utf-8-sig", errors="replace")


def is_wide(untrusted_head: bytes) -> bool:
    """Whether the text is UTF-16 or UTF-32, where a byte is not a character."""
    marks = (mark for mark, name in _BYTE_ORDER_MARKS if name != "utf-8")
    return untrusted_head.startswith(tuple(marks)) or bool(_unmarked_wide(untrusted_head))


def _narrow_codec(untrusted_bytes: bytes, declared: str) -> str:
    if _is_utf8(untrusted_bytes) or _is_broken_utf8(untrusted_bytes):
        return "utf-8"
    named = _declared_codec(declared)
    if named and named not in LATIN:
        return named
    guessed = _guess(untrusted_bytes)
    return guessed if not named or _is_cyrillic(untrusted_bytes, guessed) else named


def _page_between_utf8(untrusted_bytes: bytes) -> str:
    """The Cyrillic page of what is no UTF-8, where most of the rest is; "" if it is not so.

    Letters beyond ASCII of other pages are hardly ever UTF-8 by chance, over whole lines never.
    """
    lines = [line for line in untrusted_bytes.splitlines() if not line.isascii()]
    others = [line for line in lines if not _is_utf8(line)]
    letters, of_others = (sum(map(_beyond_ascii, each)) for each in (lines, others))
    if letters - of_others < max(_FEW_LETTERS, of_others):
        return ""
    joined = b"\n".join(others)
    guessed = _guess(joined)
    return guessed if _is_cyrillic(joined, guessed) else ""


def _beyond_ascii(line: bytes) -> int:
    return len(line.translate(None, _ASCII))


def _is_cyrillic(untrusted_bytes: bytes, guessed: str) -> bool:
    """Whether a page is Cyrillic for all that it declares: editors wrote iso-8859-1 unasked."""
    if guessed not in CYRILLIC:
        return False
    words = _CYRILLIC_WORD.findall(_sample(untrusted_bytes).decode(guessed, errors="replace"))
    return sum(map(len, words)) >= _FEW_LETTERS


def _is_utf8(untrusted_bytes: bytes) -> bool:
    try:
        untrusted_bytes.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_broken_utf8(untrusted_bytes: bytes) -> bool:
    """Whether it is UTF-8 with a few bytes spoilt: other encodings hardly ever look like it."""
    first = _HIGH_BYTE.search(untrusted_bytes)
    start = first.start() if first else 0
    mended = untrusted_bytes[start : start + _SAMPLE_BYTES].decode("utf-8", errors="replace")
    beyond_ascii = len(mended) - len(mended.encode("ascii", errors="ignore"))
    few = mended.count("\ufffd") <= max(1, _BROKEN_UTF8_SHARE * beyond_ascii) < beyond_ascii
    return few and (beyond_ascii >= _FEW_LETTERS or _OF_OUR_SCRIPTS.fullmatch(mended) is not None)


def _unmarked_wide(untrusted_bytes: bytes) -> str:
    """Text of our alphabets in UTF-16 has 00 or 04 in every second byte and nearly no other there.

    Cyrillic letters lie in U+0400-04FF and everything else in U+0000-01FF, so the high bytes of
    such a text are 00, 01 and 04; the low bytes are anything. In UTF-32 two bytes more are 00.
    """
    sample = untrusted_bytes[:4096]
    if len(sample) < 4 or 0 not in sample:
        return _wide_word(sample)
    whole = sample[: len(sample) // 4 * 4]
    for name, zeros, planes, high, low in (
        ("utf-32-le", whole[3::4], whole[2::4], whole[1::4], whole[0::4]),
        ("utf-32-be", whole[0::4], whole[1::4], whole[2::4], whole[3::4]),
    ):
        few = planes.count(0) >= 0.9 * len(planes)
        if few and not any(zeros) and _is_of_our_alphabets(high, low):
            return name
    for name, high, low in (
        ("utf-16-le", sample[1::2], sample[0::2]),
        ("utf-16-be", sample[0::2], sample[1::2]),
    ):
        if _is_of_our_alphabets(high, low):
            return name
    return ""


def _wide_word(untrusted_bytes: bytes) -> str:
    """One word alone has neither spaces nor ends of lines, and so no zero; no other text has 04."""
    names = (name for name, word in _WIDE_WORDS if word.fullmatch(untrusted_bytes))
    return next(names, "")


def _is_of_our_alphabets(high: bytes, low: bytes) -> bool:
    fitting = sum(high.count(value) for value in (0x00, 0x01, 0x04, 0x20))
    return fitting >= 0.9 * len(high) and low.count(0) <= 0.02 * len(low)


def _declared_codec(untrusted_label: str) -> str:
    """A codec that may be meant by the label; empty for one that is unknown or not of text."""
    try:
        name = codecs.lookup(untrusted_label.strip()).name
    except (LookupError, ValueError):
        return ""
    name = _SAME_AS.get(name, name).replace("-", "_")
    return name if name in _DECLARABLE else ""


def _guess(untrusted_bytes: bytes) -> str:
    return guess_encoding(_sample(untrusted_bytes))


def _sample(untrusted_bytes: bytes) -> bytes:
    first = _HIGH_BYTE.search(untrusted_bytes)
    start = max(0, first.start() - 1000) if first else 0
    return untrusted_bytes[start : start + _SAMPLE_BYTES]
