"""Very long paragraphs, as they are laid out: Qt measures a paragraph as a whole, each time."""

from __future__ import annotations

import re

LONGEST = 4000
"""Letters; some fifty lines, more than a window shows."""
_SENTENCE_END = re.compile(r"(?<=[.!?…]) ")


def parted(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with its long paragraphs parted, and the places where letters had to be put in.

    A paragraph end stands for a blank where there is one: then every place stays where it was.
    Where there is none, it is put in before a letter, whose place (code points) is told.
    """
    pieces: list[str] = []
    put_in: list[int] = []
    place = 0
    for paragraph in text.split("\n"):
        for start, end in _parts(paragraph):
            if start and paragraph[start - 1] != " ":
                put_in.append(place + start)
            pieces.append(paragraph[start:end])
        place += len(paragraph) + 1
    return "\n".join(pieces), tuple(put_in)


def _parts(paragraph: str) -> list[tuple[int, int]]:
    parts, start = [], 0
    while len(paragraph) - start > LONGEST:
        end = _blank(paragraph, start)
        parts.append((start, end if end > start else start + LONGEST))
        start = end + 1 if end > start else start + LONGEST
    return [*parts, (start, len(paragraph))]


def _blank(paragraph: str, start: int) -> int:
    """Where to part: at the end of a sentence, else between words; -1 where nothing does."""
    end = start + LONGEST
    sentences = [m.start() for m in _SENTENCE_END.finditer(paragraph, start + LONGEST // 2, end)]
    return sentences[-1] if sentences else paragraph.rfind(" ", start, end)
