"""A stick that is pulled out at any moment holds the old program or the new one, never neither."""

import subprocess
import sys
from pathlib import Path

import pytest

from archive.errors import NoStickError, UnsignedReleaseError
from release.stick import Stick, check_stick, put_program
from release.updating import update
from release.verifying import check_folder
from release.version import read_version
from tests.release.bundles import KEY, bundle, ignore, program_of

_ENDLESS = 10**6


def run(act: str, root: Path, source: Path, steps: int) -> int | None:
    """Steps taken; None when it was stopped."""
    words = [sys.executable, "-m", "tests.release.pulled_out", act, str(root), str(source)]
    done = subprocess.run([*words, str(steps)], capture_output=True, text=True)
    assert done.returncode in (0, 137), done.stderr
    return int(done.stdout) if done.returncode == 0 else None


def points(act: str, folder: Path, most: int) -> list[int]:
    """Moments to stop at, evenly over all there are."""
    stick = folder / "whole"
    if act == "update":
        put_program(Stick(stick), bundle(folder / "first"), ignore)
    total = run(act, stick, bundle(folder / "second", "2.0.0"), _ENDLESS)
    assert total is not None
    return sorted({step * total // most for step in range(most)})


def updates_cut_short(folder: Path, most: int) -> None:
    for point in points("update", folder, most):
        stick = Stick(folder / f"stick{point}")
        put_program(stick, folder / "first", ignore)
        assert run("update", stick.root, folder / "second", point) is None
        assert read_version(program_of(stick)).number in ("1.0.0", "2.0.0")
        assert check_folder(program_of(stick)) == ()
        # What a launcher takes is what the check looks at.
        assert program_of(stick).is_dir()
        whole = folder / f"third{point}"
        update(stick, bundle(whole, "3.0.0"), KEY.public, ignore)
        assert check_stick(stick) == []


def first_times_cut_short(folder: Path, most: int) -> None:
    for point in points("put", folder, most):
        stick = Stick(folder / f"stick{point}")
        assert run("put", stick.root, folder / "second", point) is None
        if (stick.root / "program-linux").is_dir():
            missing = {"start.sh", "README.txt"} - {each.name for each in stick.root.iterdir()}
            assert {each.name for each in check_stick(stick)} == missing
        else:
            with pytest.raises(UnsignedReleaseError if stick.root.is_dir() else NoStickError):
                check_stick(stick)
        put_program(stick, folder / "second", ignore)
        assert check_stick(stick) == []


def test_an_update_cut_short_leaves_a_program(tmp_path: Path) -> None:
    updates_cut_short(tmp_path, 12)


def test_a_first_time_cut_short_is_noticed(tmp_path: Path) -> None:
    first_times_cut_short(tmp_path, 8)


@pytest.mark.slow
def test_both_at_every_point(tmp_path: Path) -> None:
    (tmp_path / "update").mkdir()
    (tmp_path / "put").mkdir()
    updates_cut_short(tmp_path / "update", 100)
    first_times_cut_short(tmp_path / "put", 100)


def test_a_truncated_copy_is_noticed(tmp_path: Path) -> None:
    """What the check is held against: files that lost their ends, or are not there at all."""
    for number, name in enumerate(
        ["skrynia", "_internal/lib/0.so", "VERSION", "launchers/start.sh"]
    ):
        stick = Stick(tmp_path / f"stick{number}")
        put_program(stick, bundle(tmp_path / f"source{number}"), ignore)
        file = program_of(stick) / name
        file.write_bytes(file.read_bytes()[:-1])
        assert f"program-linux/{name}" in {each.name for each in check_stick(stick)}
