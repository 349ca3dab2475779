"""The life of one child: give up every right, read one task, write reports, end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NoReturn

from archive.errors import UnprotectedError
from importers.formats import FORMATS
from importers.jail.confining import INPUT, OUTPUT, NoJailError, confine, die_with, keep_only, limit
from importers.jail.draft_wire import written
from importers.jail.messages import Message, MessageBuffer, packed
from importers.jail.page_wire import written_page
from importers.jail.probes import PROBES
from importers.jail.project_work import converted, written_project
from importers.jail.view_wire import written_view
from importers.jail.viewing_work import shown
from importers.jail.work import Worker
from importers.streams import stream_of

_PIECE_BYTES = 1024 * 1024


def live(
    server: int, pipes: tuple[int, int], cpu_seconds: int, worker: Worker, *, jailed: bool
) -> NoReturn:
    """Serve one task from the first pipe to the second. Does not return.

    Where there is no jail the child says so instead of reading, unless it was not to be `jailed`.
    """
    try:
        keep_only(*pipes)
        die_with(server)
        limit(cpu_seconds)
        if jailed:
            confine()
        _serve(worker)
    except NoJailError:
        _write(written(UnprotectedError()))
    except BrokenPipeError:
        pass
    finally:
        os._exit(0)


def _serve(worker: Worker) -> None:
    task, rest = _task()
    match task.untrusted_head:
        case {"task": "file", "name": str(name), "size": int(size), "may_risk": bool(may_risk)}:
            source = stream_of(_input(rest))
            known = _numbers(task.untrusted_head.get("known"))
            for report in worker.read_file(source, name, size, may_risk=may_risk, known=known):
                _write(written(report))
        case {"task": "records", "format": str(name), "sizes": list(sizes)}:
            source = stream_of(_input(rest))
            format_ = next(each for each in FORMATS if each.name == name)
            for size in sizes:
                _write(written(worker.read_record(format_, source.read(size))))
        case {
            "task": "page",
            "media_type": str(media_type),
            "page": int(page),
            "languages": list(languages),
        }:
            whole = b"".join(_input(rest))
            _write(written_page(worker.read_page(whole, media_type, page, languages)))
        case {
            "task": "view",
            "what": str(what),
            "media_type": str(media_type),
            "number": int(number),
            "width": int(width),
        }:
            whole = b"".join(_input(rest))
            _write(written_view(shown(whole, media_type, what, number, width)))
        case {"task": "project", "ending": str(ending)}:
            _write(written_project(converted(b"".join(_input(rest)), ending)))
        case {"task": "probe", "name": str(name)}:
            _write(packed({"is": "probe", "refused": PROBES[name]()}))
    _write(packed({"is": "end"}))


def _task() -> tuple[Message, bytes]:
    """The task, and what of its bytes came with it."""
    buffer = MessageBuffer()
    while True:
        data = os.read(INPUT, _PIECE_BYTES)
        for message in buffer.feed(data):
            return message, buffer.take_rest()
        if not data:
            os._exit(0)


def _numbers(told: object) -> frozenset[int]:
    return frozenset(told) if isinstance(told, list) else frozenset()


def _write(pieces: Iterator[bytes]) -> None:
    for piece in pieces:
        unwritten = memoryview(piece)
        while unwritten:
            unwritten = unwritten[os.write(OUTPUT, unwritten) :]


def _input(first: bytes) -> Iterator[bytes]:
    """The bytes of the document: those that came with the task, then the pipe's."""
    yield first
    while data := os.read(INPUT, _PIECE_BYTES):
        yield data
