"""Codes and tags of one passage: typed, ticked, made on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from archive.codebook import Codebook
from archive.marks import CodeId
from desktop.ui.annotation.tag_line import tags_of
from desktop.ui.controls.dialog_buttons import answering
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.quiet_scroll import scrolled
from desktop.ui.languages import follow_language

_CODE_ROLE = int(Qt.ItemDataRole.UserRole)
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_LONGEST_QUOTE = 160

MakeCode = Callable[[str, Callable[[CodeId], object]], object]
"""Makes a code of a name and tells its number."""


class LabelDialog(FittedDialog):
    """Enter gives or takes the code that is chosen; on an empty line it is done."""

    labelled = Signal(object, object)
    """Codes and tags that the passage is to have."""

    def __init__(
        self,
        quote: str,
        book: Codebook,
        codes: Sequence[CodeId],
        tags: Sequence[str],
        make_code: MakeCode,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._quote, self._make_code = quote, make_code
        self._given, self._had = list(codes), (tuple(codes), tuple(tags))
        self._made: CodeId | None = None
        self.quote, self.line, self.list = PlainLabel(role="muted"), QLineEdit(), QListWidget()
        self.tags, self.done_button = QLineEdit(", ".join(tags)), QPushButton()
        self._tags_label = PlainLabel()
        self._tags_label.setBuddy(self.tags)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrange()
        self.line.textEdited.connect(self._narrow)
        self.line.installEventFilter(self)
        self.list.itemChanged.connect(self._note)
        self.list.itemActivated.connect(self._turn)
        follow_language(self, self._retranslate)
        self.show_book(book)

    @property
    def codes(self) -> tuple[CodeId, ...]:
        """What is ticked, in the order in which it was."""
        return tuple(self._given)

    def show_book(self, book: Codebook) -> None:
        """List the codes, by their paths."""
        self.list.blockSignals(True)
        self.list.clear()
        for _, code in book.walk():
            item = QListWidgetItem(" / ".join(book.path(code.id)), self.list)
            item.setData(_CODE_ROLE, code.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            given = code.id in self._given
            item.setCheckState(Qt.CheckState.Checked if given else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._narrow(self.line.text())
        self._show_made()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys walk the list while the line keeps the focus."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _LIST_KEYS:
            self.list.event(event)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.text().strip():
            self._take_typed()
            return True
        return False

    @override
    def accept(self) -> None:
        had, line = self._had[1], self.tags.text()
        tags = had if line == ", ".join(had) else tags_of(line, had)
        if (self.codes, tags) != self._had:
            self.labelled.emit(self.codes, tags)
        super().accept()

    def _take_typed(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            self._turn(item)
            self._clear_line()
        else:
            self._make_code(self.line.text().strip(), self._add)

    def _add(self, code: CodeId) -> None:
        if code not in self._given:
            self._given.append(code)
        self._clear_line()
        # the codebook with it may have come before this, or comes later
        self._made = code
        self._show_made()

    def _show_made(self) -> None:
        """Tick the code that was just made, and show it, once it is in the list."""
        for number in range(self.list.count()):
            item = self.list.item(number)
            if item.data(_CODE_ROLE) == self._made:
                self._made = None
                item.setCheckState(Qt.CheckState.Checked)
                self.list.setCurrentItem(item)
                return

    def _clear_line(self) -> None:
        self.line.clear()
        self._narrow("")

    def _turn(self, item: QListWidgetItem) -> None:
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _note(self, item: QListWidgetItem) -> None:
        code = item.data(_CODE_ROLE)
        self._given = [each for each in self._given if each != code]
        if item.checkState() == Qt.CheckState.Checked:
            self._given.append(CodeId(code))

    def _narrow(self, typed: str) -> None:
        parts = typed.casefold().split()
        items = [self.list.item(number) for number in range(self.list.count())]
        for item in items:
            item.setHidden(not all(part in item.text().casefold() for part in parts))
        fitting = [item for item in items if not item.isHidden()]
        exact = [i for i in fitting if i.text().split(" / ")[-1].casefold() == typed.casefold()]
        first = next(iter([*exact, *fitting]), None) if parts else None
        self.list.setCurrentRow(-1 if first is None else self.list.row(first))
        self._hint(bool(parts) and not fitting)

    def _hint(self, makes: bool) -> None:
        makes_words = self.tr("Enter makes the new code “%1”.").replace("%1", self.line.text())
        usual = self.tr(
            "Enter gives the chosen code, or takes it away. With an empty line it saves and closes."
        )
        if not self.list.count():
            usual = self.tr("There are no codes yet. Type a name and press Enter.")
        self.hint.setText(makes_words if makes else usual)

    def _arrange(self) -> None:
        self.hint = PlainLabel(role="muted")
        buttons = answering(self, self.done_button, self.accept)
        self.list.setMinimumHeight(180)
        layout = QVBoxLayout(self)
        parts = (self.quote, self.line, self.hint, self.list, self._tags_label, self.tags)
        layout.addWidget(scrolled(*parts), 1)
        layout.addWidget(buttons)
        self.setMinimumWidth(420)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Codes and tags of a passage"))
        words = " ".join(self._quote.split())
        cut = f"{words[:_LONGEST_QUOTE]}…" if len(words) > _LONGEST_QUOTE else words
        self.quote.setText(QLocale().quoteString(cut) if cut else "")
        self.quote.setVisible(bool(cut))
        self.line.setPlaceholderText(self.tr("Type a code"))
        self.line.setAccessibleName(self.tr("Type a code"))
        self.list.setAccessibleName(self.tr("Codes"))
        self._tags_label.setText(self.tr("Tags, with commas between them"))
        self.tags.setAccessibleName(self._tags_label.text())
        self.done_button.setText(self.tr("Done"))
        self._narrow(self.line.text())
