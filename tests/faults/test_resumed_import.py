"""An import that was killed goes on where it stopped, without reading again what it had read."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.faults.killing import command, empty_archive, problems, run_import
from tests.faults.rooms import PASSPHRASE
from tests.narrowed import present

FILES = 620
"""More than one batch."""


def write_folder(folder: Path) -> Path:
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number:04}.txt").write_text(f"адзіны{number:04}канец Тэкст", "utf-8")
    return folder


def import_until_first_batch(archive: Path, source: Path) -> None:
    """Kill the program as soon as it tells of a document."""
    words = ["import", str(archive), str(source), "--passphrase-file", "-", "--json"]
    child = subprocess.Popen(
        command(words),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    with child:
        told, asked = present(child.stdin), present(child.stdout)
        told.write(PASSPHRASE.encode() + b"\n")
        told.close()
        asked.readline()
        child.kill()


def overwrite(file: Path) -> None:
    """Other bytes under the same size and time: only who reads the file can know."""
    state = file.stat()
    file.write_bytes(file.read_bytes().replace("Т".encode(), "Ы".encode()))
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))


@pytest.mark.slow
def test_a_killed_import_goes_on_where_it_stopped(tmp_path: Path) -> None:
    archive, source = empty_archive(tmp_path / "A.skrynia"), write_folder(tmp_path / "texts")
    import_until_first_batch(archive, source)
    overwrite(source / "0000.txt")
    told = run_import(archive, source)
    assert 0 < len(told.imported) < FILES
    assert max(told.imported) == FILES
    assert problems(archive, told) == []
    os.utime(source / "0000.txt")
    assert run_import(archive, source).imported == {FILES + 1: str(source / "0000.txt")}
