"""What all dialogs share in which something is written: closing one keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from archive.manuscripts import Manuscript, ManuscriptId
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.editing.draft_keeper import DraftDesk
from desktop.ui.languages import follow_language
from desktop.ui.vocabulary import instant_words


class DraftDialog(FittedDialog):
    """Escape closes and keeps; only saving and the button that says so let go of the draft."""

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
        self._left = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.keeper.kept.connect(self._tell_kept)
        self.keeper.refused.connect(self.notice.tell_error)
        self.discard.clicked.connect(self.throw_away)
        follow_language(self, self._retranslate_draft)

    def throw_away(self) -> None:
        """Close, and forget what was typed."""
        self._leave(discard=True)
        self.close()

    @property
    def is_there(self) -> bool:
        """Whether it was not closed and deleted meanwhile, while something was being stored."""
        return shiboken6.isValid(self)

    def finish(self) -> None:
        """Close: what was typed has come into the archive."""
        if not self.is_there:
            return
        self._leave(discard=True)
        self.accept()

    @override
    def reject(self) -> None:
        if self._left:
            super().reject()
        elif self.keeper.dirty:
            self.keeper.flush(self._leave_kept)
        else:
            self._leave_kept()

    def _leave_kept(self) -> None:
        self._leave(discard=False)
        super().reject()

    def _leave(self, *, discard: bool) -> None:
        if not self._left:
            self._left = True
            self.keeper.end(discard=discard)

    def _tell_kept(self, manuscript: Manuscript) -> None:
        self._kept = manuscript
        self._retranslate_draft()

    def _retranslate_draft(self) -> None:
        self.discard.setText(self.tr("Discard"))
        self.discard.setToolTip(self.tr("Close and forget what was typed here"))
        if self._kept is not None and self._kept.changed_at is not None:
            when = instant_words(self._kept.changed_at)
            self.kept_words.setText(self.tr("Kept in the archive: %1").replace("%1", when))
        else:
            self.kept_words.setText(self.tr("What you type is kept in the archive by itself."))
