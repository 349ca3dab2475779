"""The list of calls that a child may make; every other one fails with EPERM.

What is left computes: memory without code, its two pipes, clocks, randomness, its own end. No call
names a file, a socket, a process or a program, and there is none that makes them. The filter is a
program of classic BPF (McCanne and Jacobson 1993; Linux `Documentation/userspace-api/
seccomp_filter.rst`) over `struct seccomp_data`: number at 0, architecture at 4, arguments at 16.
"""

from __future__ import annotations

import ctypes
import errno
import struct
from functools import cache

from importers.jail.machine import PR_SET_SECCOMP, Machine, prctl

_ALLOWED = (
    *("read", "readv", "write", "writev", "close", "lseek", "poll", "ppoll"),
    *("munmap", "mremap", "brk", "madvise", "membarrier"),
    *("rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall"),
    *("futex", "rseq", "sched_yield", "sched_getaffinity", "getcpu"),
    *("clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "times"),
    *("getpid", "gettid", "getrusage", "sysinfo", "getrandom", "exit", "exit_group"),
)
_WITHOUT_CODE = ("mmap", "mprotect")
"""Allowed unless the memory is to be executable: their third argument holds PROT_EXEC."""
_PROT_EXEC = 4

_LOAD_WORD, _JUMP_EQUAL, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06
_NUMBER_AT, _ARCHITECTURE_AT, _THIRD_ARGUMENT_AT = 0, 4, 32
_KILL, _ALLOW, _REFUSE = 0x80000000, 0x7FFF0000, 0x00050000 | errno.EPERM
_MODE_FILTER = 2

Instruction = tuple[int, int, int, int]
"""Code, how many to skip if true, how many if false, constant."""


def assembled(machine: Machine) -> list[Instruction]:
    """The program for a machine.

    A call of another architecture (32-bit ones on 64-bit machines) ends the process: its numbers
    mean other things. Numbers of the x32 interface are none of those listed.
    """
    plain = [machine.calls[name] for name in _ALLOWED if name in machine.calls]
    checked = [machine.calls[name] for name in _WITHOUT_CODE]
    # behind the comparisons: refuse; load the argument, look, refuse; allow
    to_refuse = len(checked) + len(plain)
    comparisons: list[Instruction] = []
    for number in checked:
        comparisons.append((_JUMP_EQUAL, to_refuse - len(comparisons), 0, number))
    for number in plain:
        comparisons.append((_JUMP_EQUAL, to_refuse - len(comparisons) + 3, 0, number))
    return [
        (_LOAD_WORD, 0, 0, _ARCHITECTURE_AT),
        (_JUMP_EQUAL, 1, 0, machine.audit_architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD_WORD, 0, 0, _NUMBER_AT),
        *comparisons,
        (_RETURN, 0, 0, _REFUSE),
        (_LOAD_WORD, 0, 0, _THIRD_ARGUMENT_AT),
        (_JUMP_ANY_BIT, 0, 1, _PROT_EXEC),
        (_RETURN, 0, 0, _REFUSE),
        (_RETURN, 0, 0, _ALLOW),
    ]


class Program(ctypes.Structure):
    """`struct sock_fprog`."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


@cache
def program(machine: Machine) -> Program:
    """In the form of the kernel, made once: a server has it for all of its children."""
    instructions = assembled(machine)
    packed = b"".join(struct.pack("=HBBI", *instruction) for instruction in instructions)
    return Program(len(instructions), packed)


def install(machine: Machine) -> None:
    """Take from this thread all other calls, for good. Needs no_new_privs. Raises `OSError`."""
    prctl(PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program(machine)))
