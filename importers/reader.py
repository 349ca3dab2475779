"""The port `DraftReader`: files and folders in, one item for every document or failure out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from archive.errors import SourceError, SourceTooLargeError
from archive.ports import (
    IsKnown,
    KnownSource,
    Meanwhile,
    SourceItem,
    SourceStamp,
    nothing_known,
    nothing_meanwhile,
)
from archive.progress import CancelToken
from archive.records import ArticleDraft
from importers.budget import Budget
from importers.format_row import MEBIBYTE
from importers.formats import JSON_LINES
from importers.jail.runners import Runner
from importers.opening import opened, read_lines, readable_path
from importers.pipeline import Pipeline
from importers.sources import OpenSource
from importers.unfolding import Unfolding
from importers.walking import FoundFile, walk

_COUNTED_BYTES = 1024 * 1024 * 1024
"""Lines of larger collections are not counted beforehand: that would read them twice."""
_COUNTING_BLOCK = 1024 * 1024
_MOST_WAITING_BYTES = 64 * MEBIBYTE
_MOST_READ_TOGETHER = 256 * MEBIBYTE
"""Of files; a child holds the file that it reads."""
_MOST_LANES = 4
"""Children at once, and no more than memory is there for."""


class FileReader:
    """Reads all formats of the table, several files at once, in the order of the sources.

    The original of a document is the file, bit for bit; of a record of JSON Lines it is the line
    without its end, as `application/json` under the file's name.
    """

    def __init__(
        self,
        make_runner: Callable[[], Runner],
        lanes: int | None = None,
        cancel: CancelToken | None = None,
    ) -> None:
        """`make_runner` is asked once for each reading; `lanes` files are read at once.

        Cancelling ends a reading at once and whatever it has begun, also in the middle of a file.
        """
        self._make_runner = make_runner
        # two more than processors: while one child is begun and what another said is taken apart,
        # there is work for each processor
        self._lanes = lanes or min(_MOST_LANES, (os.cpu_count() or 1) + 2)
        self._cancel = cancel or CancelToken()

    def count(self, sources: Sequence[Path]) -> int | None:
        """Items to expect: files, and lines of JSON Lines; None when these are too many bytes."""
        total = bytes_to_count = 0
        for source in sources:
            for found in walk(source):
                if found.error is None and found.path.suffix.lower() in JSON_LINES.suffixes:
                    bytes_to_count += _size(found.path)
                    if bytes_to_count > _COUNTED_BYTES:
                        return None
                    total += _count_lines(found.path)
                else:
                    total += 1
        return total

    def read(
        self,
        sources: Sequence[Path],
        is_known: IsKnown = nothing_known,
        meanwhile: Meanwhile = nothing_meanwhile,
    ) -> Iterator[SourceItem]:
        """Every item in the order of the sources and of the names; a failure is an item."""
        runner = self._make_runner()

        def work(found: FoundFile) -> Iterator[SourceItem]:
            return _items(found, runner, is_known)

        pipeline = Pipeline(
            (found for source in sources for found in walk(source)),
            work,
            weigh=_weight,
            threads=self._lanes,
            most_weight=_MOST_WAITING_BYTES,
            load=_load,
            most_load=_MOST_READ_TOGETHER,
        )
        self._cancel.when_cancelled(pipeline.stop)
        return pipeline.results(runner.stop, meanwhile)


def _items(found: FoundFile, runner: Runner, is_known: IsKnown) -> Iterator[SourceItem]:
    label = readable_path(found.path)
    if found.error is not None:
        yield SourceItem(label, found.error)
        return
    try:
        with opened(found.path) as file:
            stamp = _stamp(found.path, os.fstat(file.fileno()))
            if is_known(stamp):
                yield SourceItem(label, KnownSource(), stamp=stamp, place=stamp.path)
                return
            name = readable_path(Path(found.path.name))
            folder = readable_path(Path(found.path.absolute().parent.name))
            source = OpenSource(file, name, stamp.size_bytes, found.path, folder)
            unfolding = Unfolding(runner, stamp, Budget(stamp.size_bytes), label, is_known)
            yield from unfolding.items(source, label)
    except SourceError as error:
        yield SourceItem(label, error)


def _stamp(path: Path, state: os.stat_result) -> SourceStamp:
    return SourceStamp(readable_path(path.absolute()), state.st_size, state.st_mtime_ns)


def _weight(item: SourceItem) -> int:
    """About the bytes that an item holds in memory."""
    draft = item.outcome
    if not isinstance(draft, ArticleDraft):
        return 0
    original = len(draft.original.content) if draft.original else 0
    texts = 2 * (len(draft.untrusted_text) + len(draft.rich_text))
    return original + texts + len(draft.thumbnail)


def _load(found: FoundFile) -> int:
    """The bytes that a child may come to hold."""
    return 0 if found.error else _size(found.path)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _count_lines(path: Path) -> int:
    """Lines that are read as items; 1, the item that tells the failure, for an unreadable file."""
    try:
        with opened(path) as file:
            return sum(1 for line in read_lines(file, _COUNTING_BLOCK) if _is_item(line)) or 1
    except SourceError:
        return 1


def _is_item(line: bytes | SourceTooLargeError) -> bool:
    return isinstance(line, SourceTooLargeError) or bool(line.strip())
