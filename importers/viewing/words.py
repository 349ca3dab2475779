"""The words of a PDF page with their places, to be marked and selected over its picture."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from archive.ports import PlacedWord

MOST_WORDS = 20_000
LONGEST_WORD = 200
_MOST_CHARACTERS = 100_000
_GRID = 20_000
"""Places are told by whole numbers of this many to a side of the page."""


@dataclass
class _Gathering:
    letters: list[str]
    left: float = 1.0
    top: float = 1.0
    right: float = 0.0
    bottom: float = 0.0

    def word(self) -> PlacedWord:
        return PlacedWord("".join(self.letters), self.left, self.top, self.right, self.bottom)


def placed_words(page: pypdfium2.PdfPage) -> tuple[PlacedWord, ...]:
    """At most `MOST_WORDS`, in the order of the file; a broken text is no text."""
    try:
        with closing(page.get_textpage()) as glyphs:
            return tuple(_words(page, glyphs))
    except pypdfium2.PdfiumError:
        return ()


def _words(page: pypdfium2.PdfPage, glyphs: pypdfium2.PdfTextPage) -> Iterator[PlacedWord]:
    gathered = _Gathering([])
    count = 0
    for index in range(min(glyphs.count_chars(), _MOST_CHARACTERS)):
        letter = _letter(raw.FPDFText_GetUnicode(glyphs, index))
        if letter and len(gathered.letters) < LONGEST_WORD:
            _take(gathered, letter, _place(page, glyphs, index))
            continue
        if gathered.letters:
            yield gathered.word()
            count += 1
        if count == MOST_WORDS:
            return
        gathered = _Gathering([])
    if gathered.letters:
        yield gathered.word()


def _letter(code: int) -> str:
    """Empty for what stands between words."""
    if code <= 0x20 or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:
        return ""
    letter = chr(code)
    return "" if letter.isspace() else letter


def _take(gathered: _Gathering, letter: str, place: tuple[float, float, float, float]) -> None:
    left, top, right, bottom = place
    gathered.letters.append(letter)
    gathered.left, gathered.top = min(gathered.left, left), min(gathered.top, top)
    gathered.right, gathered.bottom = max(gathered.right, right), max(gathered.bottom, bottom)


def _place(
    page: pypdfium2.PdfPage, glyphs: pypdfium2.PdfTextPage, index: int
) -> tuple[float, float, float, float]:
    """Left, top, right, bottom in shares of the page as it is shown, however it is turned."""
    left, bottom, right, top = glyphs.get_charbox(index)
    one, other = _shown(page, left, top), _shown(page, right, bottom)
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[0], other[0]),
        max(one[1], other[1]),
    )


def _shown(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(
        page, 0, 0, _GRID, _GRID, 0, x, y, ctypes.byref(across), ctypes.byref(down)
    )
    return _share(across.value), _share(down.value)


def _share(number: int) -> float:
    return min(max(number / _GRID, 0.0), 1.0)
