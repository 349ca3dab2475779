"""A line for a path with a button that opens a chooser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from desktop.ui.controls.file_dialogs import choose_file, choose_folder
from desktop.ui.controls.labels import row
from desktop.ui.languages import follow_language

Chooser = Callable[[QWidget, Callable[[], str], Callable[[Path], None]], QFileDialog]


class PathField(QWidget):
    """Path of a folder or a file, typed or chosen."""

    changed = Signal()

    def __init__(self, chooser: Chooser) -> None:
        super().__init__()
        self._chooser = chooser
        self._title = ""
        self._named: Path | None = None
        """Whose name alone stands in the line."""
        self.line = QLineEdit()
        self.line.textChanged.connect(self.changed)
        self.choose = QPushButton()
        self.choose.clicked.connect(self._ask)
        layout = row(self.line, self.choose, stretch=0)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.setFocusProxy(self.line)
        follow_language(self, self._retranslate)

    def path(self) -> Path | None:
        """The path, or None when the line is empty."""
        if self._named is not None and self.line.text() == self._named.name:
            return self._named
        text = self.line.text().strip()
        return Path(text).expanduser() if text else None

    def set_path(self, path: Path | None) -> None:
        """Show a path."""
        self._named = None
        self.line.setText("" if path is None else str(path))

    def set_name_of(self, path: Path | None) -> None:
        """Take a path and show its last part alone: the screen does not tell where it lies."""
        if path is None or not path.name:
            self.set_path(path)
            return
        # Before the line changes, for whoever follows it asks for the path at once.
        self._named = path
        self.line.setText(path.name)

    def set_title(self, title: str) -> None:
        """Name the field and its dialog."""
        self._title = title
        self.line.setAccessibleName(title)
        self._retranslate()

    def _ask(self) -> None:
        self._chooser(self, lambda: self._title, self.set_path)

    def _retranslate(self) -> None:
        self.choose.setText(self.tr("Choose…"))
        self.choose.setAccessibleName(self.tr("Choose: %1").replace("%1", self._title))


def folder_field() -> PathField:
    """A field for a folder that exists."""
    return PathField(choose_folder)


def file_field() -> PathField:
    """A field for a file that exists."""
    return PathField(choose_file)
