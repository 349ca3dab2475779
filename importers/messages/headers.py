"""The header of a mail: fields as they are read, whatever encoding they were written in."""

from __future__ import annotations

import binascii
import re
from datetime import UTC, datetime, timedelta, timezone
from email.message import Message
from email.utils import parsedate_tz

from archive.edtf import is_edtf
from importers.dates import to_edtf
from importers.encoding import decode
from importers.normalising import clean_line

HeaderList = tuple[tuple[str, str], ...]
"""Names as they are written, values unfolded and decoded."""

_DateParts = tuple[int, int, int, int, int, int, int, int, int, int | None]
_MOST_FIELDS = 500
_LONGEST_FIELD = 20_000
_FIELD = re.compile(r"([!-9;-~]{1,200})[ \t]*:(.*)", re.DOTALL)
_FOLD = re.compile(r"\r?\n|\r")
_ENCODED_WORD = re.compile(r"=\?([^?*\s]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
_ADDRESS_TOKEN = re.compile(
    r"\"(?:[^\"\\]|\\.)*+\"|\([^()]*+\)|<[^<>]*+>|[,;]|[^\"(<,;]++|[\"(<]", re.DOTALL
)
_MOST_PEOPLE = 100
_EAST_ASIAN = frozenset(
    (
        *("gb2312", "gbk", "gb18030", "big5", "euc-jp", "euc-kr", "iso-2022-jp", "shift_jis"),
        *("cp932", "cp936", "cp949", "cp950"),
    )
)
_UTF_7 = frozenset(("utf-7", "utf7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7"))
_ZONE = re.compile(r"[+-]\d{4}\b|\b(?:GMT|UTC?|Z|[ECMP][SD]T)\b")
_CONTENT_FIELDS = frozenset(
    ("content-type", "content-disposition", "content-transfer-encoding", "content-id")
)


def parse_headers(untrusted_head: bytes) -> HeaderList:
    """The fields of a header in their order; lines that are none are left out."""
    lines: list[str] = []
    for line in _FOLD.split(decode(untrusted_head)):
        if line[:1] in (" ", "\t") and lines:
            lines[-1] += line if len(lines[-1]) < _LONGEST_FIELD else ""
        elif len(lines) < _MOST_FIELDS:
            lines.append(line)
    matches = (_FIELD.fullmatch(line) for line in lines)
    return tuple(
        (match[1], decode_words(match[2].strip()[:_LONGEST_FIELD])) for match in matches if match
    )


def header_fields(headers: HeaderList) -> Message:
    """The content fields as the standard library's message, for their parameters."""
    fields = Message()
    for name, value in headers:
        if name.lower() in _CONTENT_FIELDS and name not in fields:
            fields[name] = value
    return fields


def decode_words(untrusted_value: str) -> str:
    """A field with its encoded words read (RFC 2047), also where they are set wrongly.

    Neighbours of one charset are joined as bytes: many programs cut a letter in two between them.
    """
    value = _BETWEEN_WORDS.sub(r"\1", untrusted_value)
    pieces: list[str] = []
    pending, charset, end = b"", "", 0
    for match in _ENCODED_WORD.finditer(value):
        if match.start() > end or match[1].lower() != charset:
            pieces += [decode_charset(pending, charset), value[end : match.start()]]
            pending, charset = b"", match[1].lower()
        pending += _word_bytes(match[2], match[3])
        end = match.end()
    return "".join((*pieces, decode_charset(pending, charset), value[end:]))


def _word_bytes(untrusted_encoding: str, untrusted_word: str) -> bytes:
    word = untrusted_word.encode("utf-8", errors="replace")
    if untrusted_encoding in "qQ":
        return binascii.a2b_qp(word, header=True)
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", word)
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def decode_charset(untrusted_bytes: bytes, untrusted_charset: str) -> str:
    """Text in the charset that a mail declares; of those that are unknown the best guess."""
    label = untrusted_charset.strip().lower()
    if label in _EAST_ASIAN:
        return untrusted_bytes.decode(label, errors="replace")
    if label in _UTF_7 and untrusted_bytes.isascii():
        text = untrusted_bytes.decode("utf-7", errors="replace")
        # half a character may be written in it
        return text.encode("utf-8", errors="replace").decode("utf-8")
    return decode(untrusted_bytes, declared=label)


def field(headers: HeaderList, name: str) -> str:
    """The first field of that name (lower case), one line; empty when there is none."""
    return next((clean_line(value) for key, value in headers if key.lower() == name), "")


def people(headers: HeaderList, name: str) -> tuple[str, ...]:
    """Names, or else addresses, of the people in a field; comments in brackets are left out.

    The field is read decoded, where a comma may belong to a name: a name ends at its address.
    """
    value = ", ".join(value for key, value in headers if key.lower() == name)
    found: list[str] = []
    person = address = ""
    for token in _ADDRESS_TOKEN.findall(value[:_LONGEST_FIELD]):
        if token.startswith("<"):
            address = token.strip("<> ")
        elif token in (",", ";") and (address or "@" in person):
            found.append(person.strip() or address)
            person = address = ""
        elif not token.startswith("("):
            person += token.strip('"').replace('\\"', '"') if token.startswith('"') else token
    found.append(person.strip(" ,;") or address)
    return tuple(dict.fromkeys(filter(None, map(clean_line, found))))[:_MOST_PEOPLE]


def day_of(untrusted_date: str) -> str:
    """The EDTF day of a Date field, as its writer's calendar had it; empty when not understood."""
    parts = _date_parts(untrusted_date)
    if parts is None:
        return to_edtf(untrusted_date)
    written = f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}"
    return written if is_edtf(written) else ""


def instant_of(untrusted_date: str) -> datetime | None:
    """The UTC instant of a Date field; None without a zone."""
    parts = _date_parts(untrusted_date)
    if parts is None or parts[9] is None or not _ZONE.search(untrusted_date[:200]):
        return None
    try:
        zone = timezone(timedelta(seconds=parts[9]))
        year, month, day, hour, minute, second = parts[:6]
        return datetime(year, month, day, hour, minute, second, tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _date_parts(untrusted_date: str) -> _DateParts | None:
    try:
        return parsedate_tz(untrusted_date[:200])
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
