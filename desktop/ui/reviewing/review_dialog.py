"""What was guessed about testimonies and letters, to be accepted or corrected one by one."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from archive.errors import SkryniaError
from archive.records import ArticleId
from archive.review import Unreviewed
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.controls.quiet_scroll import scrolled
from desktop.ui.controls.upright import upright
from desktop.ui.editing.description_form import DescriptionForm
from desktop.ui.editing.description_words import field_word
from desktop.ui.languages import follow_language
from desktop.ui.reviewing.corrections import Corrections
from desktop.ui.vocabulary import date_words, kind_word, language_word

_WAITING_ROLE = int(Qt.ItemDataRole.UserRole)
_TITLE, _KIND, _DATE, _LANGUAGE, _AUTHORS = range(5)
_FIELDS = ("title", "kind", "published", "language", "other_languages", "authors")
_COLUMNS = {
    "title": _TITLE,
    "kind": _KIND,
    "published": _DATE,
    "language": _LANGUAGE,
    "authors": _AUTHORS,
}

_LEAST_LIST = 140
_ROWS_AT_ONCE = 200

_BESIDE = {"language": ("other_languages",)}
"""What else stands in a column."""


class ReviewDialog(FittedDialog):
    """The rest of the window can be used meanwhile. Enter accepts and goes on to the next."""

    open_wanted = Signal(object)
    """`ArticleId` of a document to be read."""

    def __init__(self, corrections: Corrections, parent: QWidget) -> None:
        super().__init__(parent)
        self._corrections = corrections
        self._drafts: dict[ArticleId, dict[str, object]] = {}
        self._shown: ArticleId | None = None
        self._waiting: dict[ArticleId, Unreviewed] = {}
        self._items: dict[ArticleId, QTreeWidgetItem] = {}
        self._unworded: deque[ArticleId] = deque()
        self._wording = QTimer(self, interval=0)
        self._wording.timeout.connect(self._word_some)
        self.words, self.notice = PlainLabel(), Notice()
        self.list, self.form = QTreeWidget(), DescriptionForm(_FIELDS)
        self.accept_one, self.accept_all = QPushButton(), QPushButton()
        self.read = QPushButton()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrange()
        self._connect()
        follow_language(self, self._retranslate)
        corrections.load()

    def _arrange(self) -> None:
        self.list.setColumnCount(len(_COLUMNS))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setTabKeyNavigation(False)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_KIND, 120), (_DATE, 150), (_LANGUAGE, 170), (_AUTHORS, 130)):
            self.list.setColumnWidth(column, width)
        for button in (self.accept_all, self.read):
            button.setAutoDefault(False)
        self.accept_one.setProperty("primary", True)
        self.accept_one.setDefault(True)
        close = closing(self, by_enter=False)
        buttons = FlowLayout()
        for button in (self.accept_one, self.read, self.accept_all):
            buttons.addWidget(button)
        self.list.setMinimumHeight(_LEAST_LIST)
        layout = QVBoxLayout(self)
        for widget in (self.words, self.notice):
            layout.addWidget(widget)
        layout.addWidget(scrolled(self.list, self.form), 1)
        layout.addLayout(buttons)
        layout.addWidget(close)
        self.resize(820, 500)

    def _connect(self) -> None:
        self._corrections.waiting.connect(self.show_waiting)
        self._corrections.settled.connect(self._take_off)
        self._corrections.refused.connect(self._refuse)
        self.list.currentItemChanged.connect(self._show)
        self.form.changed.connect(self._enable)
        self.accept_one.clicked.connect(self._accept)
        self.accept_all.clicked.connect(self._accept_all)
        self.read.clicked.connect(self._read)

    def show_waiting(self, waiting: tuple[Unreviewed, ...]) -> None:
        """List all that waits, and begin with the first."""
        self.list.clear()
        self._items.clear()
        self._waiting = {each.summary.id: each for each in waiting}
        self._retranslate()
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.list.setFocus()

    def _show(self, current: QTreeWidgetItem | None, _: QTreeWidgetItem | None) -> None:
        """Show a document; what was written about the one before is kept until the dialog goes."""
        if self._shown is not None:
            self._drafts[self._shown] = self.form.changes()
        waiting = _waiting_of(current)
        self._shown = None
        if waiting is not None:
            self.form.show_description(waiting.summary.description, waiting.guessed)
            self.form.put(self._drafts.get(waiting.summary.id, {}))
            self._shown = waiting.summary.id
        self._enable()

    def _accept(self) -> None:
        if self._shown is not None and self.accept_one.isEnabled():
            self.notice.clear()
            self.accept_one.setEnabled(False)
            self._corrections.correct(self._shown, self.form.changes(), accepted=True)

    def _accept_all(self) -> None:
        self.notice.clear()
        self.accept_all.setEnabled(False)
        self._corrections.accept(list(self._waiting))

    def _take_off(self, ids: tuple[ArticleId, ...]) -> None:
        gone = [each for each in ids if self._waiting.pop(each, None) is not None]
        if not self._waiting:
            self.list.clear()
            self._items.clear()
        for each in gone:
            item = self._items.pop(each, None)
            if each == self._shown:
                self._shown = None
            self._drafts.pop(each, None)
            if item is not None:
                self.list.takeTopLevelItem(self.list.indexOfTopLevelItem(item))
        self._count()
        self._enable()

    def _refuse(self, error: SkryniaError) -> None:
        self.notice.tell_error(error)
        self._enable()

    def _read(self) -> None:
        if self._shown is not None:
            self.open_wanted.emit(self._shown)

    def _enable(self) -> None:
        can_write, some = not self._corrections.read_only, self._shown is not None
        self.form.setEnabled(can_write and some)
        self.accept_one.setEnabled(can_write and some and self.form.is_sound)
        self.accept_all.setEnabled(can_write and bool(self._waiting))
        self.read.setEnabled(some)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Review what was guessed"))
        self.list.setAccessibleName(self.tr("Documents that wait for a look"))
        self.list.setHeaderLabels([field_word(name) for name in _COLUMNS])
        self._unworded = deque(self._waiting)
        self._word_some()
        self._count()
        self.accept_one.setText(self.tr("Accept and go on"))
        self.read.setText(self.tr("Read the document"))
        self.accept_all.setText(self.tr("Accept all as they are"))
        self.notice.retell()
        self._enable()

    def _count(self) -> None:
        count = len(self._waiting)
        waits = self.tr("%Ln document(s) wait for a look. What was guessed ends in “?”.", "", count)
        self.words.setText(waits if count else self.tr("Nothing waits for a look."))

    def _word_some(self) -> None:
        """Put the next rows into words; thousands at once would hold the window."""
        for _ in range(min(_ROWS_AT_ONCE, len(self._unworded))):
            waiting = self._waiting.get(self._unworded.popleft())
            if waiting is not None:
                self._word(waiting)
        if self._unworded:
            self._wording.start()
        else:
            self._wording.stop()

    def _word(self, waiting: Unreviewed) -> None:
        item = self._items.get(waiting.summary.id)
        if item is None:
            item = self._items[waiting.summary.id] = QTreeWidgetItem(self.list)
            item.setData(0, _WAITING_ROLE, waiting)
        described = waiting.summary.description
        spoken = (described.language, *described.other_languages)
        values = {
            "title": upright(described.title) or self.tr("Without a title"),
            "kind": kind_word(described.kind),
            "published": date_words(described.published) if described.published else "",
            "language": ", ".join(map(language_word, spoken)),
            "authors": ", ".join(described.authors),
        }
        for name, column in _COLUMNS.items():
            guessed = {name, *_BESIDE.get(name, ())}.intersection(waiting.guessed)
            mark = " ?" if guessed else ""
            item.setText(column, f"{values[name]}{mark}".strip())


def _waiting_of(item: QTreeWidgetItem | None) -> Unreviewed | None:
    waiting = None if item is None else item.data(0, _WAITING_ROLE)
    return waiting if isinstance(waiting, Unreviewed) else None
