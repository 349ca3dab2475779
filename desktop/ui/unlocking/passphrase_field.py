"""Where a passphrase is typed: hidden unless asked, with what so often goes wrong beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.controls.labels import PlainLabel, row
from desktop.ui.keyboard.keyboard_layouts import layout_in_force
from desktop.ui.languages import follow_language
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme


class PassphraseField(QWidget):
    """A line for a passphrase, a reveal button, and a hint about layout and Caps Lock."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._caps_lock = False
        self._recovery = False
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.submitted)
        self.reveal = QToolButton()
        self.reveal.setCheckable(True)
        self.reveal.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.reveal.toggled.connect(self._show_or_hide)
        self.hint = PlainLabel(role="caution")
        self._arrange()
        QGuiApplication.inputMethod().localeChanged.connect(self._update_hint)
        theme.changed.connect(self._show_or_hide)
        follow_language(self, self._retranslate)

    def text(self) -> str:
        """The passphrase as typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, and the means to undo that."""
        self.line.clear()
        self.reveal.setChecked(False)

    def ask_for_recovery_words(self, wanted: bool) -> None:
        """Ask for the words of a recovery code, or for a passphrase again."""
        self._recovery = wanted
        self._retranslate()

    def select(self) -> None:
        """Select everything, ready to be typed over."""
        self.line.setFocus()
        self.line.selectAll()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._watch_caps_lock(event)
        return False

    def _arrange(self) -> None:
        self.hint.hide()
        self.setFocusProxy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(row(self.line, self.reveal, stretch=0))
        layout.addWidget(self.hint)

    def _watch_caps_lock(self, event: QKeyEvent) -> None:
        """Qt does not tell the state of Caps Lock; a letter against its Shift key does."""
        letter = event.text()
        if len(letter) != 1 or not letter.isalpha() or letter.upper() == letter.lower():
            return
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._caps_lock = letter.isupper() != shifted
        self._update_hint()

    def _update_hint(self) -> None:
        self.hint.setText(self.tr("Caps Lock is on") if self._caps_lock else "")
        self.hint.setVisible(self._caps_lock)
        platform, method = QGuiApplication.platformName(), QGuiApplication.inputMethod()
        layout = layout_in_force(platform, method.locale())
        words = self.tr("Keyboard layout: %1").replace("%1", layout) if layout else ""
        self.line.setPlaceholderText(words)
        self.line.setToolTip(words)

    def _show_or_hide(self) -> None:
        revealed = self.reveal.isChecked()
        mode = QLineEdit.EchoMode.Normal if revealed else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        name = "eye-off" if revealed else "eye"
        self.reveal.setIcon(drawn(name, self._theme.colours.text))
        self.reveal.setText(self.tr("Hide") if revealed else self.tr("Show"))

    def _retranslate(self) -> None:
        if self._recovery:
            self.line.setAccessibleName(self.tr("Recovery words"))
            self.reveal.setAccessibleName(self.tr("Show the recovery words"))
        else:
            self.line.setAccessibleName(self.tr("Passphrase"))
            self.reveal.setAccessibleName(self.tr("Show the passphrase"))
        self._show_or_hide()
        self._update_hint()
