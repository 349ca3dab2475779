"""`skrynia create`: a new archive."""

from __future__ import annotations

import argparse
from pathlib import Path

from archive.errors import EXIT_DONE
from archive.ports import ArchiveShelf
from desktop.cli.command import Command, Context
from desktop.cli.opening import add_json
from desktop.cli.secret_options import add_new_keyfile_options, new_secret
from desktop.cli.usage import UsageError


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help="folder to be made")
    parser.add_argument(
        "--passphrase-file",
        metavar="F",
        help="read the passphrase from the first line of F; - is standard input",
    )
    add_new_keyfile_options(parser, "--keyfile")
    parser.add_argument(
        "--kdf-memory-mib", metavar="N", type=int, help="memory of one guess (64 to 2048)"
    )
    parser.add_argument("--kdf-passes", metavar="N", type=int, help="passes of a guess (3 to 16)")
    add_json(parser)


def _run(context: Context, arguments: argparse.Namespace) -> int:
    shelf = _shelf(context, arguments)
    file = arguments.passphrase_file
    with new_secret(context, arguments, passphrase_file=file) as new:
        shelf.create(arguments.archive, new.secret).close()
    folder = str(arguments.archive)
    context.console.tell({"archive": folder}, f"Created {folder}")
    return EXIT_DONE


def _shelf(context: Context, arguments: argparse.Namespace) -> ArchiveShelf:
    """Where the cost is not named it is measured; naming half of it would name nothing."""
    memory_mib, passes = arguments.kdf_memory_mib, arguments.kdf_passes
    if memory_mib is None and passes is None:
        return context.rooms.shelf
    if memory_mib is None or passes is None:
        raise UsageError("--kdf-memory-mib and --kdf-passes go together")
    return context.rooms.shelf_with_cost(memory_mib, passes)


CREATE = Command("create", "make a new, empty archive", _arguments, _run)
