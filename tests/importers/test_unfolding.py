"""Files in files: labels, parents, originals, and an end to what may come out of one file."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from archive.errors import (
    DecompressionBombError,
    SourceCrashedError,
    SourceTooLargeError,
    TooComplexError,
)
from archive.records import ArticleDraft, EmbeddedFile, OriginalFile
from importers import budget, whole_lists
from importers.budget import Budget
from importers.jail.reports import Found, Lost, Report
from importers.reader import FileReader
from importers.unfolding import Unfolding
from tests.importers.outcomes import drafted
from tests.importers.unfolded import Script, draft, endless_mail, told, unfolded
from tests.narrowed import present


def test_what_lies_in_a_document_follows_it() -> None:
    script = Script(
        {"a.txt": [Found("plain text"), draft("A")], "b": [DecompressionBombError()]},
        top=[Found("mail"), draft("letter"), EmbeddedFile("a.txt", b"A"), EmbeddedFile("b", b"B")],
    )
    items = unfolded(script)
    assert told(items) == [
        ("in/top", "", "letter"),
        ("in/top/a.txt", "in/top", "A"),
        ("in/top/b", "in/top", "import.bomb"),
    ]
    assert drafted(items[0]).original == OriginalFile(b"bytes", "message/rfc822", "top")
    assert drafted(items[1]).original == OriginalFile(b"A", "text/plain", "a.txt")


def test_no_two_items_have_one_label_and_none_leads_out() -> None:
    inner: list[Report] = [Found("plain text"), draft("x")]
    names = ["a", "a", "../../a", "/etc/a", "", "\u202ea", "c\\a"]
    script = Script(
        {"#1": inner},
        top=[Found("zip archive"), *(EmbeddedFile(name, b"x") for name in names)],
        a=inner,
    )
    labels = [item.label for item in unfolded(script)]
    assert labels == [
        *("in/top/a", "in/top/a (2)", "in/top/a (3)", "in/top/etc/a", "in/top/#1"),
        *("in/top/a (4)", "in/top/c/a"),
    ]


class Counted(set[str]):
    """Labels that count how often one is looked for."""

    looks = 0

    def __contains__(self, label: object) -> bool:
        self.looks += 1
        return super().__contains__(label)


def test_numbering_many_equal_names_costs_the_same_for_each() -> None:
    labels = Counted()
    whole = Unfolding(Script(), None, Budget(5), _labels=labels)
    taken = [whole.free_label(name) for name in ("a (3)", *("a" for _ in range(500)))]
    assert taken[:4] == ["a (3)", "a", "a (2)", "a (4)"]
    assert taken[-1] == "a (501)"
    assert labels.looks < 3 * len(taken) == 3 * len(labels)


def test_drafts_of_a_container_keep_the_originals_that_they_bring() -> None:
    page = OriginalFile(b"<p>", "text/html", "page.html")
    script = Script(
        top=[Found("warc"), draft("one", page), draft("two"), Lost(SourceCrashedError())]
    )
    items = unfolded(script)
    assert told(items) == [
        ("in/top/page.html", "in/top", "one"),
        ("in/top/#1", "in/top", "two"),
        ("in/top/#2", "in/top", "import.crashed"),
    ]
    assert [drafted(item).original for item in items[:2]] == [page, None]


def test_a_document_without_text_still_gives_what_lies_in_it() -> None:
    script = Script(
        top=[Found("mail"), Lost(SourceTooLargeError()), EmbeddedFile("a", b"A")],
        a=[Found("plain text"), draft("A")],
    )
    assert told(unfolded(script)) == [
        ("in/top", "", "import.too_large"),
        ("in/top/a", "in/top", "A"),
    ]


@pytest.mark.parametrize("reports", [[Found("no such format")], [draft("before its format")]])
def test_a_child_that_breaks_the_order_is_not_believed(reports: list[Report]) -> None:
    assert told(unfolded(Script(top=reports))) == [("in/top", "", "import.crashed")]


def test_a_long_thread_of_forwarded_mails_is_read_with_what_is_attached() -> None:
    *items, last = told(unfolded(endless_mail()))
    assert [text for _, _, text in items] == ["mail", "photo"] * (budget.MOST_FORWARDED + 1)
    assert last[2] == TooComplexError.code


def test_control_what_only_calls_itself_a_mail_counts_as_a_file() -> None:
    items = told(unfolded(endless_mail(kind="plain text")))
    assert [text for _, _, text in items].count("mail") == budget.DEEPEST + 1
    assert items[-1][2] == DecompressionBombError.code


def test_a_list_goes_before_what_lies_in_it_and_what_breaks_it_lies_in_it_too() -> None:
    record = OriginalFile(b"row", "text/csv", "row.csv")
    script = Script(top=[Found("csv"), draft("row", record), draft("next"), SourceCrashedError()])
    items = unfolded(script)
    assert told(items) == [
        ("in/top", "", ""),
        ("in/top/row.csv", "in/top", "row"),
        ("in/top/#1", "in/top", "next"),
        ("in/top/#2", "in/top", "import.crashed"),
    ]
    assert drafted(items[0]).original == OriginalFile(b"bytes", "text/csv", "top")
    assert drafted(items[0]).description.title == "top"
    assert drafted(items[1]).original == record


def test_a_list_that_is_one_record_is_one_document() -> None:
    record = OriginalFile(b"bytes", "text/csv", "row.csv")
    items = unfolded(Script(top=[Found("csv"), draft("row", record), draft("next")]))
    assert told(items) == [("in/top", "", "row"), ("in/top/#1", "in/top", "next")]
    assert drafted(items[0]).original == OriginalFile(b"bytes", "text/csv", "top")


def test_a_record_that_is_the_whole_file_is_told_from_one_in_a_list() -> None:
    one, two = OriginalFile(b"chat", "text/plain"), OriginalFile(b"day", "text/plain")
    script = Script(
        top=[Found("zip archive"), EmbeddedFile("one", b"chat"), EmbeddedFile("two", b"chat")],
        one=[Found("whatsapp"), draft("a", one)],
        two=[Found("whatsapp"), draft("b", two)],
    )
    items = unfolded(script)
    assert [(item.label, item.is_whole_file) for item in items] == [
        *(("in/top/one", True), ("in/top/two", False), ("in/top/two/#1", False)),
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        *(("_chat.txt", "top/_chat.txt"), ("Ганна/_chat.txt", "Ганна/_chat.txt")),
        ("Ганна/a.txt", "a.txt"),
    ],
)
def test_of_a_chat_without_a_name_of_its_own_the_folder_is_told(name: str, told: str) -> None:
    photo = draft("a", OriginalFile(b"", "text/plain"))
    answers: dict[str, list[Report]] = {
        "top": [Found("zip archive"), EmbeddedFile(name, b"x")],
        told: [Found("plain text"), photo],
    }
    (item,) = unfolded(Script(answers))
    assert isinstance(item.outcome, ArticleDraft)
    assert item.outcome.original is not None
    assert item.outcome.original.name == name.rpartition("/")[2]


def test_what_was_found_on_the_web_tells_where_and_when() -> None:
    when = datetime(2024, 1, 2, tzinfo=UTC)
    script = Script(
        {
            "top": [
                Found("warc"),
                EmbeddedFile("a.pdf", b"x", url="https://x.org/a", captured_at=when),
            ],
            "a.pdf": [Found("pdf"), draft("a"), EmbeddedFile("b.txt", b"y")],
            "b.txt": [Found("plain text"), draft("b")],
        }
    )
    outcomes = [item.outcome for item in unfolded(script)]
    described = [each.description for each in outcomes if isinstance(each, ArticleDraft)]
    assert [(each.url, each.captured_at) for each in described] == [
        *(("https://x.org/a", when), ("", None)),
    ]


def test_a_list_too_large_to_be_kept_is_told_and_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_lists, "_LARGEST_KEPT", 4)
    items = unfolded(Script(top=[Found("csv"), draft("row")]))
    assert told(items) == [("in/top", "", "import.too_large"), ("in/top/#1", "in/top", "row")]


def test_control_what_only_holds_files_is_no_document() -> None:
    items = unfolded(Script(top=[Found("mailbox"), draft("mail")]))
    assert told(items) == [("in/top/#1", "in/top", "mail")]


def test_lines_are_numbered_as_they_stand() -> None:
    script = Script(top=[Found("json lines")])
    items = unfolded(script, b"one\n\nbad\nfour")
    assert told(items) == [
        ("in/top#1", "", "one"),
        ("in/top#3", "", "import.crashed"),
        ("in/top#4", "", "four"),
    ]
    assert drafted(items[2]).original == OriginalFile(b"four", "application/json", "top")


def test_an_archive_of_files_is_read_by_the_real_jail(reader: FileReader, tmp_path: Path) -> None:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        archive.writestr("letters/a.txt", "Ліст з дому, які ляжаў у архіве.")
        archive.writestr("b.jsonl", '{"text": "A record in an archive."}\nno record\n')
    (tmp_path / "all.zip").write_bytes(output.getvalue())
    items = list(reader.read([tmp_path]))
    whole = str(tmp_path / "all.zip")
    assert [(item.label, item.parent_label) for item in items] == [
        (f"{whole}/letters/a.txt", whole),
        (f"{whole}/b.jsonl#1", whole),
        (f"{whole}/b.jsonl#2", whole),
    ]
    assert (
        present(drafted(items[0]).original).content.decode() == "Ліст з дому, які ляжаў у архіве."
    )
    assert len({item.stamp for item in items}) == 1
