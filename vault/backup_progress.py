"""How far a backup is: every page is checked, copied, and read again in the copy.

Stopping is looked at between portions of pages, and between the files that are checked. Pausing is
for the last third alone: until then the archive is held in one state, and its writers wait.
"""

from __future__ import annotations

import time

from archive.progress import CancelToken, Progress, ProgressSink
from vault.connection import PAGE_BYTES

PAGES_AT_ONCE = 512
"""2 MiB: what is copied between two looks at whether to stop."""
_WAYS = 3


class BackupProgress:
    """Tells `Progress` in pages; its bytes are those that were copied or read again."""

    def __init__(self, progress: ProgressSink, cancel: CancelToken) -> None:
        """Nothing is done yet; `expect` says how much there is."""
        self.cancel = cancel
        self._progress = progress
        self._pages = 0
        self._checked = self._copied = 0
        self._begun_seconds = time.monotonic()

    def expect(self, size_bytes: int) -> None:
        """So many bytes are to be copied."""
        self._pages = max(1, size_bytes // PAGE_BYTES)

    def checked(self, size_bytes: int) -> None:
        """A file of the source was found sound. Raises `CancelledError`."""
        self._checked += size_bytes // PAGE_BYTES
        self._tell_source(0)

    def copying(self, _: int, left: int, pages: int) -> None:
        """The callback of SQLite's backup: pages left of one file. Raises `CancelledError`."""
        self._tell_source(pages - left)
        if not left:
            self._copied += pages

    def reading(self, told: Progress) -> None:
        """The copy is inspected, which has items of its own."""
        part = self._pages * told.done // (told.total or 1)
        self._tell(2 * self._pages + part, self._pages + part, may_pause=True)

    def _tell_source(self, of_this_file: int) -> None:
        self.cancel.raise_if_cancelled()
        copied = self._copied + of_this_file
        self._tell(self._checked + copied, copied, may_pause=False)

    def _tell(self, done: int, moved: int, *, may_pause: bool) -> None:
        total = _WAYS * self._pages
        seconds = time.monotonic() - self._begun_seconds
        done_bytes = moved * PAGE_BYTES
        self._progress(Progress(min(done, total), total, done_bytes, seconds, may_pause=may_pause))
