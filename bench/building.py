"""Build one engine's index in a process of its own, so that its memory is its own.

    python -m bench.building ENGINE FOLDER CORPUS DOCUMENTS

Prints seconds, CPU seconds, bytes and the peak of memory as one line of JSON. The time in which the
documents are generated is left out.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bench.contenders import KINDS
from bench.samples import Sample, samples


class Timed:
    """Samples, and how long it took to come by them."""

    def __init__(self, source: Iterable[Sample]) -> None:
        self._source = iter(source)
        self.seconds = self.cpu_seconds = 0.0

    def __iter__(self) -> Iterator[Sample]:
        while True:
            start, cpu = time.perf_counter(), time.thread_time()
            sample = next(self._source, None)
            self.seconds += time.perf_counter() - start
            self.cpu_seconds += time.thread_time() - cpu
            if sample is None:
                return
            yield sample


def built_apart(name: str, folder: Path, corpus: str, count: int) -> dict[str, Any]:
    """Run this module; return what it prints."""
    folder.mkdir()
    words = [sys.executable, "-m", "bench.building", name, str(folder), corpus, str(count)]
    printed = subprocess.run(words, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    answer: dict[str, Any] = json.loads(printed)
    return answer


def main(name: str, folder: Path, corpus: str, count: int) -> dict[str, Any]:
    """Build and measure."""
    contender = KINDS[name](folder)
    source = Timed(samples(corpus, count))
    start, cpu = time.perf_counter(), time.process_time()
    contender.build(source)
    seconds = time.perf_counter() - start - source.seconds
    cpu_seconds = time.process_time() - cpu - source.cpu_seconds
    inside, peak = contender.seconds_inside(), contender.peak_bytes()
    beside = contender.cpu_seconds_beside()
    contender.close()
    return {
        "seconds": seconds if inside is None else inside,
        "cpu_seconds": cpu_seconds + beside if inside is None else inside,
        "cpu_seconds_beside": beside,
        "bytes": contender.size(),
        "peak_bytes": peak,
    }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))))
