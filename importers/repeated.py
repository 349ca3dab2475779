"""The same small file again: the logo below every letter of a mailbox is read once."""

from __future__ import annotations

import hashlib
import io
from collections import OrderedDict
from collections.abc import Iterator

from archive.errors import SourceCrashedError, SourceTimeoutError
from archive.records import ArticleDraft
from importers.jail.reports import Found, Report
from importers.jail.runners import Runner
from importers.sources import OpenSource

_LARGEST = 1024 * 1024
"""Bytes of a file of which is remembered what it told."""
_LONGEST = 64 * 1024
"""Characters of its text."""
_REMEMBERED = 32


class Repeated:
    """Reads the files that lie in one file; what a child told of one holds for its equals.

    Equal are files with the same bytes and the same name: a child has nothing else to go by, so
    another would tell the same. Nothing of it outlives the file that they lie in.
    """

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._told: OrderedDict[tuple[bytes, str], tuple[Report, ...]] = OrderedDict()

    def read_file(self, source: OpenSource) -> Iterator[Report]:
        """As `Runner.read_file`; a file on the disk is always read."""
        if not isinstance(source.file, io.BytesIO) or source.size_bytes > _LARGEST:
            yield from self._runner.read_file(source)
            return
        key = hashlib.sha256(source.file.getbuffer()).digest(), source.name
        if key in self._told:
            self._told.move_to_end(key)
            yield from self._told[key]
            return
        told: list[Report] = []
        for report in self._runner.read_file(source):
            told = [*told[:2], report]  # more is never remembered
            yield report
        if _is_document(told) or _has_failed(told):
            self._told[key] = tuple(told)
            if len(self._told) > _REMEMBERED:
                self._told.popitem(last=False)


def _has_failed(told: list[Report]) -> bool:
    """Whether a child hung or died over a file before it told anything of what it holds."""
    match told:
        case [Found(), SourceTimeoutError() | SourceCrashedError()]:
            return True
        case [SourceTimeoutError() | SourceCrashedError()]:
            return True
    return False


def _is_document(told: list[Report]) -> bool:
    """Whether a file is one document and holds no other."""
    match told:
        case [Found(), ArticleDraft() as draft]:
            return len(draft.untrusted_text) + len(draft.rich_text) <= _LONGEST
    return False
