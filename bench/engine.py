"""Ranking time, index time, size and memory of this engine beside others, in one run.

    python -m bench.engine [--documents N] [--corpus zipf|mixed] [--json FILE] [ENGINE...]

ENGINE is any of ours, fts5, tantivy, xapian, whoosh, "ours, languages"; without, all that are
there. Each index is built in a process of its own; queries are interleaved over the engines.
"""

import argparse
import json
import statistics
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.building import built_apart
from bench.contenders import KINDS, Contender, chosen
from bench.machine import machine
from bench.questions import questions
from bench.samples import CORPORA, samples
from bench.tables import print_engines

DOCUMENTS = 10_000
ROUNDS = 5
UPDATES = 30
_COUNTED = 5000  # The words of queries come from so many documents.


def main(words: list[str]) -> int:
    """Build everything, measure, print; returns the exit status."""
    asked = _arguments(words)
    names, absent = chosen(asked.engines or KINDS)
    results = []
    for corpus in asked.corpus or (["zipf", "mixed"] if CORPORA.is_dir() else ["zipf"]):
        with TemporaryDirectory(prefix="skrynia-bench-") as folder:
            results.append(_measured(Path(folder), names, corpus, asked.documents))
        print_engines(results[-1], absent)
    if asked.json:
        told = {"machine": machine(), "absent": absent, "corpora": results}
        asked.json.write_text(json.dumps(told, indent=1), "utf-8")
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.engine", description=__doc__)
    parser.add_argument("engines", nargs="*", metavar="ENGINE")
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--corpus", action="append", choices=["zipf", "mixed"])
    parser.add_argument("--json", type=Path)
    return parser.parse_args(words)


def _measured(folder: Path, names: Sequence[str], corpus: str, count: int) -> dict[str, Any]:
    texts = list(islice(samples(corpus, count), _COUNTED))
    raw = sum(len(s.text.encode()) for s in samples(corpus, count))
    result: dict[str, Any] = {"corpus": corpus, "documents": count, "raw_bytes": raw}
    result["build"] = {name: built_apart(name, folder / name, corpus, count) for name in names}
    contenders = [KINDS[name](folder / name) for name in names if KINDS[name].answers]
    for contender in contenders:
        contender.open()
    result["milliseconds"] = _searches(contenders, questions(texts))
    result["update_milliseconds"] = _updates(contenders, corpus)
    for contender in contenders:
        contender.close()
    return result


def _searches(contenders: Sequence[Contender], asked: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the figures per class of queries and engine."""
    table: dict[str, dict[str, Any]] = {}
    for name, of_class in asked.items():
        times: dict[str, list[list[float]]] = {c.name: [] for c in contenders}
        for question in of_class:
            for contender in contenders:
                prepared = contender.prepare(question)
                if prepared is not None:
                    measured = [contender.milliseconds(prepared) for _ in range(ROUNDS)]
                    times[contender.name].append(measured)
        table[name] = {engine: _summary(found) for engine, found in times.items() if found}
    return table


def _updates(contenders: Sequence[Contender], corpus: str) -> dict[str, dict[str, float]]:
    """Replace documents by others, one commit each."""
    times: dict[str, list[tuple[float, float]]] = {}
    for sample in samples(corpus, UPDATES):
        for contender in contenders:
            spent = contender.update_milliseconds(sample)
            if spent is not None:
                times.setdefault(contender.name, []).append(spent)
    return {name: _update_summary(found) for name, found in times.items()}


def _update_summary(times: list[tuple[float, float]]) -> dict[str, float]:
    cpu = statistics.median(busy for _, busy in times)
    return _spread(sorted(spent for spent, _ in times)) | {"cpu_median": cpu}


def _summary(times: list[list[float]]) -> dict[str, float]:
    first = {"first": statistics.median(of_question[0] for of_question in times)}
    return first | _spread(sorted(t for of_question in times for t in of_question[1:]))


def _spread(ascending: list[float]) -> dict[str, float]:
    return {
        "median": statistics.median(ascending),
        "p99": ascending[int(len(ascending) * 0.99)],
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
