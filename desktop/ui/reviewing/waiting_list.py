"""The documents that wait for a look, one a row; what is new comes in between, in its place."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Collection, Iterable
from html import escape

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem
from typing_extensions import override

from archive.records import ArticleId
from archive.review import Unreviewed
from desktop.ui.controls.upright import upright
from desktop.ui.editing.description_words import field_word
from desktop.ui.vocabulary import date_words, kind_word, language_word

_COLUMNS = ("title", "kind", "published", "language", "authors")
_LETTERS = {"kind": 18, "published": 22, "language": 25, "authors": 20}
"""How wide columns beside the title are where there is room for them."""
_MOST_BESIDE_TITLE = 0.68
"""Of the width; the title has the rest."""
_BESIDE = {"language": ("other_languages",)}
"""What else stands in a column."""
_ROWS_AT_ONCE = 200
_LEAST_HEIGHT = 140


class WaitingList(QTreeWidget):
    """Rows lie by number of the document. Nothing here moves the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.pinned: set[ArticleId] = set()
        """Documents that stay, also when they wait no more: something is written about them."""
        self._waiting: dict[ArticleId, Unreviewed] = {}
        self._rows: list[ArticleId] = []
        self._unworded: deque[ArticleId] = deque()
        self._wording = QTimer(self, interval=0)
        self._wording.timeout.connect(self._word_some)
        self.setColumnCount(len(_COLUMNS))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the columns in sight: in large text each is narrower than its words."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        wanted = sum(_LETTERS.values()) * letter
        share = min(1.0, _MOST_BESIDE_TITLE * self.viewport().width() / wanted)
        for name, letters in _LETTERS.items():
            self.setColumnWidth(_COLUMNS.index(name), int(letters * letter * share))

    @property
    def waiting(self) -> tuple[Unreviewed, ...]:
        """All that waits, also what has no row yet."""
        return tuple(self._waiting.values())

    def current(self) -> Unreviewed | None:
        """The document that is chosen."""
        place = self.currentIndex().row()
        return self._waiting.get(self._rows[place]) if place >= 0 else None

    def merge(
        self, found: Iterable[Unreviewed], among: Collection[ArticleId] | None = None
    ) -> None:
        """Show what waits of some documents, or of all; the rest, row and cursor stay."""
        known = {each.summary.id: each for each in found}
        asked = {*self._waiting, *known} if among is None else set(among)
        self.take_off(asked.intersection(self._waiting) - known.keys() - self.pinned)
        changed = {each for each in known if known[each] != self._waiting.get(each)}
        self._waiting = dict(sorted((self._waiting | known).items()))
        self._word_again(changed.union(self._unworded))

    def take_off(self, ids: Collection[ArticleId]) -> None:
        """Have documents wait no more; it is told once what is chosen then."""
        before = self.current()
        self.blockSignals(True)
        if self._waiting.keys() <= set(ids):
            self._waiting.clear()
            self._rows.clear()
            self.clear()
        for each in ids:
            self.pinned.discard(each)
            self._take_off(each)
        self.blockSignals(False)
        if self.current() != before:
            self.currentItemChanged.emit(self.currentItem(), None)

    def _take_off(self, article_id: ArticleId) -> None:
        self._waiting.pop(article_id, None)
        place = bisect_left(self._rows, article_id)
        if self._rows[place : place + 1] == [article_id]:
            self.takeTopLevelItem(place)
            del self._rows[place]

    def retranslate(self) -> None:
        """Put everything into the language in force."""
        self.setHeaderLabels([field_word(name) for name in _COLUMNS])
        self._word_again(self._waiting)

    def _word_again(self, ids: Collection[ArticleId]) -> None:
        self._unworded = deque(sorted(ids))
        self._word_some()

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
        item = self._item(waiting.summary.id)
        described = waiting.summary.description
        spoken = (described.language, *described.other_languages)
        values = {
            "title": upright(described.title) or self.tr("Without a title"),
            "kind": kind_word(described.kind),
            "published": date_words(described.published) if described.published else "",
            "language": ", ".join(map(language_word, spoken)),
            "authors": upright(", ".join(described.authors)),
        }
        for column, name in enumerate(_COLUMNS):
            guessed = {name, *_BESIDE.get(name, ())}.intersection(waiting.guessed)
            # In front, where a narrow column never cuts it off.
            words = f"? {values[name]}".strip() if guessed else values[name]
            item.setText(column, words)
            # Marked up, so that what strangers wrote is never read as markup.
            item.setToolTip(column, f"<span>{escape(words)}</span>")

    def _item(self, article_id: ArticleId) -> QTreeWidgetItem:
        place = bisect_left(self._rows, article_id)
        known = self.topLevelItem(place) if place < len(self._rows) else None
        if known is not None and self._rows[place] == article_id:
            return known
        made = QTreeWidgetItem()
        self._rows.insert(place, article_id)
        self.insertTopLevelItem(place, made)
        return made
