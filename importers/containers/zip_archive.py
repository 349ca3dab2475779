"""ZIP archives as containers of files."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO
from zipfile import ZipInfo

from archive.errors import SourceError, SourceTooLargeError
from archive.records import ArticleDraft, EmbeddedFile
from importers.chat_exports import has_messages, left_over
from importers.containers.checked_zip import CheckedZip, ZipBounds, opened_zip
from importers.containers.members import (
    LARGEST_MEMBER,
    MOST_BYTES,
    MOST_MEMBERS,
    MemberCount,
    harmless_name,
    is_system_file,
    name_of_zip,
)

LARGEST_ZIP = 256 * 1024 * 1024
"""It is held in memory: its directory lies at its end, and the stream cannot go back."""
_BOUNDS = ZipBounds(members=MOST_MEMBERS, total_bytes=MOST_BYTES, member_bytes=LARGEST_MEMBER)
_UTF8_NAME = 0x800


def unpack_zip(untrusted_file: BinaryIO) -> Iterator[ArticleDraft | EmbeddedFile]:
    """The files in the archive, chats first, then in the order of its directory.

    Without folders, system files and what an exported chat has beside its documents.

    Raises `MalformedSourceError`, `DecompressionBombError` and `SourceTooLargeError` beforehand;
    after the last file, when one was passed over, why: `PasswordProtectedError` above all.
    """
    content = untrusted_file.read(LARGEST_ZIP + 1)
    if len(content) > LARGEST_ZIP:
        raise SourceTooLargeError
    with opened_zip(BytesIO(content), _BOUNDS) as untrusted_zip:
        yield from _members(untrusted_zip)


def _members(untrusted_zip: CheckedZip) -> Iterator[EmbeddedFile]:
    count = MemberCount()
    named = [(_name(info), info) for info in untrusted_zip.members]
    named.sort(key=lambda member: not has_messages(member[0].rpartition("/")[2]))
    nobodys = left_over([name for name, _ in named])
    for name, info in named:
        if is_system_file(name) or name in nobodys:
            continue
        try:
            content = untrusted_zip.content(info)
        except SourceError as error:
            count.lose(error)
            continue
        count.add(len(content))
        yield EmbeddedFile(name, content)
    count.finish()


def _name(info: ZipInfo) -> str:
    is_unicode = bool(info.flag_bits & _UTF8_NAME)
    return harmless_name(name_of_zip(info.filename, is_unicode=is_unicode))
