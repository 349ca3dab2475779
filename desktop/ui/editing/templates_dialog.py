"""The templates that people kept, to be renamed and deleted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QPushButton, QVBoxLayout, QWidget

from archive.editing.writing import (
    Template,
    delete_template,
    rename_template,
    save_template,
    templates,
)
from archive.errors import SkryniaError
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.empty_words import EmptyWords
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, row
from desktop.ui.controls.upright import upright
from desktop.ui.editing.editing import Editing
from desktop.ui.editing.name_dialog import NameDialog
from desktop.ui.editing.undo_bar import UndoBar
from desktop.ui.jobs import Lane
from desktop.ui.languages import follow_language

Work = Callable[[], object]
Words = Callable[[], str]


class TemplatesDialog(FittedDialog):
    """F2 renames and Del deletes; what was done last can be undone while this is open."""

    changed = Signal()
    """There are other templates now."""

    def __init__(self, editing: Editing, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self._archive = editing, editing.archive
        self._kept: tuple[Template, ...] = ()
        self.list, self.rename, self.delete = QListWidget(), QPushButton(), QPushButton()
        self.notice, self.undo_bar = Notice(), UndoBar()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrange()
        self._connect()
        follow_language(self, self._retranslate)
        self._load()

    def _arrange(self) -> None:
        self._none = EmptyWords(self.list)
        for button in (self.rename, self.delete):
            button.setAutoDefault(False)
        buttons = row(self.rename, self.delete)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.notice)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.undo_bar)
        layout.addLayout(buttons)
        layout.addWidget(closing(self, by_enter=False))
        self.resize(460, 340)

    def _connect(self) -> None:
        keys = ((Qt.Key.Key_F2, self._ask_name), (Qt.Key.Key_Delete, self._delete))
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        self.list.itemActivated.connect(self._ask_name)
        self.list.currentRowChanged.connect(self._enable)
        self.rename.clicked.connect(self._ask_name)
        self.delete.clicked.connect(self._delete)

    def _load(self) -> None:
        work = partial(templates, self._archive)
        self._editing.jobs.run(Lane.READ, work, self, self._show, self.notice.tell_error)

    def _show(self, kept: tuple[Template, ...]) -> None:
        before = self.list.currentRow()
        self._kept = kept
        self.list.clear()
        self.list.addItems([upright(each.name) for each in kept])
        self.list.setCurrentRow(min(max(before, 0), len(kept) - 1))
        self._enable()

    def _chosen(self) -> Template | None:
        place = self.list.currentRow()
        return self._kept[place] if 0 <= place < len(self._kept) else None

    def _ask_name(self) -> None:
        template = self._chosen()
        if template is None or not self.rename.isEnabled():
            return

        def words() -> tuple[str, str]:
            return self.tr("Rename the template"), self.tr("Its new name")

        NameDialog(words, template.name, partial(self._rename, template.name), self).open()

    def _rename(self, name: str, new_name: str) -> None:
        self.notice.clear()
        if new_name == name:
            return
        if any(each.name == new_name for each in self._kept):
            self.notice.tell(
                lambda: self.tr("There is a template of this name already."),
                lambda: self.tr("Nothing was changed. Choose another name."),
            )
            return
        self._do(
            partial(rename_template, self._archive, name, new_name),
            lambda: self.tr("New name: “%1”").replace("%1", upright(new_name)),
            partial(rename_template, self._archive, new_name, name),
        )

    def _delete(self) -> None:
        template = self._chosen()
        if template is None or not self.delete.isEnabled():
            return
        self.notice.clear()
        self._do(
            partial(delete_template, self._archive, template.name),
            lambda: self.tr("Deleted: “%1”").replace("%1", upright(template.name)),
            partial(save_template, self._archive, template),
        )

    def _do(self, work: Work, words: Words, undo: Work) -> None:
        def finish(_: object) -> None:
            self._offer(words, undo)
            self._follow()

        self._editing.jobs.run(Lane.WRITE, work, self, finish, self.notice.tell_error)

    def _offer(self, words: Words, undo: Work) -> None:
        self.undo_bar.tell(words, partial(self._take_back, words, undo))

    def _take_back(self, words: Words, undo: Work) -> None:
        def refuse(error: SkryniaError) -> None:
            self.notice.tell_error(error)
            self._offer(words, undo)

        self.notice.clear()
        self._editing.jobs.run(Lane.WRITE, undo, self, lambda _: self._follow(), refuse)

    def _follow(self) -> None:
        self.changed.emit()
        self._load()

    def _enable(self) -> None:
        can_change = self._chosen() is not None and not self._editing.read_only
        self.rename.setEnabled(can_change)
        self.delete.setEnabled(can_change)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Templates"))
        self.list.setAccessibleName(self.tr("Templates"))
        self.rename.setText(self.tr("Rename…"))
        self.delete.setText(self.tr("Delete"))
        self._none.tell(self.tr("No template is kept. What is written can be kept as one."))
