"""In which order cells of a column stand: numbers and days by what they mean, words as read."""

from __future__ import annotations

import re
from functools import cmp_to_key

from PySide6.QtCore import QCollator, QLocale, Qt

_NUMBER = re.compile(r"[-−+]?\d{1,15}(?:[.,]\d{1,6})?")
_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_FIRST_LETTERS = 80
"""Of a cell that are compared."""

Key = tuple[int, float, object]


class CellOrder:
    """Gives keys to sort by, for the language that is in force now."""

    def __init__(self) -> None:
        collator = QCollator(QLocale())
        collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        collator.setNumericMode(True)
        self._words = cmp_to_key(collator.compare)

    def key(self, cell: str) -> Key:
        """Least for what stands first: numbers, then days, then words."""
        if _NUMBER.fullmatch(cell):
            return 0, float(cell.replace(",", ".").replace("−", "-")), self._words("")
        if day := _DAY.fullmatch(cell):
            number, month, year = map(int, day.groups())
            return 1, float((year * 100 + month) * 100 + number), self._words("")
        return 2, 0.0, self._words(cell[:_FIRST_LETTERS])
