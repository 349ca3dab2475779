"""Which archive is to be opened: a folder that is chosen, or one from before that is not named.

Who sees the screen after a lock learns neither its name nor where it lies, until that is asked for.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.path_field import folder_field
from desktop.ui.controls.sentence_layout import SentenceLayout
from desktop.ui.languages import follow_language


class WhichArchive(QWidget):
    """While the archive is not named, no widget holds its name either."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._unnamed: Path | None = None
        self._label, self.field = PlainLabel(), folder_field()
        self.unnamed_words = PlainLabel()
        self.show_which, self.another = QPushButton(), QPushButton()
        self._unnamed_row, self._named_row = QWidget(), QWidget()
        self._arrange()
        self.field.changed.connect(self.changed)
        self.show_which.clicked.connect(self.name_it)
        self.another.clicked.connect(self.ask_for_another)
        self._show_row()
        follow_language(self, self._retranslate)

    @property
    def line(self) -> QLineEdit:
        """Where a folder is typed."""
        return self.field.line

    def path(self) -> Path | None:
        """The folder, named or not; None when there is none."""
        return self._unnamed or self.field.path()

    def set_path(self, path: Path | None) -> None:
        """Show a path."""
        self._unnamed = None
        self.field.set_path(path)
        self._show_row()

    def set_name_of(self, path: Path | None) -> None:
        """Take a path and show its last part alone."""
        self._unnamed = None
        self.field.set_name_of(path)
        self._show_row()

    def conceal(self, path: Path | None) -> None:
        """Take a path and show nothing of it; without one, ask for it."""
        # Before the line changes, for whoever follows it asks for the path at once.
        self._unnamed = path
        self.field.set_path(None)
        self._show_row()
        self.changed.emit()

    def name_it(self) -> None:
        """Say what the archive is called."""
        self.set_name_of(self.path())
        self.field.setFocus()

    def ask_for_another(self) -> None:
        """An empty line for another folder."""
        self.conceal(None)
        self.field.setFocus()

    def _arrange(self) -> None:
        self._label.setBuddy(self.field.line)
        named = QVBoxLayout(self._named_row)
        named.setContentsMargins(0, 0, 0, 0)
        named.setSpacing(6)
        named.addWidget(self._label)
        named.addWidget(self.field)
        unnamed = SentenceLayout()
        unnamed.setContentsMargins(0, 0, 0, 0)
        for part in (self.unnamed_words, self.show_which, self.another):
            unnamed.addWidget(part)
        self._unnamed_row.setLayout(unnamed)
        for button in (self.show_which, self.another):
            button.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for row in (self._unnamed_row, self._named_row):
            layout.addWidget(row)

    def _show_row(self) -> None:
        self._unnamed_row.setVisible(self._unnamed is not None)
        self._named_row.setVisible(self._unnamed is None)

    def _retranslate(self) -> None:
        self._label.setText(self.tr("Folder of the archive"))
        self.field.set_title(self.tr("Folder of the archive"))
        self.unnamed_words.setText(self.tr("The archive is chosen; its name is not shown."))
        self.show_which.setText(self.tr("Show which"))
        self.another.setText(self.tr("Another one…"))
