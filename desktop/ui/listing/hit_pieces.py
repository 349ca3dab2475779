"""What is shown of a document in the list: pieces of its text, and notes that were found."""

from __future__ import annotations

from archive.searching import Hit, Snippet
from desktop.ui.listing.first_answer import from_first_answer
from desktop.ui.searching.search_words import found_note


def pieces_of(hit: Hit) -> tuple[Snippet, ...]:
    """Where words stand in notes, those notes behind the pieces of text in which words stand."""
    snippets, notes = from_first_answer(hit.snippets), notes_of(hit)
    return (*(each for each in snippets if each.marks), *notes) if notes else snippets


def notes_of(hit: Hit) -> tuple[Snippet, ...]:
    """Notes that were found, each said to be one."""
    return tuple(found_note(each.snippet) for each in hit.notes)
