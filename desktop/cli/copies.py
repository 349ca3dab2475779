"""`skrynia duplicates`: documents that are nearly the same."""

from __future__ import annotations

import argparse

from archive.copies import CopyGroup, copy_groups
from archive.errors import EXIT_DONE
from desktop.cli.command import Command, Context
from desktop.cli.console import Console
from desktop.cli.opening import add_archive, opened


def _run(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=True) as archive:
        groups = copy_groups(archive)
    for group in groups:
        _tell(context.console, group)
    return EXIT_DONE


def _tell(console: Console, group: CopyGroup) -> None:
    if console.as_json:
        copies = [
            {
                "id": row.id,
                "title": row.description.title,
                "source": row.description.source,
                "date": row.description.published,
                "length": row.length,
            }
            for row in group.copies
        ]
        console.tell({"ids": [row.id for row in group.copies], "copies": copies})
        return
    for row in group.copies:
        title = row.description.title or "(no title)"
        console.line(f"{row.id}: {title} ({row.length} characters)")
    console.line("")


DUPLICATES = Command("duplicates", "list documents that are nearly the same", add_archive, _run)
