"""Records of a file of lines: read some at a time, and passed over where all of them are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from archive.errors import SourceCrashedError, SourceError, SourceTooLargeError
from archive.ports import IsKnown, KnownSource, SourceStamp
from archive.records import ArticleDraft, OriginalFile, Sha256
from importers.format_row import Format
from importers.jail.reports import Report
from importers.jail.runners import Runner
from importers.lines_together import Line, lines_together
from importers.sources import OpenSource

Told = tuple[int, ArticleDraft | SourceError | KnownSource, SourceStamp | None]
"""The number of the line, what became of it, and the part of the file that it is in."""


@dataclass(frozen=True, slots=True)
class Records:
    """Of one file."""

    runner: Runner
    format_: Format
    source: OpenSource
    part: SourceStamp | None
    """That the file is, or lies in; without one the lines that are read together are a part."""
    part_of: Callable[[str, bytes], SourceStamp | None]
    """What tells lines again, by where they begin and by their bytes."""
    is_known: IsKnown

    def outcomes(self) -> Iterator[Told]:
        """A draft, or why there is none, for each line; a known part is not parsed."""
        for lines in lines_together(self.source.file, self.format_.limit_bytes):
            part = self.part or self._part(lines)
            if part is not None and self.part is None and self.is_known(part):
                # which document each of them is, its bytes alone tell
                yield from ((number, KnownSource(_digest(line)), None) for number, line in lines)
                continue
            whole = [line for _, line in lines if isinstance(line, bytes)]
            reports = iter(self.runner.read_records(self.format_, whole))
            for number, line in lines:
                report = next(reports) if isinstance(line, bytes) else line
                yield number, self._outcome(line, report), part

    def _part(self, lines: list[Line]) -> SourceStamp | None:
        content = b"\n".join(line for _, line in lines if isinstance(line, bytes))
        return self.part_of(f"#{lines[0][0]}", content)

    def _outcome(
        self, line: bytes | SourceTooLargeError, report: Report
    ) -> ArticleDraft | SourceError:
        if isinstance(report, ArticleDraft) and isinstance(line, bytes):
            original = OriginalFile(line, self.format_.media_type, self.source.file_name)
            return replace(report, original=original, importer=self.format_.importer)
        return report if isinstance(report, SourceError) else SourceCrashedError()


def _digest(line: bytes | SourceTooLargeError) -> Sha256 | None:
    return OriginalFile(line, "").sha256 if isinstance(line, bytes) else None
