"""The server: loads every parser, then forks one child for each task it is handed.

A task is one message on the control socket: `TASK` and three descriptors, the child's two
pipes and a leash. Whoever lets go of the leash has the child killed; when a child ends, its status
and its peak of memory are written there. The server itself never sees a byte of a document.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
from contextlib import suppress
from typing import NoReturn

from importers.jail.child import live
from importers.jail.confining import prepare
from importers.jail.forking import fork_plainly
from importers.jail.full_heap import fill_holes
from importers.jail.full_pools import fill_pools
from importers.jail.huge_pages import collapse_memory
from importers.jail.protocol import DESCRIPTORS, ENDING, READY, TASK
from importers.jail.work import Worker
from importers.warming import warm_up, warm_up_recognition

_SPACE = socket.CMSG_SPACE(DESCRIPTORS.size)
_NEW_OBJECTS = 20_000
"""After so many more garbage is looked for."""


def load(languages: tuple[str, ...] | None = None) -> Worker:
    """Load what children work with: to recognise pages with `languages`, else to parse files."""
    worker = Worker()
    if languages is None:
        warm_up()
        worker.warm_up()
        worker.practise()
    else:
        warm_up_recognition(languages)
        worker.warm_up()
    prepare()
    return worker


def serve(control: socket.socket, worker: Worker) -> NoReturn:
    """Answer until the other side is gone. Does not return."""
    # The environment was for the libraries; a child shall find none.
    os.environ.clear()
    # What is loaded stays: no child need walk through it to look for garbage.
    gc.collect()
    gc.freeze()
    # A child is short-lived: it looks for garbage when it has made some.
    gc.set_threshold(_NEW_OBJECTS, 10, 10)
    kept = fill_pools()
    fill_holes()
    collapse_memory()
    with suppress(OSError):
        control.send(READY)
        _Server(control, worker).run()
    kept.clear()
    os._exit(0)


class _Server:
    def __init__(self, control: socket.socket, worker: Worker) -> None:
        self._control = control
        self._worker = worker
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
            live(server, (reading, writing), cpu_seconds, self._worker, jailed=bool(jailed))
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
