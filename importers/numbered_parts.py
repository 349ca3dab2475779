"""Parts of a file that are known by their numbers: what its own child makes documents of.

A part that is handed over as a file is known by its bytes. A page of a web archive is parsed where
it is unpacked, so it has to be told beforehand which ones need not be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive.errors import SourceCrashedError
from archive.ports import IsKnown, SourceStamp, nothing_known
from importers.format_row import Format
from importers.formats import FORMATS
from importers.jail.reports import Part

_WIDEST_GAP = 1_000
"""Numbers behind the last known one that are tried: parts without text are never known."""
_MOST_KNOWN = 100_000
_GZIP = ".gz"


@dataclass(slots=True)
class NumberedParts:
    """Of one file."""

    stamp: SourceStamp | None
    """Of the file on the disk that this one is or lies in."""
    inside: str
    """Where it lies in that one; empty for itself."""
    is_known: IsKnown
    now: SourceStamp | None = None
    """The part that is being told."""
    _last: int = 0

    def known(self, untrusted_name: str) -> tuple[int, ...]:
        """Numbers of the parts that were stored before, by what the file is called."""
        format_ = _format_of(untrusted_name)
        if format_ is None or self.stamp is None or self.is_known is nothing_known:
            return ()
        return tuple(self._known(format_))

    def begin(
        self, part: Part, format_: Format | None, asked: tuple[int, ...]
    ) -> SourceStamp | None:
        """The stamp of a part that comes now.

        Raises `SourceCrashedError` for numbers that do not rise, for a part that is passed over
        though nobody asked for that, and for one of a file of no known format.
        """
        unasked = part.is_known and part.number not in asked
        if format_ is None or part.number <= self._last or unasked:
            raise SourceCrashedError
        self._last = part.number
        self.now = self._stamp(format_, part.number)
        return self.now

    def _known(self, format_: Format) -> Iterator[int]:
        last = found = 0
        number = 1
        while number - last <= _WIDEST_GAP and found < _MOST_KNOWN:
            stamp = self._stamp(format_, number)
            if stamp is not None and self.is_known(stamp):
                last, found = number, found + 1
                yield number
            number += 1

    def _stamp(self, format_: Format, number: int) -> SourceStamp | None:
        """Another version of the reader may count otherwise."""
        if self.stamp is None:
            return None
        return replace(self.stamp, part=f"{format_.importer}#{number}{self.inside}")


def _format_of(untrusted_name: str) -> Format | None:
    name = untrusted_name.lower().removesuffix(_GZIP)
    rows = (format_ for format_ in FORMATS if format_.unpack_rest is not None)
    return next((each for each in rows if name.endswith(each.suffixes)), None)
