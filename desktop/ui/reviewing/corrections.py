"""What people correct in descriptions, and what they accept of what was guessed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from archive.changes import Change
from archive.errors import SkryniaError
from archive.ports import OpenArchive
from archive.records import ArticleId
from archive.review import Unreviewed, settle, unreviewed
from desktop.ui.annotation.history import History
from desktop.ui.jobs import Jobs, Lane

LookedAt = Mapping[ArticleId, Mapping[str, object]]
"""Documents that somebody looked at, each with the fields that were corrected."""


class Corrections(QObject):
    """Each look is one step of the history; an import that is under way does not hold it up."""

    waiting = Signal(object)
    """Tuple of `Unreviewed`: all that waits for a look."""
    changed = Signal(object, object)
    """Some `ArticleId`, and a tuple of `Unreviewed` of those among them that wait."""
    settled = Signal(object, object)
    """`LookedAt` that was stored, and the `Change`."""
    told = Signal(object)
    """A function that says what was done, in the language in force."""
    refused = Signal(object)
    """`SkryniaError`."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self._archive, self._jobs, self._history = archive, jobs, history

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._archive.read_only

    def load(self) -> None:
        """Ask what waits for a look."""
        work: Callable[[], tuple[Unreviewed, ...]] = partial(unreviewed, self._archive)
        self._jobs.run(Lane.READ, work, self, self.waiting.emit, self._refuse)

    def follow(self) -> None:
        """Ask from now on, after each step of the history, what became of its documents."""
        self._history.changed.connect(self._ask_again)

    def settle(self, looked_at: LookedAt) -> None:
        """Store what was corrected in documents, and take them off the list, in one step."""
        words = partial(self._words, len(looked_at))
        work = partial(settle, self._archive, {each: dict(looked_at[each]) for each in looked_at})

        def finish(change: Change) -> None:
            if change:
                self.told.emit(words)
            self.settled.emit(looked_at, change)

        self._history.run(words, work, finish, self._refuse)

    def _ask_again(self, change: Change) -> None:
        if not change:
            self.load()
        elif change.documents:
            touched = change.documents.touched
            work = partial(unreviewed, self._archive, touched)
            found = partial(self.changed.emit, touched)
            self._jobs.run(Lane.READ, work, self, found, self._refuse)

    def _words(self, count: int) -> str:
        return self.tr("Looked through: %Ln document(s)", "", count)

    def _refuse(self, error: SkryniaError) -> None:
        self.refused.emit(error)
