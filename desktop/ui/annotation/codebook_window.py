"""The codebook: a tree of codes beside what the chosen one means; every change can be undone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QPushButton,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from archive.changes import Change
from archive.codes import MarksLeft
from archive.errors import SkryniaError
from archive.marks import Code, CodeId
from desktop.ui.annotation.code_changes import CodeChanges, CountedCodes
from desktop.ui.annotation.code_describing import CodeDescribing
from desktop.ui.annotation.code_form import CodeForm
from desktop.ui.annotation.code_reshaping import CodeReshaping
from desktop.ui.annotation.codebook_model import NAME, OWN, TOTAL, CodebookModel
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.empty_words import EmptyWords
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.controls.quiet_scroll import QuietScroll
from desktop.ui.languages import follow_language

_LEAST_TREE = 120
_LEAST_LETTERS = 12
"""Of the names of codes that are seen at least."""


class CodebookWindow(FittedDialog):
    """The rest of the window can be used meanwhile."""

    report_wanted = Signal(object)
    """`CodeId` whose passages are to be shown."""

    def __init__(self, changes: CodeChanges, parent: QWidget) -> None:
        super().__init__(parent)
        self.changes = changes
        self.model, self.tree, self.form = CodebookModel(self), QTreeView(), CodeForm()
        self.hint, self.notice = PlainLabel(role="muted"), Notice()
        self.new, self.new_below, self.move_to = QPushButton(), QPushButton(), QPushButton()
        self.merge, self.split, self.delete = QPushButton(), QPushButton(), QPushButton()
        self.report = QPushButton()
        self.menu = QMenu(self)
        self.reshaping = CodeReshaping(self)
        self.describing = CodeDescribing(changes, self.form, self.notice, self)
        self._wanted: CodeId | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrange()
        self._connect()
        follow_language(self, self._retranslate)
        changes.load()

    @property
    def current(self) -> Code | None:
        """The code that is chosen."""
        return self.model.code_at(self.tree.currentIndex())

    @override
    def reject(self) -> None:
        self.describing.leave(super().reject)

    def choose(self, code_id: CodeId | None) -> None:
        """Choose a code in the tree."""
        index = self.model.index_of(code_id)
        flags = QItemSelectionModel.SelectionFlag
        self.tree.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def add_code(self, *, below: bool) -> None:
        """A new code beside the chosen one, or below it, ready to be named."""
        current = self.current
        parent = None
        if current is not None:
            parent = current.id if below else current.parent
        self.changes.create(self._free_name(parent), parent, self._begin_naming)

    def move_out(self) -> None:
        """Put the chosen code one step higher."""
        current = self.current
        if current is not None and current.parent is not None:
            self._move(current.id, self.model.book.get(current.parent).parent)

    def move_in(self) -> None:
        """Put the chosen code below the sister before it."""
        index = self.tree.currentIndex()
        before = index.sibling(index.row() - 1, NAME)
        current, sister = self.current, self.model.code_at(before)
        if current is not None and sister is not None:
            self._move(current.id, sister.id)

    def remove(self, marks: MarksLeft, *, with_children: bool = False) -> None:
        """Delete the chosen code; undo brings it back."""
        current = self.current
        if current is not None:
            self._wanted = current.parent
            self.changes.delete(current.id, marks, with_children=with_children)

    def _leave_room_for_names(self) -> None:
        """In large text the sum of marks gives way to the names of codes."""
        header = self.tree.header()
        counts = sum(
            max(self.tree.sizeHintForColumn(column), header.sectionSizeHint(column))
            for column in (OWN, TOTAL)
        )
        letters = _LEAST_LETTERS * self.tree.fontMetrics().averageCharWidth()
        self.tree.setColumnHidden(TOTAL, self.tree.viewport().width() - counts < letters)

    def _arrange(self) -> None:
        self.tree.setModel(self.model)
        self._none = EmptyWords(self.tree)
        self.tree.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.tree.setTabKeyNavigation(False)
        header = self.tree.header()
        header.geometriesChanged.connect(self._leave_room_for_names)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (OWN, TOTAL):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        buttons = FlowLayout()
        for button in self._buttons():
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.new.setProperty("primary", True)
        self.form.save.setAutoDefault(False)
        self.delete.setMenu(self.menu)
        left = QWidget()
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.hint, self.notice):
            layout.addWidget(widget)
        self.tree.setMinimumHeight(_LEAST_TREE)
        layout.addWidget(self.tree, 1)
        layout.addLayout(buttons)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        for side in (left, self.form):
            both.addWidget(QuietScroll(side))
        both.setSizes([460, 300])
        close = closing(self, by_enter=False)
        whole = QVBoxLayout(self)
        whole.addWidget(both, 1)
        whole.addWidget(close)
        self.resize(820, 520)

    def _buttons(self) -> tuple[QPushButton, ...]:
        changing = (self.new, self.new_below, self.move_to, self.merge, self.split, self.delete)
        return (*changing, self.report)

    def _connect(self) -> None:
        self.changes.loaded.connect(self._show)
        self.changes.refused.connect(self._refuse)
        self.model.move_wanted.connect(self._move)
        self.tree.selectionModel().currentChanged.connect(self._show_code)
        self.new.clicked.connect(lambda: self.add_code(below=False))
        self.new_below.clicked.connect(lambda: self.add_code(below=True))
        self.move_to.clicked.connect(self.reshaping.ask_where)
        self.merge.clicked.connect(self.reshaping.ask_merge)
        self.split.clicked.connect(self.reshaping.ask_split)
        self.report.clicked.connect(self._ask_report)
        for keys, act in (
            ("Ins", lambda: self.add_code(below=False)),
            ("Ctrl+Ins", lambda: self.add_code(below=True)),
            ("Alt+Left", self.move_out),
            ("Alt+Right", self.move_in),
            ("Del", partial(self.remove, MarksLeft.STAY)),
            ("F2", self.form.name.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.tree)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.changes.undo)
        QShortcut(QKeySequence("Ctrl+Shift+Z"), self).activated.connect(self.changes.redo)

    def _show(self, counted: CountedCodes) -> None:
        wanted = self._wanted or (self.current.id if self.current else None)
        self.model.can_move = not self.changes.read_only
        self.model.show_book(counted.codes, counted.counts)
        self.tree.expandAll()
        self._wanted = None
        if self.model.index_of(wanted).isValid():
            self.choose(wanted)
        else:
            self.choose(next((code.id for _, code in self.model.book.walk()), None))
        self.form.show_code(self.current, self.describing.written(self.current))
        self._enable()

    def _show_code(self, current: QModelIndex, _: QModelIndex) -> None:
        code = self.model.code_at(current)
        self.form.show_code(code, self.describing.written(code))
        self._enable()

    def _move(self, code: CodeId, parent: CodeId | None) -> None:
        self.notice.clear()
        self._wanted = code
        self.changes.move(code, parent)

    def _begin_naming(self, change: Change) -> None:
        if change.made_code is not None:
            self._wanted = change.made_code.id
            self.form.name.setFocus()

    def _free_name(self, parent: CodeId | None) -> str:
        names = {code.name.casefold() for code in self.model.book.children(parent)}
        plain = self.tr("New code")
        numbered = (f"{plain} {number}" for number in range(2, len(names) + 3))
        return next(each for each in (plain, *numbered) if each.casefold() not in names)

    def _ask_report(self) -> None:
        if self.current is not None:
            self.report_wanted.emit(self.current.id)

    def _refuse(self, error: SkryniaError) -> None:
        self.notice.tell_error(error)

    def _enable(self) -> None:
        some, free = self.current is not None, not self.changes.read_only
        for button in self._buttons():
            button.setEnabled(some and free)
        self.new.setEnabled(free)
        self.report.setEnabled(some)
        self.form.setEnabled(free)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Codebook"))
        self.hint.setText(
            self.tr("Drag a code onto another, or move it with Alt+→ and Alt+←. Ctrl+Z undoes.")
        )
        self._none.tell(
            self.tr("No codes yet. Make one here, or select words in a text and press Ctrl+T.")
        )
        self.tree.setAccessibleName(self.tr("Codes"))
        self.new.setText(self.tr("New code"))
        self.new_below.setText(self.tr("New below"))
        self.move_to.setText(self.tr("Move…"))
        self.merge.setText(self.tr("Merge…"))
        self.split.setText(self.tr("Split…"))
        self.delete.setText(self.tr("Delete"))
        self.report.setText(self.tr("Passages…"))
        self.menu.clear()
        for words, marks, children in (
            (self.tr("Delete; its marks stay without it"), MarksLeft.STAY, False),
            (self.tr("Delete; its marks get the code above"), MarksLeft.TO_PARENT, False),
            (self.tr("Delete with the codes below it"), MarksLeft.STAY, True),
            (self.tr("Delete; marks without note or other code go too"), MarksLeft.GO, False),
        ):
            act = self.menu.addAction(words)
            act.triggered.connect(partial(self._remove, marks, children))

    def _remove(self, marks: MarksLeft, children: bool, _: bool = False) -> None:
        self.remove(marks, with_children=children)
