"""Parts of files: which there are, and which are passed over."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, repeat

import pytest

from archive.errors import (
    DecompressionBombError,
    MalformedSourceError,
    SourceCrashedError,
    TooComplexError,
)
from archive.ports import KnownSource, SourceItem, SourceStamp
from archive.records import EmbeddedFile
from importers import budget, unfolding
from importers.budget import Budget
from importers.jail.reports import Found, Lost, Report
from importers.sources import source_in_memory
from importers.unfolding import Unfolding
from tests.importers.outcomes import code, drafted
from tests.importers.unfolded import Script, draft, endless_mail, told, unfolded
from tests.narrowed import present


def test_files_in_files_end_somewhere() -> None:
    endless: list[Report] = [Found("zip archive"), EmbeddedFile("top", b"x")]
    items = unfolded(Script(top=endless))
    assert len(items) == 1
    assert code(items[0]) == DecompressionBombError.code
    assert items[0].label.count("/top") == budget.DEEPEST + 2


@pytest.mark.parametrize(("more_bytes", "mails"), [(0, 11), (1, 9)])
def test_what_is_deep_is_small(
    monkeypatch: pytest.MonkeyPatch, more_bytes: int, mails: int
) -> None:
    monkeypatch.setattr(unfolding, "DEEP_BYTES", 10)
    monkeypatch.setattr(unfolding, "MOST_FORWARDED", 10)
    items = told(unfolded(endless_mail(bytes(10 + more_bytes))))
    assert [text for _, _, text in items].count("mail") == mails
    assert items[-1][2] == TooComplexError.code


def test_what_comes_out_of_one_file_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "_FREE_BYTES", 100)
    inner: dict[str, list[Report]] = {
        f"{number}": [Found("plain text"), draft("x")] for number in range(9)
    }
    parts = [EmbeddedFile(f"{number}", bytes(50)) for number in range(9)]
    items = unfolded(Script(inner, top=[Found("mail"), draft("x"), *parts]), size_bytes=5)
    assert [code for _, _, code in told(items)] == ["x", "x", "x", "x", "import.bomb"]


@pytest.mark.parametrize("report", [Lost(SourceCrashedError()), Found("mail"), draft("x")])
def test_no_child_tells_without_end(monkeypatch: pytest.MonkeyPatch, report: Report) -> None:
    monkeypatch.setattr(budget, "_MOST_ITEMS", 50)
    begin: list[Report] = [Found("mail")]
    items = unfolded(Script(top=chain(begin, repeat(report))))
    assert told(items)[-1][2] == "import.bomb"
    assert len(items) <= 51


def test_of_a_file_that_passed_only_one_copy_is_held() -> None:
    source = source_in_memory(bytes(3 * 1024 * 1024), "a")
    assert len(list(source.pieces())) == 3
    whole = source.original("text/plain", 1 << 30).content
    assert whole == bytes(3 * 1024 * 1024)
    assert source.original("text/plain", 1 << 30).content is whole


def in_parts(known: set[SourceStamp], script: Script) -> list[SourceItem]:
    stamp = SourceStamp("/home/top", 5, 1)
    whole = Unfolding(script, stamp, Budget(5), "in/top", known.__contains__)
    return list(whole.items(source_in_memory(b"bytes", "top"), "in/top"))


PACKED: dict[str, list[Report]] = {
    "top": [Found("zip archive"), EmbeddedFile("box", b"1"), EmbeddedFile("c.txt", b"2")],
    "box": [Found("mailbox"), EmbeddedFile("1.eml", b"3"), EmbeddedFile("2.eml", b"4")],
    "1.eml": [Found("mail"), draft("one"), EmbeddedFile("a", b"5"), EmbeddedFile("b", b"5")],
    "a": [Found("plain text"), draft("A")],
    "b": [MalformedSourceError()],
    "2.eml": [Found("mail"), draft("two")],
    "c.txt": [Found("plain text"), draft("C")],
}


def test_parts_are_the_files_in_what_only_packs_others_however_deep() -> None:
    items = in_parts(set(), Script(PACKED))
    texts = [text for _, _, text in told(items)]
    assert texts == ["one", "A", "import.malformed", "two", "C"]
    parts = [item.part for item in items]
    assert parts[0] == parts[1] == parts[2]
    assert len({*parts}) == 3
    assert None not in parts
    assert {replace(present(each), part="") for each in parts} == {SourceStamp("/home/top", 5, 1)}


def test_known_parts_are_passed_over_without_being_read() -> None:
    first, *_, last = in_parts(set(), Script(PACKED))
    # neither the mail nor the text has an answer now: whoever asked would raise
    script = Script({name: PACKED[name] for name in ("top", "box", "2.eml")})
    items = in_parts({present(first.part), present(last.part)}, script)
    assert [(item.label, item.parent_label, item.part) for item in (items[0], items[-1])] == [
        ("in/top/box/1.eml", "in/top/box", first.part),
        ("in/top/c.txt", "in/top", last.part),
    ]
    assert [item.outcome for item in (items[0], items[-1])] == [KnownSource(), KnownSource()]
    assert [drafted(item).untrusted_text for item in items[1:-1]] == ["two"]
    assert items[0].place == "/home/top/box/1.eml"


def test_other_bytes_under_the_same_name_are_another_part() -> None:
    before = in_parts(set(), Script(PACKED))
    other: list[Report] = [
        Found("zip archive"),
        EmbeddedFile("box", b"1"),
        EmbeddedFile("c.txt", b"other"),
    ]
    after = in_parts(set(), Script({**PACKED, "top": other}))
    assert [old.part == new.part for old, new in zip(before, after, strict=True)] == [
        *(True, True, True, True, False)
    ]


def test_a_document_and_what_lies_in_it_are_no_parts_of_a_file() -> None:
    items = in_parts(set(), Script({**PACKED, "top": PACKED["1.eml"]}))
    assert [item.part for item in items] == [None, None, None]
