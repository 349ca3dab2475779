"""Bytes from the disk, never more than a bound, and never from anything but a regular file."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from archive.errors import (
    NotAFileError,
    SourceNotFoundError,
    SourceTooLargeError,
    SourceUnreadableError,
)
from importers.encoding import decode

_FLAGS = (
    os.O_RDONLY
    # a file may turn into a pipe between listing and opening: opening must not hang on it
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)


def readable_path(path: Path) -> str:
    """The path as text that can be stored and printed.

    Old disks and archives have file names in other encodings than the system's; Python keeps such
    bytes as lone surrogates, which no database takes. They are decoded as a text would be.
    """
    text = str(path)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return decode(os.fsencode(text))
    return text


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The open file. Raises `SourceNotFoundError`, `SourceUnreadableError`, `NotAFileError`.

    Errors of the system while the block reads are turned into `SourceUnreadableError` too.
    """
    try:
        with open(path, "rb", opener=lambda name, _: os.open(name, _FLAGS)) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise NotAFileError
            yield file
    except FileNotFoundError as error:
        raise SourceNotFoundError from error
    except (OSError, ValueError) as error:
        raise SourceUnreadableError from error


def read_whole(file: BinaryIO, limit_bytes: int) -> bytes:
    """All of the file. Raises `SourceTooLargeError` when it has more than `limit_bytes`."""
    if os.fstat(file.fileno()).st_size > limit_bytes:
        raise SourceTooLargeError
    file.seek(0)
    untrusted_bytes = file.read(limit_bytes + 1)
    if len(untrusted_bytes) > limit_bytes:
        raise SourceTooLargeError
    return untrusted_bytes


def read_lines(file: BinaryIO, limit_bytes: int) -> Iterator[bytes | SourceTooLargeError]:
    """The lines without their ends, one in memory at a time; a longer one is passed over."""
    file.seek(0)
    while line := file.readline(limit_bytes + 1):
        if len(line) > limit_bytes and not line.endswith(b"\n"):
            while (rest := file.readline(limit_bytes)) and not rest.endswith(b"\n"):
                pass
            yield SourceTooLargeError()
        else:
            yield line.rstrip(b"\r\n")
