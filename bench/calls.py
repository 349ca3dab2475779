"""Whole search calls of an archive: parse, rank, ten snippets, all facets and the count of all.

    python -m bench.calls [--documents N] [--corpus zipf|mixed] [--json FILE] [--folder FOLDER]

A folder keeps the archive, and a second run fills none. The dictionaries are loaded before, as the
window does while a passphrase is typed. Every class of queries is asked in three
rounds over all queries; the first round finds nothing read before, so it stands apart. "All" is
over all rounds and classes. The time of the processor is given too: other work on the machine does
not lengthen it.
"""

import argparse
import gc
import json
import statistics
import sys
import time
from collections.abc import Iterable
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from archive.find import find
from archive.ports import OpenArchive
from archive.searching import FacetFilter, FacetName, SearchRequest
from bench.contenders.contender import Question
from bench.filled import filled
from bench.machine import machine
from bench.questions import questions
from bench.samples import CORPORA, Sample, samples
from bench.tables import print_machine, print_table
from index.languages.stemming import load_dictionaries

DOCUMENTS = 10_000
ROUNDS = 3
_COUNTED = 5000
Times = dict[str, list[list[tuple[float, float]]]]


def main(words: list[str]) -> int:
    """Fill an archive, ask, print; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.calls", description=__doc__)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--corpus", choices=["zipf", "mixed"])
    parser.add_argument("--json", type=Path)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args(words)
    corpus = asked.corpus or ("mixed" if CORPORA.is_dir() else "zipf")
    with TemporaryDirectory(prefix="skrynia-bench-") as temporary:
        result = _measured(asked.folder or Path(temporary), corpus, asked.documents)
    _print(result, corpus)
    if asked.json:
        asked.json.write_text(json.dumps({"machine": machine()} | result, indent=1), "utf-8")
    return 0


def _measured(folder: Path, corpus: str, count: int) -> dict[str, Any]:
    archive, seconds = filled(folder, partial(write_collection, corpus=corpus, count=count))
    _as_in_the_window()
    times = _asked(archive, questions(islice(samples(corpus, count), _COUNTED)))
    archive.close()
    calls = {name: _summary(rounds) for name, rounds in times.items()}
    everything = [[t for rounds in times.values() for t in rounds[i]] for i in range(ROUNDS)]
    calls["all"] = _summary(everything)
    return {"documents": count, "import_seconds": seconds, "calls": calls}


def _as_in_the_window() -> None:
    """What the window does before the first search: load dictionaries, pass over what stays."""
    load_dictionaries()
    gc.collect()
    gc.freeze()


def write_collection(file: Path, corpus: str, count: int) -> None:
    """Write that many documents of a corpus as JSON Lines."""
    with file.open("w", encoding="utf-8") as lines:
        lines.writelines(map(_line, samples(corpus, count)))


def _line(sample: Sample) -> str:
    told = {"id": str(sample.number), "title": sample.text[:60], "text": sample.text}
    told |= {"lang": sample.language, "date": str(sample.year), "source": f"S{sample.number % 40}"}
    return json.dumps(told, ensure_ascii=False) + "\n"


def _asked(archive: OpenArchive, classes: dict[str, list[Question]]) -> Times:
    """Return the milliseconds of every call, and those of CPU, per class and round."""
    times: Times = {name: [[] for _ in range(ROUNDS)] for name in classes}
    for turn in range(ROUNDS):
        for name, of_class in classes.items():
            for question in of_class:
                cpu = time.process_time()
                elapsed = find(archive, _request(question)).elapsed_ms
                times[name][turn].append((elapsed, (time.process_time() - cpu) * 1000))
    return times


def _request(question: Question) -> SearchRequest:
    words = question.words
    typed = {
        "or": " OR ".join(words),
        "phrase": f'"{" ".join(words)}"',
        "prefix": f"{question.start}*",
        "fuzzy": f"{words[0]}~1",
        "typed": f"{words[0]} {question.start}",
    }
    narrow: tuple[FacetFilter, ...] = ()
    if question.kind == "filter":
        narrow = (
            FacetFilter(FacetName.LANGUAGE, question.language),
            FacetFilter(FacetName.YEAR, str(question.year)),
        )
    return SearchRequest(
        query=typed.get(question.kind, " ".join(words)),
        filters=narrow,
        with_facets=True,
        prefix_last=question.kind == "typed",
    )


def _summary(rounds: list[list[tuple[float, float]]]) -> dict[str, float]:
    every = sorted(t for of_round in rounds for t, _ in of_round)
    cpu = sorted(t for of_round in rounds for _, t in of_round)
    first = [t for t, _ in rounds[0]]
    return {
        "median": statistics.median(every),
        "p99": every[int(len(every) * 0.99)],
        "cpu_median": statistics.median(cpu),
        "cpu_p99": cpu[int(len(cpu) * 0.99)],
        "first_median": statistics.median(first),
        "first_most": max(first),
    }


def _print(result: dict[str, Any], corpus: str) -> None:
    print(f"## Search calls of an archive, {corpus}, {result['documents']} documents\n")
    print_machine()
    if result["import_seconds"] is not None:
        print(f"Imported in {result['import_seconds']:.0f} s.\n")
    print_table(
        ["ms", "median", "p99", "CPU, median", "CPU, p99", "first, median", "first, most"],
        [[name, *_figures(told.values())] for name, told in result["calls"].items()],
    )


def _figures(values: Iterable[float]) -> list[str]:
    return [f"{value:.1f}" for value in values]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
