"""An import that was killed inside of a file of many parts goes on there, parsing none again."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from archive.ingest import ingest
from archive.keys import Secret
from archive.records import ArticleDraft
from importers.format_row import Format
from importers.jail.reports import Report
from importers.jail.runners import LocalRunner, Source
from importers.reader import FileReader
from tests.faults.killing import Told, empty_archive, problems, run_import, unique_word
from tests.faults.rooms import PASSPHRASE, cheap_rooms
from tests.faults.test_resumed_import import import_until_first_batch
from tests.importers.webarchives.test_webarchives import answer, make_wacz, record
from tests.importers.webarchives.zim_writer import zim_file

PARTS = 620
"""More than one batch."""


def write_mailbox(path: Path) -> Path:
    mails = (
        f"From a@b.example Mon Sep 30 10:00:00 2024\nFrom: a@b.example\nSubject: {number}\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{unique_word(number)} тэкст\n\n"
        for number in range(PARTS)
    )
    path.write_text("".join(mails), "utf-8")
    return path


def write_zip(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as packed:
        for number in range(PARTS):
            packed.writestr(f"{number:04}.txt", f"{unique_word(number)} тэкст")
    return path


def pages() -> list[bytes]:
    """Between those with a text there are some without."""
    pages = []
    for number in range(PARTS):
        pages += [f"<p>{unique_word(number)} тэкст</p>".encode(), b"<img>"]
    return pages


def write_warc(path: Path) -> Path:
    path.write_bytes(captures())
    return path


def captures() -> bytes:
    return b"".join(
        record("response", answer(page), url=f"https://example.org/{number}")
        for number, page in enumerate(pages())
    )


def write_wacz(path: Path) -> Path:
    half = len(captures()) // 2
    whole = captures()
    half = whole.index(b"WARC/1.", half)
    path.write_bytes(make_wacz(("archive/a.warc", whole[:half]), ("archive/b.warc", whole[half:])))
    return path


def write_zim(path: Path) -> Path:
    named = enumerate(pages())
    path.write_bytes(zim_file([("C", f"p{number}", "text/html", page) for number, page in named]))
    return path


def write_lines(path: Path) -> Path:
    texts = (f"{unique_word(number)} тэкст" for number in range(PARTS))
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
    return path


class Parsing(NamedTuple):
    """What a second import did."""

    parsed: int
    """Documents that its children had made."""
    imported: int
    told: int


class CountingRunner(LocalRunner):
    """Reads here, and notes what it makes documents of."""

    def __init__(self, made: list[ArticleDraft]) -> None:
        super().__init__(may_risk=True)
        self._made = made

    def read_file(self, source: Source) -> Iterator[Report]:
        for report in super().read_file(source):
            self._note(report)
            yield report

    def read_records(self, format_: Format, lines: Sequence[bytes]) -> list[Report]:
        reports = super().read_records(format_, lines)
        for report in reports:
            self._note(report)
        return reports

    def _note(self, report: Report) -> None:
        if isinstance(report, ArticleDraft):
            self._made.append(report)


def import_again(folder: Path, source: Path, *, again: bool = False) -> Parsing:
    made: list[ArticleDraft] = []
    archive = cheap_rooms().shelf.at(folder).unlock(Secret(PASSPHRASE))
    try:
        reader = FileReader(partial(CountingRunner, made), lanes=1)
        outcomes: list[object] = []
        report = ingest(archive, reader, [source], outcomes.append, again=again)
        assert (report.failed, report.imported + report.duplicates) == (0, len(outcomes))
    finally:
        archive.close()
    return Parsing(len(made), report.imported, len(outcomes))


def stored(folder: Path) -> int:
    archive = cheap_rooms().shelf.at(folder).unlock(Secret(PASSPHRASE))
    try:
        with archive.reading() as unit:
            return len(unit.articles.ids())
    finally:
        archive.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "write"),
    [
        *(("a.mbox", write_mailbox), ("a.zip", write_zip), ("a.warc", write_warc)),
        *(("a.wacz", write_wacz), ("a.zim", write_zim)),
    ],
)
@pytest.mark.parametrize("again", [False, True])
def test_an_import_killed_in_the_middle_of_a_file_parses_no_part_again(
    tmp_path: Path, name: str, write: Callable[[Path], Path], again: bool
) -> None:
    """The control is the same import that is told to read everything again: it parses all."""
    archive, source = empty_archive(tmp_path / "A.skrynia"), write(tmp_path / name)
    import_until_first_batch(archive, source)
    before = stored(archive)
    assert 0 < before < PARTS
    second = import_again(archive, source, again=again)
    # of the last part that was stored nobody knew whether something lay in it, too
    assert second.parsed == (PARTS if again else PARTS - before + 1)
    assert (second.imported, second.told) == (PARTS - before, PARTS)
    assert problems(archive, Told({}, 0, 0)) == []


@pytest.mark.slow
@pytest.mark.parametrize("again", [False, True])
def test_an_import_killed_in_the_middle_of_records_parses_few_again(
    tmp_path: Path, again: bool
) -> None:
    """Those that were read together and not all stored; the control reads everything again."""
    archive, source = empty_archive(tmp_path / "A.skrynia"), write_lines(tmp_path / "a.jsonl")
    import_until_first_batch(archive, source)
    before = stored(archive)
    assert 256 < before < PARTS
    second = import_again(archive, source, again=again)
    known = 0 if again else before // 256 * 256
    assert second.parsed == PARTS - known
    assert (second.imported, second.told) == (PARTS - before, PARTS)
    assert problems(archive, Told({}, 0, 0)) == []


@pytest.mark.slow
def test_what_was_read_to_its_end_is_told_of_part_by_part(tmp_path: Path) -> None:
    archive, source = empty_archive(tmp_path / "A.skrynia"), write_mailbox(tmp_path / "a.mbox")
    import_until_first_batch(archive, source)
    before = stored(archive)
    assert len(run_import(archive, source).imported) == PARTS - before > 0
    assert import_again(archive, source) == Parsing(PARTS, 0, PARTS)
