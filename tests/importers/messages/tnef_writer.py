"""Mails as Outlook packs them into `winmail.dat` (MS-OXTNEF), for tests."""

from __future__ import annotations

import struct

MESSAGE, FILE = 0x00069003, 0x00069005
_NEW_FILE, _TITLE, _DATA, _BODY = 0x00069002, 0x00018010, 0x0006800F, 0x0002800C
_PAGE = 0x00069007
_IMESSAGE = bytes.fromhex("0703020000000000c000000000000046")
_GUID = bytes(16)


def attribute(kind: int, data: bytes) -> bytes:
    level = 2 if kind in (_NEW_FILE, _TITLE, _DATA, FILE) else 1
    return (
        struct.pack("<BII", level, kind, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)
    )


def filled(value: bytes) -> bytes:
    return struct.pack("<I", len(value)) + value + bytes(-len(value) % 4)


def wide(number: int, value: str) -> bytes:
    return struct.pack("<HHI", 0x1F, number, 1) + filled(f"{value}\0".encode("utf-16-le"))


def binary(number: int, value: bytes, kind: int = 0x102) -> bytes:
    return struct.pack("<HHI", kind, number, 1) + filled(value)


def instant(number: int, steps: int) -> bytes:
    return struct.pack("<HHQ", 0x40, number, steps)


def named(words: str) -> bytes:
    """A property that is known by words, and one that is known by a number; of several values."""
    by_words = _GUID + struct.pack("<I", 1) + filled(f"{words}\0".encode("utf-16-le"))
    by_number = _GUID + struct.pack("<II", 0, 7)
    return (
        struct.pack("<HH", 0x101F, 0x8001)
        + by_words
        + struct.pack("<I", 2)
        + 2 * filled(b"a\0\0\0")
        + struct.pack("<HH", 0x03, 0x8002)
        + by_number
        + struct.pack("<I", 5)
    )


def listed(*values: bytes, more: int = 0) -> bytes:
    return struct.pack("<I", len(values) + more) + b"".join(values)


def packed(*attributes: bytes) -> bytes:
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(attributes)


def file(name: str, content: bytes, long_name: str = "") -> bytes:
    told = attribute(FILE, listed(wide(0x3707, long_name))) if long_name else b""
    title = attribute(_TITLE, name.encode("cp1251") + b"\0")
    return attribute(_NEW_FILE, bytes(14)) + title + attribute(_DATA, content) + told


def forwarded(mail: bytes) -> bytes:
    told = listed(wide(0x3001, "Ранейшы"), binary(0x3701, _IMESSAGE + mail, 0x0D))
    return attribute(_NEW_FILE, bytes(14)) + attribute(FILE, told)


def page(number: int) -> bytes:
    return attribute(_PAGE, struct.pack("<Q", number))


def body(text: bytes) -> bytes:
    return attribute(_BODY, text + b"\0")


def not_compressed(rtf: bytes) -> bytes:
    """RTF as MS-OXRTFCP keeps it where it does not compress (section 2.1.3.1)."""
    return struct.pack("<IIII", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf


def letter() -> bytes:
    """A mail with a text, two files and a forwarded mail."""
    said = listed(
        wide(0x0037, "Позва"),
        wide(0x0C1A, "Алена"),
        wide(0x0C1F, "a@example.org"),
        instant(0x0039, 133_705_080_000_000_000),
        named("x-head"),
        binary(0x1013, "<p>Прыйшла <b>позва</b>.</p>".encode()),
        more=1,
    )
    inner = packed(attribute(MESSAGE, listed(wide(0x0037, "Ранейшы"), wide(0x1000, "Было раней."))))
    return packed(
        page(1251),
        attribute(MESSAGE, said),
        file("pozva.pdf", b"%PDF", "позва.pdf"),
        file("Фота.jpg", b"jpeg"),
        forwarded(inner),
    )
