"""Archives of the web: what is taken out, with address and moment; and bombs."""

import gzip
import io
import json
import zipfile
import zlib

import pytest
import zstandard

from archive.errors import (
    DecompressionBombError,
    MalformedSourceError,
    SourceError,
    SourceTooLargeError,
    UnknownFormatError,
)
from archive.records import ArticleDraft, EmbeddedFile
from importers.jail.reports import Found, Lost
from importers.jail.work import Worker
from importers.webarchives import WEB_ARCHIVE_FORMATS, captures, wacz, warc
from importers.webarchives.wacz import unpack_wacz
from importers.webarchives.warc import unpack_warc
from importers.webarchives.warc_records import read_records
from tests.importers.webarchives.captured import CAPTURED, ENTRIES, PAGE, SAVED, TEXT, drafts
from tests.importers.webarchives.zim_writer import zim_file as make_zim


def record(
    kind: str, block: bytes, *, url: str = "https://example.org/n", http: bool = True
) -> bytes:
    content = "application/http; msgtype=response" if http else "text/html; charset=utf-8"
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2024-09-11T18:15:03Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: {content}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(body: bytes, *fields: str, kind: str = "text/html", status: int = 200) -> bytes:
    head = "".join(f"{field}\r\n" for field in fields)
    return f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n{head}\r\n".encode() + body


CHUNKED = (
    b"5\r\n" + PAGE[:5] + b"\r\n" + f"{len(PAGE) - 5:x}\r\n".encode() + PAGE[5:] + b"\r\n0\r\n\r\n"
)
ENCODED = {
    "as it is": answer(PAGE),
    "chunked": answer(CHUNKED, "Transfer-Encoding: chunked"),
    "said to be chunked": answer(PAGE, "Transfer-Encoding: chunked"),
    "gzip": answer(gzip.compress(PAGE), "Content-Encoding: gzip"),
    "said to be gzip": answer(PAGE, "Content-Encoding: gzip"),
    "deflate": answer(zlib.compress(PAGE), "Content-Encoding: deflate"),
    "zstd": answer(zstandard.ZstdCompressor().compress(PAGE), "Content-Encoding: zstd"),
}


@pytest.mark.parametrize("encoding", ENCODED)
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_captured_page(encoding: str, pack: type[bytes]) -> None:
    archive = b"".join(
        pack(piece) for piece in (record("warcinfo", b"x"), record("response", ENCODED[encoding]))
    )
    (draft,) = drafts(unpack_warc(io.BytesIO(archive)))
    assert draft.untrusted_text == TEXT
    assert draft.description.title == "Навіна"
    assert draft.description.url == "https://example.org/n"
    assert draft.description.captured_at == CAPTURED
    assert draft.original is not None
    assert draft.original.content == PAGE
    assert ("warc-record-id", "<urn:uuid:1>") in draft.facts


def test_files_keep_time_and_address_in_their_name_and_the_rest_is_left() -> None:
    archive = (
        record(
            "response",
            answer(b"%PDF-1", kind="application/pdf"),
            url="https://example.org/a/b.pdf?x",
        )
        + record("response", answer(b"\x89PNG", kind="image/png"))
        + record("response", answer(PAGE, status=404))
        + record("revisit", answer(PAGE))
        + record("request", b"GET / HTTP/1.1\r\n\r\n")
        + record("resource", PAGE, http=False)
    )
    file, page = unpack_warc(io.BytesIO(archive))
    assert isinstance(file, EmbeddedFile)
    assert (file.name, file.content) == ("20240911181503/example.org/a/b.pdf", b"%PDF-1")
    assert (file.url, file.captured_at) == ("https://example.org/a/b.pdf?x", CAPTURED)
    assert isinstance(page, ArticleDraft)
    assert page.untrusted_text == TEXT


def words_of(url: str) -> bytes:
    shown = record("resource", "Словы, як іх паказаў браўзер.".encode(), url=url, http=False)
    return shown.replace(b"Content-Type: text/html", b"Content-Type: text/plain")


@pytest.mark.parametrize("in_two_files", [False, True])
def test_words_that_a_browser_took_down_stand_for_a_page_without_any(in_two_files: bool) -> None:
    page = record("response", answer(PAGE)) + words_of("urn:text:https://example.org/n")
    empty = record("response", answer(b"<html></html>"), url="https://example.org/js")
    words = words_of("urn:text:https://example.org/js")
    if in_two_files:
        made = make_wacz(("archive/a.warc", page + empty), ("archive/b.warc", words))
        things = list(unpack_wacz(io.BytesIO(made)))
    else:
        things = list(unpack_warc(io.BytesIO(page + empty + words)))
    first, second = things
    assert isinstance(first, ArticleDraft)
    assert first.untrusted_text == TEXT
    assert isinstance(second, EmbeddedFile)
    assert (second.url, second.captured_at) == ("https://example.org/js", CAPTURED)


