"""Ranking time, index time, size and memory of this engine beside others, in one run.

    python -m bench.engine [--documents N] [--queries N] [--corpus zipf|mixed] [--json FILE]
                           [--folder FOLDER] [ENGINE...]

ENGINE is any of ours, fts5, tantivy, xapian, whoosh, "ours, languages"; without, all that are
there. Each index is built in a process of its own; queries are interleaved over the engines. In
FOLDER indexes stay, and those that are there with their figures are not built again.
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
from bench.contenders import COMPARED, KINDS, Contender, chosen
from bench.machine import machine
from bench.questions import EACH, questions
from bench.samples import CORPORA, samples
from bench.tables import print_engines

DOCUMENTS = 10_000
ROUNDS = 5
_FEWEST_ROUNDS, _ENOUGH_MILLISECONDS = 2, 400  # Who takes long is not asked as often.
UPDATES = 30
_COUNTED = 5000  # The words of queries come from so many documents.


def main(words: list[str]) -> int:
    """Build everything, measure, print; returns the exit status."""
    asked = _arguments(words)
    names, absent = chosen(asked.engines or COMPARED)
    results = []
    for corpus in asked.corpus or (["zipf", "mixed"] if CORPORA.is_dir() else ["zipf"]):
        with TemporaryDirectory(prefix="skrynia-bench-") as passing:
            folder = (asked.folder or Path(passing)) / f"{corpus}-{asked.documents}"
            results.append(_measured(folder, names, corpus, asked))
        print_engines(results[-1], absent)
    if asked.json:
        told = {"machine": machine(), "absent": absent, "corpora": results}
        asked.json.write_text(json.dumps(told, indent=1), "utf-8")
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.engine", description=__doc__)
    parser.add_argument("engines", nargs="*", metavar="ENGINE")
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--queries", type=int, default=EACH, help="of every class")
    parser.add_argument("--corpus", action="append", choices=["zipf", "mixed"])
    parser.add_argument("--json", type=Path)
    parser.add_argument("--folder", type=Path)
    return parser.parse_args(words)


def _measured(
    folder: Path, names: Sequence[str], corpus: str, asked: argparse.Namespace
) -> dict[str, Any]:
    count = asked.documents
    folder.mkdir(parents=True, exist_ok=True)
    texts = list(islice(samples(corpus, count), _COUNTED))
    raw = sum(len(s.text.encode()) for s in samples(corpus, count))
    result: dict[str, Any] = {"corpus": corpus, "documents": count, "raw_bytes": raw}
    result["build"] = {name: _built(name, folder, corpus, count) for name in names}
    contenders = [KINDS[name](folder / name) for name in names if KINDS[name].answers]
    for contender in contenders:
        contender.open()
    result["milliseconds"] = _searches(contenders, questions(texts, asked.queries))
    result["update_milliseconds"] = _updates(contenders, corpus)
    for contender in contenders:
        contender.close()
    return result


def _built(name: str, folder: Path, corpus: str, count: int) -> dict[str, Any]:
    """Build one index, or take the figures of the one that is there."""
    figures = folder / f"{name}.json"
    if not figures.exists():
        told = built_apart(name, folder / name, corpus, count)
        figures.write_text(json.dumps(told), "utf-8")
    built: dict[str, Any] = json.loads(figures.read_text("utf-8"))
    return built


def _searches(contenders: Sequence[Contender], asked: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the figures per class of queries and engine."""
    table: dict[str, dict[str, Any]] = {}
    for name, of_class in asked.items():
        times: dict[str, list[list[tuple[float, float]]]] = {c.name: [] for c in contenders}
        for question in of_class:
            for contender in contenders:
                prepared = contender.prepare(question)
                if prepared is not None:
                    times[contender.name].append(_rounds(contender, prepared))
        table[name] = {engine: _summary(found) for engine, found in times.items() if found}
    return table


def _rounds(contender: Contender, prepared: Any) -> list[tuple[float, float]]:
    measured: list[tuple[float, float]] = []
    most = ROUNDS
    while len(measured) < most:
        measured.append(contender.milliseconds(prepared))
        if sum(busy for _, busy in measured) > _ENOUGH_MILLISECONDS:
            most = _FEWEST_ROUNDS
    return measured


def _updates(contenders: Sequence[Contender], corpus: str) -> dict[str, dict[str, float]]:
    """Replace documents by others, one commit each."""
    times: dict[str, list[tuple[float, float]]] = {}
    for sample in samples(corpus, UPDATES):
        for contender in contenders:
            spent = contender.update_milliseconds(sample)
            if spent is not None:
                times.setdefault(contender.name, []).append(spent)
    return {name: _told(found) for name, found in times.items()}


def _told(times: Sequence[tuple[float, float]]) -> dict[str, float]:
    clock = statistics.median(passed for passed, _ in times)
    return _spread(sorted(busy for _, busy in times)) | {"clock_median": clock}


def _summary(times: list[list[tuple[float, float]]]) -> dict[str, float]:
    """What is told is time of the processor: of a busy machine's clock, others have their part."""
    first = {"first": statistics.median(of_question[0][1] for of_question in times)}
    later = [spent for of_question in times for spent in of_question[1:]]
    return first | _told(later)


def _spread(ascending: list[float]) -> dict[str, float]:
    return {
        "median": statistics.median(ascending),
        "p99": ascending[int(len(ascending) * 0.99)],
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
