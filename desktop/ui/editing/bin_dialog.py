"""The bin: documents wait there to be taken out again, or to be deleted for good."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPushButton,
    QStackedWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from archive.changes import Change
from archive.documents import Removal
from archive.editing.binning import BinnedArticle, empty_bin, read_bin
from archive.errors import SkryniaError
from archive.progress import CancelToken, ignore_progress
from archive.records import ArticleId
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.empty_state import EmptyState
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import Notice, PlainLabel, row
from desktop.ui.controls.upright import upright
from desktop.ui.editing.editing import Editing
from desktop.ui.editing.title_list import TitleList
from desktop.ui.jobs import Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.vocabulary import instant_words

_ID_ROLE = int(Qt.ItemDataRole.UserRole)
_TITLE = 0


class BinDialog(FittedDialog):
    """Deleting for good is the one step that is asked about: nothing brings it back."""

    open_wanted = Signal(object)
    """`ArticleId` of a document to be read."""

    def __init__(self, editing: Editing, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing = editing
        self._binned: tuple[BinnedArticle, ...] = ()
        self.words, self.notice = PlainLabel(role="muted"), Notice()
        self.list, self.nothing = TitleList(22), EmptyState(theme, "trash-2")
        self.restore, self.read, self.empty = QPushButton(), QPushButton(), QPushButton()
        self.question, self.yes, self.no = PlainLabel(), QPushButton(), QPushButton()
        self._doing, self._asking = QWidget(), QWidget()
        self._pages = QStackedWidget()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrange()
        self._connect()
        follow_language(self, self._retranslate)
        self._read_bin()

    def _arrange(self) -> None:
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.restore.setProperty("primary", True)
        for button in (self.restore, self.read, self.empty, self.yes, self.no):
            button.setAutoDefault(False)
        buttons = FlowLayout()
        for button in (self.restore, self.read, self.empty):
            buttons.addWidget(button)
        buttons.setContentsMargins(0, 0, 0, 0)
        self._doing.setLayout(buttons)
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.addWidget(self.question)
        answers = row(self.no, self.yes)
        answers.addStretch(1)
        asking.addLayout(answers)
        self._show_question(False)
        close = closing(self, by_enter=False)
        for page in (self.list, self.nothing):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.notice)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._doing)
        layout.addWidget(self._asking)
        layout.addWidget(close)
        self.resize(720, 430)

    def _connect(self) -> None:
        self._editing.history.changed.connect(self._follow)
        self._editing.refused.connect(self.notice.tell_error)
        self._editing.history.long_steps.failed.connect(self.notice.tell_error)
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.itemActivated.connect(lambda *_: self._read_one())
        self.restore.clicked.connect(self._restore)
        self.read.clicked.connect(self._read_one)
        self.empty.clicked.connect(self._ask)
        self.no.clicked.connect(lambda: self._show_question(False))
        self.yes.clicked.connect(self._empty)
        self.nothing.first.clicked.connect(self.reject)

    def chosen(self) -> tuple[ArticleId, ...]:
        """What is chosen in the list; all where nothing is."""
        items = self.list.selectedItems()
        every = [self.list.topLevelItem(each) for each in range(self.list.topLevelItemCount())]
        return tuple(ArticleId(int(item.data(_TITLE, _ID_ROLE))) for item in items or every if item)

    def _follow(self, _: Change) -> None:
        self._read_bin()

    def _read_bin(self) -> None:
        work = partial(read_bin, self._editing.archive)
        self._editing.jobs.run(Lane.READ, work, self, self._show, self.notice.tell_error)

    def _show(self, binned: tuple[BinnedArticle, ...]) -> None:
        self._binned = binned
        self.list.clear()
        for each in binned:
            described = each.summary.description
            title = upright(described.title) or self.tr("Without a title")
            item = QTreeWidgetItem([title, described.source, instant_words(each.binned_at)])
            item.setData(_TITLE, _ID_ROLE, int(each.summary.id))
            self.list.addTopLevelItem(item)
        self._pages.setCurrentWidget(self.list if binned else self.nothing)
        self._show_question(False)
        self._retranslate()

    def _restore(self) -> None:
        self.notice.clear()
        self._editing.restore(self.chosen())

    def _read_one(self) -> None:
        self.open_wanted.emit(self.chosen()[0])

    def _ask(self) -> None:
        count = len(self.chosen())
        self.question.setText(
            self.tr(
                "Delete %Ln document(s) for good? Text, original and marks go, and the index "
                "forgets every word. The custody log keeps that something was removed and when, "
                "not what it said. This cannot be undone.",
                "",
                count,
            )
        )
        self._show_question(True)
        self.no.setFocus()

    def _show_question(self, shown: bool) -> None:
        """In place of the other buttons: large text leaves no room for both."""
        self._asking.setVisible(shown)
        self._doing.setHidden(shown)
        self.words.setVisible(bool(self._binned) and not shown)
        if self.isVisible():
            self.fit()

    def _empty(self) -> None:
        self._show_question(False)
        self.setEnabled(False)
        work = partial(
            empty_bin,
            self._editing.archive,
            self.chosen(),
            progress=ignore_progress,
            cancel=CancelToken(),
        )
        self._editing.jobs.run(Lane.WRITE, work, self, self._tell, self._refuse)

    def _tell(self, removed: tuple[Removal, ...]) -> None:
        self.setEnabled(True)
        gone = sum(each.code is None for each in removed)
        self.notice.tell(
            lambda: self.tr("%Ln document(s) deleted for good.", "", gone), tone="good"
        )
        self._editing.history.forget([each.article_id for each in removed if each.code is None])
        self._editing.history.changed.emit(Change())
        self._read_bin()

    def _refuse(self, error: SkryniaError) -> None:
        self.setEnabled(True)
        self.notice.tell_error(error)

    def _enable(self) -> None:
        writable, some = not self._editing.read_only, bool(self._binned)
        self.restore.setEnabled(writable and some)
        self.empty.setEnabled(writable and some)
        self.read.setEnabled(len(self.list.selectedItems()) == 1)
        all_of_it = not self.list.selectedItems()
        self.restore.setText(self.tr("Restore all") if all_of_it else self.tr("Restore"))
        empty = self.tr("Empty the bin…") if all_of_it else self.tr("Delete for good…")
        self.empty.setText(empty)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Bin"))
        self.list.setAccessibleName(self.tr("Documents in the bin"))
        self.list.setHeaderLabels([self.tr("Title"), self.tr("Source"), self.tr("Put here")])
        self.words.setText(
            self.tr("What lies here is found by no search. It stays until it is deleted.")
        )
        self.read.setText(self.tr("Read the document"))
        self.yes.setText(self.tr("Delete for good"))
        self.no.setText(self.tr("Keep"))
        self.nothing.set_words(
            self.tr("The bin is empty"),
            self.tr("What you delete in the list comes here first."),
            self.tr("Back to the list"),
        )
        self._enable()
