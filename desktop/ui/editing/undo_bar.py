"""What was done a moment ago, with a button that takes it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from desktop.ui.annotation.history import History
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.frame.telling import tell_anew
from desktop.ui.languages import follow_language

_SHOWN_MS = 20_000


class UndoBar(QFrame):
    """Goes after a while; undo stays in the menu all the same.

    What only this bar can take back stays until something else was done.
    """

    undo_wanted = Signal()
    _history: History | None = None
    _number: int | None = None
    """The step of the history that is told, None for what is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._say: Callable[[], str] | None = None
        self._own: Callable[[], object] | None = None
        self.words, self.undo = PlainLabel(), QPushButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.undo)
        self._leave = QTimer(self, interval=_SHOWN_MS, singleShot=True)
        self._leave.timeout.connect(self.hide)
        self.undo.clicked.connect(self._undo)
        self.hide()
        follow_language(self, self._retranslate)

    def follow(self, history: History) -> None:
        """Tell of its steps: no other step is taken back, though it was done since."""
        self._history = history
        history.moved.connect(self._match)

    def tell(self, say: Callable[[], str], undo: Callable[[], object] | None = None) -> None:
        """Show what was done; `say` gives it in the language in force.

        `undo` takes it back where it is no step that the menu could undo.
        """
        self._say, self._own = say, undo
        self._number = None if undo is not None or self._history is None else self._history.told
        self.undo.show()
        self._retranslate()
        self.show()
        tell_anew(self)
        self._match()
        if undo is None:
            self._leave.start()
        else:
            self._leave.stop()

    def _match(self) -> None:
        """Once it was taken back there is nothing to tell; below another step it waits."""
        if self._history is not None and self._number is not None:
            self.undo.setVisible(self._history.would_undo(self._number))
            if not self._history.has_done(self._number):
                self.hide()

    def _undo(self) -> None:
        self.hide()
        if self._own is None:
            self.undo_wanted.emit()
        else:
            self._own()

    def _retranslate(self) -> None:
        self.undo.setText(self.tr("Undo"))
        if self._say is not None:
            self.words.setText(self._say())
            self.setAccessibleName(self._say())
