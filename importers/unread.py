"""Files that are kept as they are, though nobody here can read them: better than left outside.

Archives of other programs, scanned books, slides of old offices: people hold them, and a file that
an import leaves out may be gone with the stick on which it lay.
"""

from __future__ import annotations

from archive.records import ArticleDraft, Description
from importers.containers.first_members import first_members
from importers.format_row import MEBIBYTE, Format

_BEGINNINGS = (
    *(b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07"),
    # scanned books, help files, notes and mail of an office, a word processor before it
    *(b"AT&TFORM", b"ITSF\x03\0\0\0", bytes.fromhex("e4525c7b8cd8a74d"), b"!BDN", b"\xffWPC"),
)
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_OLD_SLIDES = (".ppt", ".pps", ".pot")
_ZIP = b"PK\x03\x04"
_ZIP_SUFFIXES = (".pages", ".numbers", ".key", ".xlsb", ".odg", ".vsdx", ".xps", ".oxps")
_BOOKS_AT = slice(60, 68)
_BOOKS = (b"BOOKMOBI", b"TEXtREAd")


def is_unread(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    """Whether it begins as a file that people hold and for which there is no reader."""
    name = untrusted_name.lower()
    if untrusted_head.startswith(_ZIP):
        return name.endswith(_ZIP_SUFFIXES) or _is_of_pages(untrusted_head)
    if untrusted_head.startswith(_OLE):
        return name.endswith(_OLD_SLIDES)
    return untrusted_head.startswith(_BEGINNINGS) or untrusted_head[_BOOKS_AT] in _BOOKS


def _is_of_pages(untrusted_head: bytes) -> bool:
    """Apple's office: a member beside folders of its own, and no folder of somebody's files."""
    return any(name.endswith(b".iwa") for name, _ in first_members(untrusted_head))


def parse_unread(untrusted_bytes: bytes) -> ArticleDraft:
    """An empty text: the document is its bytes. Never raises."""
    return ArticleDraft(untrusted_text="", description=Description())


UNREAD = Format(
    "unread file",
    "application/octet-stream",
    (),
    256 * MEBIBYTE,
    parse_unread,
    matches=is_unread,
    is_unread=True,
)
"""Asked after all that can be read, and before archives, which would be torn to noise."""
