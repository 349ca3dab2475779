"""A list of names against many documents, and single searches: `python -m bench.batch [DOCUMENTS]`.

The texts are pieces of the mixed corpus beside the checkout, else of the sample documents, with
made-up surnames put in, so that names are as rare as in life. Seconds are of the processor, which
other work on the machine does not lengthen.
"""

from __future__ import annotations

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
from archive.ingest import ingest
from archive.keys import Secret
from archive.ports import OpenArchive
from archive.searching import SearchRequest
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
    documents = int(words[0]) if words else DOCUMENTS
    rooms = build(FLOOR)
    with TemporaryDirectory(prefix="skrynia-bench-") as folder:
        source, names = Path(folder) / "documents.jsonl", made_up_names(documents // 4)
        write_documents(source, documents, names)
        archive = rooms.shelf.create(Path(folder) / "Bench.skrynia", Secret("a bench passphrase"))
        ingest(archive, rooms.reader(), [source], lambda _: None)
        measure(archive, random.Random(7).sample(names, min(NAMES, len(names))))
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
    """Single searches first, so that what is read once is read."""
    for label, queries in (("found", QUERIES), ("not found", NOTHING_FOUND)):
        times = [median_ms(archive, query) for query in queries]
        say(f"search, {label}, median of {len(queries)} queries", statistics.median(times), "ms")
        say(f"search, {label}, slowest", max(times), "ms")
    for label, documents in (("counts only", 0), ("with ten documents each", 10)):
        batch(archive, names[:50], documents=documents)
        table, seconds = timed(partial(batch, archive, names, documents=documents))
        rows = sum(len(line.occurrences) for line in table.lines)
        say(f"{len(names)} names, {label} ({rows} rows)", seconds, "s")


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
