"""`skrynia codes …`: the codebook, what was coded, and taking it to other programs."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from archive.codebook import Codebook
from archive.codes import read_codebook
from archive.coding_report import code_grid, grid_rows, passage_rows, passages, words_of
from archive.custody import record_export
from archive.errors import (
    EXIT_DONE,
    EXIT_PARTIAL,
    CodeNotFoundError,
    SourceNotFoundError,
    SourceTooLargeError,
    SourceUnreadableError,
)
from archive.exchange.project import Project
from archive.exchange.refi_qda import as_notes, as_qdc, as_qdpx
from archive.exchange.sharing import TakenIn, hand_out, take_in
from archive.exchange.web_annotation import as_json_ld
from archive.marks import CodeId, fragment
from archive.ports import OpenArchive
from archive.ports.projects import PROJECT_ENDINGS
from desktop.cli.command import Command, Context
from desktop.cli.opening import add_archive, opened
from desktop.cli.usage import UsageError
from desktop.coding_files import CodingFile, written
from desktop.new_file import write_new
from desktop.spreadsheets import as_csv

_PROJECTS: dict[str, Callable[[Project], bytes]] = {
    ".jsonld": as_json_ld,
    ".qdpx": as_qdpx,
    ".qdc": lambda project: as_qdc(project.codes),
}
_TABLE = ".csv"
_REPORT = CodingFile.REPORT.ending
_CODES_ONLY = ".qdc"
_PROJECT = ".qdpx"
LARGEST_FILE_BYTES = 512 * 1024 * 1024
"""Of a project of another program."""


def _list(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=True) as archive:
        book, counts = read_codebook(archive), code_grid(archive).counts
    for depth, code in book.walk():
        marks = sum(count for (each, _), count in counts.items() if each == code.id)
        record = {
            "id": code.id,
            "uid": code.uid,
            "parent": code.parent,
            "name": code.name,
            "colour": code.colour,
            "memo": code.memo,
            "marks": marks,
        }
        context.console.tell(record, f"{'  ' * depth}{code.id}. {code.name}: {marks}")
    return EXIT_DONE


def _report_arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("code", metavar="CODE", help="name or number of a code")
    parser.add_argument("--below", action="store_true", help="with the codes below it")


def _report(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=True) as archive:
        code = _code(read_codebook(archive), arguments.code)
        found = passages(archive, code, with_children=arguments.below)
    for each in found:
        mark = each.annotation
        record = {
            "id": mark.id,
            "document": mark.article_id,
            "title": each.title,
            "start": mark.span.start,
            "end": mark.span.end,
            "before": each.before,
            "passage": mark.quote,
            "place": fragment(mark.place) if mark.place else "",
            "after": each.after,
            "note": mark.note,
            "codes": list(mark.codes),
            "authors": list(each.authors),
            "date": each.published,
        }
        words = f"{mark.article_id}. {each.title}: {each.before}[{words_of(mark)}]{each.after}"
        context.console.tell(record, words)
    return EXIT_DONE


def _code(book: Codebook, asked: str) -> CodeId:
    """The code of a number, a name, or a path ("Court / Witness")."""
    if asked.isdecimal():
        return CodeId(int(asked))
    wanted = asked.casefold()
    named = [
        code.id
        for _, code in book.walk()
        if wanted in (code.name.casefold(), " / ".join(book.path(code.id)).casefold())
    ]
    if not named:
        raise CodeNotFoundError
    if len(named) > 1:
        raise UsageError("several codes have this name; `codes list` shows their numbers")
    return named[0]


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help="a new file that ends in .csv (codes by documents), .odt (a report), .jsonld, .qdpx "
        "or .qdc",
    )
    parser.add_argument("--code", metavar="CODE", help="for .csv and .odt: passages of this code")


def _export(context: Context, arguments: argparse.Namespace) -> int:
    ending = arguments.file.suffix.lower()
    if ending not in (_TABLE, _REPORT, *_PROJECTS):
        raise UsageError("the name of the file must end in .csv, .odt, .jsonld, .qdpx or .qdc")
    if arguments.file.exists():
        raise UsageError("there is something in the place of the file; nothing is written over")
    with opened(context, arguments, read_only=ending == _CODES_ONLY) as archive:
        beside = 0
        if ending in (_TABLE, _REPORT):
            content = _passages(archive, ending, arguments.code)
        else:
            project = hand_out(archive)
            content = _PROJECTS[ending](project)
            beside = len(as_notes(project)) if ending == _PROJECT else 0
        write_new(arguments.file, content)
        if ending != _CODES_ONLY:
            record_export(archive, code_grid(archive).documents)
    record = {"outcome": "written", "bytes": len(content), "as_notes": beside}
    context.console.tell(record, f"written; {beside} marks as notes" if beside else "written")
    return EXIT_DONE


def _passages(archive: OpenArchive, ending: str, asked: str | None) -> bytes:
    book = read_codebook(archive)
    code = None if asked is None else _code(book, asked)
    if ending == _REPORT:
        return written(archive, CodingFile.REPORT, code, below=False).content
    if code is None:
        return as_csv(grid_rows(code_grid(archive), book))
    return as_csv(passage_rows(passages(archive, code), book))


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument(
        "file", metavar="FILE", type=Path, help="a .qdpx, .qdc or .jsonld file of any program"
    )
    parser.add_argument(
        "--unjailed", action="store_true", help="read it even where its reader cannot be locked up"
    )


def _import(context: Context, arguments: argparse.Namespace) -> int:
    ending = arguments.file.suffix.lower()
    if ending not in PROJECT_ENDINGS:
        raise UsageError("the name of the file must end in .qdpx, .qdc or .jsonld")
    with opened(context, arguments, read_only=False) as archive:
        reader = context.rooms.project_reader(may_risk=arguments.unjailed)
        told = take_in(archive, reader.read(_read(arguments.file), ending))
    record = {
        "codes": len(told.change.codes),
        "marks": len(told.change.annotations),
        "known": list(told.known),
        "without_document": list(told.without_document),
        "lost": list(told.lost),
        "not_found": list(told.not_found),
        "differing": list(told.differing),
        "missing_documents": list(told.documents),
        "left_out": {kind.value: count for kind, count in told.left_out},
    }
    words = _taken_words(told)
    context.console.tell(record, words)
    incomplete = told.without_document or told.not_found or told.left_out
    return EXIT_PARTIAL if incomplete else EXIT_DONE


def _taken_words(told: TakenIn) -> str:
    """What became of a file: nothing that was left out goes unsaid."""
    left = len(told.without_document) + len(told.not_found)
    rest = ", ".join(f"{kind.value}: {count}" for kind, count in told.left_out)
    counted = (
        (len(told.lost), "of them are kept though their passage was not found"),
        (left, "marks found no place"),
        (len(told.documents), "documents of the file are not here"),
        (len(told.differing), "stay as they are here, the file has them otherwise"),
    )
    words = [f"{len(told.change.codes)} codes and {len(told.change.annotations)} marks are new"]
    words += [f"{count} {what}" for count, what in counted if count]
    return "; ".join([*words, *([f"not taken in: {rest}"] if rest else [])])


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            untrusted = file.read(LARGEST_FILE_BYTES + 1)
    except FileNotFoundError:
        raise SourceNotFoundError from None
    except OSError:
        raise SourceUnreadableError from None
    if len(untrusted) > LARGEST_FILE_BYTES:
        raise SourceTooLargeError
    return untrusted


CODES = (
    Command("codes list", "the codebook, and how often each code is given", add_archive, _list),
    Command("codes report", "passages of a code in context", _report_arguments, _report),
    Command(
        "codes import", "take in codes and marks of other programs", _import_arguments, _import
    ),
    Command("codes export", "take codes and marks to other programs", _export_arguments, _export),
)
