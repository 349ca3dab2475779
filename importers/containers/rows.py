"""The rows of the table of formats for archives of files, told by their first bytes."""

from __future__ import annotations

import re
from functools import partial

from importers.containers.compressed import unpack_bzip2, unpack_gzip, unpack_xz
from importers.containers.first_members import first_members
from importers.containers.tar_archive import unpack_tar
from importers.containers.zip_archive import LARGEST_ZIP, unpack_zip
from importers.format_row import Format, Unpacker

_LARGEST = 64 * 1024**3
_KINDS: tuple[tuple[str, str, tuple[str, ...], bytes, int, Unpacker], ...] = (
    (
        "zip archive",
        "application/zip",
        (".zip",),
        rb"PK(?:\x03\x04|\x05\x06)",
        LARGEST_ZIP,
        unpack_zip,
    ),
    ("tar archive", "application/x-tar", (".tar",), rb".{257}ustar", _LARGEST, unpack_tar),
    ("gzip file", "application/gzip", (".gz", ".tgz"), rb"\x1f\x8b\x08", _LARGEST, unpack_gzip),
    (
        "bzip2 file",
        "application/x-bzip2",
        (".bz2", ".tbz2"),
        rb"BZh[1-9]1AY&SY",
        _LARGEST,
        unpack_bzip2,
    ),
    ("xz file", "application/x-xz", (".xz", ".txz"), rb"\xfd7zXZ\x00", _LARGEST, unpack_xz),
)
"""Name, media type, endings, what the file begins with, its largest size, its unpacker."""


_OFFICE_SUFFIXES = (
    *(".xlsx", ".xlsm", ".xlsb", ".xltx", ".xltm", ".pptx", ".pptm", ".ppsx", ".ppsm", ".potx"),
    *(".potm", ".vsdx", ".vsdm", ".ods", ".ots", ".odp", ".otp", ".odg", ".otg", ".odf", ".odb"),
)
_OFFICE_PARTS = (b"[Content_Types].xml", b"_rels/", b"docProps/")
"""What packages of ISO 29500-2 begin with; a ZIP of somebody's files has other names."""


def _is_zip(
    beginning: re.Pattern[bytes], untrusted_head: bytes, untrusted_name: str
) -> bool | None:
    """Not a document of an office that is packed as ZIP and has no reader: it is torn to noise.

    Only its first member is looked at: a document may lie unpacked in a ZIP of files.
    """
    if not beginning.match(untrusted_head):
        return None
    first, content = next(first_members(untrusted_head), (b"", b""))
    is_office = first.startswith(_OFFICE_PARTS) or (
        # OpenDocument 1.3, part 2, 3.3: unpacked
        first == b"mimetype" and content.startswith(b"application/")
    )
    return not is_office and not untrusted_name.lower().endswith(_OFFICE_SUFFIXES)


def _matches(
    beginning: re.Pattern[bytes], untrusted_head: bytes, untrusted_name: str
) -> bool | None:
    return True if beginning.match(untrusted_head) else None


CONTAINER_FORMATS = tuple(
    Format(
        name,
        media_type,
        suffixes,
        limit_bytes,
        unpack=unpack,
        matches=partial(
            _is_zip if unpack is unpack_zip else _matches, re.compile(beginning, re.DOTALL)
        ),
    )
    for name, media_type, suffixes, beginning, limit_bytes, unpack in _KINDS
)
"""Behind every other format: a DOCX is a ZIP too."""
