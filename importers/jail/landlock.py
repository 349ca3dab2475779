"""Landlock without a single rule: a second wall that forbids every file, port and other process.

Linux `Documentation/userspace-api/landlock.rst`. Each version of the interface knows more rights;
all that the kernel knows are taken.
"""

from __future__ import annotations

import ctypes
import os
import struct

from importers.jail.machine import LANDLOCK_CREATE_RULESET, LANDLOCK_RESTRICT_SELF, system_call

_ASK_VERSION = 1
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
"""Version to the number of rights over files: execute, write, read, …, truncate, ioctl."""
_NETWORK_RIGHTS = 2
"""Bind and connect of TCP, since version 4."""
_SCOPES = 2
"""Abstract sockets and signals to processes outside, since version 6."""


def restrict() -> bool:
    """Take the rights from this thread, for good; False where the kernel has no Landlock.

    Needs no_new_privs. Raises `OSError`.
    """
    try:
        version = system_call(LANDLOCK_CREATE_RULESET, 0, 0, _ASK_VERSION)
    except OSError:
        return False
    attributes = _attributes(version)
    rules = system_call(LANDLOCK_CREATE_RULESET, ctypes.c_char_p(attributes), len(attributes), 0)
    try:
        system_call(LANDLOCK_RESTRICT_SELF, rules, 0)
    finally:
        os.close(rules)
    return True


def _attributes(version: int) -> bytes:
    """`struct landlock_ruleset_attr`, as long as this version knows it."""
    files = (1 << _FILE_RIGHTS.get(version, max(_FILE_RIGHTS.values()))) - 1
    if version < 4:
        return struct.pack("=Q", files)
    network = (1 << _NETWORK_RIGHTS) - 1
    if version < 6:
        return struct.pack("=QQ", files, network)
    return struct.pack("=QQQ", files, network, (1 << _SCOPES) - 1)
