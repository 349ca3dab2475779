"""What narrows the list of marks: a colour, a code or a tag, whether there is a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from archive.alphabets import order_key
from archive.marks import CodeId
from desktop.ui.annotation.mark_looks import LOOKS, look_icon, look_words
from desktop.ui.annotation.marks_model import MarksFilter
from desktop.ui.annotation.marks_state import MarksState
from desktop.ui.controls.labels import row
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme


class MarksFilterBar(QWidget):
    """Two boxes; the tick stands where its owner puts it."""

    changed = Signal(object)
    """`MarksFilter`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.colour, self.code, self.with_note = QComboBox(), QComboBox(), QCheckBox()
        for box in (self.colour, self.code):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(6)
            box.currentIndexChanged.connect(self._tell)
        self.with_note.toggled.connect(self._tell)
        self._given: tuple[tuple[str, CodeId | str], ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        both = row(self.colour, self.code)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        layout.addLayout(both)
        theme.changed.connect(self._retranslate)
        follow_language(self, self._retranslate)

    @property
    def wanted(self) -> MarksFilter:
        """What is to be listed."""
        chosen = self.code.currentData()
        return MarksFilter(
            self.colour.currentData(),
            code=CodeId(chosen) if isinstance(chosen, int) else None,
            tag=chosen if isinstance(chosen, str) else None,
            with_note=self.with_note.isChecked(),
        )

    def show_state(self, state: MarksState | None) -> None:
        """Offer the codes and the tags that marks of the document have."""
        given = _given(state) if state is not None else ()
        if given != self._given:
            self._given = given
            self._retranslate()

    def _tell(self) -> None:
        self.changed.emit(self.wanted)

    def _retranslate(self) -> None:
        before = self.wanted
        colours = [(look_words(each.number), each.number) for each in LOOKS]
        self._fill(self.colour, self.tr("All colours"), colours)
        self._fill(self.code, self.tr("All codes, tags"), self._given)
        for place, look in enumerate(LOOKS, 1):
            self.colour.setItemIcon(place, look_icon(look, self._theme.colours))
        self.with_note.setText(self.tr("Only with a note"))
        self.colour.setAccessibleName(self.tr("Colour of the marks that are listed"))
        self.code.setAccessibleName(self.tr("Code or tag of the marks that are listed"))
        if self.wanted != before:
            self._tell()

    def _fill(
        self, box: QComboBox, everything: str, items: Iterable[tuple[str, int | str]]
    ) -> None:
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(everything, None)
        for words, value in items:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)


def _given(state: MarksState) -> tuple[tuple[str, CodeId | str], ...]:
    return *_codes(state), *_tags(state)


def _codes(state: MarksState) -> Iterator[tuple[str, CodeId]]:
    given = {code for mark in state.marks for code in mark.codes}
    for _, code in state.book.walk():
        if code.id in given:
            yield " / ".join(state.book.path(code.id)), code.id


def _tags(state: MarksState) -> Iterator[tuple[str, str]]:
    """Written as in the list below."""
    for tag in sorted({tag for mark in state.marks for tag in mark.tags}, key=order_key):
        yield f"#{tag}", tag
