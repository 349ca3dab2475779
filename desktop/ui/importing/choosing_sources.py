"""One dialog for files and folders: files are chosen as everywhere, a folder by its own button.

Qt's dialog gives either files or a folder; here the folder that is marked in it, or that it shows,
can be taken whole.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QPushButton, QWidget

from desktop.ui.controls.file_dialogs import choose_files
from desktop.ui.controls.upright import upright
from desktop.ui.languages import follow_language

_LONGEST_NAME = 24


def choose_sources(parent: QWidget, chosen: Callable[[list[Path]], None]) -> QFileDialog:
    """Ask for some files, or a whole folder."""
    dialog = choose_files(
        parent,
        lambda: QCoreApplication.translate("Commands", "Import files or a folder"),
        chosen,
    )
    box = dialog.findChild(QDialogButtonBox)
    if isinstance(box, QDialogButtonBox):
        button = box.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        _WholeFolder(dialog, button, chosen)
    return dialog


class _WholeFolder:
    """The button that takes the folder which is marked, else the one that is shown."""

    def __init__(
        self, dialog: QFileDialog, button: QPushButton, chosen: Callable[[list[Path]], None]
    ) -> None:
        self._dialog, self._button, self._chosen = dialog, button, chosen
        self._marked: Path | None = None
        button.setAutoDefault(False)
        dialog.currentChanged.connect(self._mark)
        dialog.directoryEntered.connect(lambda _: self._mark(""))
        button.clicked.connect(self._take)
        follow_language(dialog, self._retranslate)

    def _mark(self, name: str) -> None:
        marked = Path(name)
        self._marked = marked if name and marked.is_dir() else None
        self._retranslate()

    def _retranslate(self) -> None:
        words = QCoreApplication.translate("Commands", "Import the folder “%1”")
        self._button.setText(words.replace("%1", _short(self._folder())).replace("&", "&&"))
        self._button.setToolTip(upright(str(self._folder())))

    def _folder(self) -> Path:
        return self._marked or Path(self._dialog.directory().absolutePath())

    def _take(self) -> None:
        folder = self._folder()
        self._dialog.reject()
        self._chosen([folder])


def _short(folder: Path) -> str:
    name = upright(folder.name or str(folder))
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
