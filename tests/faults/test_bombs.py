"""Files made to blow up whoever opens them end as refused items of a child within its limits."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from archive.errors import DecompressionBombError, SourceError, TooComplexError
from archive.records import ArticleDraft
from importers.jail.exchange import Exchange
from importers.jail.jail import Jail
from importers.jail.limits import MEMORY_BYTES
from importers.jail.runners import JailedRunner
from importers.reader import FileReader
from tests.narrowed import of_kind

MIB = 1024 * 1024
BOMBS: dict[str, Callable[[], bytes]] = {}
REFUSED = {DecompressionBombError.code, TooComplexError.code}
TOLD = REFUSED | {"import.malformed", "import.too_large", "import.no_text"}
"""What a bomb may end as: told to be one, or broken, or too large, or without text."""
BROKEN = {"import.crashed", "import.timeout"}
ENDED = {"stream.pdf": {"import.crashed"}}
"""PDFium ends its process where it is refused memory, and the child was made to be ended."""


def bomb(name: str) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    def register(make: Callable[[], bytes]) -> Callable[[], bytes]:
        BOMBS[name] = make
        return make

    return register


def zipped(members: dict[str, bytes]) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return output.getvalue()


@bomb("nested.zip")
def nested() -> bytes:
    content = zipped({f"{number}.txt": bytes(4 * MIB) for number in range(16)})
    for depth in range(12):
        content = zipped({f"{depth}-{number}.zip": content for number in range(2)})
    return content


@bomb("overlapping.zip")
def overlapping() -> bytes:
    """Many names for one packed member (Fifield 2019, "A better zip bomb")."""
    whole = zipped({"0000.txt": b"a" * (8 * MIB)})
    start = whole.index(b"PK\1\2")
    end = whole.rindex(b"PK\5\6")
    entry = whole[start:end]
    names = [entry.replace(b"0000.txt", b"%04d.txt" % number) for number in range(4000)]
    directory = b"".join(names)
    counts = struct.pack("<HHII", len(names), len(names), len(directory), start)
    return whole[:start] + directory + b"PK\5\6" + bytes(4) + counts + bytes(2)


@bomb("zeros.txt.gz")
def zeros() -> bytes:
    return gzip.compress(bytes(600 * MIB), 9)


@bomb("wide.png")
def wide() -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content))
            + kind
            + content
            + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(MIB))
    parts = (b"IHDR", header), (b"IDAT", rows), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


@bomb("entities.docx")
def entities() -> bytes:
    """Ten to the tenth laughs (CVE-2003-1564)."""
    steps = "".join(f'<!ENTITY l{step} "{f"&l{step - 1};" * 10}">' for step in range(1, 11))
    document = (
        f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">{steps}]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>&l10;</w:t></w:r></w:p></w:body></w:document>"
    )
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": document.encode()})


@bomb("stream.pdf")
def stream() -> bytes:
    packed = zlib.compress(b"q " * (256 * MIB), 9)
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        f"<</Length {len(packed)}/Filter/FlateDecode>>stream\n".encode() + packed + b"\nendstream",
    )
    numbered = (b"%d 0 obj" % at + body + b"\nendobj\n" for at, body in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + b"".join(numbered) + b"trailer<</Root 1 0 R>>\n"


@bomb("deep.eml")
def deep() -> bytes:
    head = b"From: a@example.org\r\nSubject: deep\r\n"
    opened = (
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (each, each)
        for each in range(1000)
    )
    return head + b"".join(opened) + b"Content-Type: text/plain\r\n\r\nx"


@bomb("many.eml")
def many() -> bytes:
    part = b"--b\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nx\r\n"
    head = (
        b"From: a@example.org\r\nSubject: many\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    )
    return head + part * 100_000 + b"--b--\r\n"


class Measured:
    """A reader whose children tell their peak of memory."""

    def __init__(self) -> None:
        self.jail = Jail(measured=True)
        self.peak_bytes = 0

    def outcomes(self, path: Path) -> list[str]:
        """Codes, or "draft", of a file and what lies in it; the first thousand."""

        def make() -> JailedRunner:
            return JailedRunner(self.jail, may_risk=False, on_end=self._note)

        found: list[str] = []
        self.peak_bytes = 0
        for item in FileReader(make).read([path]):
            if isinstance(item.outcome, ArticleDraft):
                found.append("draft")
            else:
                found.append(of_kind(item.outcome, SourceError).code)
        return found

    def _note(self, exchange: Exchange) -> None:
        self.peak_bytes = max(self.peak_bytes, exchange.peak_bytes)


@pytest.fixture(scope="module")
def measured() -> Iterator[Measured]:
    reader = Measured()
    yield reader
    reader.jail.close()


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(BOMBS))
def test_a_bomb_is_refused_by_a_child_within_its_limits(
    measured: Measured, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(BOMBS[name]())
    outcomes = measured.outcomes(path)
    assert set(outcomes) & (TOLD | ENDED.get(name, set())), outcomes[:10]
    assert not set(outcomes) & BROKEN - ENDED.get(name, set()), outcomes[:10]
    assert 0 < measured.peak_bytes < MEMORY_BYTES


def test_a_page_that_points_to_a_file_brings_nothing_of_it(
    measured: Measured, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Таямніца з іншага файла.", encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_text(
        f'<html><head><meta http-equiv="refresh" content="0; url={secret.as_uri()}">'
        f'<base href="{tmp_path.as_uri()}/"><link rel="canonical" href="{secret.as_uri()}"></head>'
        f'<body><p>A page with words of its own.</p><iframe src="{secret.as_uri()}"></iframe>'
        f'<object data="secret.txt"></object><img src="{secret.as_uri()}"></body></html>',
        encoding="utf-8",
    )
    (item,) = FileReader(lambda: JailedRunner(measured.jail, may_risk=False)).read([page])
    assert isinstance(item.outcome, ArticleDraft)
    everything = repr([item.outcome.untrusted_text, item.outcome.rich_text, item.outcome.facts])
    assert "words of its own" in everything
    assert "Таямніца" not in everything
    assert "secret.txt" not in everything
    assert item.outcome.description.url == ""


def test_control_a_file_of_the_same_kind_is_read(measured: Measured, tmp_path: Path) -> None:
    path = tmp_path / "plain.zip"
    path.write_bytes(zipped({"a.txt": "Ліст з дому.".encode(), "b/c.txt": b"Another letter."}))
    assert measured.outcomes(path) == ["draft", "draft"]
