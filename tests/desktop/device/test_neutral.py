"""A neutral name and icon lie beside the program and are believed within bounds only."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from archive.errors import StorageError
from desktop.device.neutral import (
    FILE_NAME,
    ICONS,
    LONGEST_NAME,
    Neutral,
    name_process,
    neutral_name,
    neutral_place,
    read_neutral,
    write_neutral,
)


def test_what_was_chosen_is_read_again_and_forgotten(tmp_path: Path) -> None:
    assert read_neutral(tmp_path) == Neutral()
    chosen = Neutral("Хатнія рахункі", "file-text")
    write_neutral(tmp_path, chosen)
    assert read_neutral(tmp_path) == chosen
    write_neutral(tmp_path, Neutral())
    assert list(tmp_path.iterdir()) == []
    write_neutral(tmp_path, Neutral())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"name": 5, "icon": 7}',
        b'{"name": "", "icon": "../../etc"}',
        b'{"name": "' + b"x" * 2000 + b'"}',
    ],
)
def test_what_makes_no_sense_changes_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert read_neutral(tmp_path) == Neutral()


def test_a_name_is_one_short_line() -> None:
    assert neutral_name("  two\n lines\x1b[31m ") == "two lines[31m"
    assert len(neutral_name("я" * 500)) == LONGEST_NAME


def test_a_place_that_refuses_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        write_neutral(tmp_path / "none", Neutral("x"))


def test_icons_are_there() -> None:
    drawings = neutral_place() / "resources" / "icons"
    assert all((drawings / f"{icon}.svg").is_file() for icon in ICONS if icon)


def test_the_process_bears_the_name() -> None:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        named = name_process("Хатнія рахункі", "linux")
        os.write(writing, str(named).encode() + Path("/proc/self/comm").read_bytes())
        os._exit(0)
    os.waitpid(child, 0)
    os.close(writing)
    told = os.read(reading, 100).decode()
    os.close(reading)
    assert told == "TrueХатнія р\n"  # fifteen bytes, no half letter
    assert not name_process("x", "win32")
    assert not name_process("", "linux")
