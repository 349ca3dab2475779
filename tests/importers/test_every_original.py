"""Import a file of every format, then ask for what every document was read from: bit for bit."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import lzma
from collections.abc import Iterator

import pytest

from archive.documents import read_article, read_original
from archive.ingest import ItemOutcome, Outcome, ingest
from archive.ports import OpenArchive
from archive.records import ArticleId, Sha256
from importers.formats import FORMATS
from importers.reader import FileReader
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
RECORDS = (
    *("telegram json", "telegram html", "whatsapp", "signal json", "signal markdown", "viber"),
    *("ris", "bibtex", "csl json", "zotero rdf", "json lines"),
)
"""Lists: of each document the piece of the file that stands for it."""
TABLES = ("csv",)
"""Of each row the head of the table and the row."""

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
        assert [each.code for each in outcomes if each.outcome is Outcome.FAILED] == [], name
        found[name] = [each.article_id for each in outcomes if each.article_id is not None]
    return found


def expected(name: str, kept: list[bytes]) -> bool:
    """Whether these are the originals of the documents out of the file of a format."""
    content = MADE[name][1]
    if name in RECORDS:
        # Messages of one JSON stand below each other, each in a line that it may not have had.
        ends = b"\n" if name == "telegram json" else b""
        return all(piece.strip() and piece.removesuffix(ends) in content for piece in kept)
    if name in TABLES:
        head, *rows = content.splitlines(keepends=True)
        return kept == [head + row for row in rows]
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


def test_control_another_original_is_seen() -> None:
    for name in MADE:
        assert not expected(name, [b"another original"])


def digest(content: bytes) -> Sha256:
    return Sha256(hashlib.sha256(content).digest())
