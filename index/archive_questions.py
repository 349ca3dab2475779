"""A question pasted whole: its last mark is punctuation, not a pattern.

`Хто бачыў Насту?` asks for Насту. Behind a word of letters at the end of the query one `?` is read
so; `Наст??`, `Наст?*`, `Н?сту` and `name:Наст?` stay patterns, and so does what stands in quotes.
"""

from __future__ import annotations

import re

from index.languages.words import APOSTROPHES

_LETTERS = r"(?:[^\W\d_][\u0300-\u036f]*)+"
"""A letter may be written as two signs (`й` of some systems)."""

_QUESTION = re.compile(rf"(?<!\S)({_LETTERS}(?:[{APOSTROPHES}-]{_LETTERS})*)\?(?=!*\s*$)")


def without_question_mark(text: str) -> str:
    """The query with a blank for the mark of a question, so that all else keeps its place."""
    return _QUESTION.sub(r"\1 ", text)
