"""Reads projects of other programs, each in a child of its own: the port `ProjectReader`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from archive.errors import SourceCrashedError, UnprotectedError
from archive.exchange.project import Project
from archive.ports.projects import ProjectReader
from importers.jail.jail import Jail
from importers.jail.limits import time_limits
from importers.jail.messages import GarbledError, Message, MessageBuffer, packed
from importers.jail.project_work import converted, project_of, written_project

_PIECE_BYTES = 1024 * 1024


class JailedProjects:
    """Every file in a child."""

    def __init__(self, jail: Jail, *, may_risk: bool) -> None:
        """`may_risk` reads even where the jail is not complete."""
        self._jail, self._may_risk = jail, may_risk

    def read(self, untrusted_bytes: bytes, ending: str) -> Project:
        """Raises `UnprotectedError` where there is no jail, `SourceError`."""
        if not self._may_risk and not self._jail.confinement().complete:
            raise UnprotectedError
        exchange = self._jail.child(time_limits(len(untrusted_bytes)))
        return _only(list(exchange.messages(_task(untrusted_bytes, ending))))


class LocalProjects:
    """In this very process: for systems where no child can be forked."""

    def __init__(self, *, may_risk: bool) -> None:
        """`may_risk`: somebody said yes."""
        self._may_risk = may_risk

    def read(self, untrusted_bytes: bytes, ending: str) -> Project:
        """Raises `UnprotectedError` unless somebody said yes."""
        if not self._may_risk:
            raise UnprotectedError
        answer = written_project(converted(untrusted_bytes, ending))
        return _only(list(MessageBuffer().feed(b"".join(answer))))


def make_project_reader(jail: Jail, *, may_risk: bool, system: str = sys.platform) -> ProjectReader:
    """Children on Linux; elsewhere there are none. `system` as Python says."""
    if system == "linux":
        return JailedProjects(jail, may_risk=may_risk)
    return LocalProjects(may_risk=may_risk)


def _task(untrusted_bytes: bytes, ending: str) -> Iterator[bytes]:
    yield from packed({"task": "project", "ending": ending})
    view = memoryview(untrusted_bytes)
    for start in range(0, len(view), _PIECE_BYTES):
        yield bytes(view[start : start + _PIECE_BYTES])


def _only(messages: list[Message]) -> Project:
    try:
        (message,) = messages
        return project_of(message)
    except (ValueError, GarbledError) as error:
        raise SourceCrashedError from error
