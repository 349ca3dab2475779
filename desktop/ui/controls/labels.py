"""Labels and frames that never read markup: every text is shown as it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from archive.errors import SkryniaError
from desktop.ui.controls.quiet_scroll import scroll_around
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import scaled_font
from desktop.ui.wording import explain

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class PlainLabel(QLabel):
    """A label whose text is plain: no markup, no links, no pictures."""

    def __init__(self, *, role: str = "", wrap: bool = True) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)

    def make_selectable(self) -> None:
        """Let the text be selected by mouse and keyboard."""
        self.setTextInteractionFlags(_SELECTABLE)

    def set_role(self, role: str) -> None:
        """Change the colour's purpose: "muted", "danger", "caution", "good" or none."""
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)


class Heading(PlainLabel):
    """A title, larger than the text around it and following its size."""

    def __init__(self, factor: float = 1.35) -> None:
        super().__init__()
        self._factor = factor
        self.refit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Grow and shrink with the text, at once: the style changes after the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.refit()

    def refit(self) -> None:
        """Take the application's text size anew."""
        self.setFont(scaled_font(self, self._factor, bold=True))


Words = Callable[[], str]
"""Gives a sentence anew in whatever language is in force."""


def _nothing() -> str:
    return ""


class Notice(QFrame):
    """What happened and what to do, in a box that is hidden while there is nothing to say.

    It follows the language by itself, so that no owner can forget to say it again.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.happened = PlainLabel()
        self.advice = PlainLabel(role="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(2)
        layout.addWidget(self.happened)
        layout.addWidget(self.advice)
        self.error: SkryniaError | None = None
        self._said: tuple[Words, Words] = (_nothing, _nothing)
        self.hide()
        follow_language(self, self._say)

    def tell(self, happened: Words, advice: Words = _nothing, *, tone: str = "danger") -> None:
        """Show two sentences, and ask for them again when the language changes."""
        self.error = None
        self._said = (happened, advice)
        self._say()
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        # Its room is given to it in Qt's own time.
        QTimer.singleShot(0, self, self._come_into_sight)

    def tell_error(self, error: SkryniaError, file: str = "") -> None:
        """Show what an error means, perhaps behind the name of the file that was chosen."""
        named = f"{file}: " if file else ""
        self.tell(lambda: named + explain(error).happened, lambda: explain(error).advice)
        self.error = error

    def clear(self) -> None:
        """Hide."""
        self.error = None
        self._said = (_nothing, _nothing)
        self.hide()

    def _say(self) -> None:
        happened, advice = (each() for each in self._said)
        self.happened.setText(happened)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.setAccessibleName(happened)
        self.setAccessibleDescription(advice)

    def _come_into_sight(self) -> None:
        """Where it lies in what scrolls, large text may have put it below the edge."""
        scroll = scroll_around(self)
        if scroll is not None and self.isVisible():
            scroll.ensureWidgetVisible(self)


def row(*widgets: QWidget, stretch: int = -1) -> QHBoxLayout:
    """Widgets side by side; `stretch` is the place of the one that grows."""
    layout = QHBoxLayout()
    layout.setSpacing(8)
    for place, widget in enumerate(widgets):
        layout.addWidget(widget, 1 if place == stretch else 0)
    return layout
