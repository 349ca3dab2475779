"""`skrynia check-log`: a custody log that came with an export, looked at without any key."""

from __future__ import annotations

import argparse
from pathlib import Path

from archive.custody import first_false_line
from archive.errors import EXIT_DAMAGED, EXIT_DONE
from desktop.cli.command import Command, Context
from desktop.cli.opening import add_json
from desktop.cli.usage import UsageError


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("log", metavar="LOG", type=Path, help="the log, as it was handed out")
    add_json(parser)


def _run(context: Context, arguments: argparse.Namespace) -> int:
    try:
        lines = arguments.log.read_text("utf-8").removesuffix("\n").split("\n")
    except (OSError, ValueError):
        raise UsageError("this file cannot be read") from None
    false = first_false_line(lines)
    words = "Each entry follows from the one before."
    if false is not None:
        words = f"The log is not as it was written, from line {false} on."
    record = {"ok": false is None, "entries": len(lines), "first_false": false}
    context.console.tell(record, words)
    return EXIT_DONE if false is None else EXIT_DAMAGED


CHECK_LOG = Command("check-log", "check a custody log that was handed out", _arguments, _run)
