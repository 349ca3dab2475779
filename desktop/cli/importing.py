"""`skrynia import`: files, folders and collections into an archive."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.errors import EXIT_DONE, EXIT_FAILED, EXIT_PARTIAL, CancelledError
from archive.import_report import ReportForm, ReportWriter, outcome_record
from archive.ingest import ImportReport, ItemOutcome, Outcome, OutcomeSink, ingest
from archive.ports import OpenArchive
from desktop.cli.command import Command, Context
from desktop.cli.console import Console
from desktop.cli.interrupt import cancel_on_interrupt
from desktop.cli.opening import add_archive, opened
from desktop.cli.progress_line import ProgressLine
from desktop.cli.unjailed import may_risk
from desktop.cli.usage import UsageError
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
    parser.add_argument(
        "--keep-paths", action="store_true", help="remember where each file lay on this disk"
    )
    parser.add_argument(
        "--again",
        action="store_true",
        help="also read files that an earlier import read to their end",
    )
    parser.add_argument(
        "--verbose",
        action="store_true",
        help="also tell of each document which earlier one it is nearly the same as",
    )
    parser.add_argument(
        "--report",
        metavar="FILE",
        type=Path,
        help="write the outcome of every item to a new file: .csv, else JSON lines; not encrypted",
    )


def _run(context: Context, arguments: argparse.Namespace) -> int:
    # In the background, while the key is derived.
    context.rooms.prepare_import()
    with (
        opened(context, arguments, read_only=False) as archive,
        _report_sink(arguments.report) as sink,
    ):
        report = import_paths(
            context,
            archive,
            arguments.paths,
            risk=may_risk(context, agreed=arguments.unjailed),
            keep_paths=arguments.keep_paths,
            again=arguments.again,
            verbose=arguments.verbose,
            sink=sink,
        )
    if report.cancelled:
        context.console.note(wording(CancelledError.code))
        return EXIT_FAILED
    return EXIT_PARTIAL if report.failed else EXIT_DONE


@contextmanager
def _report_sink(file: Path | None) -> Iterator[OutcomeSink]:
    """What writes the report that was asked for. Raises `UsageError` for a file that is there."""
    if file is None:
        yield lambda _: None
        return
    form = ReportForm.CSV if file.suffix.lower() == ".csv" else ReportForm.JSON_LINES
    try:
        stream = file.open("x", encoding="utf-8", errors="replace", newline="")
    except OSError:
        raise UsageError("the report cannot be written there, or the file exists") from None
    with stream:
        yield ReportWriter(stream, form)


def import_paths(
    context: Context,
    archive: OpenArchive,
    paths: list[Path],
    *,
    risk: bool = False,
    keep_paths: bool = False,
    again: bool = False,
    verbose: bool = False,
    sink: OutcomeSink = lambda _: None,
) -> ImportReport:
    """Import, telling each outcome once its batch is committed and the counts at the end.

    `risk` reads risky formats where the system cannot lock their readers up; `keep_paths` and
    `again` are those of `ingest`; `verbose` tells near copies one by one; `sink` hears every
    outcome, too.
    """
    console = context.console
    near = 0

    def tell(outcome: ItemOutcome) -> None:
        nonlocal near
        sink(outcome)
        near += outcome.near is not None
        _tell_outcome(console, outcome, verbose=verbose)

    with cancel_on_interrupt() as cancel, ProgressLine(console) as progress:
        report = ingest(
            archive,
            context.rooms.reader(may_risk=risk, cancel=cancel),
            paths,
            tell,
            progress=progress,
            cancel=cancel,
            keep_paths=keep_paths,
            again=again,
        )
    tell_report(console, report, near)
    return report


def _tell_outcome(console: Console, item: ItemOutcome, *, verbose: bool) -> None:
    if console.as_json:
        console.tell(outcome_record(item))
    elif item.outcome is Outcome.FAILED:
        console.line(f"Failed: {item.label}: {wording(item.code or '')}")
    elif item.missing:
        console.line(f"Names files that are not here ({item.missing}): {item.label}")
    elif verbose and item.near is not None:
        console.line(f"Nearly the same as {item.near}: {item.label} ({item.article_id})")


def tell_report(console: Console, report: ImportReport, near: int) -> None:
    """Print the counts of an import; `near` of its documents are near copies."""
    record = {
        "imported": report.imported,
        "duplicates": report.duplicates,
        "failed": report.failed,
        "seconds": round(report.seconds, 3),
    }
    words = (
        f"Imported {report.imported}, already there {report.duplicates}, "
        f"failed {report.failed} ({report.seconds:.1f} s)"
    )
    if report.missing:
        record["missing"] = report.missing
        there = "were not found so far" if report.cancelled else "are not here"
        words += f"; files that documents name and that {there}: {report.missing}"
    if near and not console.as_json:
        console.line(f"Nearly the same as an earlier document: {near} (--verbose lists them)")
    console.tell(record, words)


IMPORT = Command("import", "bring documents in", _arguments, _run)
