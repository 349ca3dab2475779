"""Find words in the cells of a table, in the rows that are still to be read, too."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QModelIndex, QObject

from desktop.ui.document.entries_model import EntriesModel
from desktop.ui.document.entries_view import EntriesView
from desktop.ui.reading.find_bar import FindBar


class EntriesFinder(QObject):
    """A bar that is hidden until it is asked for; a hit is a row."""

    def __init__(self, bar: FindBar, model: EntriesModel, view: EntriesView) -> None:
        super().__init__(view)
        self._bar, self._model, self._view = bar, model, view
        self._rows: list[int] = []
        self._place = -1
        bar.find_wanted.connect(self._find)
        bar.step_wanted.connect(self.step)
        bar.left.connect(self._leave)
        model.rowsInserted.connect(self._look_on)
        model.modelReset.connect(lambda: self._look_on(QModelIndex(), 0))
        model.layoutChanged.connect(self._look_anew)
        bar.hide()

    @property
    def is_looking(self) -> bool:
        """Whether rows that are not read yet may hold what is looked for."""
        return bool(self._model.words)

    def begin(self) -> None:
        """Put the cursor where words are typed."""
        self._bar.show()
        self._bar.line.setFocus()
        self._bar.line.selectAll()

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the one before (-1), round the end."""
        if self._rows:
            self._go_to((self._place + by) % len(self._rows))

    def reset(self) -> None:
        """Look for nothing."""
        self._bar.reset()
        self._bar.hide()
        self._rows, self._place = [], -1
        self._model.look_for("")
        self._bar.show_position(0, 0)

    def _find(self, words: str) -> None:
        self._model.look_for(words)
        self._rows = self._model.rows_found(0)
        self._place = -1
        if self._rows:
            start = max(0, self._view.currentIndex().row())
            self._go_to(bisect_left(self._rows, start) % len(self._rows))
        else:
            self._bar.show_position(0, 0)
        if self.is_looking:
            self._model.fetch_next()

    def _look_on(self, _: QModelIndex, first: int) -> None:
        fresh = self._model.rows_found(first)
        self._rows += fresh
        if fresh and self._place < 0:
            self._go_to(0)
        elif self._rows:
            self._bar.show_position(self._place + 1, len(self._rows))

    def _look_anew(self) -> None:
        """Rows stand otherwise: the hit that one is at stays the one."""
        current = self._view.currentIndex().row()
        self._rows = self._model.rows_found(0)
        self._place = self._rows.index(current) if current in self._rows else -1
        self._bar.show_position(self._place + 1, len(self._rows))

    def _go_to(self, place: int) -> None:
        self._place = place
        row = self._rows[place]
        index = self._model.index(row, self._model.column_found(row))
        self._view.setCurrentIndex(index)
        self._view.scrollTo(index)
        self._bar.show_position(place + 1, len(self._rows))

    def _leave(self) -> None:
        self.reset()
        self._view.setFocus()
