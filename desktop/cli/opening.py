"""Arguments that every command on an existing archive takes, and the opening itself."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.errors import ArchiveLockedError, ReadOnlyError
from archive.keys import Secret
from archive.ports import OpenArchive
from desktop.cli.command import Context
from desktop.cli.secret_options import add_opening_options, opening_secret


def add_archive(parser: argparse.ArgumentParser) -> None:
    """The archive's folder and the way in."""
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help="folder of the archive")
    add_opening_options(parser)
    add_json(parser)


def add_json(parser: argparse.ArgumentParser) -> None:
    """The choice of machine-readable output."""
    parser.add_argument(
        "--json", action="store_true", help="print one JSON object a line on standard output"
    )


@contextmanager
def opened(
    context: Context, arguments: argparse.Namespace, *, read_only: bool
) -> Iterator[OpenArchive]:
    """The archive, unlocked, closed again behind the block.

    Raises what `LockedArchive.unlock` raises, `ArchiveNotFoundError`, `UsageError`.
    """
    with opened_with_secret(context, arguments, read_only=read_only) as (archive, _):
        yield archive


@contextmanager
def opened_as_can(context: Context, arguments: argparse.Namespace) -> Iterator[OpenArchive]:
    """The archive for writing; for reading where another process writes, or nothing can be written.

    Raises what `opened` raises, but for `ArchiveLockedError` and `ReadOnlyError`.
    """
    locked = context.rooms.shelf.at(arguments.archive)
    secret = opening_secret(context, arguments)
    try:
        archive = locked.unlock(secret, read_only=False)
    except (ArchiveLockedError, ReadOnlyError):
        archive = locked.unlock(secret, read_only=True)
    try:
        yield archive
    finally:
        archive.close()


@contextmanager
def opened_with_secret(
    context: Context, arguments: argparse.Namespace, *, read_only: bool
) -> Iterator[tuple[OpenArchive, Secret]]:
    """The same, and the secret that opened it."""
    # Looked for first: nobody wants to type a passphrase for a folder that is not there.
    locked = context.rooms.shelf.at(arguments.archive)
    secret = opening_secret(context, arguments)
    archive = locked.unlock(secret, read_only=read_only)
    try:
        yield archive, secret
    finally:
        archive.close()
