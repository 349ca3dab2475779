"""Steps over marks, codes and documents that can be taken back: what was before, and what is after.

Every use case that changes any of them returns a `Change`; a window keeps it for undo and redo.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, field, replace
from typing import TypeVar

from archive.document_steps import DocumentSteps, stand_as_before, take_steps
from archive.errors import AnnotationNotFoundError, ChangedMeanwhileError, InvariantError
from archive.indexing import index_again, remarked
from archive.labels import Label
from archive.marks import Code
from archive.ports import OpenArchive, WriteUnit
from archive.records import Annotation, AnnotationId, ArticleId

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Change:
    """Pairs of before and after; None where there was nothing, or is nothing any more."""

    codes: tuple[tuple[Code | None, Code | None], ...] = ()
    annotations: tuple[tuple[Annotation | None, Annotation | None], ...] = ()
    documents: DocumentSteps = field(default_factory=DocumentSteps)
    made_article: ArticleId | None = None
    """The document that is new; to take that back puts it into the bin."""

    def __bool__(self) -> bool:
        """Whether anything changes."""
        return bool(self.codes or self.annotations or self.documents)

    def reversed(self) -> Change:
        """What takes it back."""
        return Change(
            tuple((after, before) for before, after in self.codes),
            tuple((after, before) for before, after in self.annotations),
            self.documents.reversed(),
        )

    @property
    def touched(self) -> frozenset[ArticleId]:
        """Documents of which something changes, marks included."""
        return self.documents.touched | self._marked

    def independent_of(self, other: Change) -> bool:
        """Whether the two come to the same in either order, and either can be taken back first."""
        mine, others = self.documents, other.documents
        if mine.touched & others.touched or _names(mine) & _names(others):
            return False
        if (self.codes or other.codes) and self._about_codes and other._about_codes:
            return False
        marked = self._marked & (other._marked | others.touched_texts)
        return not (marked or other._marked & mine.touched_texts)

    @property
    def _about_codes(self) -> bool:
        return bool(self.codes or self.annotations)

    @property
    def _marked(self) -> frozenset[ArticleId]:
        pairs = (each for pair in self.annotations for each in pair if each is not None)
        return frozenset(mark.article_id for mark in pairs)

    def without(self, gone: Set[ArticleId]) -> Change:
        """The same but for documents that are not there any more, and the marks on them."""
        return Change(
            self.codes,
            tuple(pair for pair in self.annotations if _known(*pair).article_id not in gone),
            self.documents.without(gone),
            None if self.made_article in gone else self.made_article,
        )

    def parted(self, size: int) -> tuple[Change, ...]:
        """The same in portions of so many documents, to be carried out one after the other.

        A change of anything but descriptions and the bin holds together and stays whole.
        """
        rest = replace(self.documents, descriptions=(), binned=())
        steps = (*self.documents.descriptions, *self.documents.binned)
        if self.codes or self.annotations or rest or len(steps) <= size:
            return (self,)
        return tuple(Change(documents=portion) for portion in self.documents.parted(size))

    @property
    def made_code(self) -> Code | None:
        """The first code that is new."""
        return next((after for before, after in self.codes if before is None), None)

    @property
    def made_annotation(self) -> Annotation | None:
        """The first mark that is new."""
        return next((after for before, after in self.annotations if before is None), None)


def joined(changes: Iterable[Change]) -> Change:
    """Changes of documents that were made one after the other, as one. They made no document."""
    those = tuple(changes)
    return Change(
        tuple(pair for each in those for pair in each.codes),
        tuple(pair for each in those for pair in each.annotations),
        DocumentSteps.joined(each.documents for each in those),
    )


def _names(steps: DocumentSteps) -> frozenset[Label]:
    return frozenset(label for pair in steps.labels for label in pair if label is not None)


def demand_untouched(archive: OpenArchive, change: Change) -> None:
    """Raises `ChangedMeanwhileError` where documents are not as a change left them."""
    with archive.reading() as unit:
        _demand(stand_as_before(unit, change.reversed().documents))


def take_back(archive: OpenArchive, change: Change) -> None:
    """Restore exactly what was before a change, in one transaction.

    Raises `ChangedMeanwhileError` when not everything is as the change left it, and
    `ArticleNotFoundError` when a document is gone; then nothing is changed.
    """
    with archive.writing() as unit:
        carry_out(unit, change.reversed())


def do_again(archive: OpenArchive, change: Change) -> None:
    """Make a change that was taken back again. Raises as `take_back` does."""
    with archive.writing() as unit:
        carry_out(unit, change)


def carry_out(unit: WriteUnit, change: Change) -> Change:
    """Store what is after, if what is there is what was before; the change itself.

    Raises `ChangedMeanwhileError`, `ArticleNotFoundError`.
    """
    codes = {code.id: code for code in unit.codes.all()}
    for before, after in change.codes:
        _demand(codes.get(_known(before, after).id) == before)
    for was, will in change.annotations:
        _demand(_stored(unit, _known(was, will).id) == was)
    _demand(stand_as_before(unit, change.documents))
    _put(unit, change)
    take_steps(unit, change.documents)
    noted = remarked(unit, change.codes, change.annotations)
    index_again(unit, sorted(noted | change.documents.indexed))
    _demand(_holds_together(unit, change))
    return change


def _put(unit: WriteUnit, change: Change) -> None:
    for before, after in change.codes:
        if after is not None:
            unit.codes.put(after)
        else:
            unit.codes.remove(_known(before, after).id)
    for was, will in change.annotations:
        if will is not None:
            unit.annotations.put(will)
        else:
            unit.annotations.remove(_known(was, will).id)


def _holds_together(unit: WriteUnit, change: Change) -> bool:
    """Whether all codes that are named are there, and none that is gone is named."""
    there = {code.id for code in unit.codes.all()}
    named = {code.parent for code in unit.codes.all() if code.parent is not None}
    named |= {code for _, after in change.annotations if after for code in after.codes}
    gone = [before for before, after in change.codes if before and after is None]
    return named <= there and not any(unit.annotations.with_code(code.id) for code in gone)


def _known(before: T | None, after: T | None) -> T:
    """The one that there is; of a pair one at least."""
    known = before or after
    if known is None:
        raise InvariantError
    return known


def _stored(unit: WriteUnit, annotation_id: AnnotationId) -> Annotation | None:
    try:
        return unit.annotations.get(annotation_id)
    except AnnotationNotFoundError:
        return None


def _demand(holds: bool) -> None:
    if not holds:
        raise ChangedMeanwhileError


def changed_marks(
    pairs: Iterable[tuple[Annotation, Annotation | None]],
) -> tuple[tuple[Annotation | None, Annotation | None], ...]:
    """Those pairs of which something changes."""
    return tuple((before, after) for before, after in pairs if before != after)
