"""What is done to documents as a whole: labels, descriptions, the bin; each step can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from archive.changes import Change
from archive.editing.binning import put_into_bin, restore_from_bin
from archive.editing.describing import edit_descriptions
from archive.editing.labelling import (
    create_label,
    delete_label,
    give_labels,
    read_labels,
    rename_label,
    take_labels,
)
from archive.errors import SkryniaError
from archive.labels import LabelKind, LabelNode
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.annotation.history import Done, History
from desktop.ui.annotation.long_steps import PORTION
from desktop.ui.editing.step_words import StepWords
from desktop.ui.jobs import Jobs, Lane

Labels = Mapping[LabelKind, tuple[LabelNode, ...]]
Failed = Callable[[SkryniaError], object]


class Editing(QObject):
    """Hands each step to the history, which carries it out on the writing lane."""

    labels_arrived = Signal(object)
    """`Labels`: all tags and collections."""
    told = Signal(object)
    """A function that says what was done, in the language in force."""
    refused = Signal(object)
    """`SkryniaError`."""
    open_wanted = Signal(object)
    """`ArticleId` of a document that was written just now."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self.archive, self.jobs, self.history = archive, jobs, history
        self.labels: Labels = {}
        self.words = StepWords(self)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.archive.read_only

    def load_labels(self) -> None:
        """Ask for all tags and collections anew."""
        self.jobs.run(
            Lane.READ, partial(_all_labels, self.archive), self, self._take, self.refused.emit
        )

    def give(self, kind: LabelKind, name: str, ids: Sequence[ArticleId]) -> None:
        """Give documents a tag, or put them into a collection."""
        self._run_over(
            ids,
            partial(self.words.given, kind, name),
            lambda some: give_labels(self.archive, kind, some, [name]),
        )

    def take(self, kind: LabelKind, name: str, ids: Sequence[ArticleId]) -> None:
        """Take a tag from documents, or take them out of a collection."""
        self._run_over(
            ids,
            partial(self.words.taken, kind, name),
            lambda some: take_labels(self.archive, kind, some, [name]),
        )

    def make(self, kind: LabelKind, name: str) -> None:
        """Make a tag or a collection that no document has yet."""
        self._run(partial(self.words.made, name), partial(create_label, self.archive, kind, name))

    def rename(self, kind: LabelKind, name: str, new_name: str) -> None:
        """Give a tag or a collection another name or place, with all below it."""
        work = partial(rename_label, self.archive, kind, name, new_name)
        self._run(partial(self.words.renamed, new_name), work)

    def forget(self, kind: LabelKind, name: str) -> None:
        """Delete a tag or a collection, with all below it; the documents stay."""
        work = partial(delete_label, self.archive, kind, name)
        self._run(partial(self.words.forgotten, name), work)

    def describe(
        self,
        ids: Sequence[ArticleId],
        changes: Mapping[str, object],
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Change fields of the description of documents; `failed` hears of a refusal alone."""
        self._run_over(
            ids,
            self.words.described,
            lambda some: edit_descriptions(self.archive, some, dict(changes)),
            done,
            failed,
        )

    def bin(self, ids: Sequence[ArticleId]) -> None:
        """Put documents into the bin."""
        self._run_over(ids, self.words.binned, partial(put_into_bin, self.archive))

    def restore(self, ids: Sequence[ArticleId]) -> None:
        """Take documents out of the bin."""
        self._run_over(ids, self.words.restored, partial(restore_from_bin, self.archive))

    def _run_over(
        self,
        ids: Sequence[ArticleId],
        words: Callable[[int], str],
        work: Callable[[Sequence[ArticleId]], Change],
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> None:
        def finish(change: Change) -> None:
            if change:
                self.told.emit(partial(words, len(change.touched)))
            if done is not None:
                done(change)

        # A long one tells by itself why it was refused.
        refused = self.refused.emit if len(ids) <= PORTION else None
        self.history.run_over(ids, words, work, finish, failed or refused)

    def _run(
        self,
        words: Callable[[], str],
        work: Callable[[], Change],
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> None:
        def finish(change: Change) -> None:
            if change:
                self.told.emit(words)
            if done is not None:
                done(change)

        self.history.run(words, work, finish, failed or self.refused.emit)

    def _take(self, labels: Labels) -> None:
        self.labels = labels
        self.labels_arrived.emit(labels)


def _all_labels(archive: OpenArchive) -> Labels:
    return {kind: read_labels(archive, kind) for kind in LabelKind}
