"""The marks of a document as a list: those without a place first, narrowed by what is asked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from archive.marks import CodeId, PageArea, TimeSpan
from archive.records import Annotation, AnnotationId
from desktop.ui.annotation.mark_looks import look_icon, look_of, look_words
from desktop.ui.annotation.marks_state import MarksState
from desktop.ui.look.theme import Theme

MARK_ROLE = int(Qt.ItemDataRole.UserRole)
LOST_ROLE = MARK_ROLE + 1
_LONGEST_QUOTE = 120

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class MarksFilter:
    """What is listed; nothing narrows by itself."""

    colour: int | None = None
    code: CodeId | None = None
    tag: str | None = None
    with_note: bool = False

    def fits(self, mark: Annotation) -> bool:
        """Whether a mark is listed."""
        return (
            self.colour in (None, mark.colour)
            and (self.code is None or self.code in mark.codes)
            and (self.tag is None or self.tag in mark.tags)
            and (not self.with_note or bool(mark.note))
        )


class MarksModel(QAbstractListModel):
    """Each row says quote, note, codes, tags and colour in words."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: MarksState | None = None
        self._rows: tuple[Annotation, ...] = ()
        self.filter = MarksFilter()

    @property
    def rows(self) -> tuple[Annotation, ...]:
        """The marks that are listed."""
        return self._rows

    def show_state(self, state: MarksState | None) -> None:
        """List the marks of another state."""
        self._state = state
        self._fill()

    def narrow(self, wanted: MarksFilter) -> None:
        """List only what fits."""
        self.filter = wanted
        self._fill()

    def row_of(self, annotation_id: AnnotationId) -> int:
        """Where a mark is listed; -1 where it is not."""
        numbers = (n for n, each in enumerate(self._rows) if each.id == annotation_id)
        return next(numbers, -1)

    def reword(self) -> None:
        """Say everything again in the language and the look in force."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or self._state is None:
            return None
        mark = self._rows[index.row()]
        if role == MARK_ROLE:
            return mark
        if role == LOST_ROLE:
            return mark.id in self._state.lost
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self.lines(mark))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join((look_words(mark.colour), *self.lines(mark)))
        if role == Qt.ItemDataRole.DecorationRole:
            return look_icon(look_of(mark.colour), self._theme.colours)
        if role == Qt.ItemDataRole.ToolTipRole:
            return look_words(mark.colour)
        return None

    def lines(self, mark: Annotation) -> tuple[str, ...]:
        """What is said of a mark: passage, note, codes and tags, each in a line of its own."""
        lost = self._state is not None and mark.id in self._state.lost
        head = self.tr("Not found: %1").replace("%1", self._passage(mark))
        labels = [*self._codes(mark), *(f"#{tag}" for tag in mark.tags)]
        lines = (head if lost else self._passage(mark), mark.note, " · ".join(labels))
        return tuple(line for line in lines if line)

    def _passage(self, mark: Annotation) -> str:
        if mark.place is not None:
            return place_words(mark.place)
        quote = " ".join(mark.quote.split())
        if len(quote) > _LONGEST_QUOTE:
            quote = f"{quote[:_LONGEST_QUOTE].rstrip()}…"
        return QLocale().quoteString(quote)

    def _codes(self, mark: Annotation) -> list[str]:
        codes = [] if self._state is None else [self._state.code(each) for each in mark.codes]
        return [code.name for code in codes if code is not None]

    def _fill(self) -> None:
        marks = () if self._state is None else self._state.marks
        lost = frozenset() if self._state is None else self._state.lost
        self.beginResetModel()
        # What was not found is never narrowed away.
        self._rows = tuple(each for each in marks if each.id in lost or self.filter.fits(each))
        self.endResetModel()


def place_words(place: PageArea | TimeSpan | None) -> str:
    """Where on pages or in a recording, in the language in force; empty for a passage of a text."""
    match place:
        case PageArea():
            words = QCoreApplication.translate("MarksModel", "Page %1")
            return words.replace("%1", str(place.page))
        case TimeSpan():
            return f"{_clock(place.start_ms)} – {_clock(place.end_ms)}"
    return ""


def _clock(milliseconds: int) -> str:
    minutes, seconds = divmod(milliseconds // 1000, 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
