"""Where the command line speaks: results on one stream, everything else on the other.

A result is given in both of its forms and printed in the one that was asked for: a JSON object on
a line, or text. Each line is flushed at once, so whoever reads us has it even if we are killed.
Text of documents is untrusted: what could steer a terminal is taken out of every printed line.
"""

from __future__ import annotations

import io
import json
import os
import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from typing import TextIO

_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"
# Marks that turn the direction of what follows: they can make a terminal show another text.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_STEERING = re.compile(f"[\x7f-\x9f{''.join(sorted(_BIDI))}]")


class Strong(str):
    """A piece of a line that a terminal shows in bold."""

    __slots__ = ()


class OutputLostError(Exception):
    """Nobody takes our output any more: a closed pipe, a full disk behind it."""


def printable(untrusted_text: str) -> str:
    """The text without control characters (line ends and tabs stay) and without bidi marks."""
    return "".join(
        letter
        for letter in untrusted_text
        if letter in "\n\t" or (unicodedata.category(letter) != "Cc" and letter not in _BIDI)
    )


def escaped(json_text: str) -> str:
    """The same JSON (RFC 8259, section 7) without a letter that steers a terminal.

    Control characters and bidi marks stand in strings alone; letters of all scripts stay.
    """
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", json_text)


class Console:
    """Output of one command."""

    def __init__(self, out: TextIO | None, err: TextIO | None, *, as_json: bool) -> None:
        """Speak to `out` (results) and `err` (progress, advice, errors); None is a closed one."""
        self.as_json = as_json
        self._out = out
        self._err = err
        self._bold = out is not None and out.isatty() and os.name == "posix"
        self.err_is_terminal = err is not None and err.isatty()
        _let_every_path_through(out, encoding="utf-8" if as_json else None)
        _let_every_path_through(err, encoding=None)

    def tell(self, record: Mapping[str, object], *parts: str) -> None:
        """A result: the record with `--json`, else the line that the parts make.

        Raises `OutputLostError`.
        """
        if self.as_json:
            self._write(escaped(json.dumps(record, ensure_ascii=False)))
        else:
            self.line(*parts)

    def line(self, *parts: str) -> None:
        """A line of text for a person; nothing with `--json`. Raises `OutputLostError`."""
        if not self.as_json:
            self._write("".join(map(self._shown, parts)))

    def page(self, text: str) -> None:
        """Help, which is text with `--json` too. Raises `OutputLostError`."""
        self._write(printable(text))

    def note(self, text: str, end: str = "\n") -> None:
        """Progress, advice or an error; it is not worth failing for when nobody listens."""
        if self._err is None:
            return
        with suppress(OSError, ValueError):
            self._err.write(printable(text) + end)
            self._err.flush()

    def rewrite(self, text: str) -> None:
        """Put a text in the place of the terminal's last line."""
        self.note("", end="\r\x1b[K" + printable(text))

    def _shown(self, part: str) -> str:
        text = printable(part)
        return f"{_BOLD}{text}{_PLAIN}" if self._bold and isinstance(part, Strong) else text

    def _write(self, line: str) -> None:
        if self._out is None:
            raise OutputLostError
        try:
            self._out.write(line + "\n")
            self._out.flush()
        except (OSError, ValueError) as error:
            raise OutputLostError from error


def _let_every_path_through(stream: TextIO | None, encoding: str | None) -> None:
    """Write what the encoding lacks as an escape.

    File names may hold bytes that are no UTF-8; Python keeps them as lone surrogates, and their
    escape is at once what JSON writes for them.
    """
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=encoding or stream.encoding, errors="backslashreplace")
