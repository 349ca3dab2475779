"""Sheets of a table: their rows are documents, read by their columns as those of CSV are."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from archive.errors import NoTextError
from archive.records import ArticleDraft, Kind
from importers.documents.titles import first_line
from importers.references.csv_table import reference_of_row
from importers.references.reference import LARGEST_LIST, MOST_FACTS, Reference, document
from importers.references.register_columns import fields_of

MOST_COLUMNS = 1_000
_MOST_ABOVE = 20
"""Rows of a single cell above the names of the columns: what the table is called."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One of a file; untrusted."""

    name: str = field(repr=False)
    rows: Iterator[list[str]] = field(repr=False)
    """Cells from the first column on, as they are read."""


def drafts_of(sheets: Iterable[Sheet]) -> Iterator[ArticleDraft]:
    """A document for each row below the names of the columns; of one column the whole sheet.

    The first row of two cells names the columns. What stands for a row is CSV in UTF-8 with these
    names. Raises `NoTextError` where nothing is in any sheet, and what reading the rows raises.
    """
    empty = True
    for sheet in sheets:
        for draft in _drafts(sheet):
            empty = False
            yield draft
    if empty:
        raise NoTextError


def _drafts(sheet: Sheet) -> Iterator[ArticleDraft]:
    rows = (cells for row in sheet.rows if any(cells := _trimmed(row)))
    above: list[str] = []
    length = 0
    for head in rows:
        if len([cell for cell in head if cell]) > 1:
            above, long = above[:_MOST_ABOVE], above[_MOST_ABOVE:]
            yield from _one_column(sheet.name, long) if long else ()
            yield from _below(sheet, above, head, rows)
            return
        above.append(" ".join(filter(None, head)))
        length += len(above[-1])
        if length > LARGEST_LIST:
            break
    yield from _one_column(sheet.name, above)


def _below(
    sheet: Sheet, above: list[str], head: list[str], rows: Iterable[list[str]]
) -> Iterator[ArticleDraft]:
    fields, first_written = fields_of(head), _as_csv(head)
    told = [("sheet", sheet.name), *(("above the table", line) for line in above)]
    has_rows = False
    for cells in rows:
        has_rows = True
        reference = reference_of_row(head, fields, cells)
        reference.facts = [*reference.facts, *told][:MOST_FACTS]
        reference.written_as = first_written + _as_csv(cells)
        yield from document(reference)
    if not has_rows:
        # names of columns, or all that somebody wrote
        yield from _one_column(sheet.name, [*above, *filter(None, head)])


def _one_column(name: str, lines: list[str]) -> Iterator[ArticleDraft]:
    text = "\n".join(lines)
    yield from document(
        Reference(
            kind=Kind.LIST,
            title=first_line(text),
            texts=[text],
            written_as=b"".join(_as_csv([line]) for line in lines),
            media_type="text/csv",
            ending=".csv",
            facts=[("sheet", name)],
        )
    )


def _trimmed(row: list[str]) -> list[str]:
    cells = [cell.replace("\0", "").strip() for cell in row[:MOST_COLUMNS]]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _as_csv(cells: list[str]) -> bytes:
    """RFC 4180."""
    written = io.StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue().encode("utf-8", errors="replace")
