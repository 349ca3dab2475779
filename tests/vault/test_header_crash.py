"""Changes of slots that are cut off: by a kill, a failing call, a power cut. Someone still opens.

After every one of them the old secrets open or the new ones do, and what opens is whole.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from archive.errors import (
    ArchiveDamagedError,
    ArchiveNotFoundError,
    DiskFullError,
    ExpectedError,
    ReadOnlyError,
    StorageError,
    WrongSecretError,
)
from archive.keys import Secret
from tests.vault.header_disks import Died, FailingDisk, MediumState, PowerLossDisk
from vault.header_disk import SYSTEM_DISK, HeaderDisk
from vault.header_file import UnlockedHeader, create_header, read_header
from vault.parameters import KdfParameters

CHEAP = KdfParameters(memory_kib=8, passes=1)
ONE, TWO, NEW = Secret("one"), Secret("two"), Secret("new")
ALL = {"one": ONE, "two": TWO, "new": NEW}

Change = Callable[[UnlockedHeader], object]


def adding(header: UnlockedHeader) -> None:
    header.add_slot(NEW)


def replacing(header: UnlockedHeader) -> None:
    header.replace_slot(0, NEW)


def removing(header: UnlockedHeader) -> None:
    header.remove_slot(0)


CHANGES = [
    (adding, {"one", "two", "new"}),
    (replacing, {"new", "two"}),
    (removing, {"two"}),
]
BEFORE = {"one", "two"}


def archive(folder: Path, disk: HeaderDisk = SYSTEM_DISK) -> UnlockedHeader:
    """A header with two secrets in slots 0 and 1."""
    header = create_header(folder, ONE, CHEAP, floor=CHEAP, disk=disk)
    header.add_slot(TWO)
    return header


def opening(folder: Path, disk: HeaderDisk = SYSTEM_DISK) -> set[str]:
    """Which secrets open; those that open agree on the key and on the slots in use."""
    names, keys = set(), set()
    for name, secret in ALL.items():
        try:
            header = read_header(folder, disk=disk).unlock(secret)
        except WrongSecretError:
            continue
        names.add(name)
        keys.add((header.master.material(), tuple(header.used_slots())))
    assert len(keys) == 1
    assert len(header_slots(keys)) == len(names)
    return names


def header_slots(keys: set[tuple[bytes, tuple[int, ...]]]) -> tuple[int, ...]:
    return next(iter(keys))[1]


def number_of_calls(folder: Path, change: Change) -> int:
    archive(folder)
    disk = FailingDisk(fail_at=0)
    change(read_header(folder, disk=disk).unlock(TWO))
    return disk.calls


@pytest.mark.parametrize(("change", "after"), CHANGES)
def test_killed_at_any_call_old_or_new_secrets_open(
    change: Change, after: set[str], tmp_path: Path
) -> None:
    (tmp_path / "count").mkdir()
    calls = number_of_calls(tmp_path / "count", change)
    assert calls == 12  # two copies: create, write, write, sync, rename, sync the folder
    outcomes = []
    for fail_at in range(1, calls + 1):
        folder = tmp_path / str(fail_at)
        folder.mkdir()
        archive(folder)
        with pytest.raises(Died):
            change(read_header(folder, disk=FailingDisk(fail_at)).unlock(TWO))
        outcomes.append(opening(folder))
        healed(folder)
    assert all(outcome in (BEFORE, after) for outcome in outcomes)
    assert outcomes == sorted(outcomes, key=lambda outcome: outcome == after)
    assert outcomes[0] == BEFORE
    assert outcomes[-1] == after


def healed(folder: Path) -> None:
    """The next writer repairs; then both copies are one state, and it changes on."""
    names = opening(folder)
    header = read_header(folder).unlock(TWO)
    header.repair()
    assert header.inspect() == []
    assert (folder / "header").read_bytes() == (folder / "header.bak").read_bytes()
    assert opening(folder) == names
    for lost in ("header", "header.bak"):
        kept = (folder / lost).read_bytes()
        (folder / lost).unlink()
        assert opening(folder) == names
        (folder / lost).write_bytes(kept)


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EIO, StorageError),
        (errno.EROFS, ReadOnlyError),
    ],
)
@pytest.mark.parametrize(("change", "after"), CHANGES)
@pytest.mark.parametrize("fail_at", range(1, 13))
def test_a_failing_call_is_told_and_harms_nothing(
    fail_at: int,
    change: Change,
    after: set[str],
    number: int,
    error: type[ExpectedError],
    tmp_path: Path,
) -> None:
    archive(tmp_path)
    header = read_header(tmp_path, disk=FailingDisk(fail_at, number)).unlock(TWO)
    with pytest.raises(error):
        change(header)
    assert opening(tmp_path) in (BEFORE, after)
    healed(tmp_path)


def test_a_header_that_failed_to_change_changes_when_asked_again(tmp_path: Path) -> None:
    archive(tmp_path)
    header = read_header(tmp_path, disk=FailingDisk(3, errno.ENOSPC)).unlock(TWO)
    with pytest.raises(DiskFullError):
        header.replace_slot(0, NEW)
    header.replace_slot(0, NEW)
    assert opening(tmp_path) == {"new", "two"}


def test_a_creation_cut_off_leaves_no_header_or_a_whole_one(tmp_path: Path) -> None:
    outcomes = []
    for fail_at in range(1, 13):
        folder = tmp_path / str(fail_at)
        folder.mkdir()
        with pytest.raises(Died):
            create_header(folder, ONE, CHEAP, floor=CHEAP, disk=FailingDisk(fail_at))
        try:
            outcomes.append(opening(folder))
        except ArchiveNotFoundError:
            outcomes.append(set())
    assert outcomes == sorted(outcomes, key=len)
    assert outcomes[0] == set()
    assert outcomes[-1] == {"one"}


# --- power cuts ---------------------------------------------------------------------------------

FOLDER = Path("nowhere")


def states_of(change: Change, *, honest: bool) -> list[MediumState]:
    """Every state in which a power cut during the change may leave the medium."""
    disk = PowerLossDisk()
    archive(FOLDER, disk)
    disk.states.clear()
    disk.honest = honest
    change(read_header(FOLDER, disk=disk).unlock(TWO))
    return disk.states


def survives(state: MediumState, after: set[str]) -> bool:
    try:
        return opening(FOLDER, state.disk()) in (BEFORE, after)
    except (ArchiveNotFoundError, ArchiveDamagedError):
        return False


@pytest.mark.parametrize(("change", "after"), CHANGES)
def test_no_power_cut_locks_anyone_out(change: Change, after: set[str]) -> None:
    states = states_of(change, honest=True)
    assert len(states) > 30
    assert all(survives(state, after) for state in states)
    assert any(opening(FOLDER, state.disk()) == after for state in states)


@pytest.mark.parametrize(("change", "after"), CHANGES)
def test_without_syncing_the_same_power_cuts_would(change: Change, after: set[str]) -> None:
    """The control: the disk that only pretends to sync loses both copies in some state."""
    states = states_of(change, honest=False)
    assert not all(survives(state, after) for state in states)


class RecordingDisk(FailingDisk):
    """A real disk that remembers in which order names were given away."""

    def __init__(self) -> None:
        super().__init__(fail_at=0)
        self.replaced: list[str] = []

    def rename(self, source: Path, target: Path) -> None:
        super().rename(source, target)
        self.replaced.append(target.name)


@pytest.mark.parametrize(
    ("bad", "order"),
    [("header", ["header", "header.bak"]), ("header.bak", ["header.bak", "header"])],
)
def test_the_only_good_copy_is_replaced_last(bad: str, order: list[str], tmp_path: Path) -> None:
    """Where renaming is not one step, as on FAT, the good copy must not be the first at stake."""
    archive(tmp_path)
    disk = RecordingDisk()
    header = read_header(tmp_path, disk=disk).unlock(TWO)
    (tmp_path / bad).write_bytes(b"torn")
    header.replace_slot(0, NEW)
    assert disk.replaced == order
