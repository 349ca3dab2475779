"""What was coded: passages of a code in context, codes by documents, codes that meet."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from archive.codebook import Codebook
from archive.marks import CodeId, PageArea, TimeSpan, fragment
from archive.ports import OpenArchive, ReadUnit
from archive.records import Annotation, ArticleId, Description

AROUND = 80
"""Characters of text before and after a passage; words that this would cut are left out."""
_CUT_AT_FIRST, _CUT_AT_LAST = re.compile(r"\A\S+(?=\s)"), re.compile(r"(?<=\s)\S+\Z")


@dataclass(frozen=True, slots=True)
class Passage:
    """A mark with a code, as a report shows it."""

    annotation: Annotation
    title: str = field(repr=False)
    before: str = field(repr=False)
    after: str = field(repr=False)
    authors: tuple[str, ...] = field(default=(), repr=False)
    """Who wrote the document, and who tells in it by a pseudonym."""
    published: str = ""
    """EDTF date of the document; empty when unknown."""


@dataclass(frozen=True, slots=True)
class Grid:
    """How often each code is given in each document."""

    codes: tuple[CodeId, ...]
    documents: tuple[ArticleId, ...]
    counts: Mapping[tuple[CodeId, ArticleId], int]
    """Those that are not zero."""


def passages(
    archive: OpenArchive, code_id: CodeId, *, with_children: bool = False
) -> tuple[Passage, ...]:
    """All marks that have a code, or one below it, by document and place.

    Raises `CodeNotFoundError`. Before and after are empty for a mark that stands on another text.
    """
    with archive.reading() as unit:
        book = Codebook(unit.codes.all())
        book.get(code_id)
        wanted = book.below(code_id) if with_children else {code_id}
        marks = [mark for mark in listed_marks(unit) if wanted.intersection(mark.codes)]
        ids = list(dict.fromkeys(mark.article_id for mark in marks))
        rows, texts = unit.articles.summaries(ids), unit.articles.texts(ids)
    return tuple(
        _passage(mark, rows[mark.article_id].description, texts[mark.article_id]) for mark in marks
    )


def listed_marks(unit: ReadUnit) -> Iterator[Annotation]:
    """All marks but those of documents in the bin, by document and place."""
    bin_ = unit.bin.all()
    return (mark for mark in unit.annotations.all() if mark.article_id not in bin_)


def _passage(mark: Annotation, described: Description, text: str) -> Passage:
    lost = mark.place is not None or text[mark.span.start : mark.span.end] != mark.quote
    before, after = ("", "") if lost else _context(text, mark.span.start, mark.span.end)
    authors = tuple(dict.fromkeys(filter(None, (*described.authors, described.witness))))
    return Passage(mark, described.title, before, after, authors, described.published)


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after, in whole words where there are blanks between them."""
    first, last = max(0, start - AROUND), end + AROUND
    before, after = text[first:start], text[end:last]
    if first and not text[first - 1].isspace():
        before = _CUT_AT_FIRST.sub("", before)
    if last < len(text) and not text[last].isspace():
        after = _CUT_AT_LAST.sub("", after)
    return before, after


def code_grid(archive: OpenArchive) -> Grid:
    """Codes in the order of the codebook, documents that have marks by number."""
    with archive.reading() as unit:
        codes = tuple(code.id for _, code in Codebook(unit.codes.all()).walk())
        marks = list(listed_marks(unit))
    counts = Counter((code, mark.article_id) for mark in marks for code in mark.codes)
    return Grid(codes, tuple(sorted({mark.article_id for mark in marks})), counts)


def co_occurrence(archive: OpenArchive) -> Mapping[tuple[CodeId, CodeId], int]:
    """Pairs of codes, lower number first, and how many pairs of marks overlap with them.

    A mark that has both codes counts as one such pair.
    """
    with archive.reading() as unit:
        by_document: dict[ArticleId, list[Annotation]] = defaultdict(list)
        for mark in listed_marks(unit):
            by_document[mark.article_id].append(mark)
    counts: Counter[tuple[CodeId, CodeId]] = Counter()
    for marks in by_document.values():
        for mark in marks:
            counts.update(combinations(sorted(mark.codes), 2))
        for one, other in overlapping(marks):
            meeting = {(min(a, b), max(a, b)) for a in one.codes for b in other.codes if a != b}
            counts.update(meeting)
    return counts


def overlapping(marks: Sequence[Annotation]) -> Iterable[tuple[Annotation, Annotation]]:
    """Pairs of marks of one document that share a letter, a point or a moment."""
    return ((one, other) for one, other in combinations(marks, 2) if _meet(one, other))


def _meet(one: Annotation, other: Annotation) -> bool:
    match one.place, other.place:
        case None, None:
            return one.span.start < other.span.end and other.span.start < one.span.end
        case TimeSpan() as a, TimeSpan() as b:
            return a.start_ms < b.end_ms and b.start_ms < a.end_ms
        case PageArea() as a, PageArea() as b:
            beside = a.left < b.right and b.left < a.right
            return a.page == b.page and beside and a.bottom < b.top and b.bottom < a.top
    return False


Rows = Sequence[Sequence[str | int]]
"""A table, its first row the names of its columns; for a writer that lets no formula pass."""


def passage_rows(found: Sequence[Passage], codebook: Codebook) -> Rows:
    """One row for each passage."""
    head = ("document", "title", "start", "end", "codes", "before", "passage", "after", "note")
    return [(*head, "authors", "date"), *(_passage_row(each, codebook) for each in found)]


def _passage_row(passage: Passage, codebook: Codebook) -> Sequence[str | int]:
    mark = passage.annotation
    codes = "; ".join(" / ".join(codebook.path(code)) for code in mark.codes)
    span: tuple[str | int, str | int] = ("", "") if mark.place else (mark.span.start, mark.span.end)
    where = (mark.article_id, passage.title, *span)
    said = (passage.before, words_of(mark), passage.after, mark.note)
    return (*where, codes, *said, "; ".join(passage.authors), passage.published)


def words_of(mark: Annotation) -> str:
    """The passage of a mark, or where it stands on a page or in a recording."""
    return fragment(mark.place) if mark.place else mark.quote


def grid_rows(grid: Grid, codebook: Codebook) -> Rows:
    """One row for each code, one column for each document."""
    rows: list[Sequence[str | int]] = [("code", *map(int, grid.documents))]
    for code in grid.codes:
        counts = (grid.counts.get((code, each), 0) for each in grid.documents)
        rows.append((" / ".join(codebook.path(code)), *counts))
    return rows


def co_occurrence_rows(counts: Mapping[tuple[CodeId, CodeId], int], codebook: Codebook) -> Rows:
    """One row and one column for each code that meets another, in the order of the codebook."""
    meeting = {code for pair in counts for code in pair}
    codes = [code.id for _, code in codebook.walk() if code.id in meeting]
    names = [" / ".join(codebook.path(code)) for code in codes]
    rows: list[Sequence[str | int]] = [("code", *names)]
    for name, one in zip(names, codes, strict=True):
        pairs = ((min(one, other), max(one, other)) for other in codes)
        rows.append((name, *(counts.get(pair, 0) for pair in pairs)))
    return rows
