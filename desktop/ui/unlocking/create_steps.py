"""The first two steps to a new archive: what it protects, and where it lies."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.path_field import folder_field
from desktop.ui.languages import follow_language

_SUFFIX = ".skrynia"


class PromiseStep(QWidget):
    """What an archive protects, and what it cannot."""

    def __init__(self) -> None:
        super().__init__()
        self._titles = (PlainLabel(), PlainLabel())
        self._texts = (PlainLabel(role="muted"), PlainLabel(role="muted"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for title, text in zip(self._titles, self._texts, strict=True):
            font = title.font()
            font.setBold(True)
            title.setFont(font)
            layout.addWidget(title)
            layout.addWidget(text)
            layout.addSpacing(8)
        layout.addStretch()
        follow_language(self, self._retranslate)

    def _retranslate(self) -> None:
        for label, words in zip(
            (*self._titles, *self._texts),
            (
                self.tr("What it protects"),
                self.tr("What it cannot protect"),
                self.tr(
                    "Documents, notes and the search index are encrypted together. Who takes the "
                    "computer or the stick while the archive is locked sees only sizes and times. "
                    "Nothing is sent anywhere: the program has no network."
                ),
                self.tr(
                    "What is on the screen while it is unlocked, a computer that is already "
                    "watched by someone else’s program, and the original files that you imported: "
                    "they stay where they were. Without the passphrase nobody can help, we "
                    "cannot either."
                ),
            ),
            strict=True,
        ):
            label.setText(words)


class PlaceStep(QWidget):
    """The name and the folder of the new archive; what is there already is told at once."""

    changed = Signal()

    def __init__(self, *, takes_empty: bool = True) -> None:
        """`takes_empty`: an empty folder will do; a copy wants a place where there is none."""
        super().__init__()
        self._is_taken = _holds_something if takes_empty else _is_there
        self.name = QLineEdit()
        self.parent_folder = folder_field()
        self._proposed: Callable[[], str] = str
        self._shown = ""
        self._labels = (PlainLabel(), PlainLabel())
        self.outcome = PlainLabel(role="muted")
        self._labels[0].setBuddy(self.name)
        self._labels[1].setBuddy(self.parent_folder.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._labels[0])
        layout.addWidget(self.name)
        layout.addWidget(self._labels[1])
        layout.addWidget(self.parent_folder)
        layout.addWidget(self.outcome)
        layout.addStretch()
        self.name.textChanged.connect(self._announce)
        self.parent_folder.changed.connect(self._move)
        self.parent_folder.set_path(Path.home())
        follow_language(self, self._retranslate)
        self.propose(lambda: self.tr("Library"))

    def propose(self, name: Callable[[], str]) -> None:
        """Show a name, numbered when it is taken; until another is typed it stays a free one.

        `name` gives it in the language in force.
        """
        self._proposed = name
        self._show_proposed()

    def _show_proposed(self) -> None:
        self._shown = self._free_name()
        self.name.setText(self._shown)

    def folder(self) -> Path | None:
        """The folder that will be made, or None while something is missing or it is taken."""
        folder = self._named(self.name.text().strip())
        return None if folder is None or self._is_taken(folder) else folder

    def ask_for_another_name(self) -> None:
        """The name is ready to be typed over."""
        self._announce()
        self.name.setFocus()
        self.name.selectAll()

    def _named(self, name: str) -> Path | None:
        parent = self.parent_folder.path()
        if parent is None or not name or "/" in name or "\\" in name:
            return None
        return parent / (name if name.endswith(_SUFFIX) else name + _SUFFIX)

    def _free_name(self) -> str:
        proposed = self._proposed()
        names = (proposed, *(f"{proposed} {number}" for number in range(2, 100)))
        for name in names:
            folder = self._named(name)
            if folder is None or not self._is_taken(folder):
                return name
        return proposed

    def _move(self) -> None:
        """To another folder; a name that nobody typed gives way to what lies there."""
        if self._shown and self.name.text() == self._shown:
            self._show_proposed()
        self._announce()

    def _announce(self) -> None:
        folder = self._named(self.name.text().strip())
        taken = folder is not None and self._is_taken(folder)
        words = self.tr("A new folder: %1")
        if taken:
            words = self.tr("This folder is there already, choose another name: %1")
        self.outcome.set_role("caution" if taken else "muted")
        self.outcome.setText("" if folder is None else words.replace("%1", str(folder)))
        self.changed.emit()

    def _retranslate(self) -> None:
        self._labels[0].setText(self.tr("Name"))
        self._labels[1].setText(self.tr("Keep it in this folder or on this stick"))
        self.name.setAccessibleName(self.tr("Name"))
        self.parent_folder.set_title(self.tr("Keep it in this folder or on this stick"))
        # A name that nobody typed is said in the new language, too.
        self._move()


def _is_there(folder: Path) -> bool:
    return os.path.lexists(folder)


def _holds_something(folder: Path) -> bool:
    """An empty folder is free; of one that cannot be read the work itself will tell."""
    try:
        return next(folder.iterdir(), None) is not None
    except NotADirectoryError:
        return True
    except (OSError, ValueError):
        return False
