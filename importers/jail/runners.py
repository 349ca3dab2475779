"""Two ways to have files read: by children of the jail, or here, where a system has neither."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from archive.errors import SourceCrashedError, SourceError
from importers.format_row import Format
from importers.jail.exchange import Exchange
from importers.jail.jail import Jail
from importers.jail.limits import TimeLimits, time_limits
from importers.jail.messages import GarbledError, Message, packed
from importers.jail.reports import Report
from importers.jail.schema import report_of
from importers.jail.work import Worker
from importers.streams import stream_of


class Source(Protocol):
    """The bytes of one file, wherever they lie."""

    @property
    def name(self) -> str:
        """Without folders."""

    @property
    def size_bytes(self) -> int:
        """What is said of it; it may change while it is read."""

    @property
    def known_parts(self) -> Sequence[int]:
        """Numbers of parts that are not to be parsed again."""

    def pieces(self) -> Iterator[bytes]:
        """Its bytes, in order. Raises `SourceError`."""


class Runner(Protocol):
    """Reads one file after the other; several threads may ask at once."""

    def read_file(self, source: Source) -> Iterator[Report]:
        """What the file tells. Raises nothing but what the source's pieces raise."""

    def read_records(self, format_: Format, lines: Sequence[bytes]) -> list[Report]:
        """A report for each line. Raises nothing."""

    def stop(self) -> None:
        """End what is under way: it raises `StoppedError`."""


class JailedRunner:
    """Every file, and every few lines, in a child of its own."""

    def __init__(
        self, jail: Jail, *, may_risk: bool, on_end: Callable[[Exchange], None] | None = None
    ) -> None:
        """`may_risk` reads risky formats even where the jail is not complete."""
        self._jail = jail
        self._may_risk = may_risk
        self._on_end = on_end or (lambda _: None)
        self._running: set[Exchange] = set()
        self._stopped = False
        self._lock = threading.Lock()

    def read_file(self, source: Source) -> Iterator[Report]:
        """What the file tells; a child that dies or hangs is the last report."""
        try:
            risk = self._may_risk or self._jail.confinement().complete
            task = {
                "task": "file",
                "name": _plain(source.name),
                "size": source.size_bytes,
                "may_risk": risk,
                "known": list(source.known_parts),
            }
            yield from self._reports(task, source.pieces(), time_limits(source.size_bytes))
        except SourceError as error:
            yield error

    def read_records(self, format_: Format, lines: Sequence[bytes]) -> list[Report]:
        """A report for each line; behind one that kills its child another goes on."""
        reports: list[Report] = []
        while len(reports) < len(lines):
            left = lines[len(reports) :]
            try:
                for report in self._records(format_, left):
                    reports.append(report)
                if len(reports) < len(lines):
                    reports.append(SourceCrashedError())
            except SourceError as error:
                reports.append(error)
        return reports[: len(lines)]

    def stop(self) -> None:
        """Kill all children that are at work, and begin no more."""
        with self._lock:
            self._stopped = True
            for exchange in self._running:
                exchange.stop()

    def _records(self, format_: Format, lines: Sequence[bytes]) -> Iterator[Report]:
        sizes = [len(line) for line in lines]
        task: dict[str, object] = {"task": "records", "format": format_.name, "sizes": sizes}
        return self._reports(task, iter([b"".join(lines)]), time_limits(sum(sizes)))

    def _reports(
        self, task: dict[str, object], pieces: Iterator[bytes], limits: TimeLimits
    ) -> Iterator[Report]:
        exchange = self._jail.child(limits)
        with self._lock:
            self._running.add(exchange)
            if self._stopped:
                exchange.stop()
        try:
            for message in exchange.messages(_joined(task, pieces)):
                yield _checked(message)
        finally:
            with self._lock:
                self._running.discard(exchange)
            self._on_end(exchange)


class LocalRunner:
    """In this very process: for systems where no child can be forked."""

    def __init__(self, *, may_risk: bool, worker: Worker | None = None) -> None:
        """`may_risk` reads risky formats too."""
        self._may_risk = may_risk
        self._worker = worker or Worker()

    def read_file(self, source: Source) -> Iterator[Report]:
        """What the file tells."""
        stream = stream_of(source.pieces())
        yield from self._worker.read_file(
            stream,
            source.name,
            source.size_bytes,
            may_risk=self._may_risk,
            known=frozenset(source.known_parts),
        )

    def read_records(self, format_: Format, lines: Sequence[bytes]) -> list[Report]:
        """A report for each line."""
        return [self._worker.read_record(format_, line) for line in lines]

    def stop(self) -> None:
        """Nothing: what is under way ends with its file."""


def make_runner(jail: Jail, *, may_risk: bool, system: str = sys.platform) -> Runner:
    """Children on Linux, jailed or not; elsewhere there are none. `system` as Python says."""
    if system == "linux":
        return JailedRunner(jail, may_risk=may_risk)
    return LocalRunner(may_risk=may_risk)


def _joined(task: dict[str, object], pieces: Iterator[bytes]) -> Iterator[bytes]:
    yield from packed(task)
    yield from pieces


def _plain(name: str) -> str:
    return name.encode("utf-8", "replace").decode()


def _checked(message: Message) -> Report:
    """Raises `SourceCrashedError` for what no sound child says."""
    try:
        return report_of(message)
    except GarbledError as error:
        raise SourceCrashedError from error
