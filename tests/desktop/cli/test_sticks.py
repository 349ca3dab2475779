"""Sticks and releases from the command line."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from release.checksums import SUMS_NAME
from release.stick import Stick
from tests.desktop.cli.conftest import Run
from tests.release.bundles import KEY, OTHER_KEY, bundle, program_of


@pytest.fixture
def archive(filled: Path) -> Path:
    return filled.rename(filled.with_name("Сям'я"))


@pytest.fixture
def key_file(tmp_path: Path) -> str:
    file = tmp_path / "release.pub"
    file.write_text(KEY.public.file)
    return str(file)


Make = Callable[..., int]


@pytest.fixture
def make(skrynia: Run, phrase: Path) -> Make:
    """Makes a stick with a program; gives the exit status."""

    def run(stick: Path, program: Path, *words: str | Path) -> int:
        options = ["--program", program, "--passphrase-file", phrase, "--json"]
        return skrynia("usb", "make", stick, *options, *words).status

    return run


def states(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(file.relative_to(folder)): (file.read_bytes(), file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_stick_holds_what_was_asked_for(
    skrynia: Run, make: Make, phrase: Path, archive: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    assert make(stick, bundle(tmp_path / "b"), "--archive", archive) == 0
    copy = stick / "archives" / "Сям'я.skrynia"
    found = skrynia("search", str(copy), "палітвязняў", "--json", "--passphrase-file", phrase)
    assert found.records[0]["total"] == 1
    checked = skrynia("usb", "check", str(stick), "--json").records[0]
    assert checked == {"ok": True, "findings": [], "programs": {"linux-x86_64": "1.0.0"}}
    # Twice would hide which of the two somebody has.
    assert make(stick, tmp_path / "b", "--archive", archive) == 1


def test_a_wrong_passphrase_or_two_archives_of_one_name_leave_the_stick_empty(
    skrynia: Run, make: Make, archive: Path, tmp_path: Path
) -> None:
    stick, program = tmp_path / "stick", bundle(tmp_path / "b")
    stick.mkdir()
    wrong = tmp_path / "wrong"
    wrong.write_text("another passphrase")
    words = ["--program", str(program), "--archive", archive, "--passphrase-file", wrong]
    assert skrynia("usb", "make", stick, *words).status == 4
    assert make(stick, program, "--archive", archive, "--archive", archive) == 2
    assert list(stick.iterdir()) == []


def test_a_sealed_edition_is_read_and_never_written(
    skrynia: Run, make: Make, phrase: Path, archive: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    program = bundle(tmp_path / "b")
    assert make(stick, program, "--archive", archive, "--read-only") == 0
    copy = stick / "archives" / "Сям'я.skrynia"
    before = states(stick)
    opening = ["--passphrase-file", phrase]
    for words in (["search", str(copy), "палітвязняў"], ["verify", str(copy), "--deep"]):
        assert skrynia(*words, *opening).status == 0
    letter = tmp_path / "letter.txt"
    letter.write_text("Другі ліст")
    refused = skrynia("import", copy, letter, *opening)
    assert refused.status == 1
    assert states(stick) == before
    assert skrynia("usb", "check", str(stick)).status == 0
    # The control: the same archive without the seal is written to.
    (copy / SUMS_NAME).unlink()
    assert skrynia("import", copy, letter, *opening).status == 0
    assert states(stick) != before


def test_damage_on_a_stick_is_named(
    skrynia: Run, make: Make, phrase: Path, archive: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    make(stick, bundle(tmp_path / "b"), "--archive", archive, "--read-only")
    database = stick / "archives" / "Сям'я.skrynia" / "archive.db"
    with database.open("r+b") as pages:
        pages.seek(database.stat().st_size // 2)
        byte = pages.read(1)
        pages.seek(-1, os.SEEK_CUR)
        pages.write(bytes([byte[0] ^ 1]))
    (stick / "start.sh").unlink()
    answer = skrynia("usb", "check", str(stick), "--json")
    assert answer.status == 5
    assert answer.records[0]["findings"] == [
        {"file": "start.sh", "difference": "missing"},
        {"file": "archives/Сям'я.skrynia/archive.db", "difference": "altered"},
    ]


def test_an_update_wants_a_newer_program_by_the_right_hand(
    skrynia: Run, make: Make, tmp_path: Path, key_file: str
) -> None:
    stick = Stick(tmp_path / "stick")
    make(stick.root, bundle(tmp_path / "b"))

    def offer(source: Path) -> int:
        words = [
            "usb",
            "update",
            str(stick.root),
            "--source",
            str(source),
            "--public-key",
            key_file,
        ]
        return skrynia(*words, "--json").status

    assert offer(bundle(tmp_path / "evil", "2.0.0", key=OTHER_KEY)) == 1
    assert offer(tmp_path / "b") == 1
    assert (program_of(stick) / "VERSION").read_text().startswith("1.0.0")
    assert offer(bundle(tmp_path / "new", "2.0.0")) == 0
    assert (program_of(stick) / "VERSION").read_text().startswith("2.0.0")


def test_a_release_is_verified_against_a_key(skrynia: Run, tmp_path: Path, key_file: str) -> None:
    folder = bundle(tmp_path / "b")
    words = ["release", "verify", str(folder), "--public-key", key_file]
    sound = skrynia(*words, "--json")
    assert sound.status == 0
    assert sound.records[0]["comment"] == "skrynia 1.0.0"
    (folder / "skrynia").write_text("x")
    damaged = skrynia(*words)
    assert damaged.status == 5
    assert "altered: skrynia" in damaged.out
    (folder / SUMS_NAME).write_text("")
    assert skrynia(*words).status == 1


def test_what_is_missing_is_said_before_anything_is_done(skrynia: Run, tmp_path: Path) -> None:
    assert skrynia("usb", "make", str(tmp_path / "stick")).status == 2
    assert skrynia("release", "verify", str(tmp_path)).status == 2
    assert skrynia("usb", "check", str(tmp_path)).status == 1
    nothing = ["--archive", str(tmp_path / "none"), "--program", str(bundle(tmp_path / "b"))]
    assert skrynia("usb", "make", str(tmp_path / "stick"), *nothing).status == 1
    assert not (tmp_path / "stick").exists()
