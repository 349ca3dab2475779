"""Import a file of every format, then ask for what every document was read from: bit for bit."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import lzma
from collections.abc import Iterator

import pytest

from archive.documents import read_article, read_original
from archive.errors import KeptUnreadError
from archive.ingest import ItemOutcome, Outcome, ingest
from archive.ports import OpenArchive
from archive.records import ArticleId, Sha256
from importers.formats import FORMATS
from importers.reader import FileReader
from importers.unread import UNREAD
from tests.contracts.conftest import CHEAP, SECRET
from tests.contracts.row_index import RowIndex
from tests.importers.every_kind import one_of_each
from vault.shelf import Shelf

SAID = "Ліст пра двор slova"
MADE = one_of_each("Ліст пра двор", "slova")
PAGE = f"<html><head><title>{SAID}</title></head><body><p>{SAID}</p></body></html>".encode()
ATTACHED = f"{SAID} attached".encode()
MAIL = MADE["mail"][1]
INSIDE = {
    "mail": (MAIL, ATTACHED),
    "mailbox": (MAIL, ATTACHED),
    "warc": (PAGE,),
    "wacz": (PAGE,),
    "zim": (PAGE,),
    "zip archive": (f"{SAID} zipped".encode(),),
    "tar archive": (f"{SAID} in a tar".encode(),),
    "gzip file": (gzip.decompress(MADE["gzip file"][1]),),
    "bzip2 file": (bz2.decompress(MADE["bzip2 file"][1]),),
    "xz file": (lzma.decompress(MADE["xz file"][1]),),
}
"""Of what holds files: what has to be given back for each document, in their order."""
LISTS = tuple(format_.name for format_ in FORMATS if format_.is_list)
"""First all of the list, then of each record the piece of the list that stands for it."""
TABLES = ("csv",)
"""Of each row the head of the table and the row."""

SHEETS = ("excel table", "old excel table", "excel xml table", "opendocument table")
"""Of each row the names of the columns and the row, as CSV."""
_END_OF_CALENDAR = b"END:VCALENDAR\r\n"

Told = dict[str, list[ArticleId]]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenArchive]:
    folder = tmp_path_factory.mktemp("originals")
    opened = Shelf(RowIndex, CHEAP, floor=CHEAP).create(folder / "A", SECRET)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def told(
    archive: OpenArchive, reader: FileReader, tmp_path_factory: pytest.TempPathFactory
) -> Told:
    """The documents of each format, one import a format, so that equal bytes come again."""
    folder = tmp_path_factory.mktemp("files")
    found: Told = {}
    for name, (ending, content) in MADE.items():
        file = folder / f"{name}.{ending}"
        file.write_bytes(content)
        outcomes: list[ItemOutcome] = []
        ingest(archive, reader, [file], outcomes.append)
        unread = [KeptUnreadError.code] if name == UNREAD.name else []
        assert [each.code for each in outcomes if each.outcome is Outcome.FAILED] == unread, name
        found[name] = [each.article_id for each in outcomes if each.article_id is not None]
    return found


def expected(name: str, kept: list[bytes]) -> bool:
    """Whether these are the originals of the documents out of the file of a format."""
    content = MADE[name][1]
    if name in TABLES:
        head, *rows = content.splitlines(keepends=True)
        return kept == [content, *(head + row for row in rows)]
    if name in SHEETS:
        return kept[0] == content and all(each.startswith(b"a,b\r\n") for each in kept[1:])
    if name == "calendar":
        event = b"BEGIN:VEVENT"
        head, *events = content.removesuffix(_END_OF_CALENDAR).split(event)
        return kept == [content, *(head + event + each + _END_OF_CALENDAR for each in events)]
    if name in LISTS:
        # Messages of one JSON stand below each other, each in a line that it may not have had.
        ends = b"\n" if name == "telegram json" else b""
        whole, *pieces = kept
        return whole == content and all(
            piece.strip() and piece.removesuffix(ends) in content for piece in pieces
        )
    if name == "json lines":
        return kept == content.splitlines()
    return kept == [*INSIDE.get(name, (content,))]


@pytest.mark.parametrize("name", [format_.name for format_ in FORMATS])
def test_every_document_gives_back_what_it_was_read_from(
    archive: OpenArchive, told: Told, name: str
) -> None:
    originals = [read_original(archive, each) for each in told[name]]
    kept = [original for original in originals if original is not None]
    assert len(kept) == len(originals) >= 1
    assert expected(name, kept)
    for each, original in zip(told[name], kept, strict=True):
        reference = read_article(archive, each).article.original
        assert reference is not None
        assert (reference.size_bytes, reference.sha256) == (len(original), digest(original))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_called_as_its_file_and_holds_its_records(
    archive: OpenArchive, told: Told, name: str
) -> None:
    whole, *records = told[name]
    reading = read_article(archive, whole)
    assert reading.article.original is not None
    assert reading.article.original.name == f"{name}.{MADE[name][0]}"
    assert list(reading.children) == records
    if records:
        assert reading.article.description.title == reading.article.original.name
    for each in records:
        assert read_article(archive, each).provenance.parent == whole


def test_control_more_than_half_of_the_lists_hold_records(told: Told) -> None:
    assert len(LISTS) == 17
    assert sum(len(told[name]) > 1 for name in LISTS) > len(LISTS) / 2


def test_control_another_original_is_seen() -> None:
    for name in MADE:
        assert not expected(name, [b"another original"])


def digest(content: bytes) -> Sha256:
    return Sha256(hashlib.sha256(content).digest())
