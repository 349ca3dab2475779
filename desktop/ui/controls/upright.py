"""Titles and names that strangers wrote, as they are put on the screen."""

from __future__ import annotations

# Embeddings, overrides and isolates (Unicode Standard Annex 9): "gpj.exe" would read "exe.jpg".
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd")


def upright(title: str) -> str:
    """The title with a visible sign for each one that would turn what stands behind it."""
    return title.translate(_TURNING)


def in_one_line(text: str) -> str:
    """As it stands in a cell or a heading."""
    return upright(" ".join(text.split()))
