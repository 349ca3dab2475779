"""What was coded, as files for other programs: bytes, not written anywhere yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from archive.codebook import Codebook
from archive.codes import read_codebook
from archive.coding_report import (
    Grid,
    Passage,
    code_grid,
    grid_rows,
    listed_marks,
    passage_rows,
    passages,
)
from archive.exchange.refi_qda import as_notes, as_qdc, as_qdpx
from archive.exchange.sharing import hand_out
from archive.exchange.web_annotation import as_json_ld
from archive.marks import CodeId
from archive.ports import OpenArchive
from archive.progress import CancelToken, ProgressSink, ignore_progress
from archive.records import Annotation, ArticleId
from desktop.report_words import ENGLISH, ReportWords, about
from desktop.spreadsheets import Rows, as_csv
from desktop.text_documents import Block, Paragraph, Part, Table, Title, as_odt


class CodingFile(StrEnum):
    """What can be taken out."""

    REPORT = "report"
    PASSAGES_TABLE = "passages"
    GRID_TABLE = "grid"
    PROJECT = "project"
    CODEBOOK = "codebook"
    ANNOTATIONS = "annotations"

    @property
    def ending(self) -> str:
        """How the file's name ends."""
        return _ENDINGS[self]


_ENDINGS = {
    CodingFile.REPORT: ".odt",
    CodingFile.PASSAGES_TABLE: ".csv",
    CodingFile.GRID_TABLE: ".csv",
    CodingFile.PROJECT: ".qdpx",
    CodingFile.CODEBOOK: ".qdc",
    CodingFile.ANNOTATIONS: ".jsonld",
}


@dataclass(frozen=True, slots=True)
class Written:
    """A file, and the documents of which something is in it."""

    content: bytes
    documents: tuple[ArticleId, ...]
    as_notes: int = 0
    """Marks that stand in it as notes of their documents: the format has no place for them."""


def written(
    archive: OpenArchive,
    kind: CodingFile,
    code: CodeId | None,
    *,
    below: bool = True,
    words: ReportWords = ENGLISH,
    progress: ProgressSink = ignore_progress,
    cancel: CancelToken | None = None,
) -> Written:
    """A file of one kind; passages are those of `code` (and below it), or of all codes.

    `words` are for people and stand in the report alone: tables are for programs.

    Raises `CodeNotFoundError`, `CancelledError`.
    """
    book = read_codebook(archive)
    if kind is CodingFile.CODEBOOK:
        return Written(as_qdc(hand_out(archive, ()).codes), ())
    if kind is CodingFile.PROJECT:
        project = hand_out(archive, progress=progress, cancel=cancel)
        return Written(as_qdpx(project), _all_marked(archive), len(as_notes(project)))
    if kind is CodingFile.ANNOTATIONS:
        return Written(
            as_json_ld(hand_out(archive, progress=progress, cancel=cancel)), _all_marked(archive)
        )
    if kind is CodingFile.GRID_TABLE:
        grid = code_grid(archive)
        return Written(as_csv(titled_grid(archive, grid, book)), grid.documents)
    found = _passages(archive, book, code, below)
    documents = tuple(dict.fromkeys(each.annotation.article_id for each in found))
    if kind is CodingFile.PASSAGES_TABLE:
        return Written(as_csv(passage_rows(found, book)), documents)
    told = None if code is None else _wanted(book, code, below)
    return Written(as_odt(_report(archive, book, found, told, words)), documents)


def titled_grid(archive: OpenArchive, grid: Grid, book: Codebook) -> Rows:
    """The grid with the titles of the documents in a second row."""
    with archive.reading() as unit:
        rows = unit.articles.summaries(list(grid.documents))
    titles = [rows[each].description.title if each in rows else "" for each in grid.documents]
    head, *lines = grid_rows(grid, book)
    return [head, ["", *titles], *lines]


def _passages(
    archive: OpenArchive, book: Codebook, code: CodeId | None, below: bool
) -> tuple[Passage, ...]:
    """Each passage once, in the order of the codebook."""
    wanted = [code] if code is not None else [each.id for each in book.children(None)]
    found = {
        passage.annotation.id: passage
        for each in wanted
        for passage in passages(archive, each, with_children=below or code is None)
    }
    return tuple(found.values())


def _wanted(book: Codebook, code: CodeId, below: bool) -> frozenset[CodeId]:
    if not below:
        return frozenset((code,))
    children = (_wanted(book, each.id, below) for each in book.children(code))
    return frozenset((code,)).union(*children)


def _all_marked(archive: OpenArchive) -> tuple[ArticleId, ...]:
    with archive.reading() as unit:
        return tuple(dict.fromkeys(mark.article_id for mark in listed_marks(unit)))


def _report(
    archive: OpenArchive,
    book: Codebook,
    found: tuple[Passage, ...],
    told: frozenset[CodeId] | None,
    words: ReportWords,
) -> Iterator[Block]:
    """Of the codes that are to be told of, or of all: then with the grid, which names them all."""
    for _, code in book.walk():
        if told is not None and code.id not in told:
            continue
        of_it = [each for each in found if code.id in each.annotation.codes]
        if not of_it:
            continue
        yield Title(" / ".join(book.path(code.id)))
        if code.memo:
            yield Paragraph((Part(code.memo, "Said"),))
        for passage in of_it:
            yield Title(passage.title or words.untitled, 2)
            if told_by := about(passage, words.day):
                yield Paragraph((Part(told_by),))
            quote = Part(_words_of(passage.annotation, words), "Marked")
            yield Paragraph((Part(passage.before), quote, Part(passage.after)))
            if passage.annotation.note:
                yield Paragraph((Part(passage.annotation.note, "Said"),))
    grid = code_grid(archive) if told is None else None
    if grid is not None and grid.documents:
        (_, *numbers), *lines = titled_grid(archive, grid, book)
        yield Table(words.codes, [(words.code, *numbers), *lines])


def _words_of(mark: Annotation, words: ReportWords) -> str:
    return f"[{words.place(mark.place)}]" if mark.place else mark.quote
