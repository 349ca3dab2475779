"""`skrynia custody`: who did what with the documents, and when."""

from __future__ import annotations

import argparse

from archive.custody import custody, custody_record, name_custodian
from archive.errors import EXIT_DONE
from archive.records import ArticleId
from desktop.cli.command import Command, Context
from desktop.cli.opening import add_archive, opened


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument(
        "id", metavar="ID", type=int, nargs="?", help="number of a document, which may be gone"
    )
    parser.add_argument(
        "--name",
        metavar="TEXT",
        help='have entries made under this name from now on; "" for the label of the key',
    )


def _run(context: Context, arguments: argparse.Namespace) -> int:
    number = None if arguments.id is None else ArticleId(arguments.id)
    with opened(context, arguments, read_only=arguments.name is None) as archive:
        if arguments.name is not None:
            name_custodian(archive, arguments.name)
        entries = custody(archive, number)
    for entry in entries:
        context.console.tell(
            custody_record(entry),
            f"{entry.number}. {entry.at:%Y-%m-%d %H:%M:%S} UTC  {entry.action.value}  "
            f"document {entry.article_id}, version {entry.version}  {entry.by}",
        )
    return EXIT_DONE


CUSTODY = Command("custody", "print who did what with documents", _arguments, _run)
