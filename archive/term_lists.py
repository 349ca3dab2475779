"""The terms of a list that was pasted or read from a file: one a line."""

from __future__ import annotations

import re

_MARK = re.compile(r"\s*(?:[•‣◦▪●○■□–—*·-]|\(?\d{1,5}[.)])\s+(?=\S)")
"""What stands before an entry: a bullet, a dash or a number, and then a space."""


def terms_of(text: str) -> list[str]:
    """The lines that hold something, without the bullets or numbers of a list.

    Those are taken off where every line has one; else a line means what is written in it.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    marks = [_MARK.match(line) for line in lines]
    if len(lines) > 1 and all(marks):
        lines = [line[mark.end() :] for line, mark in zip(lines, marks, strict=True) if mark]
    return [line.strip() for line in lines]
