"""“Protected?”: each promise, and whether this device keeps it, found out while it is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive.errors import SkryniaError
from archive.protections import Protection, Verdict, worst
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Heading, Notice, PlainLabel
from desktop.ui.controls.quiet_scroll import QuietScroll
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme, scaled_font, text_scale
from desktop.ui.safety.protection_words import verdict_word, words_of

_SIZE = (680, 560)
_ICON_SIDE, _BESIDE_ICON = 20, 8
"""Pixels; the drawing grows with the text."""
_DRAWINGS = {
    Verdict.KEPT: "circle-check",
    Verdict.PARTLY: "triangle-alert",
    Verdict.OPEN: "ban",
}
_ROLES = {Verdict.KEPT: "good", Verdict.PARTLY: "caution", Verdict.OPEN: "danger"}
_WORST_FIRST = (Verdict.OPEN, Verdict.PARTLY, Verdict.KEPT)


class ProtectionRow(QFrame):
    """One promise: a shape, a word, a title, and what it means here."""

    def __init__(self, theme: Theme, protection: Protection) -> None:
        super().__init__()
        self.protection = protection
        self._theme = theme
        self.setObjectName("notice")
        self.shape = QLabel()
        self.shape.setTextFormat(Qt.TextFormat.PlainText)
        self.title, self.text = PlainLabel(), PlainLabel(role="muted")
        self.verdict = PlainLabel(role=_ROLES[protection.verdict], wrap=False)
        first = QHBoxLayout()
        first.setSpacing(_BESIDE_ICON)
        first.addWidget(self.shape)
        first.addWidget(self.title, 1)
        first.addWidget(self.verdict)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(2)
        layout.addLayout(first)
        layout.addWidget(self.text)
        # To be walked through by Tab and read out as one.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._refit)
        self._refit()
        follow_language(self, self._retranslate)

    def _refit(self) -> None:
        bold = scaled_font(self, 1.0, bold=True)
        self.title.setFont(bold)
        self.verdict.setFont(bold)
        role, drawing = _ROLES[self.protection.verdict], _DRAWINGS[self.protection.verdict]
        colour = getattr(self._theme.colours, role)
        side = round(_ICON_SIDE * text_scale())
        self.shape.setPixmap(drawn(drawing, colour, side).pixmap(side))

    def _retranslate(self) -> None:
        words = words_of(self.protection)
        self.title.setText(words.title)
        self.verdict.setText(verdict_word(self.protection.verdict))
        self.text.setText(words.text)
        self.setAccessibleName(f"{words.title}: {self.verdict.text()}")
        self.setAccessibleDescription(words.text)


class ProtectionDialog(FittedDialog):
    """Tries everything out on a lane; asked again by a button."""

    def __init__(
        self,
        find_out: Callable[[], Sequence[Protection]],
        seen: Callable[[], Sequence[Protection]],
        jobs: Jobs,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """`find_out` runs on a lane; `seen` is what the window itself knows, at once."""
        super().__init__(parent)
        self._find_out, self._seen = find_out, seen
        self._jobs, self._theme = jobs, theme
        self.protections: tuple[Protection, ...] = ()
        self.rows: list[ProtectionRow] = []
        self.heading, self._text = Heading(1.2), PlainLabel(role="muted")
        self.notice, self.busy = Notice(), QProgressBar()
        self._ground = QWidget()
        self._scroll = QuietScroll(self._ground)
        self._list = QVBoxLayout(self._ground)
        self.again = QPushButton()
        self._arrange()
        self.resize(*_SIZE)
        theme.changed.connect(self.heading.refit)
        follow_language(self, self._retranslate)
        self.check()

    def check(self) -> None:
        """Try everything out anew."""
        if not self.again.isEnabled():
            return
        self.again.setEnabled(False)
        self.busy.show()
        self.notice.clear()
        self._jobs.run(Lane.READ, self._find_out, self, self._show_found, self._fail)

    def _arrange(self) -> None:
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.addStretch()
        self.again.setAutoDefault(False)
        self.again.clicked.connect(self.check)
        box = closing(self)
        box.addButton(self.again, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        for part in (self.heading, self._text, self.notice, self.busy):
            layout.addWidget(part)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(box)

    def _show_found(self, found: Sequence[Protection]) -> None:
        together = (*found, *self._seen())
        self.protections = tuple(
            sorted(together, key=lambda each: _WORST_FIRST.index(each.verdict))
        )
        while self.rows:
            row = self.rows.pop()
            self._list.removeWidget(row)
            row.deleteLater()
        for place, protection in enumerate(self.protections):
            self.rows.append(ProtectionRow(self._theme, protection))
            self._list.insertWidget(place, self.rows[-1])
        self._finish()

    def _fail(self, error: SkryniaError) -> None:
        self.notice.tell_error(error)
        self._finish()

    def _finish(self) -> None:
        self.busy.hide()
        self.again.setEnabled(True)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("What is protected here"))
        self._scroll.setAccessibleName(self.tr("What is protected here"))
        self.busy.setAccessibleName(self.tr("Trying out this device"))
        self.again.setText(self.tr("Check again"))
        self.heading.setText(self._summary())
        self._text.setText(
            self.tr(
                "Each line was just tried out on this device. Nothing of it is written down or "
                "sent anywhere."
            )
        )

    def _summary(self) -> str:
        if not self.protections:
            return self.tr("Trying out this device")
        wanting = sum(each.verdict is Verdict.OPEN for each in self.protections)
        verdict = worst(self.protections)
        if verdict is Verdict.OPEN:
            return self.tr("%n thing(s) are not protected on this device", "", wanting)
        if verdict is Verdict.PARTLY:
            return self.tr("Protected, with something to know")
        return self.tr("Everything is protected here")
