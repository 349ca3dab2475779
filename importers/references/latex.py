"""The marks of LaTeX that stand in lists of literature, as the letters that they mean."""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "r": "\u030a",
    "b": "\u0331",
    "d": "\u0323",
    "U": "\u030e",
}
_LETTERS = {
    "l": "ł",
    "L": "Ł",
    "o": "ø",
    "O": "Ø",
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "i": "i",
    "j": "j",
    "dj": "đ",
    "DJ": "Đ",
    "textendash": "–",
    "textemdash": "—",
    "ldots": "…",
    "dots": "…",
    "textquoteright": "’",
    "textbackslash": "\\",
    "textasciitilde": "~",
    "guillemotleft": "«",
    "guillemotright": "»",
}
_ACCENTED = re.compile(
    r"\\(?:([\"'`^~=.])\s*|([uvHckrbdU])(?:\s+|(?=\{)))(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))"
)
_NAMED = re.compile(r"\\([A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))")
_ESCAPED = re.compile(r"\\([&%$#_{}\s])")
_MARKED_SIGN = re.compile(r"\\([&%$#_~])")
_DASHES = (("---", "—"), ("--", "–"))
_HELD = {"{": "\ue000", "}": "\ue001", "$": "\ue002"}
"""Escaped braces, kept apart from those that only group."""


def plain_text(untrusted_value: str) -> str:
    """The value without commands; of an unknown command its argument stays."""
    text = _NAMED.sub(lambda match: _LETTERS.get(match[1], match[0]), untrusted_value)
    text = _ACCENTED.sub(_accented, text)
    text = _ESCAPED.sub(lambda match: _HELD.get(match[1], match[1]), text)
    text = _NAMED.sub("", text)
    for dashes, dash in _DASHES:
        text = text.replace(dashes, dash)
    text = text.replace("``", "“").replace("''", "”").replace("~", "\xa0")
    text = text.replace("{", "").replace("}", "").replace("$", "")
    for sign, held in _HELD.items():
        text = text.replace(held, sign)
    return unicodedata.normalize("NFC", text)


def address(untrusted_value: str) -> str:
    """An address or a path without the marks that programs put before its signs.

    Dashes, tildes and the separators of Windows stay as they are.
    """
    text = untrusted_value.replace("$\\backslash$", "\\").replace("\\textasciitilde", "~")
    if "{\\" in text:
        text = _ACCENTED.sub(_accented, text)
    text = _MARKED_SIGN.sub(lambda match: match[1], text)
    return unicodedata.normalize("NFC", text.replace("{", "").replace("}", ""))


def _accented(match: re.Match[str]) -> str:
    return (match[3] or match[4]) + _ACCENTS[match[1] or match[2]]
