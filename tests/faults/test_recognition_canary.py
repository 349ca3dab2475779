"""A page that was read leaves neither its picture nor its text on the disk but in ciphertext."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.faults.killing import command
from tests.faults.plaintext_scan import find_bytes, find_in, find_plaintext
from tests.faults.private_places import PrivatePlaces
from tests.faults.rooms import PASSPHRASE
from tests.importers.pictures.drawn import encoded, page

CANARY = "Свидетельствовала"
PAGE = page(f"{CANARY} соседка из дома напротив.")
PICTURES = {
    "page.png": encoded(PAGE),
    "page.jpg": encoded(PAGE, "JPEG", quality=90),
    "scan.pdf": encoded(PAGE, "PDF", resolution=300),
}


def pieces() -> list[bytes]:
    """Bytes out of the middle of each file, and of the lines of pixels that letters are on."""
    rows = [bytes(PAGE.crop((60, row, 460, row + 1)).tobytes()) for row in range(70, 90, 4)]
    assert all(0 < sum(row) < 255 * len(row) for row in rows)
    return [*rows, *(content[len(content) // 2 :][:24] for content in PICTURES.values())]


def find_pictures(folders: Iterable[Path]) -> list[str]:
    return find_bytes(folders, pieces())


def run(places: PrivatePlaces, *words: str) -> list[dict[str, object]]:
    finished = places.run(
        command([*words, "--passphrase-file", "-", "--json"]), f"{PASSPHRASE}\n".encode()
    )
    assert finished.returncode == 0, finished.stderr.decode()
    assert find_in("stderr", finished.stderr, [CANARY]) == []
    return [json.loads(line) for line in finished.stdout.splitlines()]


@pytest.mark.slow
def test_reading_pictures_leaves_neither_picture_nor_text(tmp_path: Path) -> None:
    places, stick = PrivatePlaces.inside(tmp_path / "searched"), tmp_path / "stick"
    stick.mkdir()
    for name, content in PICTURES.items():
        (stick / name).write_bytes(content)
    archive = str(places.vault / "Family.skrynia")
    run(places, "create", archive)
    run(places, "import", archive, str(stick))
    told = run(places, "ocr", archive, "--languages", "rus")
    assert [each.get("outcome") for each in told] == ["read"] * 3 + [None]
    assert run(places, "search", archive, CANARY)[0]["total"] == 3
    assert find_plaintext(places.folders, [CANARY]) == []
    assert find_pictures(places.folders) == []
    assert len(find_pictures([stick])) == 3


THROUGH_FILES = """
import sys, tempfile
from tests.faults.test_recognition_canary import CANARY, PAGE
with tempfile.NamedTemporaryFile(suffix=".pgm", delete=False) as page:
    PAGE.save(page, "PPM")
with tempfile.NamedTemporaryFile(suffix=".txt", delete=False) as text:
    text.write(CANARY.encode())
"""


def test_the_same_scan_finds_what_goes_through_files(tmp_path: Path) -> None:
    places = PrivatePlaces.inside(tmp_path / "searched")
    finished = places.run([sys.executable, "-c", THROUGH_FILES])
    assert finished.returncode == 0, finished.stderr.decode()
    assert [Path(each).suffix for each in find_pictures(places.folders)] == [".pgm"]
    assert {hit.split(": ")[0][-4:] for hit in find_plaintext(places.folders, [CANARY])} == {".txt"}
