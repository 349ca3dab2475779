"""What every search engine in the comparison can do."""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from bench.machine import peak_bytes
from bench.samples import Sample

BATCH = 500
"""Documents of one commit where there are many, as an import makes them."""


@dataclass(frozen=True)
class Question:
    """One query: `kind` is the name of a class of `bench.questions`."""

    kind: str
    words: tuple[str, ...]
    language: str
    year: int

    @property
    def start(self) -> str:
        """The beginning of the last word, as somebody who types has it."""
        return self.words[-1][: max(2, len(self.words[-1]) - 2)]


class Contender(ABC):
    """A search engine with a folder of its own."""

    name: ClassVar[str]
    answers: ClassVar[bool] = True
    """Whether it takes part in the comparison of queries; else its index time alone counts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @abstractmethod
    def build(self, samples: Iterable[Sample]) -> None:
        """Index the samples, in a folder that is empty."""

    @abstractmethod
    def open(self) -> None:
        """Open what was built."""

    @abstractmethod
    def prepare(self, question: Question) -> Any:
        """Return the parsed query, None where this engine has no such query."""

    @abstractmethod
    def search(self, prepared: Any) -> int:
        """Find the ten best documents with their scores; return how many there are."""

    def milliseconds(self, prepared: Any) -> tuple[float, float]:
        """Return how long one search takes, by the clock and by the processor."""
        return _spent(lambda: self.search(prepared))

    def update(self, sample: Sample) -> bool:
        """Replace the document of this number and commit; return False where it is not tried."""
        return False

    def update_milliseconds(self, sample: Sample) -> tuple[float, float] | None:
        """Return how long replacing one document takes, by the clock and by the processor.

        None where it is not tried.
        """
        done: list[bool] = []
        spent = _spent(lambda: done.append(self.update(sample)))
        return spent if done[0] else None

    def peak_bytes(self) -> int:
        """Return the most memory that the engine's process has had."""
        return peak_bytes()

    def cpu_seconds_beside(self) -> float:
        """Return the seconds of CPU of other processes that took part in the build."""
        return 0.0

    def seconds_inside(self) -> float | None:
        """Return how long the build took where it ran in a process of its own."""
        return None

    @abstractmethod
    def close(self) -> None:
        """Let go of what is open."""

    def size(self) -> int:
        """Return the bytes of all files of the folder."""
        return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())


def _spent(work: Callable[[], object]) -> tuple[float, float]:
    start, cpu = time.perf_counter(), time.process_time()
    work()
    busy, passed = time.process_time() - cpu, time.perf_counter() - start
    return passed * 1000, busy * 1000
