"""`skrynia import`: files, folders and collections into an archive."""

from __future__ import annotations

import argparse
from pathlib import Path

from archive.errors import EXIT_DONE, EXIT_FAILED, EXIT_PARTIAL, CancelledError
from archive.ingest import ImportReport, ItemOutcome, Outcome, ingest
from archive.ports import OpenArchive
from desktop.cli.command import Command, Context
from desktop.cli.console import Console
from desktop.cli.interrupt import cancel_on_interrupt
from desktop.cli.opening import add_archive, opened
from desktop.cli.progress_line import ProgressLine
from desktop.messages import wording


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        type=Path,
        help="file, folder, or .jsonl collection (one document a line)",
    )
    parser.add_argument(
        "--unjailed",
        action="store_true",
        help="read risky kinds of files even where this system cannot lock their readers up",
    )


def _run(context: Context, arguments: argparse.Namespace) -> int:
    # In the background, while the key is derived.
    context.rooms.prepare_import()
    with opened(context, arguments, read_only=False) as archive:
        report = import_paths(context, archive, arguments.paths, may_risk=arguments.unjailed)
    if report.cancelled:
        context.console.note(wording(CancelledError.code))
        return EXIT_FAILED
    return EXIT_PARTIAL if report.failed else EXIT_DONE


def import_paths(
    context: Context, archive: OpenArchive, paths: list[Path], *, may_risk: bool = False
) -> ImportReport:
    """Import, telling each outcome once its batch is committed and the counts at the end.

    `may_risk` reads risky formats where the system cannot lock their readers up.
    """
    console = context.console
    with cancel_on_interrupt() as cancel, ProgressLine(console) as progress:
        report = ingest(
            archive,
            context.rooms.reader(may_risk=may_risk),
            paths,
            lambda outcome: _tell_outcome(console, outcome),
            progress=progress,
            cancel=cancel,
        )
    _tell_report(console, report)
    return report


def _tell_outcome(console: Console, item: ItemOutcome) -> None:
    record = {
        "path": item.label,
        "outcome": item.outcome.value,
        "id": item.article_id,
        "code": item.code,
    }
    if console.as_json:
        console.tell(record)
    elif item.outcome is Outcome.FAILED:
        console.line(f"Failed: {item.label}: {wording(item.code or '')}")


def _tell_report(console: Console, report: ImportReport) -> None:
    record = {
        "imported": report.imported,
        "duplicates": report.duplicates,
        "failed": report.failed,
        "seconds": round(report.seconds, 3),
    }
    console.tell(
        record,
        f"Imported {report.imported}, already there {report.duplicates}, "
        f"failed {report.failed} ({report.seconds:.1f} s)",
    )


IMPORT = Command("import", "bring documents in", _arguments, _run)
