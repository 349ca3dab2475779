"""The margin: all marks of the document in order, beside the text."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from archive.records import Annotation
from desktop.ui.annotation.annotating import Annotating
from desktop.ui.annotation.draft_keeper import DraftKeeper
from desktop.ui.annotation.kept_as_they_are import KeptAsTheyAre
from desktop.ui.annotation.lost_box import LostBox
from desktop.ui.annotation.marks_filter_bar import MarksFilterBar
from desktop.ui.annotation.marks_model import MARK_ROLE, MarksFilter, MarksModel
from desktop.ui.annotation.note_editor import LINES, NoteEditor
from desktop.ui.annotation.writing_notes import WritingNotes
from desktop.ui.controls.labels import Notice, PlainLabel, row
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme

_LEAST_LINES = 5
"""Of the list: a mark with its note, and the next one."""
_MANY = 7
"""Marks from which they are worth being narrowed where room is little."""
_FOR_FILTERS, _FOR_LIST_AND_NOTE = 400, 450
"""Pixels of height of text and list, one above the other, from which there is room for these."""


class MarginPane(QWidget):
    """Arrow keys and clicks jump; what is chosen in the text is chosen here, and back."""

    def __init__(
        self, annotating: Annotating, drafts: DraftKeeper, kept: KeptAsTheyAre, theme: Theme
    ) -> None:
        super().__init__()
        self._annotating, self._kept = annotating, kept
        self.count = PlainLabel(role="muted")
        self.filters = MarksFilterBar(theme)
        self.model, self.list = MarksModel(theme, self), QListView()
        self.lost, self.note, self.notice = LostBox(), NoteEditor(), Notice()
        self.notes = WritingNotes(annotating, drafts, self.note, self.notice)
        self._shared: int | None = None
        self._arrange()
        self._connect()
        theme.changed.connect(self.model.reword)
        follow_language(self, self._retranslate)

    @property
    def least_height(self) -> int:
        """Pixels of the list with what stands above it, below which it says too little."""
        lines = _LEAST_LINES * self.list.fontMetrics().lineSpacing()
        return lines + self._head.sizeHint().height() + self._column.spacing()

    def take_room(self, shared: int | None) -> None:
        """Leave out what can be missed where the text above has little room.

        `shared` is the height of both in pixels; None where they stand side by side.
        """
        self._shared = shared
        self.list.setMinimumHeight(_LEAST_LINES * self.list.fontMetrics().lineSpacing())
        self.note.show_lines(LINES if self._has(_FOR_FILTERS) else 1)
        self._make_room(self.note.mark is not None)

    @override
    def minimumSizeHint(self) -> QSize:
        # A splitter does not ask how high words are that break into lines.
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is not None:
            hint.setHeight(max(hint.height(), layout.totalMinimumHeightForWidth(self.width())))
        return hint

    def _arrange(self) -> None:
        self.list.setModel(self.model)
        self.list.setObjectName("marks")
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumWidth(180)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 0, 0)
        layout.setSpacing(4)
        self._head = QWidget()
        head = row(self.count, self.filters.with_note, stretch=0)
        head.setContentsMargins(0, 0, 0, 0)
        self._head.setLayout(head)
        for widget in (self._head, self.filters, self.notice, self.lost):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.note)

    def _connect(self) -> None:
        self._annotating.marks_changed.connect(self._show)
        self._annotating.current_changed.connect(self._show_current)
        self._annotating.refused.connect(self.notice.tell_error)
        self.filters.changed.connect(self._narrow)
        self.list.clicked.connect(self._jump)
        self.list.activated.connect(self._jump)
        self.list.activated.connect(self._ask_again)
        self._kept.loaded.connect(self._show_current)
        self._kept.refused.connect(self.notice.tell_error)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.note.opened.connect(self._make_room)
        self.lost.look_wanted.connect(self._offer_place)
        self.lost.kept.connect(self._keep)

    def _show(self) -> None:
        state = self._annotating.state
        self.notice.clear()
        self.filters.show_state(state)
        self.model.show_state(state)
        self._make_room(self.note.mark is not None)
        self._retranslate()
        self._show_current()

    def _narrow(self, wanted: MarksFilter) -> None:
        self.model.narrow(wanted)
        self._retranslate()
        self._show_current()

    def _show_current(self) -> None:
        mark = self._annotating.current
        place = -1 if mark is None else self.model.row_of(mark.id)
        wanted = self.model.index(place) if place >= 0 else QModelIndex()
        if wanted != self.list.currentIndex():
            self.list.setCurrentIndex(wanted)
        if mark is not None and self._is_lost(mark) and mark.uid not in self._kept:
            self.lost.ask()
        else:
            self.lost.hide()

    def _is_lost(self, mark: Annotation) -> bool:
        """Whether its place was not found, and another can be given to it."""
        state = self._annotating.state
        return state is not None and mark.id in state.lost and not self._annotating.read_only

    def _ask_again(self, index: QModelIndex) -> None:
        """Enter on a lost mark asks also where it was wanted to stay as it is."""
        mark = index.data(MARK_ROLE)
        if isinstance(mark, Annotation) and self._is_lost(mark):
            self.lost.ask()

    def _choose(self, index: QModelIndex) -> None:
        mark = index.data(MARK_ROLE)
        if isinstance(mark, Annotation) and self.list.hasFocus():
            self._annotating.jump(mark)

    def _jump(self, index: QModelIndex) -> None:
        mark = index.data(MARK_ROLE)
        if isinstance(mark, Annotation):
            self._annotating.jump(mark)

    def _make_room(self, writing: bool) -> None:
        """While a note is written nothing is filtered, and little room is for the note alone."""
        self.list.setVisible(not writing or self._has(_FOR_LIST_AND_NOTE))
        self._head.setVisible(not writing)
        few = self._shared is not None and len(self._annotating.marks) < _MANY
        narrowed = self.filters.wanted != MarksFilter()
        worth = self._has(_FOR_FILTERS) and (narrowed or not few)
        self.filters.setVisible(not writing and worth)

    def _has(self, height: int) -> bool:
        return self._shared is None or self._shared >= height

    def _offer_place(self) -> None:
        mark = self._annotating.current
        span = None if mark is None else self._annotating.offered_place(mark)
        if span is not None:
            self._annotating.selection_wanted.emit(span)
        self.lost.tell_offer(span is not None)

    def _keep(self) -> None:
        if self._annotating.current is not None:
            self._kept.add(self._annotating.current.uid)
        self.lost.hide()
        self.list.setFocus()

    def _retranslate(self) -> None:
        listed, every = len(self.model.rows), len(self._annotating.marks)
        words = self.tr("%Ln mark(s)", "", every)
        if listed < every:
            shown = self.tr("%1 of %2").replace("%1", str(listed)).replace("%2", words)
            words = shown
        self.count.setText(words if every else self.tr("No marks yet. Select words in the text."))
        self.list.setAccessibleName(self.tr("Marks of the document"))
        self.setAccessibleName(self.tr("Marks of the document"))
        self.model.reword()
