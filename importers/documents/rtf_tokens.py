"""RTF (Rich Text Format 1.9.1) cut into its tokens, and the code pages of its bytes."""

from __future__ import annotations

import codecs
import re
from binascii import unhexlify
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|((?:\\'[0-9A-Fa-f]{2})+)|\\([^A-Za-z])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)|(\\)",
    re.DOTALL,
)
_CHARSETS = {
    0: "cp1252",
    2: "symbol",
    77: "mac_roman",
    80: "cp932",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
SYMBOL = "symbol"
RTF_CODECS = tuple(sorted({*_CHARSETS.values(), "cp866", "cp852", "koi8_r", "utf-8"} - {SYMBOL}))
"""What may be asked for: loaded before the process gives up its right to open files."""


class Token(NamedTuple):
    """A brace ("{", "}"), a word with its number, or bytes of text."""

    word: str = ""
    number: int | None = None
    content: bytes = b""


def tokens(untrusted_bytes: bytes) -> Iterator[Token]:
    """The tokens in their order; the binary data behind `\\bin` are passed over. Never raises."""
    position = 0
    while match := _TOKEN.match(untrusted_bytes, position):
        position = match.end()
        word, number, hexadecimal, sign, brace, text, _ = match.groups()
        if word:
            token = Token(word.decode("ascii"), int(number) if number else None)
            if token.word == "bin":
                position += max(token.number or 0, 0)
            yield token
        elif hexadecimal:
            yield Token(content=unhexlify(hexadecimal.replace(b"\\'", b"")))
        elif sign:
            literal = sign in (b"{", b"}", b"\\")
            yield Token(content=sign) if literal else Token(sign.decode("latin-1"))
        elif brace:
            yield Token(brace.decode("ascii"))
        elif text:
            yield Token(content=text)


def charset_codec(charset: int) -> str:
    """The codec of a font's `\\fcharset`; "" when the document's own code page holds."""
    return _CHARSETS.get(charset, "")


def page_codec(code_page: int) -> str:
    """The codec of `\\ansicpg`; that of Western Windows when it is unknown."""
    name = "utf-8" if code_page == 65001 else f"cp{code_page}"
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name
