"""Records of a file of lines: those that were stored before are told and not parsed again."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from archive.errors import MalformedSourceError
from archive.ports import KnownSource, SourceItem, SourceStamp
from archive.records import EmbeddedFile, OriginalFile
from importers import lines_together
from importers.budget import Budget
from importers.format_row import Format
from importers.jail.reports import Found, Report
from importers.sources import source_in_memory
from importers.unfolding import Unfolding
from tests.importers.unfolded import Script, draft

LINES = b"one\ntwo\n\nthree\nbad\nfive\n"


class Reading(Script):
    """Notes the lines that it was asked for."""

    def __init__(self, answers: dict[str, list[Report]]) -> None:
        super().__init__(**answers)
        self.asked: list[bytes] = []

    def read_records(self, format_: Format, lines: Sequence[bytes]) -> list[Report]:
        self.asked += lines
        return [
            MalformedSourceError() if line == b"bad" else draft(line.decode()) for line in lines
        ]


@pytest.fixture(autouse=True)
def two_lines_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines_together, "_LINES_TOGETHER", 2)


def read(
    known: set[SourceStamp | None], content: bytes = LINES, stamp_size: int = 5
) -> tuple[list[SourceItem], list[bytes]]:
    reading = Reading({"top": [Found("json lines")]})
    stamp = SourceStamp("/home/top", stamp_size, 1)
    whole = Unfolding(reading, stamp, Budget(5), "in/top", known.__contains__)
    return list(whole.items(source_in_memory(content, "top"), "in/top")), reading.asked


def test_lines_that_are_read_together_are_a_part() -> None:
    items, _ = read(set())
    assert [item.label for item in items] == [f"in/top#{number}" for number in (1, 2, 4, 5, 6)]
    parts = [item.part for item in items]
    assert parts[0] == parts[1] != parts[2] == parts[3] != parts[4]
    assert None not in parts
    assert {item.place for item in items} == {""}


def test_known_lines_are_told_and_not_parsed() -> None:
    before, everything = read(set())
    items, asked = read({before[0].part, before[4].part})
    assert everything == [b"one", b"two", b"three", b"bad", b"five"]
    assert asked == [b"three", b"bad"]
    assert [item.label for item in items] == [item.label for item in before]
    known = [isinstance(item.outcome, KnownSource) for item in items]
    assert known == [True, True, False, False, True]
    told = [each.outcome.content for each in items if isinstance(each.outcome, KnownSource)]
    assert told == [OriginalFile(line, "").sha256 for line in (b"one", b"two", b"five")]


def test_other_lines_and_another_file_are_not_known() -> None:
    """The first control: only the lines that changed are parsed."""
    known = {item.part for item in read(set())[0]}
    assert read(known, LINES.replace(b"two", b"TWO"))[1] == [b"one", b"TWO"]
    assert read(known, b"zero\n" + LINES)[1][:2] == [b"zero", b"one"]
    assert len(read(known, stamp_size=6)[1]) == 5


def test_lines_of_a_file_in_an_archive_belong_to_the_part_that_the_file_is() -> None:
    packed: dict[str, list[Report]] = {
        "top": [Found("zip archive"), EmbeddedFile("a.jsonl", LINES)],
        "a.jsonl": [Found("json lines")],
    }
    stamp = SourceStamp("/home/top", 5, 1)
    whole = Unfolding(Reading(packed), stamp, Budget(5), "in/top", lambda _: False)
    parts = {item.part for item in whole.items(source_in_memory(b"x", "top"), "in/top")}
    assert len(parts) == 1
    assert None not in parts


def test_what_has_no_place_on_the_disk_has_no_parts() -> None:
    reading = Reading({"top": [Found("json lines")]})
    whole = Unfolding(reading, None, Budget(5))
    items = list(whole.items(source_in_memory(LINES, "top"), "in/top"))
    assert {item.part for item in items} == {None}
