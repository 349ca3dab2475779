"""Choosing files and folders without leaving a trace: Qt's own dialogs, never the system's.

The system's dialogs keep lists of recent files. `forbid_dialog_history` must be called before
the application object exists, else Qt's own dialog writes its folder history to the home folder.
Titles are asked for anew when the language changes while a dialog is open.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QHeaderView, QSplitter, QToolButton, QTreeView, QWidget

from desktop.ui.languages import follow_language
from desktop.ui.look.icons import drawn

_ARROWS = {
    "backButton": "chevron-left",
    "forwardButton": "chevron-right",
    "toParentButton": "chevron-up",
}
"""Qt's own are black, on dark grounds, too."""
_SIZE = (860, 520)
_WIDTHS = (190, 650)
_NAME, _LEAST_LETTERS = 0, 12


def forbid_dialog_history() -> None:
    """Point Qt's own settings at a place where nothing can be written."""
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(kind, scope, os.devnull)


def choose_folder(
    parent: QWidget, title: Callable[[], str], chosen: Callable[[Path], None]
) -> QFileDialog:
    """Ask for a folder that exists."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog


def choose_file(
    parent: QWidget, title: Callable[[], str], chosen: Callable[[Path], None]
) -> QFileDialog:
    """Ask for one file that exists."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog


def choose_files(
    parent: QWidget, title: Callable[[], str], chosen: Callable[[list[Path]], None]
) -> QFileDialog:
    """Ask for some files that exist."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    dialog.open()
    return dialog


def choose_new_file(
    parent: QWidget,
    title: Callable[[], str],
    chosen: Callable[[Path], None],
    *,
    kind: str,
    ending: str,
) -> QFileDialog:
    """Ask for the place of a file that is to be made; one named by its kind and day is proposed.

    Nothing is written over: whoever makes the file refuses, so that Qt need not ask.
    """
    dialog = _dialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(proposed_name(Path.home(), kind, ending))
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog


def proposed_name(folder: Path, kind: str, ending: str) -> str:
    """What it is and the day, nothing of what stands in it; numbered where that is taken."""
    stem = f"{kind} {date.today().isoformat()}"
    names = chain((stem,), (f"{stem} ({number})" for number in count(2)))
    return next(f"{name}{ending}" for name in names if not (folder / f"{name}{ending}").exists())


def _dialog(parent: QWidget, title: Callable[[], str]) -> QFileDialog:
    dialog = QFileDialog(parent)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    dialog.setDirectory(str(Path.home()))
    dialog.resize(*_SIZE)
    splitter = dialog.findChild(QSplitter)
    if isinstance(splitter, QSplitter):
        splitter.setSizes(list(_WIDTHS))
    _draw_arrows(dialog)
    _fit_headings(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    follow_language(dialog, lambda: _retranslate(dialog, title()))
    return dialog


def _retranslate(dialog: QFileDialog, title: str) -> None:
    """Qt's own words follow by themselves, but for the headings, which are not asked for anew."""
    dialog.setWindowTitle(title)
    for view in dialog.findChildren(QTreeView):
        model = view.model()
        model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, model.columnCount() - 1)


def _fit_headings(dialog: QFileDialog) -> None:
    """Sizes, kinds and days are as wide as their words, the name has the rest."""
    listed = dialog.findChild(QTreeView, "treeView")
    if isinstance(listed, QTreeView):
        header = listed.header()
        header.setStretchLastSection(False)
        # Names keep their room, even where large text has the rest scroll.
        header.setMinimumSectionSize(_LEAST_LETTERS * listed.fontMetrics().averageCharWidth())
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)


def _draw_arrows(dialog: QFileDialog) -> None:
    colour = dialog.palette().windowText().color().name()
    for button in dialog.findChildren(QToolButton):
        if button.objectName() in _ARROWS:
            button.setIcon(drawn(_ARROWS[button.objectName()], colour))
