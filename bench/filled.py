"""An archive with the documents of a collection, which a folder keeps from one run to the next."""

from collections.abc import Callable
from pathlib import Path

from archive.ingest import ingest
from archive.keys import Secret
from archive.ports import OpenArchive
from desktop.wiring import build
from vault.parameters import FLOOR

_SECRET = Secret("a passphrase of the benchmark")
_ARCHIVE = "Bench.skrynia"


def filled(folder: Path, write: Callable[[Path], None]) -> tuple[OpenArchive, float | None]:
    """Return the archive in `folder` and the seconds of its import, None where it lay there.

    `write` puts the collection as JSON Lines into a file that it is given.
    """
    rooms = build(FLOOR)
    if (folder / _ARCHIVE).is_dir():
        return rooms.shelf.at(folder / _ARCHIVE).unlock(_SECRET), None
    folder.mkdir(parents=True, exist_ok=True)
    collection = folder / "documents.jsonl"
    write(collection)
    archive = rooms.shelf.create(folder / _ARCHIVE, _SECRET)
    report = ingest(archive, rooms.reader(), [collection], lambda _: None)
    collection.unlink()
    return archive, report.seconds
