"""What is done to the codebook, each a step of the history; and what it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from archive.changes import Change
from archive.codes import (
    MarksLeft,
    create_code,
    delete_code,
    describe_code,
    merge_codes,
    move_code,
    split_code,
)
from archive.coding_report import Passage, passages
from archive.errors import InvalidRecordError
from archive.marks import Code, CodeId
from archive.ports import OpenArchive
from archive.records import AnnotationId
from desktop.ui.annotation.history import Done, History
from desktop.ui.jobs import Jobs, Lane


@dataclass(frozen=True, slots=True)
class CountedCodes:
    """The codebook with how often each code is given."""

    codes: tuple[Code, ...]
    counts: Mapping[CodeId, int]


def counted_codes(archive: OpenArchive) -> CountedCodes:
    """The codebook and its counts."""
    with archive.reading() as unit:
        counts = Counter(code for mark in unit.annotations.all() for code in mark.codes)
        return CountedCodes(tuple(unit.codes.all()), counts)


class CodeChanges(QObject):
    """Reads the codebook again whenever marks or codes change."""

    loaded = Signal(object)
    """`CountedCodes`."""
    refused = Signal(object)
    """`SkryniaError`."""
    described = Signal(object, bool)
    """`CodeId` of which the description was kept; False where all but its name was."""
    undescribed = Signal(object, object)
    """`CodeId` of which it was not, and the `SkryniaError`."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self.archive, self._jobs, self._history = archive, jobs, history
        self.undo, self.redo = history.undo, history.redo
        history.changed.connect(self._follow)
        history.refused.connect(self.refused)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.archive.read_only

    def load(self) -> None:
        """Read the codebook."""
        work = partial(counted_codes, self.archive)
        self._jobs.run(Lane.READ, work, self, self.loaded.emit, self.refused.emit)

    def read_passages(self, code: CodeId, show: Callable[[tuple[Passage, ...]], None]) -> None:
        """The passages of a code, in context."""
        work: Callable[[], tuple[Passage, ...]] = partial(passages, self.archive, code)
        self._jobs.run(Lane.READ, work, self, show, self.refused.emit)

    def create(self, name: str, parent: CodeId | None, done: Done) -> None:
        """A new code."""
        work = partial(create_code, self.archive, name, parent=parent)
        self._run(lambda: self.tr("a new code"), work, done)

    def describe(self, code: CodeId, name: str, colour: str, memo: str) -> None:
        """Another name, colour or memo: a name that cannot be does not cost the others."""
        described = partial(describe_code, self.archive, code, colour=colour, memo=memo)
        unnamed: list[InvalidRecordError] = []

        def work() -> Change:
            try:
                return described(name=name)
            except InvalidRecordError as error:
                unnamed.append(error)
                return described()

        self._history.run(
            lambda: self.tr("a code described anew"),
            work,
            lambda _: self.described.emit(code, not unnamed),
            lambda error: self.undescribed.emit(code, error),
        )

    def move(self, code: CodeId, parent: CodeId | None) -> None:
        """Put a code with all below it elsewhere."""
        self._run(lambda: self.tr("a code moved"), partial(move_code, self.archive, code, parent))

    def merge(self, code: CodeId, into: CodeId) -> None:
        """Make two codes one."""
        work = partial(merge_codes, self.archive, (code,), into)
        self._run(lambda: self.tr("codes merged"), work)

    def split(self, code: CodeId, marks: Sequence[AnnotationId], name: str) -> None:
        """Give some marks of a code a new one in its place."""
        work = partial(split_code, self.archive, code, tuple(marks), name)
        self._run(lambda: self.tr("a code split"), work)

    def delete(self, code: CodeId, marks: MarksLeft, *, with_children: bool) -> None:
        """Delete a code."""
        work = partial(delete_code, self.archive, code, marks=marks, with_children=with_children)
        self._run(lambda: self.tr("a code deleted"), work)

    def _run(
        self, words: Callable[[], str], work: Callable[[], Change], done: Done | None = None
    ) -> None:
        self._history.run(words, work, done, self.refused.emit)

    def _follow(self, change: Change) -> None:
        if change.codes or change.annotations or change.documents:
            self.load()
