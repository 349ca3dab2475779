"""Pages and addresses that the archives of these tests hold."""

from collections.abc import Iterator
from datetime import UTC, datetime

from archive.records import ArticleDraft, EmbeddedFile
from importers.jail.reports import Lost

TEXT = "У двары затрымалі трох чалавек, паведамляюць сведкі падзей."
PAGE = f"<html><head><title>Навіна</title></head><body><p>{TEXT}</p></body></html>".encode()
CAPTURED = datetime(2024, 9, 11, 18, 15, 3, tzinfo=UTC)


def drafts(things: Iterator[ArticleDraft | EmbeddedFile | Lost]) -> list[ArticleDraft]:
    return [thing for thing in things if isinstance(thing, ArticleDraft)]


ENTRIES = [
    ("C", "Навіна", "text/html", PAGE),
    ("C", "a.txt", "text/plain", b"note"),
    ("C", "a.png", "image/png", b"\x89PNG"),
    ("M", "Language", "text/plain", b"bel"),
    ("M", "Publisher", "text/plain", "Архіў".encode()),
    ("M", "Date", "text/plain", b"2024-09-11"),
]
SAVED = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/n\r\n"
    b"Subject: =?utf-8?B?0J0=?=\r\nDate: Wed, 11 Sep 2024 18:15:03 -0000\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n'
    b"----b--\r\nContent-Type: text/css\r\n\r\nbody { color: red }\r\n"
    b"----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n"
    b"Content-Location: https://example.org/n\r\n\r\n" + PAGE + b"\r\n----b------\r\n"
)
