"""What stands where no document is: how to begin, or that all of them lie in the bin."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from archive.editing.binning import count_binned
from archive.ports import OpenArchive
from desktop.ui.controls.empty_state import EmptyState
from desktop.ui.importing.import_session import ImportSession
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme


class EmptyLibrary(EmptyState):
    """Follows the imports; `look` sees anew whether something is in the bin."""

    folder_wanted = Signal()
    """The user wants to choose a folder to import."""
    sample_wanted = Signal()
    """The documents that come with the program are to be imported."""
    bin_wanted = Signal()
    """The user wants to see what lies in the bin."""

    def __init__(
        self,
        theme: Theme,
        archive: OpenArchive,
        jobs: Jobs,
        imports: ImportSession,
        *,
        has_sample: bool,
    ) -> None:
        super().__init__(theme, "folder-open")
        self._archive, self._jobs, self._imports = archive, jobs, imports
        self._has_sample = has_sample
        self._binned: int | None = None
        """Documents in the bin; None while it is not known, and nothing is said then."""
        self.setObjectName("dropzone")
        for changed in (imports.started, imports.finished, imports.failed):
            changed.connect(self._retranslate)
        self.first.clicked.connect(self._take_first)
        self.second.clicked.connect(self._take_second)
        follow_language(self, self._retranslate)

    def look(self) -> None:
        """Count what lies in the bin: an archive with something there is not called empty."""
        if not self.isVisible():
            self._binned = None
            self._retranslate()
        work = partial(count_binned, self._archive)
        self._jobs.run(Lane.READ, work, self, self._learn, lambda _: self._learn(0))

    def show_drop(self, active: bool) -> None:
        """Something that can be imported is held over the window, or is not any more."""
        self.setProperty("active", active)
        self.style().unpolish(self)
        self.style().polish(self)

    def _learn(self, binned: int) -> None:
        self._binned = binned
        self._retranslate()

    def _take_first(self) -> None:
        (self.bin_wanted if self._binned else self.folder_wanted).emit()

    def _take_second(self) -> None:
        (self.folder_wanted if self._binned else self.sample_wanted).emit()

    def _retranslate(self, *_: object) -> None:
        can_write = not self._archive.read_only
        self.first.setEnabled(can_write or bool(self._binned))
        self.second.setEnabled(can_write)
        if self._imports.running:
            self.set_words(
                self.tr("Documents are coming in"),
                self.tr("The first ones stand here in a moment. You can search while they come."),
                "",
            )
        elif self._binned is None:
            self.set_words("", "", "")
        elif self._binned:
            self._tell_binned(self._binned)
        else:
            self._invite()

    def _tell_binned(self, count: int) -> None:
        self.set_words(
            self.tr("All %Ln document(s) are in the bin", "", count),
            self.tr(
                "Nothing is lost: they lie there until they are taken out again or deleted for "
                "good. What you drop here is imported as always."
            ),
            self.tr("Show the bin…"),
            self.tr("Import a folder…"),
        )

    def _invite(self) -> None:
        sample = self.tr("Put sample documents in here") if self._has_sample else ""
        self.set_words(
            self.tr("This archive is empty"),
            self.tr(
                "Drop files, folders, texts or pictures here: saved pages, PDF, office files, "
                "mail, chats, books, recordings, archives. Copies go into the archive; the "
                "originals stay where they are."
            )
            + "\n\n"
            + self.tr("F1 opens the guide. F9 locks at once, whatever you are doing."),
            self.tr("Import a folder…"),
            sample,
        )
