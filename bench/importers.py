"""Reading in the jail beside the plain libraries in a loop, HTML and PDF, in one run.

    python -m bench.importers [FOLDER]

Takes at most 300 pages and 300 PDFs of the folder (by name, below it), and once more 300 of those
PDFs that have five pages or more, as articles and reports have: most test files have one. Without a
folder it takes the sample's pages and PDFs made here. Every loop is one thread, has read documents
before the clock starts, and does

    text    what gives text alone: trafilatura with its metadata, PDFium's text of every page
    same    with the same libraries what an import gives: structure of the page or labels, outline
            and metadata; and the language
    parser  our parser, without finding format and language

"jail" is the import as it is, with a child for every document, several at once. A ratio above 1 is
faster than without a jail. Beside the seconds stand those of the processors, all processes
together: on a machine with other work these are what can be compared. All ways take turns, three
times, and the time counts that took the processors least. `bench.whole_corpora` goes once over all
files of a folder instead.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import wrap

from archive.errors import SourceError
from archive.records import ArticleDraft
from bench.plain_libraries import (
    article,
    article_with_structure,
    pages_of_pdf,
    pdf_text,
    pdf_with_all,
)
from desktop.wiring import build
from importers.documents.pdf import parse_pdf
from importers.format_row import Parser
from importers.jail.jail import Jail
from importers.jail.runners import make_runner
from importers.jail.starting import Started, start_server
from importers.reader import FileReader
from importers.warming import warm_up
from importers.webpage import parse_web_page

_MOST_FILES = 300
_ROUNDS = 3
"""Of which for each way the one counts in which the processors had least to do."""
_MADE_PDFS = 60
_PAGES_OF_A_PDF = 12
_READ_BEFORE = 60
_PAGES_OF_A_REPORT = 5


@dataclass(frozen=True, slots=True)
class Measured:
    """What one way of reading took for all documents."""

    found: int
    seconds: float
    processor_seconds: float


class WatchedServer:
    """Starts the server of a jail, and knows what it and its children computed."""

    def __init__(self) -> None:
        self._started: list[Started] = []

    def start(self) -> Started:
        self._started.append(start_server())
        return self._started[-1]

    def seconds(self) -> float:
        """Of the processors (`/proc/PID/stat`, fields 14 to 17; proc(5))."""
        return sum(sum(each[11:15]) for each in self._states()) / os.sysconf("SC_CLK_TCK")

    def page_faults(self) -> int:
        """Of its children that have ended: pages copied, taken or found (the same, field 11)."""
        return sum(each[8] for each in self._states())

    def _states(self) -> Iterator[list[int]]:
        """The fields from the third on; the letter of the state is told as 0."""
        for each in self._started:
            stat = Path(f"/proc/{each.process.pid}/stat").read_text("ascii")
            _, *numbers = stat.rpartition(")")[2].split()
            yield [0, *map(int, numbers)]


def main(words: list[str]) -> int:
    """Measure and print; returns the exit status."""
    warm_up()
    server = WatchedServer()
    jail = Jail(server.start)
    jail.confinement()
    print(f"{os.cpu_count()} cores; seconds, seconds of processors, and documents with text")
    with TemporaryDirectory(prefix="skrynia-bench-") as place:
        folder = Path(words[0]) if words else _made(Path(place))
        pages, pdfs = files_of(folder, (".html", ".htm")), files_of(folder, (".pdf",))
        long_pdfs = [path for path in pdfs if pages_of_pdf(path.read_bytes()) >= _PAGES_OF_A_REPORT]
        loops: dict[str, Loop] = {"text": article, "same": article_with_structure}
        _compare(
            "HTML",
            _some(pages),
            {**loops, "parser": partial(_parsed, parse_web_page)},
            jail,
            server,
        )
        loops = {"text": pdf_text, "same": pdf_with_all, "parser": partial(_parsed, parse_pdf)}
        _compare("PDF", _some(pdfs), loops, jail, server)
        if words and long_pdfs:
            _compare("PDF of five pages and more", _some(long_pdfs), loops, jail, server)
    jail.close()
    return 0


Loop = Callable[[bytes], bool]


def _compare(
    name: str, paths: Sequence[Path], loops: dict[str, Loop], jail: Jail, server: WatchedServer
) -> None:
    for path in paths:
        path.read_bytes()  # so that nobody waits for the disk
    reader = FileReader(partial(make_runner, jail, may_risk=False))
    for loop in loops.values():
        read_before(loop, paths)
    faults = server.page_faults()

    def jailed() -> int:
        return sum(isinstance(item.outcome, ArticleDraft) for item in reader.read(paths))

    rounds: list[dict[str, Measured]] = []
    for _ in range(_ROUNDS):
        measured = {how: looped(loop, paths) for how, loop in loops.items()}
        rounds.append({**measured, "jail": timed(jailed, server)})
    measured = {how: min((each[how] for each in rounds), key=_computed) for how in rounds[0]}
    in_jail = measured.pop("jail")
    faults = (server.page_faults() - faults) // _ROUNDS
    size_mib = sum(path.stat().st_size for path in paths) / 2**20
    print(f"{name}: {len(paths)} files, {size_mib:.1f} MiB")
    for how, each in {**measured, "jail": in_jail}.items():
        print(f"  {how:<8}{each.seconds:>8.2f}{each.processor_seconds:>8.2f}{each.found:>6}")
    print(f"  page faults a file, in children: {faults // len(paths)}")
    cores = os.cpu_count() or 1
    for how, each in measured.items():
        by_processor = each.processor_seconds * cores / in_jail.processor_seconds
        print(
            f"  jail to {how:<8}{each.seconds / in_jail.seconds:>6.2f}"
            f"   with all cores busy {by_processor:>5.2f}"
        )


def read_before(loop: Loop, paths: Sequence[Path]) -> None:
    """The libraries load their tables when they first need them."""
    for path in paths[:: max(1, len(paths) // _READ_BEFORE)]:
        loop(path.read_bytes())


def _computed(measured: Measured) -> float:
    return measured.processor_seconds


def looped(loop: Loop, paths: Sequence[Path]) -> Measured:
    """What a loop takes for all of the files."""
    return timed(lambda: sum(loop(path.read_bytes()) for path in paths))


def _parsed(parser: Parser, untrusted_bytes: bytes) -> bool:
    try:
        return bool(parser(untrusted_bytes).untrusted_text)
    except SourceError:
        return False


def timed(work: Callable[[], int], server: WatchedServer | None = None) -> Measured:
    """What work takes that tells how many texts it found; `server` has its children counted."""

    def processors() -> float:
        return time.process_time() + (server.seconds() if server else 0.0)

    started, computed = time.perf_counter(), processors()
    found = work()
    return Measured(found, time.perf_counter() - started, processors() - computed)


def files_of(folder: Path, suffixes: tuple[str, ...]) -> list[Path]:
    """Those below a folder that are called so, by name."""
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in suffixes)
    return [path for path in found if path.is_file()]


def _some(paths: Sequence[Path]) -> Sequence[Path]:
    """At most so many as are measured, from everywhere in the list."""
    most = min(len(paths), _MOST_FILES)
    return [paths[at * len(paths) // most] for at in range(most)]


def _made(folder: Path) -> Path:
    """Pages of the length of an article, and PDFs, out of the sample's texts."""
    texts = [path.read_text("utf-8", "replace") for path in sorted(build().sample.rglob("*.md"))]
    texts = texts or ["A testimony of a hundred words. " * 30]
    for number in range(_MADE_PDFS):
        text = texts[number % len(texts)]
        (folder / f"{number}.html").write_text(_page(text * 3), "utf-8")
        (folder / f"{number}.pdf").write_bytes(_pdf([text] * _PAGES_OF_A_PDF))
    return folder


def _page(text: str) -> str:
    paragraphs = "".join(f"<p>{part}</p>" for part in text.split("\n") if part)
    menu = "".join(f"<li><a href='/{number}'>Section {number}</a></li>" for number in range(80))
    return f"<html><body><nav><ul>{menu}</ul></nav><article>{paragraphs}</article></body></html>"


def _pdf(pages: Sequence[str]) -> bytes:
    """Each text on a page of its own, in one of the fonts that every reader has."""
    kids = " ".join(f"{3 + 2 * at} 0 R" for at in range(len(pages)))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>"]
    font = "<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    for at, text in enumerate(pages):
        lines = [f"({line})'" for line in wrap(_plain_letters(text), 90)[:60]]
        stream = "BT /F 9 Tf 12 TL 40 800 Td " + " ".join(lines) + " ET"
        contents = f"{4 + 2 * at} 0 R"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources{font}/Contents {contents}>>"
        )
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    body = "".join(f"{at} 0 obj{each}\nendobj\n" for at, each in enumerate(objects, start=1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>\n".encode("ascii")


def _plain_letters(text: str) -> str:
    return "".join(each if each.isascii() and each not in "()\\" else "x" for each in text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
