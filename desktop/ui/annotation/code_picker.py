"""Choosing one code of the codebook, or the uppermost place."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive.codebook import Codebook
from archive.marks import CodeId
from desktop.ui.controls.dialog_buttons import answering
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.languages import follow_language

_CODE_ROLE = int(Qt.ItemDataRole.UserRole)


class CodePicker(FittedDialog):
    """A list with one button that does it."""

    picked = Signal(object)
    """`CodeId`, or None for the uppermost place."""

    def __init__(
        self,
        words: Callable[[], tuple[str, str, str]],
        book: Codebook,
        without: Iterable[CodeId],
        parent: QWidget,
        *,
        uppermost: Callable[[], str] | None = None,
    ) -> None:
        """`words`: title, explanation, what the button does; all in the language in force."""
        super().__init__(parent)
        left_out = set(without)
        self._words, self._uppermost = words, uppermost
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._about, self.list, self.act = PlainLabel(), QListWidget(), QPushButton()
        if uppermost is not None:
            self._add(uppermost(), None)
        for _, code in book.walk():
            if code.id not in left_out:
                self._add(" / ".join(book.path(code.id)), code.id)
        self.act.setEnabled(self.list.count() > 0)
        buttons = answering(self, self.act, self._pick)
        self.list.itemActivated.connect(lambda _: self._pick())
        layout = QVBoxLayout(self)
        for widget in (self._about, self.list, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(380)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        follow_language(self, self._retranslate)

    def _add(self, words: str, code: CodeId | None) -> None:
        item = QListWidgetItem(words, self.list)
        item.setData(_CODE_ROLE, code)

    def _retranslate(self) -> None:
        title, explanation, act = self._words()
        self.setWindowTitle(title)
        self._about.setText(explanation)
        self.act.setText(act)
        self.list.setAccessibleName(self.tr("Codes"))
        first = self.list.item(0)
        if self._uppermost is not None and first is not None:
            first.setText(self._uppermost())

    def _pick(self) -> None:
        item = self.list.currentItem()
        if item is not None and self.result() != self.DialogCode.Accepted.value:
            self.accept()
            self.picked.emit(item.data(_CODE_ROLE))
