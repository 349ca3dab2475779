"""Reads a list of records as an import does."""

import io
from collections.abc import Callable, Iterator
from typing import BinaryIO

from archive.records import ArticleDraft

Unpack = Callable[[BinaryIO], Iterator[ArticleDraft]]


def read(unpack: Unpack, text: str) -> list[ArticleDraft]:
    return list(unpack(io.BytesIO(text.encode())))
