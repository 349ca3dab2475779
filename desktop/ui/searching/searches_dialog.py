"""Saved searches with what is new in them, and past searches."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHeaderView,
    QLayout,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from archive.saved_searches import LONGEST_NAME, SavedSearch
from archive.search_history import PastSearch
from archive.searching import FacetFilter, SearchRequest
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.empty_words import EmptyWords
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel, row
from desktop.ui.editing.undo_bar import UndoBar
from desktop.ui.languages import follow_language
from desktop.ui.searching.kept_searches import Kept, KeptSearches
from desktop.ui.vocabulary import filter_words, instant_words

_SEARCH_ROLE = int(Qt.ItemDataRole.UserRole)
_MOST_LETTERS = 60


class SearchesDialog(FittedDialog):
    """Enter or a double click asks a search again; the dialog closes."""

    saved_wanted = Signal(object)
    """`SavedSearch`."""
    past_wanted = Signal(str)
    """A query."""

    def __init__(self, kept: KeptSearches, request: SearchRequest, parent: QWidget) -> None:
        """`request` is what can be saved."""
        super().__init__(parent)
        self._kept = kept
        self._request = request
        self._proposed = _words_of(request.query, request.filters)[:LONGEST_NAME]
        self._shown: Kept | None = None
        self.name, self.save = QLineEdit(), QPushButton()
        self._name_label = PlainLabel(wrap=False)
        self.saved, self.past = _table(4), _table(3)
        self.ask, self.forget = QPushButton(), QPushButton()
        self.ask_past, self.wipe, self.remember = QPushButton(), QPushButton(), QCheckBox()
        self.notice, self.undo_bar = Notice(), UndoBar()
        self._before: SavedSearch | None = None
        self.tabs = QTabWidget()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrange()
        self._connect()
        follow_language(self, self._retranslate)
        kept.load()

    def _arrange(self) -> None:
        self._none_saved, self._none_past = EmptyWords(self.saved), EmptyWords(self.past)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setText(self._proposed)
        self._name_label.setBuddy(self.name)
        for button in (self.save, self.ask, self.forget, self.ask_past, self.wipe):
            button.setAutoDefault(False)
        self.tabs.addTab(
            _page(
                row(self._name_label, self.name, self.save, stretch=1),
                self.saved,
                row(self.ask, self.forget),
            ),
            "",
        )
        self.tabs.addTab(_page(row(self.remember), self.past, row(self.ask_past, self.wipe)), "")
        # Else Enter in the line of the name would close the dialog instead of saving.
        close = closing(self, by_enter=False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.notice)
        layout.addWidget(self.undo_bar)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(close)
        self.resize(640, 420)

    def _connect(self) -> None:
        self._kept.arrived.connect(self.show_kept)
        self._kept.refused.connect(self.notice.tell_error)
        self._kept.replaced.connect(self._tell_replaced)
        self._kept.forgotten.connect(self._tell_forgotten)
        self.undo_bar.undo_wanted.connect(self._restore)
        self.save.clicked.connect(self._save)
        self.name.returnPressed.connect(self._save)
        self.name.textChanged.connect(self._enable)
        self.saved.itemActivated.connect(self._ask_saved)
        self.past.itemActivated.connect(self._ask_past)
        self.ask.clicked.connect(lambda: self._ask_saved(self.saved.currentItem()))
        self.ask_past.clicked.connect(lambda: self._ask_past(self.past.currentItem()))
        self.forget.clicked.connect(self._forget)
        self.wipe.clicked.connect(self._kept.wipe)
        self.remember.clicked.connect(self._kept.switch)
        self.saved.currentItemChanged.connect(self._enable)
        self.past.currentItemChanged.connect(self._enable)

    def half_written(self) -> str:
        """The name that is written and not saved; empty where nothing was."""
        name = self.name.text()
        saved = [self.saved.topLevelItem(row) for row in range(self.saved.topLevelItemCount())]
        names = (each.name for each in map(_search_of, saved) if isinstance(each, SavedSearch))
        return "" if name in {self._proposed, *names} else name

    def put_back(self, name: str) -> bool:
        """Show a name again that was half written when the archive locked; whether it could be."""
        can_save = bool(name) and self.name.isEnabled()
        if can_save:
            self.name.setText(name)
        return can_save

    def show_kept(self, kept: Kept) -> None:
        """Show what the vault keeps."""
        self._shown = kept
        self.saved.clear()
        for counted in kept.saved:
            search = counted.search
            new = str(counted.new) if counted.new else ""
            asked = _words_of(search.query, search.filters)
            _add(self.saved, search, search.name, asked, str(counted.total), new)
        self.past.clear()
        for past in kept.history.searches:
            _add(self.past, past, past.query, str(past.total), instant_words(past.at))
        self.remember.setChecked(kept.history.on)
        self._enable()

    def _save(self) -> None:
        if self.save.isEnabled():
            self.notice.clear()
            self.undo_bar.hide()
            self._kept.save(self.name.text(), self._request)

    def _forget(self) -> None:
        search = _search_of(self.saved.currentItem())
        if isinstance(search, SavedSearch):
            self._kept.forget(search.name)

    def _tell_replaced(self, before: SavedSearch) -> None:
        self._before = before
        self.undo_bar.tell(lambda: self._words_of_replacing(before))

    def _words_of_replacing(self, before: SavedSearch) -> str:
        words = self.tr("“%1” stands for this search now, and for “%2” no more.")
        first, second = words.split("%2")
        return f"{first.replace('%1', _short(before.name))}{_short(before.query)}{second}"

    def _tell_forgotten(self, before: SavedSearch) -> None:
        self._before = before
        self.undo_bar.tell(lambda: self.tr("Forgotten: “%1”").replace("%1", _short(before.name)))

    def _restore(self) -> None:
        if self._before is not None:
            self._kept.restore(self._before)

    def _ask_saved(self, item: QTreeWidgetItem | None) -> None:
        search = _search_of(item)
        if isinstance(search, SavedSearch):
            self._kept.look(search.name)
            self.accept()
            self.saved_wanted.emit(search)

    def _ask_past(self, item: QTreeWidgetItem | None) -> None:
        search = _search_of(item)
        if isinstance(search, PastSearch):
            self.accept()
            self.past_wanted.emit(search.query)

    def _enable(self) -> None:
        writable = not self._kept.read_only
        something = bool(self._request.query or self._request.filters)
        self.name.setEnabled(writable and something)
        self.save.setEnabled(self.name.isEnabled() and bool(self.name.text().strip()))
        chosen = self.saved.currentItem() is not None
        self.ask.setEnabled(chosen)
        self.forget.setEnabled(chosen and writable)
        self.ask_past.setEnabled(self.past.currentItem() is not None)
        self.wipe.setEnabled(writable and self.past.topLevelItemCount() > 0)
        self.remember.setEnabled(writable and self._shown is not None)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Searches"))
        self._name_label.setText(self.tr("Save this search as"))
        self.name.setAccessibleName(self.tr("Save this search as"))
        self.name.setPlaceholderText(self.tr("Search for something first"))
        self.save.setText(self.tr("Save"))
        self.ask.setText(self.tr("Search again"))
        self.ask_past.setText(self.tr("Search again"))
        self.forget.setText(self.tr("Forget"))
        self.wipe.setText(self.tr("Forget all"))
        self.remember.setText(self.tr("Remember searches, inside the archive"))
        self.tabs.setTabText(0, self.tr("Saved"))
        self.tabs.setTabText(1, self.tr("Past"))
        found, new = self.tr("Found"), self.tr("New")
        self.saved.setHeaderLabels([self.tr("Name"), self.tr("Search"), found, new])
        self.past.setHeaderLabels([self.tr("Search"), found, self.tr("When")])
        self.saved.setAccessibleName(self.tr("Saved searches"))
        self.past.setAccessibleName(self.tr("Past searches"))
        self._none_saved.tell(
            self.tr("No search is saved yet. Search for something, then save it here.")
        )
        self._none_past.tell(self.tr("No past searches."))
        if self._shown is not None:
            self.show_kept(self._shown)
        self._enable()


def _words_of(query: str, filters: tuple[FacetFilter, ...]) -> str:
    """A search in one line: what is typed, and what narrows it."""
    return " · ".join(part for part in (query, *map(filter_words, filters)) if part)


def _table(columns: int) -> QTreeWidget:
    table = QTreeWidget()
    table.setColumnCount(columns)
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    header = table.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table


def _page(top: QLayout, table: QTreeWidget, bottom: QLayout) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addLayout(top)
    layout.addWidget(table, 1)
    layout.addLayout(bottom)
    return page


def _add(table: QTreeWidget, search: object, *cells: str) -> None:
    item = QTreeWidgetItem([" ".join(cell.split()) for cell in cells])
    item.setData(0, _SEARCH_ROLE, search)
    item.setToolTip(0, cells[0])
    table.addTopLevelItem(item)


def _short(words: str) -> str:
    """As much as a line has room for."""
    line = " ".join(words.split())
    return line if len(line) <= _MOST_LETTERS else f"{line[:_MOST_LETTERS]}…"


def _search_of(item: QTreeWidgetItem | None) -> object:
    return None if item is None else item.data(0, _SEARCH_ROLE)
