"""All that a window says, and which language of the catalogues it is said in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QSpinBox,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from desktop.ui.languages import INTERFACE_LANGUAGES
from tests.desktop.ui.catalogues import messages

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MADE_ANEW = "qt_edit_menu"
"""Qt's own menu of what is written in: it is made whenever it is shown."""
_BETWEEN_SENTENCES = re.compile(r"\n|\s+·\s+")
_PLACE = re.compile(r"%L?[n\d]")
_LEAST_LETTERS = 6
"""Of a sentence with places to be filled: shorter ones would fit anything."""


def shown_words(top: QWidget) -> Iterator[tuple[str, str]]:
    """Where something is said, and what, in a widget and all that lies in it, seen or not."""
    for widget in (top, *top.findChildren(QWidget)):
        name = f"{type(widget).__name__} in {type(widget.window()).__name__}"
        for text in _said_by(widget):
            yield name, text.replace("&", "")
    for action in (*top.actions(), *top.findChildren(QAction)):
        menu = action.parent()
        if menu is None or menu.objectName() != _MADE_ANEW:
            for text in (action.text(), action.toolTip(), action.statusTip()):
                yield f"action of {type(top).__name__}", text.replace("&", "")


def _said_by(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    if isinstance(widget, QProgressBar):
        yield widget.text()
    if isinstance(widget, QSpinBox):
        yield from (widget.prefix(), widget.suffix(), widget.specialValueText())
    if isinstance(widget, QMessageBox):
        yield from (widget.text(), widget.informativeText())
    if isinstance(widget, QTabWidget):
        for place in range(widget.count()):
            yield from (widget.tabText(place), widget.tabToolTip(place))
    in_list_of_files = isinstance(widget.window(), QFileDialog)
    if isinstance(widget, QComboBox | QAbstractItemView) and not in_list_of_files:
        yield from _said_by_model(widget.model())


def _said_by_model(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    for section in range(_columns(model, QModelIndex())):
        told = (model.headerData(section, Qt.Orientation.Horizontal, role) for role in _ROLES)
        yield from map(_text, told)
    yield from _said_by_rows(model, QModelIndex())


def _said_by_rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            yield from (_text(index.data(role)) for role in _ROLES)
            if column == 0:
                yield from _said_by_rows(model, index)


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    # Qt keeps the only column of a list to itself.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _text(told: Any) -> str:
    return told if isinstance(told, str) else ""


class Speaking:
    """What the catalogue of one language can say."""

    def __init__(self, language: str) -> None:
        self._whole: set[str] = set()
        self._filled: list[re.Pattern[str]] = []
        for form in _forms(language):
            bare = form.replace("&", "").strip()
            if not _PLACE.search(bare):
                self._whole.add(bare)
            elif sum(map(str.isalpha, bare)) - bare.count("%") >= _LEAST_LETTERS:
                parts = (re.escape(part) for part in _PLACE.split(bare))
                self._filled.append(re.compile(".*".join(parts), re.DOTALL))

    def says(self, text: str) -> bool:
        """Whether it holds these words, or a sentence that they fill."""
        return text in self._whole or any(each.fullmatch(text) for each in self._filled)


def _forms(language: str) -> Iterator[str]:
    if language == "en":
        # Its catalogue holds no more than plural forms: English is what the others are made of.
        yield from (message.findtext("source") or "" for message in messages("skrynia_be"))
    for message in messages(f"skrynia_{language}"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        yield from forms or [translation.text or ""]


@cache
def speaking(language: str) -> Speaking:
    return Speaking(language)


def left_behind(top: QWidget, language: str) -> set[tuple[str, str]]:
    """What is said in another language than this one, and where."""
    own = speaking(language)
    others = [speaking(each) for each in ("be", "ru", "en") if each != language]
    return {
        (where, part)
        for where, text in set(shown_words(top))
        for part in {text.strip(), *(each.strip() for each in _BETWEEN_SENTENCES.split(text))}
        if part
        and part not in INTERFACE_LANGUAGES.values()
        and any(other.says(part) for other in others)
        and not own.says(part)
    }
