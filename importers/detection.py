"""Which format a file is: its content is asked first, its name second."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from importers.encoding import decode_head
from importers.format_row import Format
from importers.formats import FORMATS, JSON_LINES, PLAIN_TEXT, WEB_PAGE
from importers.jsonlines import is_json_record

HEAD_BYTES = 16 * 1024

_PAGE = re.compile(
    # atomic groups: a row of comments is read in one way only, not in all 2^n
    r"\s*+(?:<\?xml[^>]{0,200}\?>\s*+)?(?>(?:<!--.*?-->\s*+)*)<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_CSV = next(format_ for format_ in FORMATS if format_.name == "csv")
_OTHER_TEXT = ("{\\rtf", "%PDF-", "%!PS", "BEGIN:V", "MIME-Version:")
"""Formats that are text on the outside; shown raw they are noise."""
_RENAMED = {".doc": PLAIN_TEXT, ".dot": PLAIN_TEXT, ".xls": _CSV, ".xlt": _CSV}
"""What is text and is called so was named by somebody, or written for an office by a program."""
_PIECE_OF_PAGE = re.compile(
    r"\s*<(?:meta|style|head|body|table|div|font|center|h[1-6]|p)[\s>]", re.IGNORECASE
)
_NAMED_ONLY = tuple(format_ for format_ in FORMATS if format_.matches is None)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROL_SHARE = 0.01


def detect_format(untrusted_head: bytes, untrusted_name: str) -> Format | None:
    """The format of a file from its first `HEAD_BYTES` and its name; None if no reader knows it."""
    undecided: list[Format] = []
    for format_, answer in _answers(untrusted_head, untrusted_name):
        if answer:
            return format_
        if answer is None:
            undecided.append(format_)
    text = _without_holes(decode_head(untrusted_head), untrusted_name)
    if not _is_text(text):
        return _by_name(untrusted_name, undecided)
    if _PAGE.match(text):
        return WEB_PAGE
    if _begins_with_record(untrusted_head):
        return JSON_LINES
    named = _by_name(untrusted_name, (*undecided, *_NAMED_ONLY))
    if named is None:
        named = _renamed(text, untrusted_name.lower())
    return None if named in _NAMED_ONLY and text.startswith(_OTHER_TEXT) else named


def _answers(untrusted_head: bytes, untrusted_name: str) -> Iterator[tuple[Format, bool | None]]:
    """What the formats that look at the content themselves say of it, asked one by one."""
    for format_ in FORMATS:
        if format_.matches is not None:
            yield format_, format_.matches(untrusted_head, untrusted_name)


def _by_name(untrusted_name: str, formats: Sequence[Format]) -> Format | None:
    """By the ending; a name like "letter 12.03" has none, its last part is not a word."""
    _, dot, ending = untrusted_name.lower().rpartition(".")
    suffix = f".{ending}" if dot and re.fullmatch("[a-z][a-z0-9]{0,9}", ending) else ""
    return next((format_ for format_ in formats if suffix in format_.suffixes), None)


def _renamed(text: str, name: str) -> Format | None:
    """The format of text that is called as if a program of an office had written it."""
    if not name.endswith(tuple(_RENAMED)):
        return None
    return WEB_PAGE if _PIECE_OF_PAGE.match(text) else _RENAMED[name[-4:]]


def _without_holes(text: str, name: str) -> str:
    """A text without zeros, which a program that broke down, or a stick, leaves in its files."""
    is_called_text = name.lower().endswith(PLAIN_TEXT.suffixes[:-1])
    return (text.replace("\0", "") if is_called_text else "") or text


def _is_text(text: str) -> bool:
    """Whether the head is text: nearly no control characters, nothing that fits no encoding."""
    odd = len(_CONTROL.findall(text)) + text[:-1].count("\ufffd")
    return odd <= _MOST_CONTROL_SHARE * len(text)


def _begins_with_record(untrusted_head: bytes) -> bool:
    """Whether the first line is a record; of one longer than the head the name decides."""
    first_line, _, _ = untrusted_head.lstrip(b"\xef\xbb\xbf\r\n").partition(b"\n")
    return first_line.lstrip().startswith(b"{") and is_json_record(first_line)
