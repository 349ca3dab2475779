"""One writer at a time: against a real second process, and against the calls of Windows."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from archive.errors import (
    ArchiveLockedError,
    ArchiveNotFoundError,
    DiskFullError,
    ReadOnlyError,
    StorageError,
)
from vault.writer_lock import PosixLock, WindowsLock, WriterLock, system_lock

HOLDER = """
import sys
from pathlib import Path
from vault.writer_lock import WriterLock
lock = WriterLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.readline()
"""
ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def another_process(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds the lock until it reads a line or is killed."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_process_is_kept_out_until_the_first_is_killed(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path)
    with another_process(tmp_path) as holder:
        with pytest.raises(ArchiveLockedError):
            lock.acquire()
        kept_out = not lock.held
        holder.kill()
        holder.wait()
        assert (tmp_path / "lock").exists()  # it stays behind and means nothing
        lock.acquire()
        assert (kept_out, lock.held) == (True, True)
    lock.release()


def test_a_second_process_is_kept_out_until_the_first_has_ended(tmp_path: Path) -> None:
    with another_process(tmp_path) as holder:
        holder.communicate("\n")
        assert holder.returncode == 0
        with WriterLock(tmp_path) as lock:
            assert lock.held


def test_the_other_process_is_kept_out_too(tmp_path: Path) -> None:
    with WriterLock(tmp_path):
        refused = subprocess.run(
            [sys.executable, "-c", HOLDER, str(tmp_path)],
            capture_output=True, text=True, cwd=ROOT, check=False, input="\n",
        )  # fmt: skip
    assert refused.stdout == ""
    assert "ArchiveLockedError: archive.locked" in refused.stderr
    allowed = subprocess.run(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        capture_output=True, text=True, cwd=ROOT, check=True, input="\n",
    )  # fmt: skip
    assert allowed.stdout == "held\n"


def test_two_openings_in_one_process_are_kept_apart(tmp_path: Path) -> None:
    first, second = WriterLock(tmp_path), WriterLock(tmp_path)
    first.acquire()
    with pytest.raises(ArchiveLockedError):
        second.acquire()
    first.release()
    second.acquire()
    assert (first.held, second.held) == (False, True)
    second.release()


def test_locks_of_two_archives_have_nothing_to_do_with_each_other(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with WriterLock(tmp_path / "one"), WriterLock(tmp_path / "two") as second:
        assert second.held


def test_acquiring_and_releasing_twice_is_once(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path)
    lock.release()
    lock.acquire()
    lock.acquire()
    lock.release()
    lock.release()
    assert not lock.held
    with WriterLock(tmp_path) as other:
        assert other.held


def test_the_file_is_empty_and_its_owners_only(tmp_path: Path) -> None:
    with WriterLock(tmp_path):
        status = (tmp_path / "lock").stat()
    assert (status.st_size, status.st_mode & 0o777) == (0, 0o600)


def test_a_folder_that_is_not_there_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveNotFoundError):
        WriterLock(tmp_path / "missing").acquire()


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.EROFS, ReadOnlyError),
        (errno.EACCES, ReadOnlyError),
        (errno.ENOSPC, DiskFullError),
        (errno.EIO, StorageError),
    ],
)
def test_a_folder_that_takes_no_file_is_told(
    number: int, error: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, "injected")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(error):
        WriterLock(tmp_path).acquire()


class RefusingLock:
    def __init__(self, number: int) -> None:
        self.number = number
        self.descriptors: list[int] = []

    def take(self, descriptor: int) -> None:
        self.descriptors.append(descriptor)
        raise OSError(self.number, "injected")


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.EWOULDBLOCK, ArchiveLockedError),
        (errno.EACCES, ArchiveLockedError),
        (errno.EDEADLK, ArchiveLockedError),
        (errno.ENOLCK, StorageError),
        (errno.ENOTSUP, StorageError),
    ],
)
def test_a_lock_that_is_refused_leaves_nothing_open(
    number: int, error: type[Exception], tmp_path: Path
) -> None:
    lock = RefusingLock(number)
    with pytest.raises(error):
        WriterLock(tmp_path, lock).acquire()
    with pytest.raises(OSError, match=os.strerror(errno.EBADF)):
        os.fstat(lock.descriptors[0])


def test_each_system_has_its_lock() -> None:
    assert isinstance(system_lock("posix"), PosixLock)
    assert isinstance(system_lock("nt"), WindowsLock)


def test_windows_locks_one_byte_without_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[int, int]] = []
    runtime = SimpleNamespace(
        LK_NBLCK=2, locking=lambda _, mode, count: calls.append((mode, count))
    )
    monkeypatch.setitem(sys.modules, "msvcrt", runtime)
    with WriterLock(tmp_path, WindowsLock()) as lock:
        assert lock.held
    assert calls == [(2, 1)]
