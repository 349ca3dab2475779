"""What all long work tells in the same words: bytes, speed, the time that is left."""

from __future__ import annotations

from PySide6.QtCore import QObject

from archive.progress import Progress
from desktop.ui.vocabulary import size_words

_TOLD_AFTER_SECONDS = 2.0
"""Before that, speed and time left jump about."""
_MINUTE = 60
_HOUR = 60 * _MINUTE


class JobWords(QObject):
    """Amounts of one moment, in the language in force."""

    def amounts(self, told: Progress | None, *, paused: bool = False) -> list[str]:
        """Bytes, then speed and time left or that the work stands still; what can be told."""
        parts = []
        if told is not None and told.done_bytes:
            parts.append(size_words(told.done_bytes))
        if paused:
            return [*parts, self.tr("paused")]
        if told is None or told.seconds < _TOLD_AFTER_SECONDS:
            return parts
        if told.bytes_per_second is not None:
            speed = size_words(int(told.bytes_per_second))
            parts.append(self.tr("%1 a second").replace("%1", speed))
        if told.seconds_left is not None:
            parts.append(self._left(round(told.seconds_left)))
        return parts

    def _left(self, seconds: int) -> str:
        """In the largest unit that is not less than one."""
        if seconds >= _HOUR:
            return self.tr("%n hour(s) left", "", round(seconds / _HOUR))
        if seconds >= _MINUTE:
            return self.tr("%n minute(s) left", "", round(seconds / _MINUTE))
        return self.tr("%n second(s) left", "", seconds)
