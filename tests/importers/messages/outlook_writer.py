"""Mails as Outlook saves them, for tests."""

from __future__ import annotations

import struct

from tests.importers.messages.ole_writer import Storage, compound_file

SUBMITTED = 0x0039
FILETIME_2024_09_11 = 133_705_080_000_000_000
"""11 September 2024, 14:00 UTC, in steps of 100 nanoseconds since 1601."""


def text(value: str) -> bytes:
    return value.encode("utf-16-le")


def properties(header_bytes: int, *fixed: tuple[int, int]) -> bytes:
    entries = (struct.pack("<HHIQ", 0x40, tag, 6, value) for tag, value in fixed)
    return bytes(header_bytes) + b"".join(entries)


def forwarded() -> Storage:
    return {
        "__properties_version1.0": properties(24),
        "__substg1.0_0037001F": text("Ранейшы"),
        "__substg1.0_1000001F": text("Што было раней."),
    }


def outlook_mail() -> bytes:
    """A mail with an HTML form, a file and a forwarded mail."""
    return compound_file(
        {
            "__nameid_version1.0": {},
            "__properties_version1.0": properties(32, (SUBMITTED, FILETIME_2024_09_11)),
            "__substg1.0_0037001F": text("Ліст з Мінска"),
            "__substg1.0_0C1A001F": text("Прыклад, Алена"),
            "__substg1.0_0C1F001F": text("alena@example.org"),
            "__substg1.0_0E04001F": text("Пётр"),
            "__substg1.0_1000001F": text("Добры дзень."),
            "__substg1.0_10130102": "<p>Добры <b>дзень</b>.</p>".encode(),
            "__attach_version1.0_#00000000": {
                "__properties_version1.0": properties(8),
                "__substg1.0_3707001F": text("справа.txt"),
                "__substg1.0_37010102": b"file".ljust(5000, b" "),
            },
            "__attach_version1.0_#00000001": {
                "__properties_version1.0": properties(8),
                "__substg1.0_3001001F": text("x"),
                "__substg1.0_3701000D": forwarded(),
            },
        }
    )


def mail_to_many() -> bytes:
    """A mail with a table of those whom it went to (MS-OXMSG, section 2.2.1)."""
    return compound_file(
        {
            "__properties_version1.0": properties(32),
            "__substg1.0_0E04001F": text("Пётр; nina"),
            "__substg1.0_1000001F": text("Добры дзень."),
            "__recip_version1.0_#00000000": _receiver(1, "Пётр", "piotr@example.org"),
            "__recip_version1.0_#00000001": _receiver(2, "O'Rourke", "tom@example.org"),
            "__recip_version1.0_#00000002": _receiver(1, "nina@example.org", "nina@example.org"),
        }
    )


def _receiver(kind: int, name: str, address: str) -> Storage:
    return {
        "__properties_version1.0": properties(8, (0x0C15, kind)).ljust(4096 + 8, b"\0"),
        "__substg1.0_3001001F": text(name),
        "__substg1.0_3003001F": text(address),
    }


def ansi_mail(body: bytes, codepage: int) -> bytes:
    """A mail of an old Outlook: its texts are in a code page."""
    page = struct.pack("<HHIQ", 3, 0x3FFD, 6, codepage)
    return compound_file(
        {"__properties_version1.0": bytes(32) + page, "__substg1.0_1000001E": body}
    )


def rtf_mail(stream: bytes) -> bytes:
    """A mail whose text is kept as compressed RTF only."""
    return compound_file(
        {"__properties_version1.0": properties(32), "__substg1.0_10090102": stream}
    )


def wrapped_mail(content: bytes, kind: str, name: str = "smime.p7m") -> Storage:
    """A mail that is signed or encrypted: Outlook puts all of it into a file (MS-OXOSMIME)."""
    return {
        "__properties_version1.0": properties(32, (SUBMITTED, FILETIME_2024_09_11)),
        "__substg1.0_001A001F": text("IPM.Note.SMIME"),
        "__substg1.0_0037001F": text("Ліст з Мінска"),
        "__attach_version1.0_#00000000": {
            "__properties_version1.0": properties(8),
            "__substg1.0_3707001F": text(name),
            "__substg1.0_370E001F": text(kind),
            "__substg1.0_37010102": content.ljust(5000, b"\0"),
        },
    }
