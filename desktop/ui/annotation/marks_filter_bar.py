"""What narrows the list of marks: a colour, a code, whether there is a note."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

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
        self._codes: tuple[tuple[str, CodeId], ...] = ()
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
        return MarksFilter(
            self.colour.currentData(), self.code.currentData(), self.with_note.isChecked()
        )

    def show_state(self, state: MarksState | None) -> None:
        """Offer the codes that marks of the document have."""
        given = {code for mark in state.marks for code in mark.codes} if state else set()
        codes = state.book.walk() if state else ()
        named = [
            (" / ".join(state.book.path(code.id)), code.id)
            for _, code in codes
            if state is not None and code.id in given
        ]
        if tuple(named) != self._codes:
            self._codes = tuple(named)
            self._retranslate()

    def _tell(self) -> None:
        self.changed.emit(self.wanted)

    def _retranslate(self) -> None:
        before = self.wanted
        self._fill(
            self.colour, self.tr("All colours"), [(look_words(e.number), e.number) for e in LOOKS]
        )
        self._fill(self.code, self.tr("All codes"), list(self._codes))
        for place, look in enumerate(LOOKS, 1):
            self.colour.setItemIcon(place, look_icon(look, self._theme.colours))
        self.with_note.setText(self.tr("Only with a note"))
        self.colour.setAccessibleName(self.tr("Colour of the marks that are listed"))
        self.code.setAccessibleName(self.tr("Code of the marks that are listed"))
        if self.wanted != before:
            self._tell()

    def _fill(self, box: QComboBox, everything: str, items: list[tuple[str, int]]) -> None:
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(everything, None)
        for words, value in items:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)
