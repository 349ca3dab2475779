"""`skrynia demo`: the whole path on the sample archive, for whoever wants to see it."""

from __future__ import annotations

import argparse
from pathlib import Path

from archive.errors import EXIT_PARTIAL
from archive.keys import Secret
from archive.ports import OpenArchive
from archive.searching import SearchRequest
from desktop.cli.command import Command, Context
from desktop.cli.importing import import_paths
from desktop.cli.opening import add_json
from desktop.cli.searching import tell_search
from desktop.cli.upkeep import verify_archive

ARCHIVE_NAME = "Sample.skrynia"
QUERIES = ("Лукша", "Luksha", "палітвязні", "release of prisoners")
_HITS = 3


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", metavar="FOLDER", type=Path, help="existing folder for the throw-away archive"
    )
    add_json(parser)


def _run(context: Context, arguments: argparse.Namespace) -> int:
    console = context.console
    folder = arguments.folder / ARCHIVE_NAME
    context.rooms.prepare_import()
    passphrase = context.rooms.suggest_passphrase("en")
    archive = context.rooms.shelf.create(folder, Secret(passphrase))
    try:
        status = _tour(context, archive)
    finally:
        archive.close()
    console.tell(
        {"archive": str(folder), "passphrase": passphrase},
        f"\nThe archive is {folder}\nIts passphrase is {passphrase}",
    )
    return status


def _tour(context: Context, archive: OpenArchive) -> int:
    report = import_paths(context, archive, [context.rooms.sample])
    for query in QUERIES:
        context.console.line("")
        request = SearchRequest(query=query, limit=_HITS, with_facets=True)
        tell_search(context.console, archive, request)
    context.console.line("")
    status = verify_archive(context.console, archive, deep=True)
    return status or (EXIT_PARTIAL if report.failed else status)


DEMO = Command("demo", "make, fill, search and verify a sample archive", _arguments, _run)
