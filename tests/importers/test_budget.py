"""Seconds that are lost to what hangs or dies inside of one file, and what is not tried then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from archive.errors import NoTextError, SourceCrashedError, SourceError, SourceTimeoutError
from archive.records import ArticleDraft, Description, EmbeddedFile
from importers.budget import Budget
from importers.format_row import MEBIBYTE
from importers.jail.reports import Found, Report
from importers.jail.runners import Source
from importers.sources import source_in_memory
from importers.unfolding import Unfolding
from tests.importers.outcomes import code

_LETTER = ArticleDraft(untrusted_text="letter", description=Description())


class SlowFiles:
    """A runner, and its clock: every file in the first one takes its seconds, then ends so."""

    def __init__(self, end: Report, *, count: int, seconds: float) -> None:
        self.now = 0.0
        self.asked: list[str] = []
        self._end = end
        self._count = count
        self._seconds = seconds

    def clock(self) -> float:
        return self.now

    def read_records(self, format_: object, lines: Sequence[bytes]) -> list[Report]:
        raise NotImplementedError

    def stop(self) -> None:
        """Nothing is under way."""

    def read_file(self, source: Source) -> Iterator[Report]:
        self.asked.append(source.name)
        if source.name == "top":
            yield Found("zip archive")
            for number in range(self._count):
                yield EmbeddedFile(f"{number}.pdf", b"%d" % number)
            return
        yield Found("pdf")
        self.now += self._seconds
        yield self._end


def ends(files: SlowFiles, size_bytes: int = 5) -> list[str]:
    """How each file in it ended."""
    whole = Unfolding(files, None, Budget(size_bytes, files.clock))
    outcomes = [item.outcome for item in whole.items(source_in_memory(b"", "top"), "top")]
    return [outcome.code if isinstance(outcome, SourceError) else "read" for outcome in outcomes]


@pytest.mark.parametrize("error", [SourceTimeoutError(), SourceCrashedError()])
def test_once_too_much_time_is_lost_the_rest_is_not_tried(error: SourceError) -> None:
    files = SlowFiles(error, count=12, seconds=20)
    assert ends(files) == [error.code] * 3 + ["import.too_costly"] * 9
    assert files.asked == ["top", "0.pdf", "1.pdf", "2.pdf"]


@pytest.mark.parametrize("end", [_LETTER, NoTextError()])
def test_time_in_which_something_is_learned_is_not_lost(end: Report) -> None:
    files = SlowFiles(end, count=12, seconds=20)
    assert "import.too_costly" not in ends(files)
    assert len(files.asked) == 13


def test_a_larger_file_may_lose_more() -> None:
    files = SlowFiles(SourceTimeoutError(), count=12, seconds=20)
    assert ends(files, 40 * MEBIBYTE).count("import.too_costly") == 3


def test_time_in_which_nobody_listens_is_not_lost() -> None:
    files = SlowFiles(SourceTimeoutError(), count=9, seconds=1)
    whole = Unfolding(files, None, Budget(5, files.clock))
    for _ in whole.items(source_in_memory(b"", "top"), "top"):
        files.now += 100
    assert len(files.asked) == 10


def test_a_file_on_the_disk_loses_nothing_of_its_own() -> None:
    files = SlowFiles(SourceTimeoutError(), count=0, seconds=1000)
    whole = Unfolding(files, None, Budget(5, files.clock))
    for content in (b"one", b"two"):
        items = list(whole.items(source_in_memory(content, "letter.pdf"), "letter.pdf"))
        assert [code(item) for item in items] == ["import.timeout"]
    assert len(files.asked) == 2
