"""Plain text files."""

from __future__ import annotations

import re

from archive.errors import NoTextError
from archive.records import ArticleDraft, Description
from importers.dates_line import date_line, is_date_line
from importers.encoding import decode
from importers.kind_guess import guess_kind
from importers.normalising import clean_line, clean_text

_LONGEST_TITLE = 100
_SHORTEST_SENTENCE = 20
"""Below that a full stop ends an initial or a short word."""
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")


def parse_plain_text(untrusted_bytes: bytes) -> ArticleDraft:
    """The text, titled by its first line when that is short; its date and kind are guessed.

    Raises `NoTextError`.
    """
    text = clean_text(decode(untrusted_bytes))
    if not text:
        raise NoTextError
    published = date_line(text)
    kind = guess_kind(text, is_dated=bool(published))
    return ArticleDraft(
        untrusted_text=text,
        description=Description(title=_title(text), published=published, kind=kind),
        guessed=("kind", *(("published",) if published else ())),
    )


def _title(text: str) -> str:
    """The first line when it stands like a heading; of a paragraph its beginning.

    That is the first sentence when it is short enough, else what ends at a word. A date is no
    title where more is said below it.
    """
    head, _, rest = text.partition("\n")
    first = clean_line(rest.strip().split("\n", 1)[0] if rest and is_date_line(head) else head)
    if len(first) <= _LONGEST_TITLE:
        return first
    sentence = _SENTENCE_END.search(first, _SHORTEST_SENTENCE, _LONGEST_TITLE + 1)
    if sentence:
        return first[: sentence.end()].removesuffix(".")
    return first[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
