"""Marks in the reader's text: painted there, chosen by mouse and keyboard, made of selections."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from typing_extensions import override

from archive.annotate import Target
from archive.marks import PageArea
from archive.records import Annotation, AnnotationId, Span
from desktop.ui.annotation.annotating import Annotating
from desktop.ui.annotation.mark_layer import MarkLayer
from desktop.ui.annotation.selections import Selection, Selections
from desktop.ui.look.theme import Theme
from desktop.ui.reading.reader_text import ReaderText


class TextMarks(QObject):
    """What the actions on marks mean in the text."""

    def __init__(
        self, text: ReaderText, annotating: Annotating, selections: Selections, theme: Theme
    ) -> None:
        super().__init__(text)
        self._text, self._annotating, self._selections = text, annotating, selections
        self.layer = MarkLayer(text, theme)
        self._round: frozenset[AnnotationId] = frozenset()
        annotating.marks_changed.connect(self._paint)
        annotating.current_changed.connect(self._paint)
        annotating.place_wanted.connect(self._show_place)
        annotating.selection_wanted.connect(self.select)
        text.viewport().installEventFilter(self)
        text.selectionChanged.connect(self._tell_selection)

    def colour(self, colour: int) -> None:
        """Mark what is selected, or give the mark that is worked on another colour.

        A mark that stands on just what is selected is worked on: its like is not made again.
        """
        target, current = self._selections.target(), self._annotating.current
        if target is not None:
            self._mark(target, colour)
            self._selections.clear()
        elif current is not None:
            self._annotating.recolour(current, colour)
        else:
            self._annotating.nothing_chosen.emit()

    def remove(self) -> None:
        """Remove the mark that is worked on, or those of what is selected.

        What only crosses the selection goes where nothing stands on just it, and that is said.
        """
        target, current = self._selections.target(), self._annotating.current
        if isinstance(target, Span):
            crossing = self._crossing(target)
            exact = [each for each in crossing if each.span == target]
            if current in crossing and _covers(current.span, target):
                self._annotating.remove([current])
            elif len(exact) == 1:
                self._annotating.remove(exact)
            else:
                self._annotating.remove(exact or crossing, told=True)
            self._selections.clear()
        elif target is not None and self._remove_from_original(target):
            self._selections.clear()
        elif current is not None and not isinstance(target, PageArea):
            self._annotating.remove([current])
        else:
            self._annotating.nothing_chosen.emit()

    def move(self) -> None:
        """Put the mark that is worked on where the selection is, or on what is heard."""
        place, current = self._selections.passage(), self._annotating.current
        stands = None if current is None else current.place or current.span
        if current is None or type(place) is not type(stands) or place is None:
            self._annotating.nothing_chosen.emit()
            return
        self._annotating.put(current, place)
        self._selections.clear()

    def next_overlapping(self) -> None:
        """Work on the next of the marks that cover the cursor, or the next one behind it.

        In an original, of those that cover what is selected, or meet the one that is worked on.
        """
        original = self._selections.original
        if original is not None and original.marks():
            self._cycle_in(original)
            return
        place = self._text.place_at(self._text.textCursor().position())
        here = self._crossing(Span(place, place + 1))
        if here:
            self._cycle(tuple(here))
        else:
            self.step(1)

    def step(self, by: int) -> None:
        """Go to the next mark (1) or the previous one (-1), round the end."""
        original = self._selections.original
        marks = [each.mark for each in self.layer.shown]
        if not marks or (original is not None and original.marks()):
            # Where nothing is marked in what is looked at, the other side of the document is.
            marks = [each for each in self._annotating.marks if each.place is not None] or marks
        if not marks:
            return
        current = self._annotating.current
        if current in marks:
            number = marks.index(current) + by
        else:
            behind = [n for n, each in enumerate(marks) if self._is_behind(each)]
            number = (behind or [0])[0] if by > 0 else (behind or [len(marks)])[0] - 1
        self._annotating.jump(marks[number % len(marks)])

    def select(self, span: Span) -> None:
        """Select a passage and show it."""
        self._text.show_place(span.start)
        units = self._text.units(span)
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(units.start)
        cursor.setPosition(units.end, QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)

    def put_lost(self) -> None:
        """Put the lost mark that is worked on where the selection is."""
        span, current = self._text.selected_span(), self._annotating.current
        if current is not None and span.start < span.end:
            self._annotating.put(current, span)
            self._selections.clear()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and isinstance(event, QMouseEvent):
            left = event.button() == Qt.MouseButton.LeftButton
            if left and not self._text.textCursor().hasSelection():
                self._cycle(self.layer.at(event.position().toPoint()))
        return False

    def _is_behind(self, mark: Annotation) -> bool:
        original = self._selections.original
        if original is not None:
            return original.is_behind(mark)
        return mark.span.start >= self._text.place_at(self._text.textCursor().position())

    def _cycle_in(self, original: Selection) -> None:
        current, target = self._annotating.current, original.target()
        round_marks = [each for each in original.marks() if each.id in self._round]
        if target is not None or current not in round_marks:
            place = target or (None if current is None else current.place)
            round_marks = [] if place is None else list(original.crossing(place))
            # From one mark to the next all that met the first are gone through.
            self._round = frozenset(each.id for each in round_marks)
        if round_marks:
            self._cycle(tuple(round_marks))
        else:
            self.step(1)

    def _remove_from_original(self, target: Target) -> bool:
        """Remove the mark on just the target, or those that cross it; whether there are any."""
        original = self._selections.original
        exact = self._annotating.standing_on(target)
        if exact is not None:
            self._annotating.remove([exact])
            return True
        crossing = () if original is None else original.crossing(target)
        self._annotating.remove(crossing, told=True)
        return bool(crossing)

    def _mark(self, target: Target, colour: int) -> None:
        there = self._annotating.standing_on(target, uncoded=True)
        if there is None:
            self._annotating.mark(target, colour)
            return
        self._annotating.choose(there.id)
        if there.colour != colour:
            self._annotating.recolour(there, colour)

    def _tell_selection(self) -> None:
        span = self._text.selected_span()
        if span.start < span.end:
            self._annotating.passage_selected.emit(span)

    def _cycle(self, marks: tuple[Annotation, ...]) -> None:
        current = self._annotating.current
        if not marks:
            self._annotating.choose(None)
            return
        number = marks.index(current) + 1 if current in marks else 0
        self._annotating.choose(marks[number % len(marks)].id)

    def _crossing(self, span: Span) -> list[Annotation]:
        state = self._annotating.state
        marks = () if state is None else state.on_text()
        found = [e for e in marks if e.span.start < span.end and span.start < e.span.end]
        return sorted(found, key=lambda each: (each.span.end - each.span.start, each.id))

    def _show_place(self, place: object) -> None:
        if isinstance(place, Span):
            self._text.reveal(place)

    def _paint(self) -> None:
        state, current = self._annotating.state, self._annotating.current
        marks = () if state is None else state.on_text()
        self.layer.show_marks(marks, None if current is None else current.id)


def _covers(one: Span, other: Span) -> bool:
    return one.start <= other.start and other.end <= one.end
