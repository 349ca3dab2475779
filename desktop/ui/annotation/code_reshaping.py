"""Questions of the codebook: where to move, what to merge into, what to split off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from archive.coding_report import Passage
from archive.marks import Code, CodeId
from desktop.ui.annotation.code_picker import CodePicker
from desktop.ui.annotation.split_dialog import SplitDialog

if TYPE_CHECKING:
    from desktop.ui.annotation.codebook_window import CodebookWindow


class CodeReshaping(QObject):
    """Each asks about the code that is chosen in the codebook."""

    def __init__(self, window: CodebookWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask_where(self) -> None:
        """Which code it is to lie below."""
        code = self._window.current
        if code is None:
            return

        def words() -> tuple[str, str, str]:
            put = self.tr("Put “%1” with all below it:").replace("%1", code.name)
            return self.tr("Move a code"), put, self.tr("Move here")

        def top() -> str:
            return self.tr("Uppermost, below no other code")

        below = self._window.model.book.below(code.id)
        picker = CodePicker(words, self._window.model.book, below, self._window, uppermost=top)
        picker.picked.connect(partial(self._window.model.move_wanted.emit, code.id))
        picker.open()

    def ask_merge(self) -> None:
        """Which code it is to become one with."""
        code = self._window.current
        if code is None:
            return

        def words() -> tuple[str, str, str]:
            go = self.tr("The marks, the memo and the codes below “%1” go to:")
            return self.tr("Merge two codes"), go.replace("%1", code.name), self.tr("Merge")

        below = self._window.model.book.below(code.id)
        picker = CodePicker(words, self._window.model.book, below, self._window)
        picker.picked.connect(partial(self._merge, code))
        picker.open()

    def ask_split(self) -> None:
        """Which of its passages get a code of their own."""
        code = self._window.current
        if code is not None:
            self._window.changes.read_passages(code.id, partial(self._show_split, code))

    def _merge(self, code: Code, into: CodeId) -> None:
        self._window.choose(into)
        self._window.changes.merge(code.id, into)

    def _show_split(self, code: Code, found: tuple[Passage, ...]) -> None:
        dialog = SplitDialog(code.name, found, self._window)
        dialog.split.connect(lambda name, marks: self._window.changes.split(code.id, marks, name))
        dialog.open()
        dialog.name.setFocus()
