"""A fresh child gives up every right, before it reads a byte of a document."""

from __future__ import annotations

import os
import resource
import signal

from importers.jail import landlock, seccomp
from importers.jail.limits import MEMORY_BYTES, OPEN_FILES
from importers.jail.machine import (
    PR_SET_DUMPABLE,
    PR_SET_NO_NEW_PRIVS,
    PR_SET_PDEATHSIG,
    prctl,
    this_machine,
)

INPUT, OUTPUT, _ERRORS = 0, 1, 2
"""Descriptors of a child: its two pipes, and the null device as standard error."""

_BOUNDS = (
    (resource.RLIMIT_AS, MEMORY_BYTES),
    (resource.RLIMIT_FSIZE, 0),
    (resource.RLIMIT_NOFILE, OPEN_FILES),
    (resource.RLIMIT_CORE, 0),
    (resource.RLIMIT_NPROC, 0),
    (resource.RLIMIT_MEMLOCK, 0),
)
_MOST_DESCRIPTORS = os.sysconf("SC_OPEN_MAX")


class NoJailError(Exception):
    """The kernel does not give what the jail is made of."""


def prepare() -> None:
    """Make beforehand what every child needs to be confined: it starts with it then."""
    machine = this_machine()
    if machine is not None:
        seccomp.program(machine)


def keep_only(reading: int, writing: int) -> None:
    """Leave this process two pipes as its input and output, and nothing else."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    # The pipes may lie on the numbers that they are moved to.
    given = os.dup(reading), os.dup(writing), os.dup(nowhere)
    os.dup2(given[0], INPUT)
    os.dup2(given[1], OUTPUT)
    os.dup2(given[2], _ERRORS)
    os.closerange(_ERRORS + 1, _MOST_DESCRIPTORS)


def die_with(parent: int) -> None:
    """End when the parent ends, however it ends; at once if that happened already."""
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)


def limit(cpu_seconds: int) -> None:
    """Bound memory, time and descriptors; no file may grow, no core is written."""
    # The soft bound of time ends it by SIGXCPU, which tells the cause; the hard one by SIGKILL.
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
    for kind, bound in _BOUNDS:
        _, hard = resource.getrlimit(kind)
        least = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
        resource.setrlimit(kind, (least, least))


def confine() -> None:
    """Two walls: Landlock where the kernel has it, and seccomp, without which there is no jail.

    Raises `NoJailError`.
    """
    machine = this_machine()
    if machine is None:
        raise NoJailError
    try:
        prctl(PR_SET_DUMPABLE, 0)
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        landlock.restrict()
        seccomp.install(machine)
    except OSError as error:
        raise NoJailError from error
