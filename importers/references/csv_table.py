"""Tables as CSV: a row is a document, the names of the columns say what is in them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import islice, zip_longest
from typing import BinaryIO

from archive.errors import MalformedSourceError, SourceTooLargeError
from archive.records import ArticleDraft, Kind
from importers.documents.titles import first_line
from importers.exact_text import ExactText, exact_text, readable
from importers.references.reference import (
    LARGEST_LIST,
    LONGEST_FACT,
    MOST_FACTS,
    Reference,
    document,
)
from importers.references.register_columns import fields_of, person
from importers.text_lines import lines_of, rows_of

_DELIMITERS = ",;\t|"
_SAMPLE_LINES = 10
_SEPARATOR_LINE = re.compile(r'"?sep=([,;\t|:])"?(?:\r\n|\r|\n)', re.IGNORECASE)
"""Excel's own first line, which names the sign and is no row."""
_CLOCK = re.compile(r"(?<=\d\d\d\d),? +\d?\d[:.]\d\d([:.]\d\d)?$")
"""Behind a day that ends with its year."""


def unpack_csv(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each row; every cell is a fact, too. The first row names the columns.

    Where no column is named as one of text, the whole row is the text, a line for each cell, and
    the document an entry of a list; a row
    without a title is called by the person whom it is about, else by how its text begins, else by
    its first cell of no known meaning that is not only a number.
    A table of one column is one document. What stands beyond the columns, or in one without a name,
    is text, too, and so are cells that are too long for a fact; beyond a last column of text it is
    the rest of that, whose commas nobody quoted.
    Raises `MalformedSourceError` and `SourceTooLargeError`.
    """
    untrusted_bytes = untrusted_file.read(LARGEST_LIST + 1)
    if len(untrusted_bytes) > LARGEST_LIST:
        raise SourceTooLargeError
    exact = exact_text(untrusted_bytes)
    text = exact.text
    separator = _SEPARATOR_LINE.match(text)
    sign = separator[1] if separator else _delimiter(text)
    rows = rows_of(text[separator.end() :] if separator else text, sign)
    head, head_written = next(rows, ([], ""))
    head_written = (separator[0] if separator else "") + head_written
    names = [readable(name).strip() for name in head]
    if len(names) < 2:
        yield from _one_column(exact)
        return
    fields = fields_of(names)
    for row, written in rows:
        reference = reference_of_row(names, fields, _cells(row, fields, sign))
        reference.written_as = exact.written(head_written + written)
        yield from document(reference)


def _one_column(exact: ExactText) -> Iterator[ArticleDraft]:
    """A list of lines is one document: nothing tells what any of them would be called."""
    listed = Reference(
        kind=Kind.LIST,
        title=first_line(readable(exact.text)),
        texts=[readable(exact.text)],
        written_as=exact.written(exact.text),
        media_type="text/csv",
        ending=".csv",
    )
    drafts = list(document(listed))
    if not drafts:
        raise MalformedSourceError
    yield from drafts


def _delimiter(text: str) -> str:
    """The sign that divides the first lines into the most columns, the same number in each."""
    sample = list(islice(lines_of(text[: 64 * 1024]), _SAMPLE_LINES))

    def columns(sign: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(sample, delimiter=sign) if row]
        same = sum(width == widths[0] for width in widths) if widths else 0
        return (same if widths and widths[0] > 1 else 0, widths[0] if widths else 0)

    return max(_DELIMITERS, key=columns)


def _cells(row: list[str], fields: list[str], sign: str) -> list[str]:
    """The cells of a row; those beyond a last column of text are put back into it."""
    cells = [readable(cell) for cell in row]
    while len(cells) > len(fields) and not cells[-1].strip():
        cells.pop()
    if fields[-1] == "text" and len(cells) > len(fields):
        last = len(fields) - 1
        cells[last:] = [sign.join(cells[last:])]
    return [cell.strip() for cell in cells]


def reference_of_row(names: list[str], fields: list[str], cells: list[str]) -> Reference:
    """What a row says: `fields` is what its columns mean, as `fields_of` tells."""
    columns = zip_longest(names, fields, cells[: len(names)], fillvalue="")
    filled = [each for each in columns if each[2]]
    beyond = [cell for cell in cells[len(names) :] if cell]
    found: dict[str, str] = {}
    for _, field, cell in filled:
        found.setdefault(field, cell)
    texts = [cell for _, field, cell in filled if field == "text"]
    if "text" not in fields:
        told = [f"{name}: {cell}" if name else cell for name, _, cell in filled]
        texts = ["\n".join((*told, *beyond))]
    else:
        texts += [*_no_facts(filled), *beyond]
    media = [("media", path.strip()) for path in found.get("media", "").split(";")]
    return Reference(
        kind=Kind.ARTICLE if "text" in fields else Kind.ENTRY,
        title=found.get("title", "") or person(found) or _called(filled),
        authors=[name for name in found.get("author", "").split(";") if name.strip()],
        date=_CLOCK.sub("", found.get("date", "")),
        place=found.get("place", ""),
        source=found.get("source", ""),
        url=found.get("url", ""),
        identifier=found.get("id", ""),
        language=found.get("language", ""),
        tags=re.split("[;,]", found.get("tags", "")),
        texts=texts,
        media_type="text/csv",
        ending=".csv",
        facts=[*((name, cell) for name, _, cell in filled), *media][:MOST_FACTS],
    )


def _no_facts(filled: list[tuple[str, str, str]]) -> Iterator[str]:
    """The cells that a fact cannot hold, beside a text; the number of a row is none of them."""
    for name, field, cell in filled:
        if field != "text" and len(cell) > LONGEST_FACT:
            yield f"{name}: {cell}" if name else cell
        elif not name and not cell.isdecimal():
            yield cell


def _called(filled: list[tuple[str, str, str]]) -> str:
    """What to call a row that has no title."""
    wanted = ("text", "", "number")
    cells = [cell for each in wanted for _, field, cell in filled if field == each]
    lettered = [cell for cell in cells if any(map(str.isalpha, cell))]
    return first_line((lettered or cells)[0]) if cells else ""
