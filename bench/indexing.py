"""What the layers of an archive's index cost: seconds, bytes, and where the seconds go.

    python -m bench.indexing [--documents N] [--corpus zipf|mixed] [--rounds N] [--json FILE]

Built are, each in a process of its own, FTS5; the engine with the same three fields; the archive's
index with the exact layer alone, with all layers, and with all layers and a second process that
finds out stems ("of it beside" are its seconds). All that in one transaction, as an archive's index
is built again, and then with a commit every 500 documents, as an import makes them: ratios are to
FTS5 built alike. Of several rounds, which take turns, the medians are printed. Bytes are those of
pages in use: what merging has freed is not counted. Where the seconds go is sampled each
millisecond of CPU in one more build of one process (Linux and macOS).
"""

import argparse
import json
import signal
import statistics
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any

from bench.building import built_apart
from bench.contenders import KINDS
from bench.contenders.contender import BATCH
from bench.contenders.encrypted import encrypted
from bench.contenders.fts5 import Fts5, Fts5InBatches
from bench.contenders.ours import (
    Ours,
    OursInBatches,
    OursInLanguages,
    OursInLanguagesInBatches,
    OursInOneLayer,
    OursInOneLayerInBatches,
    OursInOneProcess,
)
from bench.samples import CORPORA, samples
from bench.tables import print_machine, print_table

DOCUMENTS = 10_000
_ALIKE = {
    "One transaction": (
        Fts5.name,
        Ours.name,
        OursInOneLayer.name,
        OursInOneProcess.name,
        OursInLanguages.name,
    ),
    f"A commit every {BATCH} documents": (
        Fts5InBatches.name,
        OursInBatches.name,
        OursInOneLayerInBatches.name,
        OursInLanguagesInBatches.name,
    ),
}
"""What is built alike: FTS5 first, the index with one layer third."""

_ONE_LAYER = 2
_INTERVAL_SECONDS = 0.001
_PARTS = {
    "index/archive_word_caches.py:many": "folding",
    "index/languages/folding.py:fold_all": "folding",
    "index/archive_analysis.py:document_of": "taking documents",
    "index/writing/segment_buffer.py:add": "taking documents",
    "index/archive_analysis.py:_stemmed": "stems",
    "index/archive_analysis.py:_named": "names",
    "index/writing/cutting.py:cut_many": "cutting texts into words",
    "index/writing/surfaces.py:settle": "numbering words",
    "index/storage/lexicon.py:numbers": "numbering and writing new terms",
    "index/writing/lexicon_packing.py:pack_some": "packing terms",
    "index/writing/tokens.py:inverted": "inverting",
    "index/derived/deriving.py:drain": "pairs of derived terms",
    "index/derived/collecting.py:write": "pairs of derived terms",
    "index/derived/deriving.py:learn": "pairs of derived terms",
    "index/writing/field_buffer.py:drain": "terms of words",
    "index/storage/posting_rows.py:write_postings": "writing postings",
    "index/storage/segment_rows.py:write_documents": "writing lists of terms",
    "index/writing/merging.py:step": "merging",
}
"""Parts by the innermost of these functions that runs, or the outermost for what calls others."""

_WHOLE = ("merging", "packing terms")


def main(words: list[str]) -> int:
    """Build, measure, print; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.indexing", description=__doc__)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--corpus", choices=["zipf", "mixed"])
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args(words)
    corpus = asked.corpus or ("mixed" if CORPORA.is_dir() else "zipf")
    with TemporaryDirectory(prefix="skrynia-bench-") as folder:
        rounds = [
            _round(Path(folder) / str(number), corpus, asked.documents)
            for number in range(asked.rounds)
        ]
        parts = _sampled(Path(folder) / "sampled", corpus, asked.documents)
    print(f"## Indexing with all layers, {corpus}, {asked.documents} documents\n")
    print_machine()
    built = _medians(rounds)
    for alike, names in _ALIKE.items():
        print(f"{alike}:\n")
        _print([built[name] | {"name": name} for name in names])
    print_table(
        ["where the seconds go", "share"],
        [[name, f"{share:.0%}"] for name, share in parts.items()],
    )
    if asked.json:
        asked.json.write_text(
            json.dumps({"build": built, "rounds": rounds, "shares": parts}, indent=1), "utf-8"
        )
    return 0


def _round(folder: Path, corpus: str, count: int) -> dict[str, dict[str, Any]]:
    """What each build took; its files go once they were looked at."""
    folder.mkdir()
    names = [name for together in zip_longest(*_ALIKE.values()) for name in together if name]
    built = {}
    for name in names:
        built[name] = _built(folder, name, corpus, count)
        rmtree(folder / name)
    return built


def _medians(rounds: Sequence[dict[str, dict[str, Any]]]) -> dict[str, dict[str, Any]]:
    return {
        name: {each: statistics.median(r[name][each] for r in rounds) for each in told}
        for name, told in rounds[0].items()
    }


def _built(folder: Path, name: str, corpus: str, count: int) -> dict[str, Any]:
    """What the build took, with the bytes of the pages in use."""
    place = folder / name
    told = built_apart(name, place, corpus, count)
    connection = encrypted(next(place.glob("*.db")))
    pages, free, size = (
        int(connection.execute(f"PRAGMA {each}").fetchone()[0])
        for each in ("page_count", "freelist_count", "page_size")
    )
    connection.close()
    return told | {"used_bytes": (pages - free) * size}


def _sampled(folder: Path, corpus: str, count: int) -> dict[str, float]:
    """The share of each part in the seconds of CPU of a build with all layers."""
    folder.mkdir()
    documents = list(samples(corpus, count))
    contender = KINDS[OursInOneProcess.name](folder)
    seen: Counter[str] = Counter()

    def sample(_: int, frame: FrameType | None) -> None:
        seen[_part(frame)] += 1

    before = signal.signal(signal.SIGPROF, sample)
    signal.setitimer(signal.ITIMER_PROF, _INTERVAL_SECONDS, _INTERVAL_SECONDS)
    contender.build(documents)
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)
    contender.close()
    return {name: times / seen.total() for name, times in seen.most_common()}


def _part(frame: FrameType | None) -> str:
    found = "the rest"
    while frame is not None:
        place = Path(frame.f_code.co_filename)
        name = "/".join(place.parts[-3:]) + ":" + frame.f_code.co_name
        part = next((part for key, part in _PARTS.items() if name.endswith(key)), "")
        if part and (found == "the rest" or part in _WHOLE):
            found = part
        frame = frame.f_back
    return found


def _print(built: Sequence[dict[str, Any]]) -> None:
    fts5, exact = built[0], built[_ONE_LAYER]
    print_table(
        [
            *("index", "s of CPU", "CPU : fts5", "of it beside", "s by the clock", "clock : fts5"),
            *("MB in use", "bytes : one layer", "peak MiB"),
        ],
        [
            [
                told["name"],
                f"{told['cpu_seconds']:.1f}",
                f"{told['cpu_seconds'] / fts5['cpu_seconds']:.2f}",
                f"{told['cpu_seconds_beside']:.1f}",
                f"{told['seconds']:.1f}",
                f"{told['seconds'] / fts5['seconds']:.2f}",
                f"{told['used_bytes'] / 1e6:.1f}",
                f"{told['used_bytes'] / exact['used_bytes']:.2f}",
                f"{told['peak_bytes'] / 2**20:.0f}",
            ]
            for told in built
        ],
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
