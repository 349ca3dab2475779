"""`skrynia stats`, `verify`, `reindex` and `backup`: the health of an archive."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

from archive.errors import EXIT_DAMAGED, EXIT_DONE, ArchiveDamagedError
from archive.findings import Finding, FindingCode
from archive.ports import OpenArchive
from archive.upkeep import reindex, stats, verify
from desktop.cli.command import Command, Context
from desktop.cli.console import Console
from desktop.cli.interrupt import cancel_on_interrupt
from desktop.cli.opening import add_archive, opened
from desktop.cli.progress_line import ProgressLine
from desktop.messages import FINDINGS


def _stats(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=True) as archive:
        found = stats(archive)
    index, sizes = found.index, found.sizes
    record = {
        "documents": found.documents,
        "languages": dict(found.languages),
        "index": {
            "documents": index.documents,
            "terms": index.terms,
            "size_bytes": index.size_bytes,
            "generation": index.generation,
        },
        "size_bytes": {
            "header": sizes.header,
            "records": sizes.records,
            "media": sizes.media,
            "total": sizes.total,
        },
    }
    languages = ", ".join(f"{code or '?'} {count}" for code, count in found.languages.items())
    context.console.tell(
        record,
        f"Documents: {found.documents}\n",
        f"Languages: {languages or '-'}\n",
        f"Index: {index.documents} documents, {index.terms} terms, generation {index.generation}\n",
        f"On disk: {sizes.total} bytes, of them originals {sizes.media}",
    )
    return EXIT_DONE


def _verify_arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument(
        "--deep",
        action="store_true",
        help="also read every page and original, and compare every document with its postings",
    )


def _verify(context: Context, arguments: argparse.Namespace) -> int:
    try:
        with opened(context, arguments, read_only=True) as archive:
            return verify_archive(context.console, archive, deep=arguments.deep)
    except ArchiveDamagedError as error:
        # Too broken to be opened: that is the finding.
        code = FindingCode.HEADER if error.part == "header" else FindingCode.PAGES
        return _tell_findings(context.console, [Finding(code, error.part)])


def verify_archive(console: Console, archive: OpenArchive, *, deep: bool) -> int:
    """Look for damage and tell what was found; gives the exit status.

    Raises `CancelledError`.
    """
    with cancel_on_interrupt() as cancel, ProgressLine(console) as progress:
        findings = verify(archive, deep=deep, progress=progress, cancel=cancel)
    return _tell_findings(console, findings)


def _tell_findings(console: Console, findings: Sequence[Finding]) -> int:
    records = [
        {
            "code": finding.code.value,
            "part": finding.part,
            "id": finding.article_id,
            "count": finding.count,
        }
        for finding in findings
    ]
    if console.as_json:
        console.tell({"ok": not findings, "findings": records})
    for finding in findings:
        where = "" if finding.article_id is None else f", document {finding.article_id}"
        console.line(f"{finding.part}{where}: {FINDINGS[finding.code]} ({finding.count})")
    console.line("Damage was found." if findings else "Sound: everything is as it was written.")
    return EXIT_DAMAGED if findings else EXIT_DONE


def _reindex(context: Context, arguments: argparse.Namespace) -> int:
    started = time.monotonic()
    with (
        opened(context, arguments, read_only=False) as archive,
        cancel_on_interrupt() as cancel,
        ProgressLine(context.console) as progress,
    ):
        documents = reindex(archive, progress=progress, cancel=cancel)
    seconds = round(time.monotonic() - started, 3)
    context.console.tell(
        {"documents": documents, "seconds": seconds}, f"Indexed {documents} ({seconds:.1f} s)"
    )
    return EXIT_DONE


def _backup_arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("destination", metavar="DEST", type=Path, help="folder to be made")


def _backup(context: Context, arguments: argparse.Namespace) -> int:
    with (
        opened(context, arguments, read_only=True) as archive,
        cancel_on_interrupt() as cancel,
        ProgressLine(context.console) as progress,
    ):
        archive.backup(arguments.destination, progress=progress, cancel=cancel)
    source, copy = str(arguments.archive), str(arguments.destination)
    context.console.tell({"archive": source, "backup": copy}, f"Copied {source} to {copy}")
    return EXIT_DONE


STATS = Command("stats", "count documents, languages, terms and bytes", add_archive, _stats)
VERIFY = Command("verify", "look for damage", _verify_arguments, _verify)
REINDEX = Command("reindex", "build the index again from the documents", add_archive, _reindex)
BACKUP = Command("backup", "write a whole second archive", _backup_arguments, _backup)
