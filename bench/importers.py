"""Reading in the jail beside the plain libraries in a loop, HTML and PDF, in one run.

    python -m bench.importers [FOLDER]

Takes at most 300 pages and 300 PDFs of the folder (by name, below it), else the sample's pages and
PDFs made here. "plain" is one thread that calls trafilatura, or PDFium for the text of every page,
and nothing else; "parser" is one thread that calls our parser; "jail" is the import as it is, with
a child for every document, two at once. A ratio above 1 is faster than without a jail.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import wrap

import pypdfium2

from archive.errors import SourceError
from archive.records import ArticleDraft
from desktop.wiring import build
from importers.documents.pdf import parse_pdf
from importers.encoding import decode
from importers.format_row import Parser
from importers.jail.jail import Jail
from importers.jail.runners import make_runner
from importers.reader import FileReader
from importers.trafilatura_offline import load_trafilatura
from importers.warming import warm_up
from importers.webpage import parse_web_page

_MOST_FILES = 300
_MADE_PDFS = 60
_PAGES_OF_A_PDF = 12


def main(words: list[str]) -> int:
    """Measure and print; returns the exit status."""
    warm_up()
    jail = Jail()
    jail.confinement()
    print(f"{os.cpu_count()} cores; seconds, and documents with text")
    with TemporaryDirectory(prefix="skrynia-bench-") as place:
        folder = Path(words[0]) if words else _made(Path(place))
        _compare("HTML", _files(folder, (".html", ".htm")), _plain_html, parse_web_page, jail)
        _compare("PDF", _files(folder, (".pdf",)), _plain_pdf, parse_pdf, jail)
    jail.close()
    return 0


def _compare(
    name: str, paths: Sequence[Path], plain: Callable[[bytes], bool], parser: Parser, jail: Jail
) -> None:
    for path in paths:
        path.read_bytes()  # so that nobody waits for the disk
    reader = FileReader(partial(make_runner, jail, may_risk=False), lanes=2)
    measured = {
        "plain": _timed(lambda: sum(plain(path.read_bytes()) for path in paths)),
        "parser": _timed(lambda: sum(_parsed(parser, path.read_bytes()) for path in paths)),
        "jail": _timed(
            lambda: sum(isinstance(item.outcome, ArticleDraft) for item in reader.read(paths))
        ),
    }
    size_mib = sum(path.stat().st_size for path in paths) / 2**20
    print(f"{name}: {len(paths)} files, {size_mib:.1f} MiB")
    for how, (found, seconds) in measured.items():
        print(f"  {how:<8}{seconds:>8.2f} s{found:>6}")
    in_jail = measured["jail"][1]
    print(f"  jail to plain  {measured['plain'][1] / in_jail:>6.2f}")
    print(f"  jail to parser {measured['parser'][1] / in_jail:>6.2f}")


def _plain_html(untrusted_bytes: bytes) -> bool:
    try:
        found = load_trafilatura().bare_extraction(decode(untrusted_bytes), with_metadata=True)
    except Exception:  # its own bugs on broken pages
        return False
    return found is not None and bool(found.text)


def _plain_pdf(untrusted_bytes: bytes) -> bool:
    try:
        with pypdfium2.PdfDocument(untrusted_bytes) as document:
            texts = [page.get_textpage().get_text_bounded() for page in document]
    except pypdfium2.PdfiumError:
        return False
    return any(text.strip() for text in texts)


def _parsed(parser: Parser, untrusted_bytes: bytes) -> bool:
    try:
        return bool(parser(untrusted_bytes).untrusted_text)
    except SourceError:
        return False


def _timed(work: Callable[[], int]) -> tuple[int, float]:
    started = time.perf_counter()
    return work(), time.perf_counter() - started


def _files(folder: Path, suffixes: tuple[str, ...]) -> list[Path]:
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in suffixes)
    step = max(1, len(found) // _MOST_FILES)
    return [path for path in found[::step] if path.is_file()][:_MOST_FILES]


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
