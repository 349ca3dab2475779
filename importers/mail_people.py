"""Who a mail is from and to, at the head of its text as in a mail that was printed.

The names of the fields are those of the mail itself (RFC 5322, section 3.6.3).
"""

from __future__ import annotations

import html
import re

from importers.normalising import clean_line

Headers = tuple[tuple[str, str], ...]
"""Names as they are written, and values."""

_FIELDS = ("From", "To", "Cc", "Bcc")
_LONGEST_LINE = 20_000
_NOBODY = re.compile(r"[\W_]*(?:undisclosed[- ]recipients?|recipient list not shown)?[\W_]*", re.I)
_HEAD = re.compile(r"(?:(?:From|To|Cc|Bcc): [^\n]*+\n)+\n")


def people_lines(headers: Headers) -> list[str]:
    """A line for each field that names anybody; the sender's only if it tells an address, too."""
    lines = [(field, _value(headers, field)) for field in _FIELDS]
    return [
        f"{field}: {value}"
        for field, value in lines
        if not _NOBODY.fullmatch(value) and (field != "From" or ("<" in value and "@" in value))
    ]


def below_people(lines: list[str], text: str) -> str:
    """The text of a mail with these lines above it."""
    return "\n".join((*lines, "", text)) if lines else text


def below_people_in_html(lines: list[str], rich_text: str) -> str:
    """The same for rich text, where there is one."""
    if not lines or not rich_text:
        return rich_text
    return f"<p>{'<br>'.join(html.escape(line, quote=False) for line in lines)}</p>\n{rich_text}"


def without_people(text: str) -> str:
    """The text alone: names tell nothing about the language of a letter."""
    head = _HEAD.match(text)
    return text[head.end() :] if head else text


def _value(headers: Headers, field: str) -> str:
    values = (value for name, value in headers if name.lower() == field.lower())
    return clean_line(", ".join(values), _LONGEST_LINE)
