"""What all dialogs share that write a file outside of the archive: what leaves, and where to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from archive.errors import CancelledError, SkryniaError
from archive.progress import CancelToken, ProgressSink
from desktop.ui.controls.dialog_buttons import working
from desktop.ui.controls.file_dialogs import choose_new_file
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.controls.quiet_scroll import scrolled
from desktop.ui.controls.upright import upright
from desktop.ui.jobs import Jobs
from desktop.ui.languages import follow_language
from desktop.ui.progress.file_bar import FileBar
from desktop.ui.progress.file_job import FileJob

_LEAST_WIDTH_PX = 460

Writing = Callable[[Path, ProgressSink, CancelToken], object]
"""Writes a new file; raises `CancelledError` when it is stopped, and leaves none then."""


class TakingOutDialog(FittedDialog):
    """Says calmly what leaves the archive; asks once where to, and never writes over a file."""

    finished_writing = Signal()

    def __init__(
        self,
        jobs: Jobs,
        ending: Callable[[], str],
        writing: Callable[[], Writing],
        kind: Callable[[], str],
        parent: QWidget,
    ) -> None:
        """`ending` of the file's name; `writing` gives what writes it, on a lane of its own.

        `kind` says what the file is, for the name that is proposed.
        """
        super().__init__(parent)
        self._ending, self._writing, self._called = ending, writing, kind
        self.place: Path | None = None
        """Of the file that was written last."""
        self.job = FileJob(jobs, self)
        self.bar = FileBar(self.job)
        self.finished.connect(lambda _: self.job.cancel())
        self.leaves, self.plain, self.notice = PlainLabel(), PlainLabel(role="muted"), Notice()
        self.write = QPushButton()
        self.write.setDefault(True)
        self.write.clicked.connect(self._choose_place)
        self.setMinimumWidth(_LEAST_WIDTH_PX)

    def take_out(self, place: Path) -> None:
        """Make a new file; never over another one."""
        ending = self._ending()
        if not place.name.lower().endswith(ending):
            place = place.with_name(f"{place.name}{ending}")
        if is_taken(place, self.notice):
            self.fit()
            return
        self.write.setEnabled(False)
        self.notice.clear()
        self.job.run(partial(self._writing(), place), partial(self._tell_done, place), self._refuse)
        self.fit()

    def _arrange(self, *choices: QWidget) -> None:
        """Lay out the choices, if there are any, above what is said of them."""
        layout = QVBoxLayout(self)
        buttons = working(self, self.write)
        layout.addWidget(scrolled(*choices, self.leaves, self.plain), 1)
        for widget in (self.bar, self.notice, buttons):
            layout.addWidget(widget)
        follow_language(self, self._retranslate_shared)

    def _choose_place(self) -> None:
        ending = self._ending()
        choose_new_file(
            self,
            lambda: self.tr("Write the file (%1)").replace("%1", ending),
            self.take_out,
            kind=self._called(),
            ending=ending,
        )

    def _beside(self, result: object) -> str:
        """What there is to say of what was written, besides that it was."""
        return ""

    def _tell_done(self, place: Path, result: object) -> None:
        self.place = place
        self.write.setEnabled(True)

        def advice() -> str:
            plain = self.tr("It is not encrypted: whoever has it can read it.")
            return f"{plain} {self._beside(result)}".rstrip()

        self.notice.tell(partial(written_words, place), advice, tone="good")
        self.fit()
        self.finished_writing.emit()

    def _refuse(self, error: SkryniaError) -> None:
        self.write.setEnabled(True)
        if isinstance(error, CancelledError):
            self.notice.tell(lambda: self.tr("Stopped: no file was written."), tone="")
        else:
            self.notice.tell_error(error)
        self.fit()

    def _retranslate_shared(self) -> None:
        self.plain.setText(
            self.tr(
                "The file leaves the archive and is not encrypted. Keep it on a disk that is, "
                "or delete it when it has been used. The custody log notes it."
            )
        )
        self.write.setText(self.tr("Choose where…"))


def is_taken(place: Path, notice: Notice) -> bool:
    """Whether a file has this name, which is told: it is not written over."""
    if not place.exists():
        return False
    notice.tell(
        lambda: QCoreApplication.translate(
            "TakingOutDialog", "There is a file of this name already."
        ),
        lambda: QCoreApplication.translate(
            "TakingOutDialog", "Nothing was changed. Choose another name."
        ),
    )
    return True


def written_words(place: Path) -> str:
    """Where a file lies now: its name and its folder's, not the whole path."""
    folder = place.parent.name
    if not folder:
        words = QCoreApplication.translate("TakingOutDialog", "Written: “%1”.")
    else:
        words = QCoreApplication.translate("TakingOutDialog", "Written: “%1”, in the folder “%2”.")
    return words.replace("%1", upright(place.name)).replace("%2", upright(folder))
