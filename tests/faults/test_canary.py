"""A text that was imported, searched, read and removed is nowhere on the disk but in ciphertext."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from importers.formats import FORMATS
from tests.faults.killing import command
from tests.faults.plaintext_scan import find_in, find_plaintext
from tests.faults.private_places import REPOSITORY, PrivatePlaces
from tests.faults.rooms import PASSPHRASE
from tests.importers.every_kind import one_of_each

CANARY = "Канарейкатаямная"
CANARY_LATIN = "Sekretnajakanarka"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A file of every kind with both canaries, outside the places that are searched."""
    folder = tmp_path / "stick"
    folder.mkdir()
    for name, (ending, content) in one_of_each(CANARY, CANARY_LATIN).items():
        (folder / f"{name}.{ending}").write_bytes(content)
    return folder


def skrynia(places: PrivatePlaces, *words: str) -> bytes:
    """Run a command that must succeed; whatever it printed on standard error is searched too."""
    finished = places.run(command(words), f"{PASSPHRASE}\n".encode())
    assert finished.returncode == 0, finished.stderr.decode()
    assert find_in("stderr", finished.stderr, [CANARY, CANARY_LATIN]) == []
    return finished.stdout


def test_the_command_line_leaves_no_plaintext(tmp_path: Path, source: Path) -> None:
    places = PrivatePlaces.inside(tmp_path / "searched")
    archive = str(places.vault / "Family.skrynia")
    open_with = ("--passphrase-file", "-", "--json")

    skrynia(places, "create", archive, *open_with)
    told = skrynia(places, "import", archive, str(source), *open_with)
    ids = sorted({each["id"] for each in map(json.loads, told.splitlines()) if "id" in each})
    assert len(ids) >= len(FORMATS) - 3  # copies byte for byte, as the mail in a mailbox, are one
    found = json.loads(skrynia(places, "search", archive, CANARY, "--facets", *open_with))
    assert found["total"] > 30
    first = str(found["hits"][0]["id"])
    assert CANARY in skrynia(places, "show", archive, first, *open_with).decode()
    assert find_plaintext(places.folders, [CANARY, CANARY_LATIN]) == []

    skrynia(places, "remove", archive, *map(str, ids), *open_with)
    assert json.loads(skrynia(places, "search", archive, CANARY, *open_with))["total"] == 0
    skrynia(places, "reindex", archive, *open_with)
    skrynia(places, "backup", archive, str(places.vault / "Second.skrynia"), *open_with)
    assert find_plaintext(places.folders, [CANARY, CANARY_LATIN]) == []


WINDOW = REPOSITORY / "tests" / "desktop" / "ui" / "drive_window.py"
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
