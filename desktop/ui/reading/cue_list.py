"""The transcript beside a recording: follows what is heard, and leads to what is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop.ui.languages import follow_language
from desktop.ui.reading.cues import Cue, clock_words, cue_at


class CueList(QListView):
    """One row for each passage, its time before its words."""

    jump_wanted = Signal(float)
    """Seconds."""

    def __init__(self) -> None:
        super().__init__()
        self._cues: Sequence[Cue] = ()
        self._rows = QStringListModel(self)
        self.setModel(self._rows)
        self.setWordWrap(True)
        self.setSpacing(1)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.clicked.connect(self._jump)
        self.activated.connect(self._jump)
        follow_language(self, lambda: self.setAccessibleName(self.tr("Transcript")))

    @property
    def current(self) -> int:
        """Number of the passage that is heard; -1 for none."""
        return self.currentIndex().row()

    def heard(self, seconds: float) -> tuple[float, float] | None:
        """Begin and end of the passage that is heard at a moment; the last one has no end."""
        row = cue_at(self._cues, seconds)
        if row < 0:
            return None
        following = self._cues[row + 1 :]
        return self._cues[row].seconds, following[0].seconds if following else float("inf")

    def chosen(self) -> tuple[float, float] | None:
        """Begin and end of the passages that are chosen, while the keyboard is in the list."""
        rows = sorted(index.row() for index in self.selectedIndexes()) if self.hasFocus() else []
        if not rows:
            return None
        following = self._cues[rows[-1] + 1 :]
        end = following[0].seconds if following else float("inf")
        return self._cues[rows[0]].seconds, end

    def said(self, seconds: float) -> str:
        """The words that are heard at a moment; empty before the first."""
        row = cue_at(self._cues, seconds)
        return self._cues[row].text if row >= 0 else ""

    def show_cues(self, cues: Sequence[Cue]) -> None:
        """Show these, by ascending time."""
        self._cues = cues
        self._rows.setStringList([f"{clock_words(cue.seconds)}   {cue.text}" for cue in cues])
        self.setVisible(bool(cues))

    def follow(self, seconds: float) -> None:
        """Point to what is heard at this moment."""
        row = cue_at(self._cues, seconds)
        if row == self.current:
            return
        index = self._rows.index(row) if row >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _jump(self, index: QModelIndex) -> None:
        if index.isValid():
            self.jump_wanted.emit(self._cues[index.row()].seconds)
