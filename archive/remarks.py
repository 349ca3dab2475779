"""What stands beside a document, as the index is told of it: marks, and its file's names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from archive.codebook import Codebook
from archive.marks import CodeId
from archive.records import Annotation, ArticleId


@dataclass(frozen=True, slots=True)
class Remarks:
    """Of one document: what all its marks say together, and what else its file was called."""

    notes: tuple[str, ...] = field(default=(), repr=False)
    codes: tuple[str, ...] = field(default=(), repr=False)
    """Names of the codes, and of those above them: who asks for a code means all below it."""
    tags: tuple[str, ...] = field(default=(), repr=False)
    names: tuple[str, ...] = field(default=(), repr=False)
    """Under which its file came again; they are found as titles are."""

    def __bool__(self) -> bool:
        return bool(self.notes or self.codes or self.tags or self.names)


NO_REMARKS = Remarks()
RemarksOf = Mapping[ArticleId, Remarks]
"""By document; those that have none are left out."""


def remarks_of(marks: Iterable[Annotation], codebook: Codebook) -> Remarks:
    """What the marks of one document say; the order of marks changes nothing."""
    marks = list(marks)
    codes = {code for mark in marks for code in mark.codes}
    return Remarks(
        notes=tuple(sorted(mark.note for mark in marks if mark.note)),
        codes=tuple(sorted({name for code in codes for name in codebook.path(code)})),
        tags=tuple(sorted({tag for mark in marks for tag in mark.tags})),
    )


def say_the_same(before: Annotation | None, after: Annotation | None) -> bool:
    """Whether a mark means the same to a search before and after a step."""
    return _said(before) == _said(after)


def _said(mark: Annotation | None) -> tuple[str, Sequence[str], frozenset[CodeId]]:
    if mark is None:
        return "", (), frozenset()
    return mark.note, mark.tags, frozenset(mark.codes)
