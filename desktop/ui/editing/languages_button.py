"""Several languages, ticked in a menu; the button says which."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from desktop.ui.languages import follow_language
from desktop.ui.vocabulary import KNOWN_LANGUAGES, language_word

_INDENT = "\N{EN SPACE}"
"""Qt leaves the padding out where a button with a menu begins its words on the left."""


class LanguagesButton(QPushButton):
    """Languages that only passages of a document are in."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._menu = QMenu(self)
        self._actions: dict[str, QAction] = {}
        self.setMenu(self._menu)
        self.setAutoDefault(False)
        self.setProperty("choices", True)
        follow_language(self, self._retranslate)

    def show_codes(self, codes: tuple[str, ...]) -> None:
        """Tick these, ISO 639-1."""
        self._menu.clear()
        self._actions = {}
        for code in dict.fromkeys((*KNOWN_LANGUAGES, *codes)):
            action = self._menu.addAction(language_word(code))
            action.setCheckable(True)
            action.setChecked(code in codes)
            action.toggled.connect(self._tell)
            self._actions[code] = action
        self._retranslate()

    def codes(self) -> tuple[str, ...]:
        """Those that are ticked."""
        return tuple(code for code, action in self._actions.items() if action.isChecked())

    def _tell(self) -> None:
        self._retranslate()
        self.changed.emit()

    def _retranslate(self) -> None:
        for code, action in self._actions.items():
            action.setText(language_word(code))
        chosen = ", ".join(language_word(code) for code in self.codes())
        self.setText(_INDENT + (chosen or self.tr("None")))
        self.setAccessibleDescription(chosen)
