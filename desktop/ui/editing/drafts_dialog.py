"""Writing that is not finished: to go on with, or to let go of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QPushButton,
    QStackedWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from archive.manuscripts import Manuscript, ManuscriptPurpose
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.empty_state import EmptyState
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, row
from desktop.ui.controls.upright import upright
from desktop.ui.editing.draft_keeper import DraftDesk
from desktop.ui.editing.title_list import TitleList
from desktop.ui.editing.undo_bar import UndoBar
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.vocabulary import instant_words

_DRAFT_ROLE = int(Qt.ItemDataRole.UserRole)
_LONGEST_BEGINNING = 80


class DraftsDialog(FittedDialog):
    """Enter goes on with a draft; what is discarded can be put back while this is open."""

    wanted = Signal(object)
    """`Manuscript` to go on with."""
    new_wanted = Signal()

    def __init__(self, desk: DraftDesk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._drafts: tuple[Manuscript, ...] = ()
        self._discarded: Manuscript | None = None
        self.list, self.nothing = TitleList(24), EmptyState(theme, "pencil")
        self.go_on, self.discard = QPushButton(), QPushButton()
        self.notice, self.undo_bar = Notice(), UndoBar()
        self._pages = QStackedWidget()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrange()
        desk.arrived.connect(self._show)
        desk.refused.connect(self.notice.tell_error)
        self.list.itemActivated.connect(lambda *_: self._go_on())
        self.list.currentItemChanged.connect(self._enable)
        self.go_on.clicked.connect(self._go_on)
        self.discard.clicked.connect(self._discard)
        self.undo_bar.undo_wanted.connect(self._put_back)
        self.nothing.first.clicked.connect(self._write)
        follow_language(self, self._retranslate)
        desk.load()

    def _arrange(self) -> None:
        self.go_on.setProperty("primary", True)
        self.go_on.setDefault(True)
        self.discard.setAutoDefault(False)
        buttons = row(self.go_on, self.discard)
        buttons.addStretch(1)
        close = closing(self, by_enter=False)
        for page in (self.list, self.nothing):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.addWidget(self.notice)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.undo_bar)
        layout.addLayout(buttons)
        layout.addWidget(close)
        self.resize(660, 380)

    def _show(self, drafts: tuple[Manuscript, ...]) -> None:
        self._drafts = drafts
        self.list.clear()
        for draft in drafts:
            item = QTreeWidgetItem([_beginning(draft), self._purpose(draft), _when(draft)])
            item.setData(0, _DRAFT_ROLE, draft)
            self.list.addTopLevelItem(item)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._pages.setCurrentWidget(self.list if drafts else self.nothing)
        self._enable()

    def _chosen(self) -> Manuscript | None:
        item = self.list.currentItem()
        draft = None if item is None else item.data(0, _DRAFT_ROLE)
        return draft if isinstance(draft, Manuscript) else None

    def _go_on(self) -> None:
        draft = self._chosen()
        if draft is not None:
            self.accept()
            self.wanted.emit(draft)

    def _write(self) -> None:
        self.accept()
        self.new_wanted.emit()

    def _discard(self) -> None:
        self._discarded = self._chosen()
        if self._discarded is not None:
            self._desk.discard(self._discarded.id)
            self.undo_bar.tell(lambda: self.tr("Discarded."))

    def _put_back(self) -> None:
        if self._discarded is not None:
            self._desk.put_back(self._discarded)

    def _purpose(self, draft: Manuscript) -> str:
        if draft.purpose is ManuscriptPurpose.TEXT:
            return self.tr("Corrected text")
        if draft.purpose is ManuscriptPurpose.DESCRIPTION:
            return self.tr("Description")
        return self.tr("New document")

    def _enable(self) -> None:
        some = self._chosen() is not None
        self.go_on.setEnabled(some)
        self.discard.setEnabled(some and not self._desk.read_only)
        self.nothing.first.setEnabled(not self._desk.read_only)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Unfinished writing"))
        self.list.setAccessibleName(self.tr("Unfinished writing"))
        self.list.setHeaderLabels([self.tr("Begins with"), self.tr("What"), self.tr("Kept")])
        read_only = self._desk.read_only
        self.go_on.setText(self.tr("Read it") if read_only else self.tr("Go on writing"))
        self.discard.setText(self.tr("Discard"))
        self.nothing.set_words(
            self.tr("Nothing is unfinished"),
            self.tr("What you write is kept here until you put it into the archive."),
            self.tr("Write something"),
        )
        self._show(self._drafts)


def _beginning(draft: Manuscript) -> str:
    words = draft.untrusted_description.title or draft.untrusted_text
    return upright(" ".join(words.split())[:_LONGEST_BEGINNING])


def _when(draft: Manuscript) -> str:
    return "" if draft.changed_at is None else instant_words(draft.changed_at)
