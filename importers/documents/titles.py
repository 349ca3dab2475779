"""What to call a document: what its author declared, unless a program did, or how it begins."""

from __future__ import annotations

import re

from importers.normalising import clean_line

_LONGEST_LINE = 160
_BY_PROGRAM = re.compile(
    r"[^ ]*\.(?:docx?|rtf|odt|pdf|txt|dvi|ps|indd|qxd|tex|html?|pub)"
    r"|untitled.{0,4}|без (?:имени|названия|назвы).{0,4}|document ?\d*|документ ?\d*|word document"
    r"|title|about:blank|print|scan(?:ned)?(?: ?\d*| document)|[\d_. -]*",
    re.IGNORECASE,
)


def declared_title(untrusted_title: str) -> str:
    """The title that a file carries; "" when it is a file name or a program's own word."""
    title = clean_line(untrusted_title)
    title = title.removeprefix("Microsoft Word - ")
    return "" if _BY_PROGRAM.fullmatch(title) else title


def first_line(text: str) -> str:
    """The first line of a text; one that is long is a paragraph, cut at a word."""
    first = clean_line(text.lstrip().split("\n", 1)[0])
    if len(first) <= _LONGEST_LINE:
        return first
    return first[:_LONGEST_LINE].rsplit(" ", 1)[0] + "…"
