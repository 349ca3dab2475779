"""All pages and PDFs of a folder, as they come: in the jail, and in a loop of the plain libraries.

    python -m bench.whole_corpora FOLDER

Nothing is chosen and nothing is weighed: the seconds of all files together stand beside each
other, so that a large file counts as much as it takes. "same" and "jail" are those of
`bench.importers`, and so is the way in which ratios are reckoned: above 1 is faster than the loop.
Each goes once over all, after the libraries have loaded their tables.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from archive.records import ArticleDraft
from bench.importers import Loop, Measured, WatchedServer, files_of, looped, read_before, timed
from bench.plain_libraries import article_with_structure, pdf_with_all
from importers.jail.jail import Jail
from importers.jail.runners import make_runner
from importers.reader import FileReader
from importers.warming import warm_up

_KINDS: tuple[tuple[str, tuple[str, ...], Loop], ...] = (
    ("HTML", (".html", ".htm"), article_with_structure),
    ("PDF", (".pdf",), pdf_with_all),
)


def main(words: list[str]) -> int:
    """Measure and print; returns the exit status."""
    (folder,) = words
    warm_up()
    server = WatchedServer()
    jail = Jail(server.start)
    jail.confinement()
    reader = FileReader(partial(make_runner, jail, may_risk=False))
    both: list[tuple[Measured, Measured]] = []
    for name, suffixes, loop in _KINDS:
        paths = files_of(Path(folder), suffixes)
        size_mib = sum(path.stat().st_size for path in paths) / 2**20
        read_before(loop, paths)
        pair = looped(loop, paths), timed(partial(_jailed, reader, paths), server)
        print(f"{name}: {len(paths)} files, {size_mib:.1f} MiB; seconds, of processors, with text")
        for how, each in zip(("same", "jail"), pair, strict=True):
            print(_line(how, each, len(paths), size_mib))
        print(_ratio(pair))
        both.append(pair)
    jail.close()
    print(f"Both\n{_ratio((_sum([loop for loop, _ in both]), _sum([child for _, child in both])))}")
    return 0


def _jailed(reader: FileReader, paths: Sequence[Path]) -> int:
    return sum(isinstance(item.outcome, ArticleDraft) for item in reader.read(paths))


def _line(how: str, each: Measured, files: int, size_mib: float) -> str:
    taken = f"{each.seconds:>8.1f}{each.processor_seconds:>8.1f}{each.found:>6}"
    speed = f"{files / each.seconds:.1f} files/s, {size_mib / each.seconds:.2f} MiB/s"
    return f"  {how}{taken}   {speed}"


def _ratio(pair: tuple[Measured, Measured]) -> str:
    loop, child = pair
    busy = loop.processor_seconds * (os.cpu_count() or 1) / child.processor_seconds
    return f"  jail to same {loop.seconds / child.seconds:.2f}   with all cores busy {busy:.2f}"


def _sum(those: Sequence[Measured]) -> Measured:
    return Measured(
        sum(each.found for each in those),
        sum(each.seconds for each in those),
        sum(each.processor_seconds for each in those),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
