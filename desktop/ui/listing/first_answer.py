"""The beginning of a testimony in the list: what is answered, not what the window asks everyone."""

from __future__ import annotations

from archive.records import Span
from archive.searching import Snippet
from desktop.ui.editing.own_templates import own_questions


def from_first_answer(snippets: tuple[Snippet, ...]) -> tuple[Snippet, ...]:
    """The same without a question of the window at the beginning, if nothing was found in it."""
    if not snippets:
        return snippets
    first, *others = snippets
    asked = next((each for each in own_questions() if first.text.startswith(each)), "")
    said = first.text[len(asked) :].lstrip()
    cut = len(first.text) - len(said)
    if not asked or not said or any(mark.start < cut for mark in first.marks):
        return snippets
    marks = tuple(Span(mark.start - cut, mark.end - cut) for mark in first.marks)
    return (Snippet(said, marks), *others)
