"""What all dialogs share in which something is written: closing one keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from typing_extensions import override

from archive.errors import SkryniaError
from archive.manuscripts import Manuscript, ManuscriptId
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.editing.draft_keeper import DraftDesk
from desktop.ui.languages import follow_language
from desktop.ui.vocabulary import instant_words
from desktop.ui.wording import explain


class DraftDialog(FittedDialog):
    """Escape closes and keeps; only saving and the button that says so let go of the draft.

    What cannot be kept keeps the dialog open. While it is being stored nothing can be written in
    it: that would not come along.
    """

    def __init__(
        self,
        desk: DraftDesk,
        capture: Callable[[], Manuscript],
        known: ManuscriptId | None,
        parent: QWidget,
    ) -> None:
        """`capture` gives what is written as it stands; `known` is where it was kept before."""
        super().__init__(parent)
        self.keeper = desk.keep(capture, known)
        self.notice, self.kept_words = Notice(), PlainLabel(role="muted")
        self.save, self.discard = QPushButton(), QPushButton()
        self.save.setProperty("primary", True)
        self.discard.setAutoDefault(False)
        self._kept: Manuscript | None = None
        self._refusal: SkryniaError | None = None
        self._held: QWidget | None = None
        self._left = self.storing = False
        self.writable: tuple[QWidget, ...] = ()
        """Where something is written, chosen or ticked."""
        self._read_only = desk.read_only
        self.discard.setEnabled(not desk.read_only)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.keeper.kept.connect(self._tell_kept)
        self.keeper.refused.connect(self._tell_refused)
        self.discard.clicked.connect(self.throw_away)
        follow_language(self, self._retranslate_draft)

    def write_in(self, *parts: QWidget) -> None:
        """Say where something is written; nothing is where nothing can be kept."""
        self.writable = parts
        if self._read_only:
            for each in parts:
                if isinstance(each, QPlainTextEdit):
                    # It can still be scrolled, and what stands in it selected.
                    each.setReadOnly(True)
                else:
                    each.setEnabled(False)

    def save_by_keys(self) -> None:
        """Ctrl+Enter and Ctrl+S press the button that saves, as they save a note."""
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save.click)

    @property
    def can_store(self) -> bool:
        """Whether what is written could be stored just now."""
        return not (self.storing or self._read_only)

    def throw_away(self) -> None:
        """Close, and let go of what was typed; it can be put back until something else is done."""
        if not self._left:
            self._left = True
            self.keeper.throw_away()
        self.close()

    @property
    def is_there(self) -> bool:
        """Whether it was not closed and deleted meanwhile, while something was being stored."""
        return shiboken6.isValid(self)

    def hold(self) -> None:
        """Have nothing more written until it is known whether it was stored."""
        self.storing, self._held = True, self.focusWidget()
        # Keys that are pressed on must not come to the button that is next.
        self.setFocus()
        for each in (*self.writable, self.save, self.discard):
            each.setEnabled(False)
        self._retranslate_draft()

    def release(self) -> None:
        """Go on writing: it was not stored."""
        self.storing = False
        for each in (*self.writable, self.save, self.discard):
            each.setEnabled(True)
        if self._held is not None:
            self._held.setFocus()
        self._retranslate_draft()

    def finish(self) -> None:
        """Close: what was typed has come into the archive."""
        if not self.is_there:
            # It was left while it was stored, and kept only for as long.
            self.keeper.forget()
            return
        self._leave(discard=True)
        self.accept()

    @override
    def reject(self) -> None:
        if self._left:
            super().reject()
        else:
            self.keeper.flush(self._leave_kept)

    def _leave_kept(self) -> None:
        if self._left or not self.is_there:
            return
        if self.keeper.dirty:
            self._say_why_open()
            return
        self._leave(discard=False)
        super().reject()

    def _tell_refused(self, error: SkryniaError) -> None:
        self._refusal = error
        self.notice.tell_error(error)
        self._retranslate_draft()

    def _say_why_open(self) -> None:
        error = self._refusal
        if error is None:
            return
        self.notice.tell(
            lambda: explain(error).happened,
            lambda: f"{explain(error).advice} {self._why_open()}",
        )
        self.notice.error = error

    def _leave(self, *, discard: bool) -> None:
        if not self._left:
            self._left = True
            self.keeper.end(discard=discard)

    def _why_open(self) -> str:
        return self.tr("What you typed last is not kept yet, so this stays open.")

    def _tell_kept(self, manuscript: Manuscript) -> None:
        self._kept = manuscript
        if self._refusal is not None and self.notice.error is self._refusal:
            self.notice.clear()
        self._refusal = None
        self._retranslate_draft()

    def _retranslate_draft(self) -> None:
        self.discard.setText(self.tr("Discard"))
        self.discard.setToolTip(self.tr("Close and forget what was typed here"))
        if self._read_only:
            self.kept_words.setText(
                self.tr("The archive is open for reading only: nothing can be written here.")
            )
        elif self.storing:
            self.kept_words.setText(self.tr("Being stored in the archive…"))
        elif self._refusal is not None:
            self.kept_words.setText(self.tr("What you typed last is not kept yet."))
        elif self._kept is not None and self._kept.changed_at is not None:
            when = instant_words(self._kept.changed_at)
            self.kept_words.setText(self.tr("Kept in the archive: %1").replace("%1", when))
        else:
            self.kept_words.setText(self.tr("What you type is kept in the archive by itself."))
