"""Undo and redo in the menu, which says what they would undo and redo."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.ui.action_book import ActionBook
from desktop.ui.annotation.history import History
from desktop.ui.marking import QT_TRANSLATE_NOOP

_UNDO = QT_TRANSLATE_NOOP("History", "&Undo: %1")
_REDO = QT_TRANSLATE_NOOP("History", "&Redo: %1")


def connect_history(book: ActionBook, history: History) -> None:
    """Have the two actions work on a history and name its steps."""
    book.connect("undo", history.undo)
    book.connect("redo", history.redo)
    named = (("undo", _UNDO), ("redo", _REDO))

    def words(name: str, source: str) -> str:
        step = history.undoable if name == "undo" else history.redoable
        if step is None:
            return book.words_of(name)
        return QCoreApplication.translate("History", source).replace("%1", step.words())

    def follow() -> None:
        # What is being done can be undone as soon as it is: a quick Ctrl+Z waits for it.
        book["undo"].setEnabled(history.undoable is not None or not history.idle)
        book["redo"].setEnabled(history.redoable is not None)
        for name, source in named:
            book.rename(name, partial(words, name, source))

    history.moved.connect(follow)
    follow()
