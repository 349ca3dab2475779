"""What people correct in descriptions, and what they accept of what was guessed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from archive.errors import SkryniaError
from archive.ports import OpenArchive
from archive.records import ArticleId
from archive.review import Unreviewed, accept, describe, unreviewed
from desktop.ui.jobs import Jobs, Lane


class Corrections(QObject):
    """Changes go through the writing lane; an import that is under way does not hold them up."""

    waiting = Signal(object)
    """Tuple of `Unreviewed`: all that waits for a look."""
    settled = Signal(object)
    """Tuple of `ArticleId` that were corrected or accepted."""
    refused = Signal(object)
    """`SkryniaError`."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._archive.read_only

    def load(self) -> None:
        """Ask what waits for a look."""
        work: Callable[[], tuple[Unreviewed, ...]] = partial(unreviewed, self._archive)
        self._jobs.run(Lane.READ, work, self, self.waiting.emit, self._refuse)

    def correct(
        self, article_id: ArticleId, changes: Mapping[str, object], *, accepted: bool
    ) -> None:
        """Change a document's description; `accepted` takes it off the list."""
        work = partial(describe, self._archive, article_id, changes, accepted=accepted)
        self._jobs.run(
            Lane.WRITE, work, self, lambda _: self.settled.emit((article_id,)), self._refuse
        )

    def accept(self, ids: Sequence[ArticleId]) -> None:
        """Take documents off the list as they are."""
        work = partial(accept, self._archive, tuple(ids))
        self._jobs.run(
            Lane.WRITE, work, self, lambda _: self.settled.emit(tuple(ids)), self._refuse
        )

    def _refuse(self, error: SkryniaError) -> None:
        self.refused.emit(error)
