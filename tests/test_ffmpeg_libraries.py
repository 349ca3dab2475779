"""What stands for libraries of the network is a library, of that name, with nothing in it."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from scripts.ffmpeg_libraries import LIBRARIES, PLACEHOLDERS, placeholder, take


def test_a_placeholder_is_loaded_and_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "libnothing.so.1"
    path.write_bytes(placeholder(path.name, Path(sys.executable).read_bytes()))
    library = ctypes.CDLL(str(path), mode=os.RTLD_LOCAL)
    with pytest.raises(AttributeError):
        assert library.SSL_connect
    assert path.name.encode() in path.read_bytes()


def test_five_libraries_are_taken_and_nothing_else(tmp_path: Path) -> None:
    wheel, folder = tmp_path / "qt.whl", tmp_path / "taken"
    program = Path(sys.executable).read_bytes()[:4_096]
    with ZipFile(wheel, "w") as packed:
        for name in (*LIBRARIES, "libQt6Multimedia.so.6"):
            packed.writestr(f"PySide6/Qt/lib/{name}", program)
    take(wheel, folder)
    assert {path.name for path in folder.iterdir()} == {*LIBRARIES, *PLACEHOLDERS}


def test_another_wheel_is_refused(tmp_path: Path) -> None:
    wheel = tmp_path / "other.whl"
    with ZipFile(wheel, "w") as packed:
        packed.writestr("PySide6/Qt/lib/libavutil.so.60", b"")
    with pytest.raises(KeyError):
        take(wheel, tmp_path / "taken")
