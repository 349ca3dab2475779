"""`skrynia batch`: a table of many terms, with documents, counts and passages."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from pathlib import Path

from archive.batch import DOCUMENTS_PER_QUERY, BatchLine, BatchTable, Occurrence, batch
from archive.errors import EXIT_DONE, EXIT_PARTIAL
from archive.term_lists import TermList, read_terms
from desktop.batch_sheets import FORMATS, written
from desktop.cli.command import Command, Context
from desktop.cli.inputs import STANDARD_INPUT
from desktop.cli.layers import add_layers
from desktop.cli.opening import add_archive, opened
from desktop.cli.searching import offer_record, reason_records, reason_words
from desktop.cli.usage import UsageError, count
from desktop.new_file import write_new

_MOST_NUMBERS = 10
"""Terms that a warning names; the lines above have them all."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument(
        "file",
        metavar="FILE",
        help="one term a line, or a table with a column of names; - is standard input",
    )
    parser.add_argument(
        "--out", metavar="TABLE", type=Path, help="a new file that ends in .csv or .ods"
    )
    parser.add_argument(
        "--documents",
        metavar="N",
        type=count,
        default=DOCUMENTS_PER_QUERY,
        help=f"documents a term, the best ones ({DOCUMENTS_PER_QUERY})",
    )
    add_layers(parser)


def _run(context: Context, arguments: argparse.Namespace) -> int:
    started = time.perf_counter()
    _check_place(arguments.out)
    if arguments.file == arguments.passphrase_file == STANDARD_INPUT:
        raise UsageError("standard input cannot be both the passphrase and the terms")
    listed = context.rooms.decoded(context.inputs.content(arguments.file))
    read = read_terms(listed)
    for note in _reading(read):
        context.console.note(note)
    with opened(context, arguments, read_only=True) as archive:
        table = batch(archive, read.terms, documents=arguments.documents, layers=arguments.layers)
    for line in table.lines:
        context.console.tell(_record(line), _words(line))
        for found in line.occurrences:
            context.console.line(*_found_in(found))
    if arguments.out is not None:
        write_new(arguments.out, written(table, arguments.out))
        context.console.note(f"The table was written to {arguments.out}.")
    failed = sum(line.code is not None for line in table.lines)
    for warning in _warnings(table):
        context.console.note(warning)
    context.console.tell(
        _summary(table, failed, time.perf_counter() - started),
        f"{len(table.lines)} terms, {failed} not understood",
    )
    return EXIT_PARTIAL if failed else EXIT_DONE


def _check_place(place: Path | None) -> None:
    """Looked at first: nobody wants to wait for a table that cannot be written."""
    if place is None:
        return
    if place.suffix.lower() not in FORMATS:
        raise UsageError("the name of the table must end in .csv or .ods")
    if place.exists():
        raise UsageError("there is something in the place of the table; nothing is written over")


def _reading(read: TermList) -> Iterator[str]:
    """What was not taken for a term, so that nobody thinks that all of a list was asked."""
    if read.columns == (1,):
        yield "The list is a table: the terms are those of its first column."
    elif read.columns:
        columns = " and ".join(map(str, read.columns))
        yield f"The list is a table: the terms are those of column {columns}."
    if read.headed:
        yield "The first line of the list is a heading, and no term."


def _warnings(table: BatchTable) -> Iterator[str]:
    """What may not have been asked as it was meant; terms by their number, never by their words."""
    failed = [str(n) for n, line in enumerate(table.lines, 1) if line.code is not None]
    if failed:
        yield f"Not understood, and not searched for: {_numbered(failed)}."
    halves = [str(n) for n, line in enumerate(table.lines, 1) if line.query.count('"') % 2]
    if halves:
        yield f"A quote without its partner was taken as not written: {_numbered(halves)}."


def _numbered(numbers: list[str]) -> str:
    shown = ", ".join(numbers[:_MOST_NUMBERS])
    more = len(numbers) - _MOST_NUMBERS
    return f"term {shown}{f' and {more} more' if more > 0 else ''}"


def _words(line: BatchLine) -> str:
    words = f"{line.query}: {line.code or line.total}"
    if line.by_sound_only:
        return f"{words}, by sound only"
    offered = ", ".join(f"{offer.query} ({offer.total})" for offer in line.suggestions)
    return f"{words}; did you mean {offered}" if offered else words


def _found_in(found: Occurrence) -> Iterator[str]:
    title = " ".join(found.summary.description.title.split()) or "(no title)"
    yield f"    {title}  [{found.summary.id}]  {found.count}"
    yield from (f"; {words}" for words in [reason_words(found.reasons)] if words)


def _record(line: BatchLine) -> dict[str, object]:
    if line.code is not None:
        return {"query": line.query, "error": line.code}
    documents = [
        {
            "id": found.summary.id,
            "external_id": found.summary.description.external_id,
            "title": found.summary.description.title,
            "count": found.count,
            "snippet": found.snippet.text,
            "reasons": reason_records(found.reasons),
        }
        for found in line.occurrences
    ]
    return {
        "query": line.query,
        "total": line.total,
        "by_sound_only": line.by_sound_only,
        "documents": documents,
        **({"suggestions": [*map(offer_record, line.suggestions)]} if line.suggestions else {}),
    }


def _summary(table: BatchTable, failed: int, seconds: float) -> dict[str, object]:
    return {
        "terms": len(table.lines),
        "found": sum(line.total > 0 for line in table.lines),
        "by_sound_only": sum(line.by_sound_only for line in table.lines),
        "failed": failed,
        "ms": round(table.elapsed_ms, 3),
        "seconds": round(seconds, 3),
    }


BATCH = Command("batch", "a table of many terms and their documents", _arguments, _run)