@pytest.mark.parametrize(
    ("block", "error"),
    [
        (answer(b"\x8b\x0a\x80brotli", "Content-Encoding: br"), UnknownFormatError),
        (answer(b"\x8b\x0a\x80brotli", "Content-Encoding: gzip, BR"), UnknownFormatError),
        (b"broken", MalformedSourceError),
    ],
)
def test_a_page_that_cannot_be_taken_apart_is_told(block: bytes, error: type[SourceError]) -> None:
    archive = record("response", block, url="https://example.org/a?x")
    lost, page = unpack_warc(io.BytesIO(archive + record("response", answer(PAGE))))
    assert isinstance(lost, Lost)
    assert isinstance(lost.error, error)
    assert lost.name == "20240911181503/example.org/a"
    assert isinstance(page, ArticleDraft)
    reports = list(Worker().read_file(io.BytesIO(archive), "a.warc", len(archive), may_risk=True))
    assert [type(report) for report in reports] == [Found, Lost]


def test_control_in_brotli_only_pages_are_told() -> None:
    style = answer(b"x", "Content-Encoding: br", kind="text/css")
    missing = answer(b"x", "Content-Encoding: br", status=404)
    archive = record("response", style) + record("response", missing)
    assert list(unpack_warc(io.BytesIO(archive))) == []


def test_a_page_that_cannot_be_read_is_handed_over_so_that_its_failure_is_told() -> None:
    deep = b"<html><body>" + b"<object>" * 3000 + b"x"
    (thing,) = unpack_warc(io.BytesIO(record("response", answer(deep))))
    assert isinstance(thing, EmbeddedFile)


def test_a_large_capture_is_cut_where_it_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (captures, warc):
        monkeypatch.setattr(module, "LARGEST_CAPTURE", 200)
    (thing,) = unpack_warc(io.BytesIO(record("resource", PAGE * 9, http=False)))
    assert isinstance(thing, EmbeddedFile)
    assert len(thing.content) == 201


def test_control_what_is_no_archive_is_refused() -> None:
    for content in (
        b"hello\r\n",
        gzip.compress(b"hello"),
        b"WARC/1.0\r\nContent-Length: x\r\n\r\n",
    ):
        with pytest.raises(MalformedSourceError):
            list(unpack_warc(io.BytesIO(content)))


def test_what_lies_behind_a_damaged_record_is_read_and_the_damage_is_told() -> None:
    whole, cut = record("response", answer(PAGE)), record("response", answer(PAGE))[:-80]
    things = unpack_warc(io.BytesIO(whole + b"lost\r\n" + cut.replace(b"Length: ", b"Length: x")))
    assert isinstance(next(things), ArticleDraft)
    with pytest.raises(MalformedSourceError):
        next(things)
    assert len(list(unpack_warc(io.BytesIO(b"\r\n" + whole + whole)))) == 2


def test_a_gzip_bomb_is_refused_and_a_well_packed_archive_is_not() -> None:
    bomb = gzip.compress(
        b"WARC/1.0\r\nContent-Length: 999999999999\r\n\r\n" + bytes(400_000_000), 1
    )
    with pytest.raises(DecompressionBombError):
        list(read_records(io.BytesIO(bomb), frozenset(), 1))
    harmless = gzip.compress(record("request", bytes(4_000_000)))
    assert list(read_records(io.BytesIO(harmless), frozenset(), 1)) == []


def make_wacz(*members: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in members:
            archive.writestr(name, content)
    return packed.getvalue()


def test_wacz_gives_its_titles_to_pages_without_one() -> None:
    bare = PAGE.replace(b"<title>", b"<meta ").replace(b"</title>", b"/>")
    pages = json.dumps({"url": "https://example.org/n", "title": "З пераліку"}).encode()
    content = make_wacz(
        ("archive/data.warc.gz", gzip.compress(record("response", answer(bare)))),
        ("pages/pages.jsonl", b'{"format": "json-pages-1.0"}\nbroken\n' + pages),
        ("archive/notes.txt", b"x"),
    )
    (draft,) = drafts(unpack_wacz(io.BytesIO(content)))
    assert draft.description.title == "З пераліку"


def test_control_broken_and_boundless_wacz_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = make_wacz(("archive/data.warc", record("response", answer(PAGE))))
    with pytest.raises(MalformedSourceError):
        list(unpack_wacz(io.BytesIO(content[:-30])))
    monkeypatch.setattr(wacz, "LARGEST_UNFOLDED", 10)
    with pytest.raises(DecompressionBombError):
        list(unpack_wacz(io.BytesIO(content)))
    monkeypatch.setattr(wacz, "LARGEST_WACZ", 10)
    with pytest.raises(SourceTooLargeError):
        list(unpack_wacz(io.BytesIO(content)))


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (SAVED, "x", "mhtml"),
        (record("warcinfo", b""), "x", "warc"),
        (gzip.compress(b"x"), "a.warc.gz", "warc"),
        (gzip.compress(b"x"), "a.gz", None),
        (make_wacz(), "a.wacz", None),
        (make_wacz(("a", b"")), "a.wacz", "wacz"),
        (make_wacz(("a", b"")), "a.zip", None),
        (make_zim(ENTRIES), "x", "zim"),
        (
            b"To: a@b\r\nContent-Type: multipart/related; type=text/html\r\n\r\n",
            "x",
            None,
        ),
    ],
)
def test_formats_are_known_by_their_content(
    content: bytes, name: str, expected: str | None
) -> None:
    certain = (row for row in WEB_ARCHIVE_FORMATS if row.matches and row.matches(content, name))
    assert next((row.name for row in certain), None) == expected
