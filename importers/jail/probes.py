"""What a hostile child would try. Each probe asks the kernel and says whether it was refused.

All are harmless where nothing refuses them: they open for nothing, name files that are not there,
or end what they began.
"""

from __future__ import annotations

import ctypes
import errno
import mmap
import os
import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path

from importers.jail.machine import system_call, this_machine

_REFUSED = (errno.EPERM, errno.EACCES)
_NOWHERE = Path("/skrynia-probe-that-is-not-there")


def _is_refused(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError as error:
        return error.errno in _REFUSED
    return False


def _open() -> None:
    os.close(os.open("/", os.O_RDONLY))


def _write() -> None:
    os.close(os.open(os.devnull, os.O_WRONLY))


def _fork() -> None:
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)


def _socket() -> None:
    socket.socket(socket.AF_UNIX).close()


def _socket_pair() -> None:
    for end in socket.socketpair():
        end.close()


def _call(name: str, *arguments: object) -> None:
    machine = this_machine()
    if machine is not None:
        system_call(machine.calls[name], *arguments)


def _exec() -> None:
    _call("execve", ctypes.c_char_p(bytes(_NOWHERE)), 0, 0)


def _mount() -> None:
    place = ctypes.c_char_p(bytes(_NOWHERE))
    _call("mount", place, place, 0, 0, 0)


def _memory_file() -> None:
    os.close(os.memfd_create("probe"))


def _code() -> None:
    mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_EXEC).close()


def _kill() -> None:
    os.kill(os.getppid(), 0)


_ATTEMPTS: dict[str, Callable[[], object]] = {
    "open": _open,
    "write": _write,
    "stat": _NOWHERE.stat,
    "unlink": _NOWHERE.unlink,
    "chmod": lambda: _NOWHERE.chmod(0),
    "chroot": lambda: os.chroot(_NOWHERE),
    "mount": _mount,
    "exec": _exec,
    "fork": _fork,
    "kill": lambda: os.kill(os.getppid(), 0),
    "ptrace": lambda: _call("ptrace", 0, 0, 0, 0),
    "memory of others": lambda: _call("process_vm_readv", os.getpid(), 0, 0, 0, 0, 0),
    "memory file": _memory_file,
    "code in memory": _code,
    # Of no family that could reach a network: the call is refused for all of them alike, and
    # whoever watches this program shall see that it never asks for an IP socket.
    "socket": _socket,
    "socket pair": _socket_pair,
}

PROBES: dict[str, Callable[[], bool]] = {
    name: partial(_is_refused, attempt) for name, attempt in _ATTEMPTS.items()
}
"""By name: whether the kernel refused it."""
