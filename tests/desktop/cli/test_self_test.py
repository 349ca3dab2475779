"""`skrynia self-test`."""

from dataclasses import replace
from pathlib import Path

from archive.confinement import Confinement, Probe
from desktop.wiring import Rooms
from tests.contracts.fake_viewer import FakeViewer
from tests.desktop.cli.conftest import Run


def test_everything_works_here(skrynia: Run, tmp_path: Path) -> None:
    answer = skrynia("--self-test", "--folder", tmp_path, "--json")
    checks = {check["name"]: check["ok"] for check in answer.records[0]["checks"]}
    assert answer.status == 0
    assert {"argon2id", "import", "search 1", "verify", "locked", "unlock"} <= set(checks)
    assert {"page", "sound", "m4a", "film", "text in pictures"} <= set(checks)
    assert any(name.startswith("jail: ") for name in checks)
    assert set(checks.values()) == {True}
    assert list(tmp_path.iterdir()) == []


def test_what_does_not_work_is_named(skrynia: Run, rooms: Rooms, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    broken = replace(
        rooms,
        known_answers=lambda: {"argon2id": False},
        confinement=lambda: Confinement((Probe("open", refused=False),)),
        sample=tmp_path / "none",
        viewer=lambda **_: FakeViewer(),
    )
    answer = skrynia("self-test", "--folder", tmp_path, rooms=broken)
    assert answer.status == 1
    failed = [line.split(maxsplit=1)[1] for line in answer.out.splitlines() if "FAILED" in line]
    searches = [f"search {number}" for number in (1, 2, 3, 4)]
    assert failed == ["argon2id", "jail: open", "import", *searches, "page", "sound", "m4a", "film"]


def test_without_a_place_it_asks_for_one(skrynia: Run, tmp_path: Path) -> None:
    assert skrynia("self-test", "--folder", tmp_path / "none").status == 2
