"""Pictures, recordings, lists and chats of an older archive are called what they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from archive.naming_kinds import name_kinds
from archive.progress import CancelToken
from desktop.ui.jobs import Lane

if TYPE_CHECKING:
    from desktop.ui.library_page import LibraryPage
    from desktop.ui.window import Window


def connect_older_kinds(window: Window, library: LibraryPage) -> None:
    """Name them in the background, and show the list anew if any were; locking cuts it off."""
    if window.archive is None:
        return
    cancel = CancelToken()

    def show(named: int) -> None:
        if named:
            library.search.ask()

    def cut_off(done: Callable[[], None]) -> None:
        cancel.cancel()
        done()

    window.leaving.keep(cut_off)
    work = partial(name_kinds, window.archive, cancel)
    # What fails is told where documents are searched and read, and tried again the next time.
    window.jobs.run(Lane.WRITE, work, library, show, lambda _: None)
