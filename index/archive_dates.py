"""`date:` and `year:` as people write what stands behind them, put into EDTF before the parser.

`date:12.08.2020`, `date:12 жніўня 2020`, `date:"August 12, 2020"`, `date:[1.08.2020 TO 2020-08]`,
`date:12.08.2020 – 15.08.2020` and `date:>2020/08/12` become dates and ranges of `archive_ranges`.
What is not understood stays as it was typed, which is an error there.
"""

from __future__ import annotations

import re
import unicodedata

from index.archive_date_values import LeadingDate, Read, ValueReader
from index.archive_fields import NAME_PATTERN, QueryField, field_named

_QUOTED = r'["“”„«»][^"“”„«»]*["“”„«»]'
_FIELD = re.compile(
    rf"{_QUOTED}|(?P<name>{NAME_PATTERN}):"
    rf"(?:(?P<quoted>{_QUOTED}|\([^()]*\))|(?P<range>[\[{{][^\[\]{{}}]*[\]}}])|(?=[^\s\"“”„«»]))"
)
_TO = re.compile(r"(?:^|\s+)TO(?:\s+|$)", re.IGNORECASE)
_WEEKDAY = re.compile(r"[^\W\d_]+\.?,\s+")
_END = re.compile(r"(?=[,;.!)]*(?:\s|$))")


class DatesAsWritten:
    """Puts the dates of a query into EDTF."""

    def __init__(self, in_words: LeadingDate) -> None:
        self._readers = {
            QueryField.DATE: ValueReader(in_words, is_year=False),
            QueryField.YEAR: ValueReader(in_words, is_year=True),
        }

    def put(self, text: str) -> str:
        """The query with dates that the parser knows; one without such fields as it is."""
        if ":" not in text:
            return text
        text = unicodedata.normalize("NFC", text)
        pieces, end = [], 0
        while field := _FIELD.search(text, end):
            begin, end = end, field.end()
            name = field_named(field["name"] or "")
            if name and (reader := self._readers.get(name)):
                value, end = _value(reader, text, field)
                pieces += [text[begin : field.end("name") + 1], value]
            else:
                pieces.append(text[begin:end])
        return "".join([*pieces, text[end:]]) if pieces else text


def _value(reader: ValueReader, text: str, field: re.Match[str]) -> Read:
    if field["quoted"]:
        return _quoted(reader, field["quoted"]), field.end()
    if field["range"]:
        return _range(reader, field["range"]), field.end()
    read = reader.span(text, field.end())
    if read is None or not _END.match(text, read[1]):
        return "", field.end()
    return f"{read[0]} ", read[1]  # what ends the date may be a comma, which is none of it


def _quoted(reader: ValueReader, quoted: str) -> str:
    """What all of the words between quotes, or brackets, mean, apart from a weekday."""
    value = quoted[1:-1].strip()
    for inner in (value, _WEEKDAY.sub("", value, count=1)):
        read = reader.span(inner, 0)
        if read and not inner[read[1] :].strip(" .,"):
            return read[0]
    return quoted


def _range(reader: ValueReader, written: str) -> str:
    """`[a TO b]` with each of its ends in EDTF."""
    ends = _TO.split(written[1:-1].strip())
    if len(ends) != 2:
        return written
    first, last = (_whole(reader, end.strip(" \"'“”„«»")) for end in ends)
    return f"{written[0]}{first} TO {last}{written[-1]}"


def _whole(reader: ValueReader, text: str) -> str:
    read = reader.date(text, 0)
    return read[0] if read and read[1] == len(text) else text
