"""Find words in one text, letter by letter, whatever their case."""

from __future__ import annotations

from archive.records import Span


def passages(text: str, words: str) -> tuple[Span, ...]:
    """Every place where the words stand in the text, in code points, not overlapping.

    Case does not matter. Letters that case folding makes longer ("ß", "ŉ") keep their place: the
    folded text remembers which letter of the text each of its own came from.
    """
    needle = words.casefold()
    if not needle:
        return ()
    folded = text.casefold()
    origins = None if len(folded) == len(text) else _origins(text)
    spans = []
    start = folded.find(needle)
    while start >= 0:
        end = start + len(needle)
        spans.append(
            Span(start, end) if origins is None else Span(origins[start], origins[end - 1] + 1)
        )
        start = folded.find(needle, end)
    return tuple(spans)


def _origins(text: str) -> list[int]:
    """For each letter of the folded text the place of the letter that it came from."""
    return [place for place, letter in enumerate(text) for _ in letter.casefold()]
