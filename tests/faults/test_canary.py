"""A text that was imported, searched, read and removed is nowhere on the disk but in ciphertext."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from archive.records import ArticleDraft
from importers.formats import FORMATS
from importers.jail.runners import LocalRunner
from importers.reader import FileReader
from tests.faults.killing import command
from tests.faults.plaintext_scan import find_bytes, find_in, find_plaintext
from tests.faults.private_places import REPOSITORY, PrivatePlaces
from tests.faults.rooms import PASSPHRASE
from tests.importers.every_kind import one_of_each
from tests.importers.pictures.drawn import encoded, page

CANARY = "Канарейкатаямная"
CANARY_LATIN = "Sekretnajakanarka"
DRAWN = page(f"{CANARY} на фота.")
SENT = {
    "type": "message",
    "date": "2024-09-11T18:06:00",
    "date_unixtime": "1726067160",
    "from": CANARY_LATIN,
    "photo": f"photos/{CANARY}.jpg",
    "text": f"подпісзьчата {CANARY}",
}
CHAT = {"name": CANARY, "type": "private_group", "id": 7, "messages": [SENT]}
"""A chat with a photo beside it: its name, its sender and what is said with it are secret, too."""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A file of every kind with both canaries, outside the places that are searched."""
    folder = tmp_path / "stick"
    folder.mkdir()
    for name, (ending, content) in one_of_each(CANARY, CANARY_LATIN).items():
        (folder / f"{name}.{ending}").write_bytes(content)
    chat = folder / "chat"
    (chat / "photos").mkdir(parents=True)
    (chat / "photos" / f"{CANARY}.jpg").write_bytes(encoded(DRAWN, "JPEG"))
    (chat / "result.json").write_text(json.dumps(CHAT, ensure_ascii=False), "utf-8")
    return folder


def thumbnails(source: Path) -> list[bytes]:
    """Bytes out of the middle of the small pictures that the jail makes of these files."""
    reader = FileReader(lambda: LocalRunner(may_risk=True))
    drafts = [item.outcome for item in reader.read([source])]
    small = [each.thumbnail for each in drafts if isinstance(each, ArticleDraft) and each.thumbnail]
    pieces = (each[len(each) // 2 :][:24] for each in small)
    return [each for each in pieces if len(set(each)) > 16]  # a row of zeros is anywhere


def skrynia(places: PrivatePlaces, *words: str, status: int = 0) -> bytes:
    """Run a command that must end so; whatever it printed on standard error is searched too."""
    finished = places.run(command(words), f"{PASSPHRASE}\n".encode())
    assert finished.returncode == status, finished.stderr.decode()
    assert find_in("stderr", finished.stderr, [CANARY, CANARY_LATIN]) == []
    return finished.stdout


def test_the_command_line_leaves_no_plaintext(tmp_path: Path, source: Path) -> None:
    places = PrivatePlaces.inside(tmp_path / "searched")
    archive = str(places.vault / "Family.skrynia")
    small = thumbnails(source)
    assert len(small) > 5
    open_with = ("--passphrase-file", "-", "--json")

    skrynia(places, "create", archive, *open_with)
    # that nothing in the kept 7z was read is told as its failure
    told = skrynia(places, "import", archive, str(source), *open_with, status=3)
    ids = sorted({each["id"] for each in map(json.loads, told.splitlines()) if each.get("id")})
    assert len(ids) >= len(FORMATS) - 3  # copies byte for byte, as the mail in a mailbox, are one
    photo = json.loads(skrynia(places, "search", archive, "kind:photo подпісзьчата", *open_with))
    assert photo["total"] == 1
    shown = skrynia(places, "show", archive, str(photo["hits"][0]["id"]), *open_with)
    assert json.loads(shown)["parent"] is not None
    found = json.loads(skrynia(places, "search", archive, CANARY, "--facets", *open_with))
    assert found["total"] > 30
    first = str(found["hits"][0]["id"])
    assert CANARY in skrynia(places, "show", archive, first, *open_with).decode()
    assert find_plaintext(places.folders, [CANARY, CANARY_LATIN]) == []
    assert find_bytes(places.folders, small) == []

    skrynia(places, "remove", archive, *map(str, ids), *open_with)
    assert json.loads(skrynia(places, "search", archive, CANARY, *open_with))["total"] == 0
    skrynia(places, "reindex", archive, *open_with)
    skrynia(places, "backup", archive, str(places.vault / "Second.skrynia"), *open_with)
    assert find_plaintext(places.folders, [CANARY, CANARY_LATIN]) == []
    assert find_bytes(places.folders, small) == []
    (places.vault / "small.png").write_bytes(small[0])
    assert find_bytes(places.folders, small) == [str(places.vault / "small.png")]


WINDOW = REPOSITORY / "tests" / "desktop" / "ui" / "locking" / "drive_window.py"
WINDOW_PASSPHRASE = "a passphrase for the test"


def test_the_window_leaves_no_plaintext(tmp_path: Path) -> None:
    """Unlock, import, search, read and lock in the real window; then remove."""
    places = PrivatePlaces.inside(tmp_path / "searched")
    seen = places.run([sys.executable, str(WINDOW), str(places.vault / "stick"), CANARY])
    assert seen.returncode == 0, seen.stderr.decode()
    assert f"read: {CANARY}" in seen.stdout.decode()
    assert find_in("stderr", seen.stderr, [CANARY]) == []
    assert find_plaintext(places.folders, [CANARY]) == []

    archive = str(places.vault / "stick" / "Library.skrynia")
    words = command(["remove", archive, "1", "--passphrase-file", "-"])
    removed = places.run(words, f"{WINDOW_PASSPHRASE}\n".encode())
    assert removed.returncode == 0, removed.stderr.decode()
    assert find_plaintext(places.folders, [CANARY]) == []


STOCK_WHOOSH = f"""
import os, pathlib, whoosh.index
from whoosh.fields import Schema, TEXT
folder = pathlib.Path.home() / "index"
folder.mkdir()
index = whoosh.index.create_in(folder, Schema(body=TEXT(stored=True)))
with index.writer() as writer:
    writer.add_document(body="{CANARY} {CANARY_LATIN}")
"""


def test_the_same_scan_finds_the_text_in_a_stock_index(tmp_path: Path) -> None:
    places = PrivatePlaces.inside(tmp_path / "searched")
    finished = places.run([sys.executable, "-W", "ignore", "-c", STOCK_WHOOSH])
    assert finished.returncode == 0, finished.stderr.decode()
    assert find_plaintext(places.folders, [CANARY])
    assert find_plaintext(places.folders, [CANARY_LATIN])
