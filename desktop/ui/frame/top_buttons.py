"""The few actions that always lie at hand, beside the search line: words and a drawing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton

from desktop.ui.action_book import ActionBook, tooltip
from desktop.ui.languages import follow_language
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme
from desktop.ui.marking import QT_TRANSLATE_NOOP

# Action, drawing, short words.
_BUTTONS = (
    ("import-folder", "folder-plus", QT_TRANSLATE_NOOP("TopButtons", "Import")),
    ("lock", "lock", QT_TRANSLATE_NOOP("TopButtons", "Lock")),
)


def add_top_buttons(book: ActionBook, row: QHBoxLayout, theme: Theme) -> None:
    """Add a button for each of them to the row."""
    for name, drawing, words in _BUTTONS:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(book[name].trigger)
        button.setEnabled(book[name].isEnabled())
        book[name].enabledChanged.connect(button.setEnabled)
        theme.changed.connect(partial(_draw, button, drawing, theme))
        _draw(button, drawing, theme)
        follow_language(button, partial(_name, button, book[name], words))
        row.addWidget(button)


def _draw(button: QToolButton, drawing: str, theme: Theme) -> None:
    button.setIcon(drawn(drawing, theme.colours.text))


def _name(button: QToolButton, action: QAction, words: str) -> None:
    button.setText(QCoreApplication.translate("TopButtons", words))
    button.setToolTip(tooltip(action))
    button.setAccessibleName(button.text())
