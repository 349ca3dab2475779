"""Ranking time, index time and size of this engine beside others, in one run.

    python -m bench.engine [DOCUMENTS] [CONTENDER...]

CONTENDER is any of ours, fts5, tantivy, whoosh; without, the first two, and tantivy where it is
installed. Queries are interleaved over the contenders. Prints a table, and all figures as JSON.
"""

import json
import resource
import statistics
import sys
import time
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.contenders import Contender, Fts5, Ours, StockWhoosh, Tantivy
from bench.zipf import samples, vocabulary

_KINDS = {kind.name: kind for kind in (Ours, Fts5, Tantivy, StockWhoosh)}
_VOCABULARY = 200_000
_QUERIES, _ROUNDS = 20, 5


def query_classes(words: list[str]) -> dict[str, tuple[str, list[list[str]]]]:
    """Return, per class of queries, its kind and the words of each query."""
    common, middling, rare = words[5:25], words[300:320], words[30_000:30_020]
    pairs = [list(pair) for pair in zip(common, middling, strict=True)]
    return {
        "common": ("term", [[w] for w in common]),
        "middling": ("term", [[w] for w in middling]),
        "rare": ("term", [[w] for w in rare]),
        "two, AND": ("and", pairs),
        "three, OR": ("or", [[*p, r] for p, r in zip(pairs, rare, strict=True)]),
        "phrase": ("phrase", [list(p) for p in pairwise(common)]),
        "prefix": ("prefix", [[w] for w in middling]),
        "fuzzy": ("fuzzy", [[w] for w in middling]),
        "filter": ("filter", [[w] for w in common]),
    }


def measure(contenders: list[Contender], words: list[str]) -> dict[str, dict[str, Any]]:
    """Return milliseconds per class and contender: the first time, and the median of the rest."""
    table: dict[str, dict[str, Any]] = {}
    for name, (kind, queries) in query_classes(words).items():
        row: dict[str, list[list[float]]] = {c.name: [] for c in contenders}
        for query in queries[:_QUERIES]:
            for contender in contenders:
                prepared = contender.prepare(query, kind)
                if prepared is not None:
                    row[contender.name].append(_times(contender, prepared))
        table[name] = {c: _summary(times) for c, times in row.items() if times}
    return table


def _times(contender: Contender, prepared: Any) -> list[float]:
    times = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        contender.search(prepared)
        times.append((time.perf_counter() - start) * 1000)
    return times


def _summary(times: list[list[float]]) -> dict[str, float]:
    warm = sorted(t for query in times for t in query[1:])
    return {
        "first": statistics.median(query[0] for query in times),
        "median": statistics.median(warm),
        "p99": warm[int(len(warm) * 0.99)],
    }


def main(arguments: list[str]) -> None:
    """Build everything, measure, print."""
    count = int(arguments[0]) if arguments else 50_000
    names = arguments[1:] or ["ours", "fts5", *(["tantivy"] if find_spec("tantivy") else [])]
    words = vocabulary(_VOCABULARY)
    raw = sum(len(s.text.encode()) for s in samples(count, words))
    result: dict[str, Any] = {"documents": count, "raw_bytes": raw, "build": {}}
    with TemporaryDirectory(prefix="skrynia-bench-") as folder:
        contenders: list[Contender] = []
        for name in names:
            contender = _KINDS[name](Path(folder))
            start, cpu = time.perf_counter(), time.process_time()
            contender.build(samples(count, words))
            contenders.append(contender)
            result["build"][name] = {
                "seconds": time.perf_counter() - start,
                "cpu_seconds": time.process_time() - cpu,
                "bytes": _size(Path(folder), name),
                "peak_mb_so_far": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            }
        result["milliseconds"] = measure(contenders, words)
    _print(result, names)
    print(json.dumps(result))


def _size(folder: Path, name: str) -> int:
    paths = (
        [folder / f"{name}.db"] if (folder / f"{name}.db").exists() else folder.glob(f"{name}/*")
    )
    return sum(path.stat().st_size for path in paths)


def _print(result: dict[str, Any], names: list[str]) -> None:
    print(f"{result['documents']} documents, {result['raw_bytes'] / 1e6:.0f} MB of UTF-8")
    for name, built in result["build"].items():
        share = built["bytes"] / result["raw_bytes"]
        print(f"{name:9} {built['seconds']:7.1f} s, {built['cpu_seconds']:.1f} s CPU, {share:.2f}")
    print("| ms, median (first) | " + " | ".join(names) + " |")
    print("|---|" + "---|" * len(names))
    for kind, row in result["milliseconds"].items():
        cells = [
            f"{row[n]['median']:.3f} ({row[n]['first']:.3f})" if n in row else "-" for n in names
        ]
        print(f"| {kind} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main(sys.argv[1:])
