"""The real disk under a header: what is read of odd files, and folders that cannot be synced."""

import errno
import os
import stat
from pathlib import Path

import pytest

from vault.header_disk import SystemDisk


def test_a_file_is_written_for_its_owner_only_and_read_back(tmp_path: Path) -> None:
    disk, path = SystemDisk(), tmp_path / "file"
    descriptor = disk.create(path)
    assert disk.write(descriptor, b"line\r\nline\n") == 11
    disk.sync(descriptor)
    disk.close(descriptor)
    assert disk.read(path) == b"line\r\nline\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_creating_empties_what_was_there(tmp_path: Path) -> None:
    disk, path = SystemDisk(), tmp_path / "file"
    path.write_bytes(b"left by a crash")
    disk.close(disk.create(path))
    assert disk.read(path) == b""


def test_renaming_replaces(tmp_path: Path) -> None:
    disk = SystemDisk()
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "old").write_bytes(b"old")
    disk.rename(tmp_path / "new", tmp_path / "old")
    disk.sync_folder(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["old"]
    assert disk.read(tmp_path / "old") == b"new"


def test_no_more_is_read_than_a_header_can_have(tmp_path: Path) -> None:
    (tmp_path / "huge").write_bytes(bytes(1_000_000))
    assert len(SystemDisk().read(tmp_path / "huge")) == 64 * 1024 + 1


def test_a_pipe_does_not_make_us_wait_and_a_link_is_not_followed(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert SystemDisk().read(tmp_path / "pipe") == b""
    (tmp_path / "target").write_bytes(b"elsewhere")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        SystemDisk().read(tmp_path / "link")
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        SystemDisk().create(tmp_path / "link")


def test_a_folder_in_a_files_place_is_refused_and_nothing_stays_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []
    closed: list[int] = []
    real_open, real_close = os.open, os.close

    def open_and_tell(path: Path, flags: int) -> int:
        opened.append(real_open(path, flags))
        return opened[-1]

    def close_and_tell(descriptor: int) -> None:
        closed.append(descriptor)
        real_close(descriptor)

    monkeypatch.setattr(os, "open", open_and_tell)
    monkeypatch.setattr(os, "close", close_and_tell)
    with pytest.raises(IsADirectoryError):
        SystemDisk().read(tmp_path)
    assert len(opened) == 1
    assert closed == opened


def fsync_fails(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def fail(_: int) -> None:
        raise OSError(number, "injected")

    monkeypatch.setattr(os, "fsync", fail)


def test_a_file_system_that_does_not_sync_folders_is_accepted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync_fails(monkeypatch, errno.EINVAL)
    SystemDisk().sync_folder(tmp_path)
    descriptor = SystemDisk().create(tmp_path / "file")
    with pytest.raises(OSError, match="injected"):
        SystemDisk().sync(descriptor)  # for a file it is an error all the same
    SystemDisk().close(descriptor)


def test_a_medium_that_fails_to_sync_a_folder_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync_fails(monkeypatch, errno.EIO)
    with pytest.raises(OSError, match="injected"):
        SystemDisk().sync_folder(tmp_path)


def test_windows_has_no_folders_to_sync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync_fails(monkeypatch, errno.EIO)
    SystemDisk(syncs_folders=False).sync_folder(tmp_path)
    with pytest.raises(OSError, match="injected"):
        SystemDisk(syncs_folders=True).sync_folder(tmp_path)
