"""The numbers of the Linux kernel that the jail needs, for the two processors that we build for.

Source: `arch/x86/entry/syscalls/syscall_64.tbl`, `include/uapi/asm-generic/unistd.h`,
`include/uapi/linux/audit.h` and `include/uapi/linux/prctl.h` of Linux.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from dataclasses import dataclass
from functools import cache

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_NAME = 15
PR_SET_SECCOMP = 22
PR_SET_NO_NEW_PRIVS = 38

LANDLOCK_CREATE_RULESET = 444
LANDLOCK_RESTRICT_SELF = 446
"""The same numbers on every processor, as of all calls that were added since Linux 5.1."""


@dataclass(frozen=True, slots=True, eq=False)
class Machine:
    """A processor's name for the filter, and its numbers of calls."""

    audit_architecture: int
    calls: dict[str, int]


def _calls(pairs: str) -> dict[str, int]:
    """From "name=number" with spaces between."""
    split = (pair.split("=") for pair in pairs.split())
    return {name: int(number) for name, number in split}


_X86_64 = Machine(
    0xC000003E,
    _calls(
        "read=0 write=1 close=3 poll=7 lseek=8 mmap=9 mprotect=10 munmap=11 brk=12 "
        "rt_sigaction=13 rt_sigprocmask=14 rt_sigreturn=15 readv=19 writev=20 "
        "sched_yield=24 mremap=25 madvise=28 nanosleep=35 getpid=39 exit=60 "
        "gettimeofday=96 getrusage=98 sysinfo=99 times=100 ptrace=101 sigaltstack=131 "
        "mount=165 execve=59 gettid=186 futex=202 sched_getaffinity=204 restart_syscall=219 "
        "clock_gettime=228 clock_getres=229 clock_nanosleep=230 exit_group=231 ppoll=271 "
        "getcpu=309 process_vm_readv=310 getrandom=318 membarrier=324 rseq=334 "
    ),
)
_AARCH64 = Machine(
    0xC00000B7,
    _calls(
        "mount=40 close=57 lseek=62 read=63 write=64 readv=65 writev=66 ppoll=73 exit=93 "
        "exit_group=94 futex=98 nanosleep=101 clock_gettime=113 clock_getres=114 "
        "clock_nanosleep=115 ptrace=117 sched_getaffinity=123 sched_yield=124 "
        "restart_syscall=128 sigaltstack=132 rt_sigaction=134 rt_sigprocmask=135 "
        "rt_sigreturn=139 times=153 getrusage=165 getcpu=168 gettimeofday=169 getpid=172 "
        "execve=221 gettid=178 sysinfo=179 brk=214 munmap=215 mremap=216 mmap=222 mprotect=226 "
        "madvise=233 process_vm_readv=270 getrandom=278 membarrier=283 rseq=293 "
    ),
)
_MACHINES = {"x86_64": _X86_64, "aarch64": _AARCH64}


@cache
def this_machine(system: str = sys.platform, processor: str | None = None) -> Machine | None:
    """The machine that this process runs on; None where there is no jail for it."""
    wide = sys.maxsize > 2**32
    name = platform.machine() if processor is None else processor
    return _MACHINES.get(name) if system == "linux" and wide else None


def system_call(number: int, *arguments: object) -> int:
    """Call the kernel. Raises `OSError`."""
    given = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    return _checked(_library().syscall(ctypes.c_long(number), *given))


def prctl(option: int, *arguments: object) -> int:
    """Set a property of this process. Raises `OSError`."""
    given = [ctypes.c_ulong(each) if isinstance(each, int) else each for each in arguments]
    given += [ctypes.c_ulong(0)] * (4 - len(given))
    return _checked(_library().prctl(ctypes.c_int(option), *given))


@cache
def _library() -> ctypes.CDLL:
    """The C library, looked up once: a child that has it from its server makes no classes anew."""
    library = ctypes.CDLL(None, use_errno=True)
    library.syscall.restype = ctypes.c_long
    return library


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
