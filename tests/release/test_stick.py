import errno
from pathlib import Path

import pytest

from archive.errors import (
    DiskFullError,
    NoStickError,
    OlderReleaseError,
    ReadOnlyError,
    StorageError,
    UnsignedReleaseError,
    UnsuitableStickError,
    UntrustedReleaseError,
)
from release.checksums import Difference, FileFinding
from release.minisign import PublicKey
from release.stick import ProgramPlace, Stick, check_stick, put_program
from release.updating import update
from release.verifying import check_folder, seal_folder
from release.version import read_version
from tests.release.bundles import KEY, OTHER_KEY, bundle, ignore, program_of


@pytest.fixture
def stick(tmp_path: Path) -> Stick:
    made = Stick(tmp_path / "stick")
    put_program(made, bundle(tmp_path / "old"), ignore)
    return made


def test_what_was_put_is_sound(stick: Stick) -> None:
    assert check_stick(stick) == []
    assert (stick.root / "start.sh").read_text() == "launcher 1.0.0\n"
    assert {each.name for each in stick.root.iterdir()} == {
        "program-linux",
        "start.sh",
        "README.txt",
    }


def test_each_damaged_file_is_named(stick: Stick) -> None:
    (stick.root / "start.sh").write_text("evil")
    (stick.root / "README.txt").unlink()
    (program_of(stick) / "_internal" / "lib" / "3.so").write_bytes(b"")
    assert set(check_stick(stick)) == {
        FileFinding("start.sh", Difference.ALTERED),
        FileFinding("README.txt", Difference.MISSING),
        FileFinding("program-linux/_internal/lib/3.so", Difference.ALTERED),
    }


def test_an_update_takes_the_place_of_the_program(stick: Stick, tmp_path: Path) -> None:
    other = Stick(tmp_path / "other")
    put_program(other, bundle(tmp_path / "new", "1.10.0"), ignore)
    assert update(stick, program_of(other), KEY.public, ignore).number == "1.10.0"
    assert check_stick(stick) == []
    assert (stick.root / "start.sh").read_text() == "launcher 1.10.0\n"
    assert not ProgramPlace(stick.root, "linux").old.exists()


def test_only_a_newer_whole_program_by_the_same_hand_is_taken(stick: Stick, tmp_path: Path) -> None:
    def offer(source: Path, error: type[Exception], key: PublicKey = KEY.public) -> None:
        with pytest.raises(error):
            update(stick, source, key, ignore)
        assert read_version(program_of(stick)).number == "1.0.0"
        assert check_stick(stick) == []

    offer(bundle(tmp_path / "same"), OlderReleaseError)
    offer(bundle(tmp_path / "older", "0.9.9"), OlderReleaseError)
    offer(bundle(tmp_path / "stranger", "2.0.0", key=OTHER_KEY), UntrustedReleaseError)
    offer(bundle(tmp_path / "unsigned", "2.0.0", key=None), UnsignedReleaseError)
    damaged = bundle(tmp_path / "damaged", "2.0.0")
    (damaged / "skrynia").write_text("x")
    offer(damaged, UnsuitableStickError)
    foreign = bundle(tmp_path / "foreign", "2.0.0")
    (foreign / "VERSION").write_text("2.0.0\nlinux-aarch64\n2026-11-22T10:00:00Z\n")
    seal_folder(foreign, KEY, "")
    offer(foreign, UnsuitableStickError)


def test_a_program_that_a_stick_would_refuse_touches_nothing(tmp_path: Path) -> None:
    source = bundle(tmp_path / "odd")
    (source / "what?").write_text("x")
    seal_folder(source, None, "")
    with pytest.raises(UnsuitableStickError):
        put_program(Stick(tmp_path / "stick"), source, ignore)
    assert not (tmp_path / "stick").exists()


def test_a_stick_inside_of_the_program_is_refused(tmp_path: Path) -> None:
    source = bundle(tmp_path / "program")
    with pytest.raises(UnsuitableStickError):
        put_program(Stick(source / "stick"), source, ignore)
    assert check_folder(source) == ()


def test_a_copy_that_is_not_what_was_checked_does_not_take_the_place(
    stick: Stick, tmp_path: Path
) -> None:
    source = bundle(tmp_path / "new", "2.0.0")

    def exchange(_: int) -> None:
        (source / "skrynia").write_text("evil")

    with pytest.raises(StorageError):
        update(stick, source, KEY.public, exchange)

    def sign_again(_: int) -> None:
        (source / "skrynia").write_text("worse")
        seal_folder(source, OTHER_KEY, "skrynia 2.0.0")

    seal_folder(source, KEY, "skrynia 2.0.0")
    with pytest.raises(UntrustedReleaseError):
        update(stick, source, KEY.public, sign_again)
    assert read_version(program_of(stick)).number == "1.0.0"
    assert check_stick(stick) == []


def test_names_of_archives_obey_the_rules_too(stick: Stick) -> None:
    with pytest.raises(UnsuitableStickError):
        stick.archive("a?.skrynia")
    stick.demand_free("Сям'я.skrynia")


@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.ENOSPC, DiskFullError), (errno.EROFS, ReadOnlyError), (errno.EIO, StorageError)],
)
def test_a_stick_that_refuses_keeps_its_program(
    stick: Stick, tmp_path: Path, number: int, error: type[Exception]
) -> None:
    def refuse(_: int) -> None:
        raise OSError(number, "refused")

    with pytest.raises(error):
        update(stick, bundle(tmp_path / "new", "2.0.0"), KEY.public, refuse)
    assert read_version(program_of(stick)).number == "1.0.0"
    assert check_folder(program_of(stick)) == ()
    # The next attempt clears what the first one left.
    assert update(stick, tmp_path / "new", KEY.public, ignore).number == "2.0.0"
    assert check_stick(stick) == []
    assert not ProgramPlace(stick.root, "linux").new.exists()


def test_a_file_or_a_folder_of_nowhere_is_no_stick(stick: Stick, tmp_path: Path) -> None:
    program = program_of(stick)
    file = tmp_path / "file"
    file.write_text("a letter")
    for place in (file, tmp_path / "nowhere" / "stick"):
        for act in (lambda at: put_program(at, program, ignore), check_stick):
            with pytest.raises(NoStickError):
                act(Stick(place))
    assert file.read_text() == "a letter"
    assert not (tmp_path / "nowhere").exists()
