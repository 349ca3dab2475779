"""What lies in a file several times is read once, and told each time."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from archive.errors import NoTextError, SourceCrashedError, SourceError, SourceTimeoutError
from archive.records import ArticleDraft, Description, EmbeddedFile, OriginalFile
from importers.budget import Budget
from importers.jail.reports import Found, Report
from importers.jail.runners import Source
from importers.repeated import Repeated
from importers.sources import OpenSource, source_in_memory
from importers.unfolding import Unfolding

LOGO: list[Report] = [Found("picture"), ArticleDraft(untrusted_text="", description=Description())]


class Told:
    """A runner that tells the same of every file, and remembers what it was asked."""

    def __init__(self, *reports: Report) -> None:
        self.reports = reports or tuple(LOGO)
        self.asked: list[str] = []

    def read_file(self, source: Source) -> Iterator[Report]:
        self.asked.append(source.name)
        yield from self.reports

    def read_records(self, format_: object, lines: Sequence[bytes]) -> list[Report]:
        raise NotImplementedError

    def stop(self) -> None:
        """Nothing is under way."""


def read(repeated: Repeated, content: bytes, name: str = "logo.png") -> list[Report]:
    return list(repeated.read_file(source_in_memory(content, name)))


def test_the_same_bytes_of_the_same_name_are_read_once() -> None:
    runner = Told()
    repeated = Repeated(runner)
    for content, name in ((b"a", "x"), (b"a", "x"), (b"b", "x"), (b"a", "y"), (b"a", "x")):
        assert read(repeated, content, name) == LOGO
    assert runner.asked == ["x", "x", "y"]


def test_only_a_few_are_remembered() -> None:
    runner = Told()
    repeated = Repeated(runner)
    for number in (*range(40), 39, 0):
        read(repeated, b"%d" % number)
    assert len(runner.asked) == 41


def test_what_is_large_long_broken_or_holds_others_is_read_each_time() -> None:
    found, draft = LOGO
    long = ArticleDraft(untrusted_text="x" * 70_000, description=Description())
    others = EmbeddedFile("a", b"b"), EmbeddedFile("c", b"d")
    each_time: list[tuple[list[Report], bytes]] = [
        ([found, draft], bytes(2 * 1024 * 1024)),
        ([found, long], b"a"),
        ([found, NoTextError()], b"a"),
        ([found, draft, others[0]], b"a"),
        ([found, draft, *others], b"a"),
    ]
    for reports, content in each_time:
        runner = Told(*reports)
        repeated = Repeated(runner)
        assert [read(repeated, content) for _ in range(2)] == [reports] * 2
        assert len(runner.asked) == 2


@pytest.mark.parametrize("error", [SourceTimeoutError(), SourceCrashedError()])
@pytest.mark.parametrize("before", [(), (LOGO[0],)])
def test_what_a_child_hangs_or_dies_over_is_not_tried_again(
    error: SourceError, before: tuple[Report, ...]
) -> None:
    runner = Told(*before, error)
    repeated = Repeated(runner)
    assert [read(repeated, b"a") for _ in range(9)] == [[*before, error]] * 9
    assert len(runner.asked) == 1


def test_what_breaks_down_after_it_told_of_others_is_read_each_time() -> None:
    runner = Told(LOGO[0], EmbeddedFile("a", b"b"), SourceTimeoutError())
    repeated = Repeated(runner)
    for _ in range(2):
        read(repeated, b"a")
    assert len(runner.asked) == 2


def test_a_file_on_the_disk_is_always_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    runner = Told()
    repeated = Repeated(runner)
    for _ in range(2):
        with (tmp_path / "a").open("rb") as file:
            assert list(repeated.read_file(OpenSource(file, "a", 1))) == LOGO
    assert len(runner.asked) == 2


def test_each_of_them_is_a_document_with_its_bytes() -> None:
    class Mail(Told):
        def read_file(self, source: Source) -> Iterator[Report]:
            if source.name != "top":
                yield from super().read_file(source)
                return
            yield Found("mail")
            yield ArticleDraft(untrusted_text="x", description=Description())
            yield from (EmbeddedFile("logo.png", b"pixels") for _ in range(3))

    runner = Mail(Found("plain text"), LOGO[1])
    source = OpenSource(io.BytesIO(b"mail"), "top", 4)
    items = list(Unfolding(runner, None, Budget(4)).items(source, "top"))
    assert [item.label for item in items] == [
        "top",
        "top/logo.png",
        "top/logo.png (2)",
        "top/logo.png (3)",
    ]
    assert runner.asked == ["logo.png"]
    for item in items[1:]:
        assert isinstance(item.outcome, ArticleDraft)
        assert item.outcome.original is not None
        assert item.outcome.original.content == b"pixels"
        assert isinstance(item.outcome.original, OriginalFile)
