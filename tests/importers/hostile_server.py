"""A server whose only parser does what the first word of a document says, most of it evil.

Begun by `hostile_jail`, in the place of the real server.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from archive.records import ArticleDraft, Description
from importers.format_row import Format
from importers.jail import child, confining, server, serving, work
from importers.jail.confining import NoJailError
from importers.jail.forking import fork_plainly
from importers.jail.jail import Jail
from importers.jail.messages import packed
from importers.jail.probes import PROBES
from importers.jail.starting import Started, be_server, start_server

PROGRAM = (
    "import sys; sys.path[:] = sys.argv[2:]; "
    "from tests.importers.hostile_server import be_hostile; be_hostile(sys.argv[1])"
)


def hostile_jail() -> Jail:
    def start() -> Started:
        return start_server(PROGRAM)

    return Jail(start)


def fragile_jail(deed: str, *numbers: int) -> Jail:
    """Its probes do a deed instead of answering, in the children with these numbers, from 1."""
    program = PROGRAM.replace("be_hostile(", f"be_fragile({deed!r}, {numbers!r}, ")
    program = program.replace("import be_hostile", "import be_fragile")
    return Jail(lambda: start_server(program))


def be_fragile(deed: str, numbers: tuple[int, ...], descriptor: str) -> None:
    forks, number = count(1), 0

    def fork() -> int:
        nonlocal number
        number = next(forks)
        return fork_plainly()

    def answer(probe: Callable[[], bool]) -> bool:
        if number in numbers:
            _DEEDS[deed]()
        return probe()

    def confine() -> None:
        if deed == "no jail" and number in numbers:
            raise NoJailError
        confining.confine()

    probes = {name: partial(answer, probe) for name, probe in PROBES.items()}
    _put(serving, fork_plainly=fork)
    _put(child, PROBES=probes, confine=confine)
    _put(work.Worker, warm_up=lambda _: None, practise=lambda _: None)
    be_hostile(descriptor)


def be_hostile(descriptor: str) -> None:
    formats = [Format("plain text", "text/plain", ("",), 1 << 20, obey)]
    records = Format("json lines", "application/json", (), 1 << 20, obey, by_line=True)
    _put(work, detect_format=lambda _, name: records if name.endswith(".jsonl") else formats[0])
    _put(child, FORMATS=(records,))
    _put(server, warm_up=lambda: None)
    be_server(descriptor)


def _put(owner: object, **others: object) -> None:
    """Put others in the place of what an owner has by these names."""
    for name, other in others.items():
        assert hasattr(owner, name)
        setattr(owner, name, other)


def obey(untrusted_bytes: bytes) -> ArticleDraft:
    word = untrusted_bytes.split()[0].decode()
    _DEEDS.get(word, lambda: None)()
    return ArticleDraft(untrusted_text=f"said {word}", description=Description())


def _say(data: bytes) -> None:
    while data:
        data = data[os.write(1, data) :]


def _fault() -> None:
    signal.raise_signal(signal.SIGSEGV)
    os.abort()


def _hang() -> None:
    while True:
        time.sleep(3600)


def _dribble() -> None:
    """The beginning of a message, a byte at a time, for as long as anybody listens."""
    _say((1 << 20).to_bytes(4, "big"))
    while True:
        _say(b" ")
        time.sleep(0.05)


def _compute() -> None:
    while True:
        pass


def _eat() -> None:
    eaten = []
    while True:
        eaten.append(bytearray(1 << 24))


def _recurse() -> None:
    _recurse()


def _flood() -> None:
    while True:
        _say(bytes(1 << 20))


def _lie(head: dict[str, object]) -> Callable[[], None]:
    def lie() -> None:
        for piece in packed(head):
            _say(piece)

    return lie


def _open() -> None:
    with Path("/proc/self/cmdline").open("rb") as file:
        file.read()


_DEEDS: dict[str, Callable[[], object]] = {
    "die": lambda: os._exit(3),
    "quit": lambda: os._exit(0),
    "segfault": _fault,
    "hang": _hang,
    "dribble": _dribble,
    "compute": _compute,
    "eat": _eat,
    "recurse": _recurse,
    "bug": lambda: dict[str, object]()["not there"],
    "exit": sys.exit,
    "flood": _flood,
    "garble": lambda: _say(b"\0\0\0\4{[}]"),
    "lie": _lie({"is": "error", "code": "no.such.code"}),
    "overtake": _lie({"is": "draft", "text": "x"}),
    "open": _open,
}
