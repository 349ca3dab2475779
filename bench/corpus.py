"""`make corpus DIR=FOLDER`: every file of a folder through the jail, and a table by format.

    python -m bench.corpus FOLDER [--list CODE]

Each file is a child of its own; what lies in it is read too and counted with it. "theirs" are the
files in which another reader finds words (`bench.corpus_references`), "ours" the share of these of
which words were read here, too. Ends with status 1 if a child crashed or hung. `--list` names the
files that ended with a code, such as import.crashed; "missed" names those without words here.
"""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from archive.errors import SkryniaError, SourceCrashedError, SourceTimeoutError
from archive.records import ArticleDraft
from bench.corpus_references import has_words
from importers.budget import Budget
from importers.jail.exchange import Exchange
from importers.jail.jail import Jail
from importers.jail.reports import Found, Report
from importers.jail.runners import JailedRunner, Source
from importers.opening import opened
from importers.pipeline import Pipeline
from importers.sources import OpenSource
from importers.unfolding import Unfolding
from importers.walking import FoundFile, walk

_MIB = 1024 * 1024
_BROKEN = (SourceCrashedError.code, SourceTimeoutError.code)
_UNKNOWN = "(no format)"


@dataclass
class Row:
    """What one file came to, or all of a format together."""

    files: int = 0
    with_text: int = 0
    documents: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    slowest_seconds: float = 0.0
    peak_bytes: int = 0
    size_bytes: int = 0
    theirs: int = 0
    ours: int = 0
    """Of theirs."""

    def add(self, other: Row) -> None:
        self.files += other.files
        self.with_text += other.with_text
        self.documents += other.documents
        self.codes += other.codes
        self.slowest_seconds = max(self.slowest_seconds, other.slowest_seconds)
        self.peak_bytes = max(self.peak_bytes, other.peak_bytes)
        self.size_bytes += other.size_bytes
        self.theirs += other.theirs
        self.ours += other.ours


class WatchedRunner(JailedRunner):
    """Notes the format that was found first, and the peak of all children."""

    def __init__(self, jail: Jail) -> None:
        super().__init__(jail, may_risk=False, on_end=self._note)
        self.formats = threading.local()

    def _note(self, exchange: Exchange) -> None:
        self.formats.peak = max(getattr(self.formats, "peak", 0), exchange.peak_bytes)

    def begin(self) -> None:
        self.formats.name, self.formats.peak = "", 0

    def read_file(self, source: Source) -> Iterator[Report]:
        for report in super().read_file(source):
            if isinstance(report, Found) and not self.formats.name:
                self.formats.name = report.format_name
            yield report


def main(words: list[str]) -> int:
    """Read and print; returns the exit status."""
    options = _options(words)
    jail = Jail(measured=True)
    probes = jail.confinement()
    refused = sum(probe.refused for probe in probes.probes)
    print(f"jail: {refused} of {len(probes.probes)} attempts to break out were refused")
    started = time.perf_counter()
    rows = _read_all(jail, options.folder, options.list)
    jail.close()
    _print_table(rows, time.perf_counter() - started)
    total = rows["(all)"]
    return 1 if not probes.complete or any(total.codes[code] for code in _BROKEN) else 0


def _read_all(jail: Jail, folder: Path, listed: list[str]) -> dict[str, Row]:
    runner = WatchedRunner(jail)
    pipeline = Pipeline(
        walk(folder),
        lambda found: iter([_read_one(runner, found)]),
        weigh=lambda _: 0,
        threads=2,
        most_weight=1,
    )
    rows: dict[str, Row] = {"(all)": Row()}
    for path, name, row in pipeline.results(runner.stop):
        rows.setdefault(name or _UNKNOWN, Row()).add(row)
        rows["(all)"].add(row)
        for code in listed:
            if code == "missed" and row.ours < row.theirs:
                print(f"missed  {path}  ({', '.join(row.codes)})")
            if row.codes[code]:
                print(f"{code}  {path}  ({row.codes[code]})")
    return rows


def _read_one(runner: WatchedRunner, found: FoundFile) -> tuple[Path, str, Row]:
    runner.begin()
    row, words = Row(files=1), False
    started = time.perf_counter()
    try:
        with opened(found.path) as file:
            row.size_bytes = found.path.stat().st_size
            source = OpenSource(file, found.path.name, row.size_bytes)
            unfolding = Unfolding(runner, None, Budget(row.size_bytes))
            for item in unfolding.items(source, str(found.path)):
                if isinstance(item.outcome, ArticleDraft):
                    row.documents += 1
                    words = words or bool(item.outcome.untrusted_text.strip())
                elif isinstance(item.outcome, SkryniaError):
                    row.codes[item.outcome.code] += 1
    except SkryniaError as error:
        row.codes[error.code] += 1
    row.with_text = min(1, row.documents)
    row.slowest_seconds = time.perf_counter() - started
    row.peak_bytes = runner.formats.peak
    row.theirs = int(has_words(found.path, runner.formats.name) or False)
    row.ours = int(words and row.theirs)
    return found.path, runner.formats.name, row


def _print_table(rows: dict[str, Row], seconds: float) -> None:
    print(
        f"{'format':<20}{'files':>7}{'read':>7}{'refused':>9}{'crashed':>9}{'hung':>6}"
        f"{'documents':>11}{'slowest s':>11}{'peak MiB':>10}{'theirs':>8}{'ours':>8}"
    )
    for name, row in sorted(rows.items(), key=lambda each: (each[0] != "(all)", -each[1].files)):
        share = f"{row.ours / row.theirs:.1%}" if row.theirs else "-"
        crashed, hung = (row.codes[code] for code in _BROKEN)
        print(
            f"{name:<20}{row.files:>7}{row.with_text:>7}{row.files - row.with_text:>9}"
            f"{crashed:>9}{hung:>6}{row.documents:>11}{row.slowest_seconds:>11.2f}"
            f"{row.peak_bytes / _MIB:>10.0f}{row.theirs:>8}{share:>8}"
        )
    total = rows["(all)"]
    print("codes: " + ", ".join(f"{code} {count}" for code, count in total.codes.most_common()))
    own = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{total.size_bytes / _MIB:.0f} MiB in {seconds:.1f} s, {total.files / seconds:.0f} files "
        f"a second; this process held {own:.0f} MiB at most"
    )


def _options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make corpus", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="append", default=[], metavar="CODE")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
