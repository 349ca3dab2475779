"""What was written about documents under review, kept in the vault until it is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from archive.errors import SkryniaError
from archive.manuscripts import Manuscript, ManuscriptPurpose
from archive.records import ArticleId, Description
from archive.review import Unreviewed
from desktop.ui.editing.date_reading import read_date
from desktop.ui.editing.describe_dialog import written_in
from desktop.ui.editing.draft_keeper import DraftDesk, DraftKeeper

FIELDS = ("title", "kind", "published", "language", "other_languages", "authors")
"""Those that can be corrected in a review."""


class ReviewDrafts(QObject):
    """One piece of writing for each document; the same that correcting its description keeps."""

    arrived = Signal()
    """What was kept before is known, or changed."""
    refused = Signal(object)
    """`SkryniaError`: something could not be kept."""

    def __init__(self, desk: DraftDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._typed: dict[ArticleId, dict[str, Any]] = {}
        self._described: dict[ArticleId, Description] = {}
        self._keepers: dict[ArticleId, DraftKeeper] = {}
        self._kept: dict[ArticleId, Manuscript] = {}
        desk.arrived.connect(self._take)
        desk.load()

    def of(self, waiting: Unreviewed) -> dict[str, object]:
        """Fields of a document that are written otherwise than it has them."""
        article_id, described = waiting.summary.id, waiting.summary.description
        if article_id in self._typed:
            return dict(self._typed[article_id])
        kept = self._kept.get(article_id)
        return {} if kept is None else _differing(described, kept) or {}

    def put(self, waiting: Unreviewed, changes: Mapping[str, object]) -> None:
        """Keep what is written now."""
        article_id = waiting.summary.id
        self._typed[article_id] = dict(changes)
        self._described[article_id] = waiting.summary.description
        self._keeper(waiting).note()

    def are_sound(self, waiting: tuple[Unreviewed, ...]) -> bool:
        """Whether each date that was written is one."""
        some = [self.of(each) for each in waiting if self._has(each.summary.id)]
        dates = (changes["published"] for changes in some if "published" in changes)
        return all(read_date(str(date)) is not None for date in dates)

    def some(self, waiting: tuple[Unreviewed, ...]) -> bool:
        """Whether something is written about any of them."""
        return any(self.of(each) for each in waiting if self._has(each.summary.id))

    def settle(self, article_id: ArticleId) -> None:
        """What was written came into the archive, so it is kept no more."""
        self._typed.pop(article_id, None)
        kept, keeper = self._kept.pop(article_id, None), self._keepers.pop(article_id, None)
        if keeper is not None:
            keeper.end(discard=True)
        elif kept is not None:
            self._desk.discard(kept.id)

    def leave(self, done: Callable[[], None], stay: Callable[[], None]) -> None:
        """Keep everything now and let go of it, then call `done`.

        Where something could not be kept nothing is let go of, and `stay` is called.
        """
        waiting = [each for each in self._keepers.values() if each.dirty]

        def go_on() -> None:
            if waiting:
                waiting.pop().flush(go_on)
                return
            if any(keeper.dirty for keeper in self._keepers.values()):
                stay()
                return
            for article_id, keeper in self._keepers.items():
                keeper.end(discard=not self._typed[article_id])
            self._keepers.clear()
            done()

        go_on()

    def _has(self, article_id: ArticleId) -> bool:
        return article_id in self._typed or article_id in self._kept

    def _keeper(self, waiting: Unreviewed) -> DraftKeeper:
        article_id = waiting.summary.id
        if article_id not in self._keepers:
            kept = self._kept.get(article_id)
            if kept is not None:
                mine = _differing(waiting.summary.description, kept)
                kept = None if mine is None else kept
            known = None if kept is None else kept.id
            keeper = self._desk.keep(partial(self._capture, article_id), known)
            keeper.refused.connect(self._refuse)
            self._keepers[article_id] = keeper
        return self._keepers[article_id]

    def _capture(self, article_id: ArticleId) -> Manuscript:
        return Manuscript(
            purpose=ManuscriptPurpose.DESCRIPTION,
            article_id=article_id,
            untrusted_description=replace(self._described[article_id], **self._typed[article_id]),
            written=frozenset(self._typed[article_id]),
        )

    def _take(self, drafts: tuple[Manuscript, ...]) -> None:
        self._kept = {
            each.article_id: each
            for each in reversed(drafts)
            if each.article_id is not None and each.purpose is ManuscriptPurpose.DESCRIPTION
        }
        self.arrived.emit()

    def _refuse(self, error: SkryniaError) -> None:
        self.refused.emit(error)


def _differing(described: Description, kept: Manuscript) -> dict[str, object] | None:
    """The fields that were written and differ; None where some are not of a review's form."""
    written = written_in(kept)
    differing = {name: it for name, it in written.items() if it != getattr(described, name)}
    return differing if set(differing) <= set(FIELDS) else None
