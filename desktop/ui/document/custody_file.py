"""The custody log as a file that goes with what is handed out: whoever has it can check it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from archive.custody import custody, custody_lines
from archive.ports import OpenArchive
from desktop.new_file import write_new
from desktop.ui.controls.file_dialogs import choose_new_file
from desktop.ui.controls.taking_out import is_taken, written_words
from desktop.ui.document.custody_page import CustodyPage
from desktop.ui.jobs import Jobs, Lane


class CustodyFile(QObject):
    """Asks where the log is to go, writes it on a lane, and tells so on the page."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, page: CustodyPage) -> None:
        super().__init__(page)
        self._archive, self._jobs, self._page = archive, jobs, page
        page.log_wanted.connect(self.ask)

    def ask(self) -> None:
        """Let the user say where."""
        choose_new_file(
            self._page.window(),
            lambda: self.tr("Write the custody log (.jsonl)"),
            self.write,
            kind=self.tr("Custody log"),
            ending=".jsonl",
        )

    def write(self, place: Path) -> None:
        """Make a new file of the whole log."""
        if not place.suffix:
            place = place.with_name(f"{place.name}.jsonl")
        notice = self._page.notice
        if is_taken(place, notice):
            return
        work = partial(_write, self._archive, place)
        self._jobs.run(Lane.READ, work, self, lambda _: self._tell(place), notice.tell_error)

    def _tell(self, place: Path) -> None:
        self._page.notice.tell(
            partial(written_words, place),
            lambda: self.tr(
                "It is not encrypted. It holds no titles and no texts, but who did what and when. "
                "“skrynia check-log” checks it without any key."
            ),
            tone="good",
        )


def _write(archive: OpenArchive, place: Path) -> None:
    """Raises `StorageError`, `DiskFullError`."""
    lines = custody_lines(custody(archive))
    write_new(place, "".join(f"{line}\n" for line in lines).encode())
