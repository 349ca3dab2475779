"""Lines of calendars and cards: a name, what is said about the value, the value (RFC 5545, 3.1).

The rules are few. A library would ask the disk for the rules of time zones, which the jail denies,
and would write an event anew where it has to be given back as it stands.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from importers.messages.headers import decode_charset
from importers.text_lines import lines_of

_HEAD = re.compile(r"(?:[^\":]|\"[^\"]*+\")*+(?=:)")
_NAME = re.compile(r"(?:[\w-]{1,80}\.)?([\w-]{1,80})(?=[;:]|\Z)", re.ASCII)
"""Telephones put lines into groups, whose name stands before a dot."""
_PARAMETER = re.compile(r";([\w-]{1,80})(?:=((?:[^\";]|\"[^\"]*+\")*+))?", re.ASCII)
_IN_BASE64 = re.compile(r"[^:]{1,200};(?:ENCODING=)?(?:BASE64|B)[;:]", re.IGNORECASE)
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}", re.ASCII)
_IN_QUOTED_PRINTABLE = re.compile(r"[^:]{1,200};(?:ENCODING=)?QUOTED-PRINTABLE[;:]", re.IGNORECASE)
_ENCODINGS = frozenset(("QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT"))
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_CARET = re.compile(r"\^(['n^])")
_CARETS = {"'": '"', "n": " ", "^": "^"}
_COMMA = re.compile(r"(?<!\\),")


@dataclass(frozen=True, slots=True)
class ContentLine:
    """Everything untrusted; names in capitals."""

    name: str
    parameters: dict[str, str] = field(repr=False)
    value: str = field(repr=False)
    """As it is written, but unfolded and out of its encoding for mail."""

    def text(self) -> str:
        """The value of a line of words, with its escapes read (RFC 5545, section 3.3.11)."""
        return _read_escapes(self.value)

    def is_file(self) -> bool:
        """Whether the value is the bytes of a file."""
        return self.parameters.get("ENCODING", "").upper() in ("BASE64", "B")

    def content(self) -> bytes:
        """The bytes of a file; letters that stand for none are passed over."""
        letters = re.sub("[^A-Za-z0-9+/]", "", self.value)
        letters = letters[: len(letters) - (len(letters) % 4 == 1)]
        return binascii.a2b_base64(letters + "=" * (-len(letters) % 4))

    def words(self) -> list[str]:
        """The same where there are several, with commas between them."""
        return [_read_escapes(value).strip() for value in _COMMA.split(self.value)]


def content_lines(untrusted_text: str) -> Iterator[ContentLine]:
    """The lines in their order, unfolded; what is none is left out."""
    pieces: list[str] = []
    for line in lines_of(untrusted_text):
        bare = line.rstrip("\r\n")
        if pieces and pieces[-1].endswith("=") and _IN_QUOTED_PRINTABLE.match(pieces[0]):
            pieces[-1] = pieces[-1][:-1]
            pieces.append(bare)
        elif pieces and not bare:
            # programs end lines twice, or a file in base64 with a line of its own
            continue
        elif pieces and bare.startswith((" ", "\t")):
            pieces.append(bare[1:])
        elif pieces and _IN_BASE64.match(pieces[0]) and _BASE64.fullmatch(bare):
            # telephones fold files without the blank that other lines are folded with
            pieces.append(bare)
        else:
            yield from _parsed("".join(pieces))
            pieces = [bare]
    yield from _parsed("".join(pieces))


def _parsed(line: str) -> Iterator[ContentLine]:
    match = _HEAD.match(line)
    head = match[0] if match else line.partition(":")[0]
    name = _NAME.match(head)
    if name is None or len(head) == len(line):
        return
    parameters: dict[str, str] = {}
    for key, value in _PARAMETER.findall(head, name.end()):
        # in vCalendar 1.0 and vCard 2.1 the kind of a parameter may be left out
        bare = "ENCODING" if key.upper() in _ENCODINGS else "TYPE"
        known, value = (key.upper(), value) if value else (bare, key)
        if known == "TYPE" and known in parameters:
            parameters[known] += f",{_parameter(value)}"
        parameters.setdefault(known, _parameter(value))
    yield ContentLine(name[1].upper(), parameters, _value(line[len(head) + 1 :], parameters))


def _parameter(written: str) -> str:
    """Without its quotes, and with what stands for signs that it may not hold (RFC 6868)."""
    return _CARET.sub(lambda match: _CARETS[match[1]], written.replace('"', ""))


def _value(written: str, parameters: dict[str, str]) -> str:
    if parameters.get("ENCODING", "").upper() != "QUOTED-PRINTABLE":
        return written
    content = binascii.a2b_qp(written.encode("utf-8", errors="replace"))
    return decode_charset(content, parameters.get("CHARSET", ""))


def _read_escapes(value: str) -> str:
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)
