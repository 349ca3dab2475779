"""Where two wordings of a text differ, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from archive.records import Span

_WORD = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_WORDS = 4_000
"""Of a changed passage that is compared word by word; a longer one counts as changed whole."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A passage of the one text (empty where something was added) and of the other."""

    before: Span
    after: Span


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """Passages that differ, in order, in code points of each text.

    Lines are compared first (Ratcliff and Obershelp's matching, as difflib has it), then the
    words of those that differ.
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    old_starts, new_starts = _starts(old), _starts(new)
    found: list[Difference] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            first, second = "".join(old[i1:i2]), "".join(new[j1:j2])
            found += _within(first, second, old_starts[i1], new_starts[j1])
    return tuple(found)


def _within(before: str, after: str, before_start: int, after_start: int) -> list[Difference]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) + len(new) > _MOST_WORDS:
        opcodes = [("replace", 0, len(old), 0, len(new))]
    else:
        opcodes = list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())
    old_starts, new_starts = _starts(old), _starts(new)
    return [
        Difference(
            Span(before_start + old_starts[i1], before_start + old_starts[i2]),
            Span(after_start + new_starts[j1], after_start + new_starts[j2]),
        )
        for tag, i1, i2, j1, j2 in opcodes
        if tag != "equal"
    ]


def _starts(pieces: Sequence[str]) -> list[int]:
    """Where each piece begins, and where the last one ends."""
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return starts
