"""The work of the server: one child for each task, until nobody can give it tasks any more.

A task is one message on the control socket: `TASK` and three descriptors, the child's two
pipes and a leash. Whoever lets go of the leash has the child killed; when a child ends, its status
and its peak of memory are written there. The server itself never sees a byte of a document.

To run this it writes to its memory (Python counts who holds an object), and while a child lives the
kernel takes each large page apart that is written to, 512 entries more for the next fork to copy.
So it is loaded before the parsers: among them it took eight of their large pages apart, now six.
"""

from __future__ import annotations

import os
import select
import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import NoReturn

from importers.jail.forking import fork_plainly
from importers.jail.protocol import DESCRIPTORS, ENDING, TASK

_SPACE = socket.CMSG_SPACE(DESCRIPTORS.size)


@dataclass(frozen=True, slots=True)
class Task:
    """What a child is told when it begins."""

    server: int
    """The process that it ends with."""
    pipes: tuple[int, int]
    """To read from and to write to."""
    cpu_seconds: int
    jailed: bool


Live = Callable[[Task], NoReturn]


class Serving:
    """One server at work."""

    def __init__(self, control: socket.socket, live: Live) -> None:
        """`live` is what each child does."""
        self._control = control
        self._live = live
        self._leashes: dict[int, int] = {}
        """Process of each child, by the descriptor of its leash."""
        self._poll = select.poll()
        self._awake, waking = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(waking)
        self._poll.register(control, select.POLLIN)
        self._poll.register(self._awake, select.POLLIN)

    def run(self) -> None:
        """Until the other side closes the control socket; then every child is killed."""
        try:
            while True:
                for descriptor, _ in self._poll.poll():
                    if descriptor == self._awake:
                        self._reap()
                    elif descriptor in self._leashes:
                        self._kill(self._leashes[descriptor])
                        self._poll.unregister(descriptor)
                    elif descriptor == self._control.fileno() and not self._take_task():
                        return
        finally:
            for child in self._leashes.values():
                self._kill(child)

    def _take_task(self) -> bool:
        data, descriptors, _, _ = self._control.recvmsg(TASK.size, _SPACE)
        if not data:
            return False
        reading, writing, leash = DESCRIPTORS.unpack(descriptors[0][2])
        cpu_seconds, jailed = TASK.unpack(data)
        server = os.getpid()
        child = fork_plainly()
        if child == 0:
            # It has no children: the handler of their ends need not be taken away.
            signal.set_wakeup_fd(-1)
            self._live(Task(server, (reading, writing), cpu_seconds, bool(jailed)))
        os.close(reading)
        os.close(writing)
        self._leashes[leash] = child
        self._poll.register(leash, 0)
        return True

    def _reap(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._awake, 4096)
        while self._leashes:
            child, status, used = os.wait4(-1, os.WNOHANG)
            if child == 0:
                return
            self._report(child, status, used.ru_maxrss)

    def _report(self, child: int, status: int, peak_kib: int) -> None:
        leash = next(each for each, process in self._leashes.items() if process == child)
        del self._leashes[leash]
        with suppress(KeyError):
            self._poll.unregister(leash)
        answer = ENDING % (os.waitstatus_to_exitcode(status), peak_kib)
        with suppress(OSError):
            os.write(leash, answer)
        os.close(leash)

    @staticmethod
    def _kill(child: int) -> None:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
