"""A list of names against many documents, and single searches.

    python -m bench.batch [DOCUMENTS] [--folder FOLDER]

A folder keeps the archive, and a second run fills none. The texts are pieces of the mixed corpus
beside the checkout, else of the sample documents, with made-up surnames put in, so that names are
as rare as in life. The list is asked first, so that nothing was read before; then it is asked
again. Seconds are of the processor, which other work on the machine does not lengthen.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from archive.batch import batch
from archive.find import find
from archive.ports import OpenArchive
from archive.searching import SearchRequest
from bench.filled import filled
from desktop.wiring import build
from vault.parameters import FLOOR

Answer = TypeVar("Answer")

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "mixed"
DOCUMENTS = 50_000
NAMES = 1000
NAMES_A_DOCUMENT = 6
SYLLABLES = [
    "ба",
    "ве",
    "гу",
    "да",
    "жы",
    "зо",
    "ка",
    "лі",
    "ма",
    "ну",
    "па",
    "ра",
    "сі",
    "та",
    "фу",
    "ха",
    "ча",
    "шы",
]
ENDINGS = ("віч", "енка", "скі", "ец")
REPEATS = 6
QUERIES = (
    *("Лукашенко", "палітвязні", "the", "суд закон", "political prisoners", "Kalesnikava"),
    *("вайна", "зняволены журналіст", "court", "мова:be суд", "name:Лукашэнка", "дзярж*"),
    *('"political prisoners"', "prisonner~1", "суд OR court OR закон", "Vilnius"),
)
NOTHING_FOUND = ("kerif", "ghfdf", "палитзаключоный", "lang:xx суд", "qwertyzxcv")


def main(words: list[str]) -> int:
    """Measure and print; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.batch", description=__doc__)
    parser.add_argument("documents", type=int, nargs="?", default=DOCUMENTS)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args(words)
    names = made_up_names(asked.documents // 4)
    wanted = random.Random(7).sample(names, min(NAMES, len(names)))
    with TemporaryDirectory(prefix="skrynia-bench-") as temporary:
        folder = asked.folder or Path(temporary)
        archive, _ = filled(folder, partial(write_documents, count=asked.documents, names=names))
        measure(archive, wanted)
        archive.close()
    return 0


def made_up_names(count: int) -> list[str]:
    """Surnames that no text holds."""
    chance = random.Random(5)
    stems = ("".join(chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(count))
    return [stem + chance.choice(ENDINGS) for stem in stems]


def write_documents(place: Path, count: int, names: list[str]) -> None:
    """A collection of pieces of real texts, each another one."""
    chance, texts = random.Random(6), list(real_texts())
    with place.open("w", encoding="utf-8") as file:
        for number in range(count):
            words = texts[number % len(texts)].split(" ")
            start = chance.randrange(0, max(1, len(words) // 3))
            words = words[start : start + chance.randrange(120, 600)]
            for name in chance.choices(names, k=NAMES_A_DOCUMENT):
                words.insert(chance.randrange(len(words) + 1), name)
            record = {"id": f"r{number}", "text": " ".join(words)}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def real_texts() -> Iterator[str]:
    """Texts of the corpus, or of the samples."""
    if CORPUS.is_dir():
        for collection in sorted(CORPUS.glob("*.jsonl")):
            for line in collection.read_text("utf-8").splitlines():
                yield json.loads(line)["text"]
    else:
        for file in sorted(build(FLOOR).sample.rglob("*.md")):
            yield file.read_text("utf-8")


def measure(archive: OpenArchive, names: list[str]) -> None:
    """The list, twice in each way; then single searches."""
    for label, documents in (("counts only", 0), ("with ten documents each", 10)):
        for turn in ("first", "again"):
            table, seconds = timed(partial(batch, archive, names, documents=documents))
            rows = sum(len(line.occurrences) for line in table.lines)
            say(f"{len(names)} names, {label} ({rows} rows), {turn}", seconds, "s")
    for label, queries in (("found", QUERIES), ("not found", NOTHING_FOUND)):
        times = [median_ms(archive, query) for query in queries]
        say(f"search, {label}, median of {len(queries)} queries", statistics.median(times), "ms")
        say(f"search, {label}, slowest", max(times), "ms")


def median_ms(archive: OpenArchive, query: str) -> float:
    """The whole call, all layers and facets, after the first time."""
    request = SearchRequest(query=query, with_facets=True)
    times = [timed(lambda: find(archive, request))[1] for _ in range(REPEATS)]
    return statistics.median(times[1:]) * 1000


def timed(work: Callable[[], Answer]) -> tuple[Answer, float]:
    """What the work gives, and its seconds."""
    started = time.process_time()
    return work(), time.process_time() - started


def say(label: str, figure: float, unit: str) -> None:
    print(f"{label:<56}{figure:>10.2f} {unit}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
