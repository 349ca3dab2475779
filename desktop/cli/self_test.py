"""`skrynia self-test`: does everything that this program is made of work where it stands?

A packaged program lacks what nobody noticed it needs; so the whole way of a document is walked with
the sample, in a folder that is removed again. What lies in it meanwhile is an encrypted archive.
"""

from __future__ import annotations

import argparse
import os
import shutil
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from archive.errors import EXIT_DONE, EXIT_FAILED, SkryniaError, WrongSecretError
from archive.find import find
from archive.ingest import ingest
from archive.keys import Secret
from archive.ports import OpenArchive, OriginalViewer
from archive.progress import CancelToken, ignore_progress
from archive.searching import SearchRequest
from archive.upkeep import verify
from desktop.cli.command import Command, Context
from desktop.cli.demo import ARCHIVE_NAME, QUERIES
from desktop.cli.opening import add_json
from desktop.cli.usage import UsageError
from desktop.wiring import Rooms

_FLOOR_MIB, _FLOOR_PASSES = 64, 3
_IN_MEMORY = Path("/", "dev", "shm")
_NAMED = ("XDG_RUNTIME_DIR", "TEMP")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried."""

    name: str
    ok: bool


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--folder", metavar="F", type=Path, help="existing folder for the throw-away archive"
    )
    add_json(parser)


def _run(context: Context, arguments: argparse.Namespace) -> int:
    with _throw_away(arguments.folder) as folder:
        checks = list(_checks(context.rooms, folder))
    for check in checks:
        context.console.line(f"{'ok    ' if check.ok else 'FAILED'}  {check.name}")
    ok = all(check.ok for check in checks)
    rows = [{"name": check.name, "ok": check.ok} for check in checks]
    if context.console.as_json:
        context.console.tell({"ok": ok, "checks": rows})
    return EXIT_DONE if ok else EXIT_FAILED


def _checks(rooms: Rooms, folder: Path) -> Iterator[Check]:
    for name, ok in rooms.known_answers().items():
        yield Check(name, ok)
    confinement = rooms.confinement()
    for probe in confinement.probes:
        yield Check(f"jail: {probe.name}", probe.refused)
    secret = Secret(rooms.suggest_passphrase("en"))
    place = folder / ARCHIVE_NAME
    archive = rooms.shelf_with_cost(_FLOOR_MIB, _FLOOR_PASSES).create(place, secret)
    try:
        yield from _walked(rooms, archive)
    finally:
        archive.close()
    yield from _shown(rooms)
    yield from _locked(rooms, place, secret)


def _walked(rooms: Rooms, archive: OpenArchive) -> Iterator[Check]:
    report = ingest(archive, rooms.reader(), [rooms.sample], lambda _: None)
    yield Check("import", report.imported > 0 and not report.failed)
    for number, query in enumerate(QUERIES, start=1):
        yield Check(f"search {number}", find(archive, SearchRequest(query=query)).total > 0)
    findings = verify(archive, deep=True, progress=ignore_progress, cancel=CancelToken())
    yield Check("verify", not findings)


def _shown(rooms: Rooms) -> Iterator[Check]:
    """What is drawn and heard of originals, and read from pictures where the models are."""
    from importers.documents.tiny_pdf import TINY_PDF

    viewer = rooms.viewer()
    yield Check(
        "page", _works(lambda: bool(viewer.page(TINY_PDF, "application/pdf", 0, 200).words))
    )
    yield Check("sound", _works(lambda: viewer.sound(_silence(), "audio/wav", 0).total_frames > 0))
    if _should_play():
        trial = files("resources") / "trial"
        tone, film = (trial / "tone.m4a").read_bytes(), (trial / "film.mp4").read_bytes()
        yield Check("m4a", _works(lambda: any(viewer.sound(tone, "audio/mp4", 0).samples)))
        yield Check("film", _works(lambda: any(viewer.film(film, "video/mp4", 0, 64).pixels)))
    viewer.stop()
    if _should_recognise():
        yield Check("text in pictures", _works(lambda: _recognised(rooms, TINY_PDF)))


def _has_words(viewer: OriginalViewer, untrusted_pdf: bytes) -> bool:
    return bool(viewer.page(untrusted_pdf, "application/pdf", 0, 200).words)


def _should_play() -> bool:
    """An edition has the libraries for it, or not even their folder."""
    from importers.ffmpeg.libraries import libraries_folder

    return libraries_folder().is_dir()


def _should_recognise() -> bool:
    """An edition has both engine and models, or neither; models of the system do not count."""
    from importers.pictures.recognition_models import first_with_models, models_folder, own_folder

    if first_with_models((own_folder(),)):
        return True
    return find_spec("tesserocr") is not None and models_folder() is not None


def _recognised(rooms: Rooms, untrusted_pdf: bytes) -> bool:
    with rooms.recogniser() as recogniser:
        recogniser.read(untrusted_pdf, "application/pdf", 1)
    return True


def _works(trial: Callable[[], bool]) -> bool:
    try:
        return trial()
    except SkryniaError:
        return False


def _silence() -> bytes:
    """A tenth of a second of it, as WAV."""
    output = BytesIO()
    with wave.open(output, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(1600))
    return output.getvalue()


def _locked(rooms: Rooms, place: Path, secret: Secret) -> Iterator[Check]:
    locked = rooms.shelf.at(place)
    try:
        locked.unlock(Secret(rooms.suggest_passphrase("en"))).close()
    except WrongSecretError:
        yield Check("locked", ok=True)
    else:
        yield Check("locked", ok=False)
    locked.unlock(secret).close()
    yield Check("unlock", ok=True)


@contextmanager
def _throw_away(named: Path | None) -> Iterator[Path]:
    """A folder that is gone afterwards. Raises `UsageError` when no place for it is known."""
    places = [Path(place) for place in (_IN_MEMORY, *map(os.environ.get, _NAMED)) if place]
    place = named or next((each for each in places if os.access(each, os.W_OK)), None)
    if place is None or not place.is_dir():
        raise UsageError("name an existing folder with --folder")
    folder = place / f"skrynia-self-test-{os.getpid()}"
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


SELF_TEST = Command("self-test", "try everything that this program is made of", _arguments, _run)
