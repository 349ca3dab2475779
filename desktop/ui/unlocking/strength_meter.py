"""How long a passphrase would withstand guessing, in words and as a bar."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from archive.errors import SkryniaError
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.services import Services

LEAST_SCORE = 3
_STEPS = 5
_PAUSE_MS = 200


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.score = -1
        self.setFixedSize(130, 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        lit = colours.good if self.score >= LEAST_SCORE else colours.caution
        width = (self.width() - 4 * (_STEPS - 1)) / _STEPS
        painter = QPainter(self)
        for step in range(_STEPS):
            colour = lit if step <= self.score else colours.border
            painter.fillRect(
                round(step * (width + 4)), 0, round(width), self.height(), QColor(colour)
            )


class StrengthMeter(QWidget):
    """Rates a passphrase a moment after it was typed; the rating itself runs on a lane."""

    rated = Signal()

    def __init__(self, services: Services, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self._rate = services.rate_passphrase
        self._jobs = jobs
        self._passphrase = ""
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self._bar = _Bar(theme)
        self.words = PlainLabel(role="muted", wrap=False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._bar)
        layout.addWidget(self.words, 1)
        follow_language(self, self._retranslate)

    @property
    def score(self) -> int:
        """0 to 4, or -1 while nothing was rated."""
        return self._bar.score

    def rate(self, passphrase: str) -> None:
        """Rate what was typed, after a short pause."""
        self._passphrase = passphrase
        self._pause.start()

    def _ask(self) -> None:
        asked = self._passphrase
        self._jobs.run(
            Lane.READ,
            lambda: (asked, self._rate(asked) if asked else -1),
            self,
            self._show,
            _ignore,
        )

    def _show(self, answer: tuple[str, int]) -> None:
        asked, score = answer
        if asked == self._passphrase:
            self._bar.score = score
            self._bar.update()
            self._retranslate()
            self.rated.emit()

    def _retranslate(self) -> None:
        words = (
            self.tr("Guessed at once"),
            self.tr("Weak"),
            self.tr("Fair"),
            self.tr("Good"),
            self.tr("Strong"),
        )
        self.words.setText(words[self.score] if self.score >= 0 else "")
        self.setAccessibleName(self.tr("Strength of the passphrase"))
        self.setAccessibleDescription(self.words.text())


def _ignore(_: SkryniaError) -> None:
    """A passphrase that cannot be rated is simply not rated."""
