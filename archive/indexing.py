"""Has the index follow the records within one unit: documents, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from archive.codebook import Codebook
from archive.marks import Code
from archive.ports import ReadUnit, WriteUnit
from archive.records import Annotation, ArticleId
from archive.remarks import NO_REMARKS, Remarks, RemarksOf, remarks_of, say_the_same

_TOGETHER = 200
"""Documents that are put into the index at once."""


def index_again(unit: WriteUnit, ids: Iterable[ArticleId]) -> None:
    """Put documents into the index as they are now; those in the bin are taken out of it."""
    bin_, those = unit.bin.all(), list(ids)
    if binned := [each for each in those if each in bin_]:
        unit.search.remove(*binned)
    listed = [each for each in those if each not in bin_]
    for first in range(0, len(listed), _TOGETHER):
        together = listed[first : first + _TOGETHER]
        articles = [unit.articles.get(each) for each in together]
        unit.search.add(articles, read_remarks(unit, together))


def read_remarks(unit: ReadUnit | WriteUnit, ids: Sequence[ArticleId] | None = None) -> RemarksOf:
    """What stands beside some documents, or beside all that have anything."""
    marks = unit.annotations.all() if ids is None else unit.annotations.of_those(ids)
    by_article: dict[ArticleId, list[Annotation]] = {}
    for mark in marks:
        by_article.setdefault(mark.article_id, []).append(mark)
    book = Codebook(unit.codes.all() if by_article else ())
    found: dict[ArticleId, Remarks] = {
        each: remarks_of(those, book) for each, those in by_article.items()
    }
    for each, names in unit.articles.other_names(ids).items():
        found[each] = replace(found.get(each, NO_REMARKS), names=tuple(names))
    return {each: remarks for each, remarks in found.items() if remarks}


def remarked(
    unit: WriteUnit,
    codes: Iterable[tuple[Code | None, Code | None]],
    marks: Iterable[tuple[Annotation | None, Annotation | None]],
) -> set[ArticleId]:
    """Documents that a search sees otherwise after these pairs of before and after."""
    touched = {
        mark.article_id
        for pair in marks
        if not say_the_same(*pair)
        for mark in pair
        if mark is not None
    }
    book = Codebook(unit.codes.all())
    for before, after in codes:
        if before and after and (before.name, before.parent) != (after.name, after.parent):
            for code in book.below(after.id):
                touched.update(mark.article_id for mark in unit.annotations.with_code(code))
    return touched
