"""What a child cannot do, and that no child outlives those who wanted it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import GeneratorType

import pytest

from archive.progress import CancelToken
from importers.jail import seccomp
from importers.jail.jail import Jail
from importers.jail.landlock import _attributes
from importers.jail.limits import time_limits
from importers.jail.machine import Machine, this_machine
from importers.jail.runners import JailedRunner, LocalRunner, make_runner
from importers.jail.starting import start_recognition_server, start_server
from importers.reader import FileReader
from tests.importers.hostile_server import hostile_jail
from tests.narrowed import of_kind, present

REPOSITORY = Path(__file__).resolve().parents[2]
ROOT_ONLY = {"mount", "chroot"}
"""Refused to everyone but root, jail or not."""
MACHINES = [this_machine("linux", name) for name in ("x86_64", "aarch64")]


def test_everything_that_was_tried_is_refused(jail: Jail) -> None:
    confinement = jail.confinement()
    assert len(confinement.probes) >= 12
    assert [probe.name for probe in confinement.probes if not probe.refused] == []
    assert confinement.complete


def test_control_without_the_jail_nothing_is_refused(jail: Jail) -> None:
    found = {probe.name for probe in jail.tried(jailed=False).probes if probe.refused}
    assert found <= ROOT_ONLY


def run_filter(machine: Machine, number: int, third: int = 0, architecture: int = 0) -> int:
    """What the kernel's interpreter of the filter answers (classic BPF, the four codes of ours)."""
    data = {0: number, 4: architecture or machine.audit_architecture, 32: third}
    program, at, register = seccomp.assembled(machine), 0, 0
    while True:
        code, if_true, if_false, constant = program[at]
        at += 1
        if code == 0x20:
            register = data[constant]
        elif code == 0x15:
            at += if_true if register == constant else if_false
        elif code == 0x45:
            at += if_true if register & constant else if_false
        else:
            return constant


ALLOW, REFUSE, KILL = 0x7FFF0000, 0x00050001, 0x80000000


@pytest.mark.parametrize("machine", MACHINES, ids=["x86_64", "aarch64"])
def test_the_filter_lets_through_what_is_listed_and_nothing_else(machine: Machine) -> None:
    allowed = {machine.calls[name] for name in seccomp._ALLOWED if name in machine.calls}
    with_argument = {machine.calls[name] for name in seccomp._WITHOUT_CODE}
    through = {number for number in range(1024) if run_filter(machine, number) == ALLOW}
    assert through == allowed | with_argument
    assert {run_filter(machine, number) for number in range(1024)} == {ALLOW, REFUSE}
    for number in with_argument:
        assert run_filter(machine, number, third=3) == ALLOW
        assert run_filter(machine, number, third=7) == REFUSE
    for name in ("execve", "ptrace", "mount", "process_vm_readv"):
        assert run_filter(machine, machine.calls[name]) == REFUSE
    read = machine.calls["read"]
    assert run_filter(machine, read, architecture=0x40000003) == KILL
    assert run_filter(machine, read | 0x40000000) == REFUSE


def test_landlock_takes_every_right_that_a_version_knows() -> None:
    assert [len(_attributes(version)) for version in (1, 3, 4, 6, 9)] == [8, 8, 16, 24, 24]
    assert int.from_bytes(_attributes(1), "little") == (1 << 13) - 1
    assert int.from_bytes(_attributes(7)[:8], "little") == (1 << 16) - 1


def test_time_grows_with_the_file() -> None:
    small, large, giant = (time_limits(size) for size in (0, 64 << 20, 1 << 50))
    assert (small.cpu_seconds, small.silent_seconds) == (20, 20)
    assert (large.cpu_seconds, large.silent_seconds) == (100, 100)
    assert giant.silent_seconds == 100
    assert giant.cpu_seconds < 2**31


def test_only_linux_has_children(jail: Jail) -> None:
    assert isinstance(make_runner(jail, may_risk=False, system="linux"), JailedRunner)
    assert isinstance(make_runner(jail, may_risk=False, system="win32"), LocalRunner)
    assert this_machine("win32", "AMD64") is None
    assert this_machine("linux", "riscv64") is None


def descendants(process: int) -> set[int]:
    """Processes below a process, from /proc (proc(5): the parent is the fourth field of stat)."""
    parents = {}
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            parents[int(entry.name)] = int(fields[1]) if fields[0] != "Z" else 0
        except (OSError, ValueError):
            continue
    found, wave = set(), {process}
    while wave:
        wave = {child for child, parent in parents.items() if parent in wave}
        found |= wave
    return found


def until_gone(processes: set[int]) -> set[int]:
    """Those that are still there after a while."""
    for _ in range(400):
        left = {each for each in processes if is_alive(each)}
        if not left:
            break
        time.sleep(0.05)
    return left


def is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


READ_FOREVER = """
import sys
from functools import partial
from pathlib import Path
from importers.jail.runners import make_runner
from importers.reader import FileReader
from tests.importers.hostile_server import hostile_jail
jail = hostile_jail()
items = FileReader(partial(make_runner, jail, may_risk=False)).read([Path(sys.argv[1])])
next(items)
print("reading", flush=True)
next(items)
"""


def test_a_killed_parent_leaves_no_process(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("good")
    (tmp_path / "b").write_text("hang")
    (tmp_path / "c").write_text("compute")
    parent = subprocess.Popen(
        [sys.executable, "-B", "-c", READ_FOREVER, str(tmp_path)],
        env={"PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.PIPE,
    )
    with parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"reading\n"
        below = wait_for(lambda: descendants(parent.pid), count=3)
        os.kill(parent.pid, signal.SIGKILL)
    assert until_gone(below) == set()


def wait_for(look: Callable[[], set[int]], count: int) -> set[int]:
    for _ in range(400):
        found = look()
        if len(found) >= count:
            break
        time.sleep(0.05)
    assert len(found) >= count
    return found


def test_who_stops_reading_leaves_no_child(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("good")
    (tmp_path / "b").write_text("hang")
    jail = hostile_jail()
    jail.confinement()
    server = present(jail._server).process.pid
    items = FileReader(partial(make_runner, jail, may_risk=False)).read([tmp_path])
    next(items)
    children = wait_for(lambda: descendants(server), count=1)
    of_kind(items, GeneratorType).close()
    assert until_gone(children) == set()
    assert is_alive(server)
    jail.close()
    assert not is_alive(server)


def test_a_jail_that_is_forgotten_ends_its_server() -> None:
    jail = hostile_jail()
    jail.start()
    server = present(jail._server).process
    del jail
    assert server.returncode is not None


def test_the_packaged_program_is_its_own_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bundle has one executable: begun with a word of its own, it is the server."""
    program = tmp_path / "program"
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH={REPOSITORY} exec {sys.executable} -B -m desktop.main "$@"\n'
    )
    program.chmod(0o700)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    for start in (start_server, partial(start_recognition_server, ["ru", "be"])):
        jail = Jail(start)
        assert jail.confinement().complete
        jail.close()


def test_cancelling_ends_the_reading_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("good")
    (tmp_path / "b").write_text("hang")
    jail, cancel = hostile_jail(), CancelToken()
    reader = FileReader(partial(make_runner, jail, may_risk=False), cancel=cancel)
    items = reader.read([tmp_path])
    next(items)
    children = wait_for(lambda: descendants(present(jail._server).process.pid), count=1)
    threading.Timer(0.2, cancel.cancel).start()
    assert list(items) == []
    assert until_gone(children) == set()
    jail.close()
