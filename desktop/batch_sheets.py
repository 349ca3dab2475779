"""The table of a batch as a spreadsheet: a row for each term and document, counts, totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from archive.batch import BatchLine, BatchTable, Occurrence
from archive.records import ArticleId
from archive.searching import Why
from desktop.messages import describe_reason
from desktop.spreadsheets import Cell, Rows, Sheet, as_csv, as_ods

HEADINGS = (
    *("term", "documents", "id", "external_id", "title"),
    *("date", "source", "lang", "count", "by_sound_only", "passage", "found_by", "did_you_mean"),
)
FORMATS = (".csv", ".ods")
_MOST_COLUMNS = 1000
"""Documents of the sheet of counts: those that most terms are found in."""


def written(table: BatchTable, place: PurePath) -> bytes:
    """The file for a place that ends in one of `FORMATS`: bytes, not written anywhere yet."""
    if place.suffix.lower() == ".csv":
        return as_csv(passages(table))
    return as_ods(
        [
            Sheet("Passages", passages(table)),
            Sheet("Terms", _terms(table)),
            Sheet("Counts", _counts(table)),
        ]
    )


def passages(table: BatchTable) -> Rows:
    """A row for each term and document; a term that is not found has one row."""
    return [HEADINGS, *(row for line in table.lines for row in _rows(line))]


def _rows(line: BatchLine) -> Iterator[list[Cell]]:
    head: list[Cell] = [line.query, line.total]
    if not line.occurrences:
        yield [*head, *[""] * (len(HEADINGS) - len(head) - 3), line.code or "", "", _offered(line)]
    for found in line.occurrences:
        about = found.summary.description
        yield [
            *head,
            found.summary.id,
            about.external_id,
            about.title,
            about.published,
            about.source,
            about.language,
            found.count,
            _yes(line.by_sound_only),
            found.snippet.text,
            _found_by(found),
            "",
        ]


def _found_by(found: Occurrence) -> str:
    """The words that match otherwise than as they were typed, and why."""
    other = [each for each in found.reasons if each.why is not Why.EXACT]
    return ", ".join(f"{each.word} ({describe_reason(each.why)})" for each in other)


def _terms(table: BatchTable) -> Rows:
    heading = ("term", "documents", "by_sound_only", "error", "did_you_mean")
    rows: list[list[Cell]] = [
        [each.query, each.total, _yes(each.by_sound_only), each.code or "", _offered(each)]
        for each in table.lines
    ]
    return [heading, *rows]


def _offered(line: BatchLine) -> str:
    """The likeliest query that finds something, where this one finds nothing."""
    return line.suggestions[0].query if line.suggestions else ""


def _yes(holds: bool) -> str:
    return "yes" if holds else ""


def _counts(table: BatchTable) -> Rows:
    """Terms downwards, documents to the right, in each cell how often."""
    held = Counter(found.summary.id for line in table.lines for found in line.occurrences)
    ids = sorted(number for number, _ in held.most_common(_MOST_COLUMNS))
    titles = {
        found.summary.id: found.summary.description.title
        for line in table.lines
        for found in line.occurrences
    }
    heads: list[list[Cell]] = [["", *ids], ["term", *(titles[number] for number in ids)]]
    return [*heads, *(_counts_of(line, ids) for line in table.lines)]


def _counts_of(line: BatchLine, ids: list[ArticleId]) -> list[Cell]:
    counts = {found.summary.id: found.count for found in line.occurrences}
    return [line.query, *(counts.get(number, "") for number in ids)]
