"""The server: loads every parser, then has a child forked for each task it gets (`serving`)."""

from __future__ import annotations

import gc
import os
import socket
from contextlib import suppress
from typing import NoReturn

from importers.jail.child import live
from importers.jail.confining import prepare
from importers.jail.full_heap import fill_holes
from importers.jail.full_pools import fill_pools
from importers.jail.huge_pages import collapse_memory
from importers.jail.protocol import READY
from importers.jail.serving import Serving, Task
from importers.jail.work import Worker
from importers.warming import warm_up, warm_up_recognition

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
        Serving(control, lambda task: _live(task, worker)).run()
    kept.clear()
    os._exit(0)


def _live(task: Task, worker: Worker) -> NoReturn:
    live(task.server, task.pipes, task.cpu_seconds, worker, jailed=task.jailed)
