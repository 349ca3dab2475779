"""What the device does is read from the system's own tables; each check can fail."""

from __future__ import annotations

import ctypes
import os
import socket
from pathlib import Path

import pytest

from archive.confinement import Confinement, Probe
from archive.protections import Promise, Verdict
from desktop.device.checks import device_protections
from desktop.device.process import memory_verdict, tracer_verdict
from desktop.device.sockets import network_verdict
from desktop.device.swap import swap_verdict
from desktop.device.synced_folders import copies_verdict

KEPT, PARTLY, OPEN = Verdict.KEPT, Verdict.PARTLY, Verdict.OPEN
HEADER = "Filename Type Size Used Priority\n"


@pytest.mark.parametrize(
    ("areas", "wanted"),
    [
        ("", KEPT),
        ("/dev/zram0 partition 100 0 100\n", KEPT),
        ("/dev/dm-1 partition 100 0 -2\n", KEPT),
        ("/dev/dm-2 partition 100 0 -2\n", OPEN),
        ("/dev/sda2 partition 100 0 -2\n", OPEN),
        ("/swapfile file 100 0 -2\n", PARTLY),
        ("/swapfile file 100 0 -2\n/dev/zram0 partition 1 0 5\n", PARTLY),
        ("/swapfile file 100 0 -2\n/dev/sda2 partition 1 0 5\n", OPEN),
    ],
)
def test_swap(tmp_path: Path, areas: str, wanted: Verdict) -> None:
    swaps = tmp_path / "swaps"
    swaps.write_text(HEADER + areas)
    for name, uuid in (("dm-1", "CRYPT-PLAIN-swap"), ("dm-2", "LVM-abc")):
        (tmp_path / name / "dm").mkdir(parents=True)
        (tmp_path / name / "dm" / "uuid").write_text(uuid)
    assert swap_verdict(swaps, tmp_path) is wanted


def test_swap_that_cannot_be_found_out(tmp_path: Path) -> None:
    assert swap_verdict(tmp_path / "none") is PARTLY


@pytest.mark.parametrize(
    ("line", "wanted"), [("TracerPid:\t0", KEPT), ("TracerPid:\t4711", OPEN), ("Name:\tx", OPEN)]
)
def test_tracer(tmp_path: Path, line: str, wanted: Verdict) -> None:
    status = tmp_path / "status"
    status.write_text(f"Name:\tpython\n{line}\n")
    assert tracer_verdict(status) is wanted
    assert tracer_verdict(tmp_path / "none") is PARTLY


def test_memory_of_this_process_is_told_as_it_is() -> None:
    """In a child: what is switched off here cannot be switched on again."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        import resource

        ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)
        before = memory_verdict("linux")
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
        os.write(writing, f"{before} {memory_verdict('linux')} {memory_verdict('darwin')}".encode())
        os._exit(0)
    os.waitpid(child, 0)
    os.close(writing)
    told = os.read(reading, 100).decode().split()
    os.close(reading)
    assert told == ["open", "kept", "partly"]
    assert memory_verdict("win32") is PARTLY


def test_a_socket_that_reaches_out_is_seen() -> None:
    assert network_verdict(loaded=()) is KEPT
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert network_verdict(loaded=()) is OPEN
    with socket.socket(socket.AF_UNIX):
        assert network_verdict(loaded=()) is KEPT


def test_a_library_that_reaches_out_is_seen(tmp_path: Path) -> None:
    assert network_verdict(loaded=("requests",)) is OPEN
    assert network_verdict(tmp_path, loaded=()) is PARTLY


@pytest.mark.parametrize(
    ("folder", "wanted"),
    [
        (None, PARTLY),
        (Path("/home/x/Library.skrynia"), PARTLY),
        (Path("/home/x/Dropbox (Personal)/Library.skrynia"), OPEN),
        (Path("/home/x/OneDrive - Work/a/Library.skrynia"), OPEN),
        (Path("/home/x/Яндекс.Диск/Library.skrynia"), OPEN),
        (Path("/Users/x/Library/Mobile Documents/com~apple~CloudDocs/L.skrynia"), OPEN),
    ],
)
def test_folders_that_are_copied_away(folder: Path | None, wanted: Verdict) -> None:
    assert copies_verdict(folder) is wanted


def test_jail_and_cryptography_are_asked() -> None:
    def told(jailed: bool, answers: dict[str, bool]) -> dict[Promise, Verdict]:
        confinement = Confinement((Probe("open", refused=jailed),))
        found = device_protections(lambda: confinement, lambda: answers, None)
        return {each.promise: each.verdict for each in found}

    good = told(True, {"a": True})
    assert (good[Promise.JAIL], good[Promise.CRYPTOGRAPHY]) == (KEPT, KEPT)
    bad = told(False, {"a": True, "b": False})
    assert (bad[Promise.JAIL], bad[Promise.CRYPTOGRAPHY]) == (OPEN, OPEN)
    assert told(True, {})[Promise.CRYPTOGRAPHY] is OPEN
    elsewhere = {Promise.CLIPBOARD, Promise.CAPTURE, Promise.SLEEP, Promise.SECOND_KEY}
    assert set(good) == set(Promise) - elsewhere
