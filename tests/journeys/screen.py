"""A screen that nobody sees, and eyes for it: what stands there is read from its picture alone."""

from __future__ import annotations

import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from importers.pictures.recognition_models import models_folder

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI

SIZE = (1280, 800)
CORNER = (SIZE[0] - 1, SIZE[1] - 1)
"""Where the arrow of the mouse hides no word."""
LEAST_LIKENESS = 0.86
Box = tuple[int, int, int, int]
"""Left, top, right and bottom, in pixels."""


@dataclass(frozen=True)
class Word:
    """A word as it stands on the screen."""

    text: str
    line: tuple[str, ...]
    """Block, paragraph and line, as the reader numbers them."""
    box: Box

    @property
    def middle(self) -> tuple[int, int]:
        left, top, right, bottom = self.box
        return (left + right) // 2, (top + bottom) // 2


@dataclass(frozen=True)
class Screen:
    """A display, and the file in which its server keeps it (X Window Dump, version 7)."""

    display: str
    dump: Path

    def picture(self) -> Image.Image:
        """What is on it now."""
        raw = self.dump.read_bytes()
        head = struct.unpack(">25I", raw[:100])
        begin, width, height, row, colours = head[0], head[4], head[5], head[12], head[19]
        pixels = raw[begin + 12 * colours :]
        return Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", row, 1)

    def rows(self) -> list[Word]:
        """What is read on it from side to side: the order of words is known."""
        return self._look("SINGLE_BLOCK", 2)

    def pieces(self) -> list[Word]:
        """What is read on it wherever something stands, be it alone or in a box."""
        return self._look("SPARSE_TEXT", 3)

    def _look(self, way: str, nearer: int) -> list[Word]:
        """Letters of a screen are smaller than those of the prints that the models know."""
        shades = self.picture().convert("L")
        large = shades.resize((shades.width * nearer, shades.height * nearer))
        reader = _reader(way)
        reader.SetImage(ImageOps.autocontrast(large))
        rows = [row.split("\t") for row in reader.GetTSVText(0).splitlines()]
        return [_word(row, nearer) for row in rows if len(row) == 12 and row[11].strip()]


def standing(words: list[Word], wanted: str) -> list[Word]:
    """First words of the places where others stand, the most alike first, then the lowest.

    Eyes mistake a letter now and then, and see one word for two; numbers must be the same.
    """
    count, rated = len(wanted.split()), []
    for start in range(len(words)):
        for length in range(1, count + 2):
            there = "".join(each.text for each in words[start : start + length])
            if (likeness := _likeness(there, wanted)) >= LEAST_LIKENESS:
                rated.append((-likeness, -words[start].box[1], start))
    return [words[start] for _, _, start in sorted(rated)]


def _likeness(seen: str, wanted: str) -> float:
    one, other = ("".join(each.split()).casefold() for each in (seen, wanted))
    if any(each.isdigit() for each in other):
        if len(one) < len("10of10"):
            one = one.replace("0f", "of").translate(str.maketrans("l|i", "111"))
        if [each for each in one if each.isdigit()] != [each for each in other if each.isdigit()]:
            return 0
    return SequenceMatcher(None, one, other).ratio()


def _word(row: list[str], nearer: int) -> Word:
    x, y, width, height = (int(each) // nearer for each in row[6:10])
    return Word(row[11], tuple(row[2:5]), (x, y, x + width, y + height))


@cache
def _reader(way: str) -> PyTessBaseAPI:
    import tesserocr

    psm = getattr(tesserocr.PSM, way)
    return tesserocr.PyTessBaseAPI(path=f"{models_folder()}/", lang="eng", psm=psm)


@contextmanager
def screen(place: Path) -> Iterator[Screen]:
    """A screen that nobody sees."""
    reading, writing = os.pipe()
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    # Else it begins anew whenever the last program leaves, as a hand does between two keys, and
    # turns away who comes at that moment.
    words.append("-noreset")
    with (place / "screen").open("wb") as log:
        server = subprocess.Popen([*words, "-fbdir", str(place)], pass_fds=(writing,), stderr=log)
    os.close(writing)
    try:
        yield Screen(f":{os.read(reading, 16).decode().strip()}", place / "Xvfb_screen0")
    finally:
        os.close(reading)
        server.terminate()
        server.wait()
