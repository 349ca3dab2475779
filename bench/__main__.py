"""`make bench`: import, search, index again and verify, over real rooms.

    python -m bench [PATH...]

Without a path it takes the mixed corpus beside the checkout, else the sample documents. Every
figure comes from this run; times of single queries are medians.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from archive.find import find
from archive.ingest import ingest
from archive.keys import Secret
from archive.ports import OpenArchive
from archive.searching import SearchRequest
from archive.upkeep import reindex, stats, verify
from desktop.wiring import Rooms, build
from vault.parameters import FLOOR

Answer = TypeVar("Answer")

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "mixed"
SECRET = Secret("a passphrase of the benchmark")
REPEATS = 15
QUERIES = {
    "a name": "Лукашенко",
    "a common word": "the",
    "two words": "political prisoners",
    "three words, OR": "суд OR court OR закон",
    "a phrase": '"political prisoners"',
    "a prefix": "дзярж*",
    "a misspelt word": "prisonner~1",
}


def main(words: list[str]) -> int:
    """Measure and print; returns the exit status."""
    rooms = build(FLOOR)
    given = [Path(word) for word in words]
    paths = given or (sorted(CORPUS.glob("*.jsonl")) if CORPUS.is_dir() else [rooms.sample])
    with TemporaryDirectory(prefix="skrynia-bench-") as folder:
        archive = rooms.shelf.create(Path(folder) / "Bench.skrynia", SECRET)
        _measure(rooms, archive, paths)
        archive.close()
        _say("open at the floor of cost", *_timed(lambda: _opened(rooms, Path(folder))))
    return 0


def _measure(rooms: Rooms, archive: OpenArchive, paths: list[Path]) -> None:
    report, seconds = _timed(lambda: ingest(archive, rooms.reader(), paths, lambda _: None))
    rate = report.imported / seconds
    _say(f"import, {report.imported} documents ({rate:.0f} a second)", report, seconds)
    for name, query in QUERIES.items():
        _say_query(archive, name, SearchRequest(query=query, with_facets=True))
    _say("index again", *_timed(lambda: reindex(archive)))
    findings, seconds = _timed(lambda: verify(archive, deep=True))
    _say(f"verify, deep ({len(findings)} findings)", findings, seconds)
    size = stats(archive)
    print(f"{'terms':<48}{size.index.terms:>10}")
    print(f"{'bytes of the index':<48}{size.index.size_bytes:>10}")
    print(f"{'bytes on disk':<48}{size.sizes.total:>10}")


def _say_query(archive: OpenArchive, name: str, request: SearchRequest) -> None:
    results = [find(archive, request) for _ in range(REPEATS)]
    first, later = results[0], [result.elapsed_ms for result in results[1:]]
    label = f"search, {name} ({first.total} found)"
    print(
        f"{label:<48}{statistics.median(later):>10.1f} ms   the first time {first.elapsed_ms:.1f}"
    )


def _opened(rooms: Rooms, folder: Path) -> None:
    rooms.shelf.at(folder / "Bench.skrynia").unlock(SECRET).close()


def _timed(work: Callable[[], Answer]) -> tuple[Answer, float]:
    started = time.perf_counter()
    return work(), time.perf_counter() - started


def _say(label: str, _: object, seconds: float) -> None:
    print(f"{label:<48}{seconds:>10.2f} s")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
