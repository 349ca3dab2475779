"""`skrynia original`: the file that a document was imported from, bit for bit."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

from archive.custody import custody, custody_lines, record_export
from archive.documents import read_article, read_original
from archive.errors import EXIT_DONE, OriginalNotFoundError
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.cli.command import Command, Context
from desktop.cli.opening import add_archive, opened_as_can
from desktop.cli.usage import UsageError
from desktop.new_file import write_new
from desktop.picture_file import pixels_alone

_TELLS_MORE = (
    "What the file tells of place, moment and camera went out with it. "
    "With --pixels only the picture does."
)


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("id", metavar="ID", type=int, help="number of the document")
    parser.add_argument(
        "--out", metavar="FILE", type=Path, required=True, help="a new file; it is not encrypted"
    )
    parser.add_argument(
        "--pixels",
        action="store_true",
        help="of a picture what is to be seen, as PNG, without what the file tells besides",
    )
    parser.add_argument(
        "--custody",
        metavar="LOG",
        type=Path,
        help="write the whole custody log to a new file, too; it is not encrypted",
    )


def _run(context: Context, arguments: argparse.Namespace) -> int:
    for place in (arguments.out, arguments.custody):
        if place is not None and place.exists():
            raise UsageError("there is something in the place of the file; nothing is written over")
    number = ArticleId(arguments.id)
    with opened_as_can(context, arguments) as archive:
        original = read_article(archive, number).article.original
        content = read_original(archive, number)
        if original is None or content is None:
            raise OriginalNotFoundError
        if arguments.pixels:
            content = _pixels(context, content, original.media_type)
        write_new(arguments.out, content)
        if not archive.read_only:
            record_export(archive, [number])
        noted = not archive.read_only
        if arguments.custody is not None:
            write_new(arguments.custody, _log(archive))
    digest = hashlib.sha256(content).hexdigest()
    record = {
        "id": number,
        "sha256": digest,
        "size_bytes": len(content),
        "media_type": "image/png" if arguments.pixels else original.media_type,
        "name": original.name,
        "noted": noted,
    }
    context.console.tell(record, f"{len(content)} bytes, SHA-256 {digest}")
    if original.media_type.startswith("image/") and not arguments.pixels:
        context.console.note(_TELLS_MORE)
    if not noted:
        context.console.note("The archive cannot be written now: its custody log does not tell.")
    return EXIT_DONE


def _pixels(context: Context, untrusted_bytes: bytes, media_type: str) -> bytes:
    viewer = context.rooms.viewer()
    try:
        return pixels_alone(viewer, untrusted_bytes, media_type)
    finally:
        viewer.stop()


def _log(archive: OpenArchive) -> bytes:
    return "".join(f"{line}\n" for line in custody_lines(custody(archive))).encode()


ORIGINAL = Command("original", "write a document's original file", _arguments, _run)
