"""Looking at originals opens no file and no socket, and leaves nothing on the disk."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.faults.plaintext_scan import find_in, find_plaintext
from tests.faults.private_places import REPOSITORY, PrivatePlaces
from tests.faults.view_originals import BEGINS, ENDS

DRIVER = REPOSITORY / "tests" / "faults" / "view_originals.py"
CANARY = "Sekretnajakanarka"
CALLS = "openat,open,creat,socket,connect,memfd_create,mkdir,rename,stat,newfstatat,statx,access"
DONE = re.compile(
    r"\d+ +(openat|open|creat|socket|connect|memfd_create|mkdir|rename)\((.*)\) += \d"
)
HARMLESS = re.compile(r'"/(?:proc|sys|dev/null|dev/urandom|etc/localtime|usr/share/zoneinfo)')


def looked(tmp_path: Path, mode: str) -> tuple[PrivatePlaces, bytes, list[str]]:
    """Places, standard error, and successful calls while originals were looked at."""
    places, log = PrivatePlaces.inside(tmp_path / "searched"), tmp_path / "trace"
    driver = [sys.executable, str(DRIVER), str(places.vault / "stick"), CANARY, mode]
    seen = places.run(["strace", "-f", "-qq", "-e", f"trace={CALLS}", "-o", str(log), *driver])
    assert seen.returncode == 0, seen.stderr.decode()
    assert b"done: 6" in seen.stdout
    lines = log.read_text(errors="replace").splitlines()
    begin = next(n for n, line in enumerate(lines) if BEGINS in line)
    end = next(n for n, line in enumerate(lines) if ENDS in line)
    between = [line for line in lines[begin:end] if DONE.match(line)]
    return places, seen.stderr, [line for line in between if not HARMLESS.search(line)]


def foreign(calls: list[str], places: PrivatePlaces) -> list[str]:
    """What is neither the archive's own files nor the program's own, read only."""
    own = [f'"{places.vault}/stick/Library.skrynia', f'"{REPOSITORY}', f'"{sys.prefix}']
    own += [f'"{sys.base_prefix}', '"/usr/lib', '"/lib', '"/usr/share']
    writing = re.compile("O_WRONLY|O_RDWR|O_CREAT|socket|memfd|connect|mkdir|rename")
    return [
        line
        for line in calls
        if not any(place in line for place in own[:1])
        and (writing.search(line) or not any(place in line for place in own))
    ]


@pytest.mark.slow
def test_looking_at_originals_leaves_and_opens_nothing(tmp_path: Path) -> None:
    places, told, calls = looked(tmp_path, "careful")
    assert foreign(calls, places) == []
    assert find_in("stderr", told, [CANARY]) == []
    assert find_plaintext(places.folders, [CANARY]) == []
    for folder in (places.home, places.temporary, places.working):
        assert [path for path in folder.rglob("*") if path.is_file()] == []


@pytest.mark.slow
def test_control_a_page_that_is_kept_is_seen(tmp_path: Path) -> None:
    places, _, calls = looked(tmp_path, "leaking")
    assert any("page.txt" in line for line in foreign(calls, places))
    assert find_plaintext([places.home], [CANARY])
