"""What is written about codes, until the archive has it: nothing of it goes unsaid."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from archive.errors import SkryniaError
from archive.marks import Code, CodeId
from desktop.ui.annotation.code_changes import CodeChanges
from desktop.ui.annotation.code_form import CodeForm, Written
from desktop.ui.controls.labels import Notice


class CodeDescribing(QObject):
    """Holds what was refused, for when its code is looked at again."""

    def __init__(
        self, changes: CodeChanges, form: CodeForm, notice: Notice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._changes, self._form, self._notice = changes, form, notice
        self._unkept: dict[CodeId, Written] = {}
        self._told: Written | None = None
        self._close: Callable[[], object] | None = None
        form.described.connect(self._describe)
        changes.described.connect(self._take)
        changes.undescribed.connect(self._refuse)

    def written(self, code: Code | None) -> Written | None:
        """What was written about a code and is not kept."""
        return None if code is None else self._unkept.get(code.id)

    def leave(self, close: Callable[[], object]) -> None:
        """Keep what is written, then `close`; what is refused stays in sight until it was seen."""
        if not self._form.is_changed or self._form.written == self._told:
            close()
            return
        self._close = close
        self._form.keep()

    def _describe(self, code: Code, name: str, colour: str, memo: str) -> None:
        self._notice.clear()
        self._unkept[code.id] = (name, colour, memo)
        self._changes.describe(code.id, name, colour, memo)

    def _take(self, code: CodeId, named: bool) -> None:
        if not named:
            self._stay(code)
            self._notice.tell(
                lambda: self.tr(
                    "The name was not changed: it is empty, or a code beside this one has it."
                ),
                lambda: self.tr("Colour and meaning were saved."),
            )
            return
        self._unkept.pop(code, None)
        close, self._close = self._close, None
        if close is not None:
            close()

    def _refuse(self, code: CodeId, error: SkryniaError) -> None:
        self._stay(code)
        self._notice.tell_error(error)

    def _stay(self, code: CodeId) -> None:
        self._told, self._close = self._unkept.get(code), None
