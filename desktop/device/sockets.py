"""Whether this process has a socket that could reach a network.

`/proc/self/net` lists the sockets of every protocol of the Internet with their inodes; those of
this process are the links in `/proc/self/fd` (proc(5)).
"""

from __future__ import annotations

import sys
from collections.abc import Container
from pathlib import Path

from archive.protections import Verdict

_PROC = Path("/proc/self")
_TABLES = ("tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6")
_INODE_COLUMN = 9
_PREFIX, _SUFFIX = "socket:[", "]"
_CAN_REACH_OUT = ("PySide6.QtNetwork", "PySide6.QtWebEngineCore", "requests", "urllib3")


def network_verdict(proc: Path = _PROC, loaded: Container[str] = sys.modules) -> Verdict:
    """Kept without such a socket and without a library that would open one."""
    if any(name in loaded for name in _CAN_REACH_OUT):
        return Verdict.OPEN
    if not (proc / "fd").is_dir():
        return Verdict.PARTLY
    return Verdict.OPEN if _own_sockets(proc) & _internet_sockets(proc) else Verdict.KEPT


def _own_sockets(proc: Path) -> set[str]:
    found = set()
    for link in (proc / "fd").iterdir():
        try:
            target = str(link.readlink())
        except OSError:  # closed meanwhile
            continue
        if target.startswith(_PREFIX):
            found.add(target.removeprefix(_PREFIX).removesuffix(_SUFFIX))
    return found


def _internet_sockets(proc: Path) -> set[str]:
    found = set()
    for name in _TABLES:
        try:
            lines = (proc / "net" / name).read_text(encoding="ascii").splitlines()[1:]
        except OSError:  # this kernel does not speak it
            continue
        columns = [line.split() for line in lines]
        found |= {each[_INODE_COLUMN] for each in columns if len(each) > _INODE_COLUMN}
    return found
