import hashlib
import os
import threading
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from archive.errors import (
    NoTextError,
    SourceNotFoundError,
    SourceTooLargeError,
    UnknownFormatError,
)
from archive.ports import DraftReader, SourceItem
from archive.records import ArticleDraft, Kind
from importers import formats, unfolding
from importers import reader as reader_module
from importers.detection import detect_format
from importers.format_row import Format
from importers.jail import work
from importers.jail.reports import Report
from importers.jail.runners import LocalRunner, Source
from importers.reader import FileReader
from importers.walking import FoundFile
from tests.importers.outcomes import code, drafted


def codes(items: list[SourceItem]) -> dict[str, str]:
    """By the last part of the label: "draft", or the code of the failure."""
    return {
        Path(item.label).name: "draft" if isinstance(item.outcome, ArticleDraft) else code(item)
        for item in items
    }


def test_the_reader_is_the_port(reader: FileReader) -> None:
    port: DraftReader = reader
    assert port.count([]) == 0
    assert list(port.read([])) == []


def test_every_file_of_a_folder_is_one_item_and_every_line_of_a_collection(
    reader: FileReader, data: Path
) -> None:
    items = list(reader.read([data]))
    expected = {
        "README.md": "draft",
        "article-be.cp1251.html": "draft",
        "article-en.html": "draft",
        "letter-ru.koi8-u.txt": "draft",
        "note-uk.cp1251.txt": "draft",
        "note-uk.md": "draft",
        "page-without-article.html": "draft",
        "records.jsonl#1": "draft",
        "records.jsonl#2": "draft",
        "records.jsonl#3": "import.malformed",
        "records.jsonl#5": "import.malformed",
        "records.jsonl#6": "import.malformed",
        "records.jsonl#7": "import.no_text",
        "records.jsonl#8": "draft",
        "testimony-be.utf16.txt": "draft",
    }
    assert expected.items() <= codes(items).items()
    assert reader.count([data / name for name in {name.split("#")[0] for name in expected}]) == len(
        expected
    )


@pytest.mark.parametrize(
    ("name", "language", "title"),
    [
        ("letter-ru.koi8-u.txt", "ru", "Письмо из дома"),
        ("testimony-be.utf16.txt", "be", "Сведчанне пра ранішні ператрус"),
        ("note-uk.cp1251.txt", "uk", "Нотатка про зустріч"),
    ],
)
def test_plain_text_in_old_encodings(
    read_one: Callable[[str], ArticleDraft], name: str, language: str, title: str
) -> None:
    draft = read_one(name)
    assert draft.description.language == language
    assert draft.description.title == title
    assert draft.untrusted_text.startswith(title)
    assert "\r" not in draft.untrusted_text
    assert unicodedata.is_normalized("NFC", draft.untrusted_text)


def test_the_original_is_the_file_bit_for_bit(
    read_one: Callable[[str], ArticleDraft], data: Path
) -> None:
    for name, media_type in (
        ("article-be.cp1251.html", "text/html"),
        ("note-uk.md", "text/markdown"),
        ("testimony-be.utf16.txt", "text/plain"),
    ):
        original = read_one(name).original
        assert original is not None
        expected = hashlib.sha256((data / name).read_bytes()).digest()
        assert hashlib.sha256(original.content).digest() == expected
        assert (original.media_type, original.name) == (media_type, name)


def test_records_of_a_collection(reader: FileReader, data: Path) -> None:
    path = data / "records.jsonl"
    items = list(reader.read([path]))
    first, second = items[0].outcome, items[1].outcome
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert items[0].label == f"{path}#1"
    assert (first.description.external_id, first.description.language) == ("r-1", "be")
    assert (first.description.kind, first.description.published) == (Kind.TESTIMONY, "2021-08-09")
    assert (second.description.external_id, second.description.language) == ("2", "en")
    assert first.original is not None
    assert first.original.content == path.read_bytes().split(b"\n")[0]
    assert first.original.media_type == "application/json"


def test_a_language_that_is_given_wins(reader: FileReader, tmp_path: Path) -> None:
    record = '{"text": "This sentence is surely written in English.", "lang": "%s"}\n'
    (tmp_path / "a.jsonl").write_text(record % "de" + record % "", encoding="utf-8")
    drafts = [item.outcome for item in reader.read([tmp_path])]
    assert [d.description.language for d in drafts if isinstance(d, ArticleDraft)] == ["de", "en"]


def test_failures_of_files_are_items(reader: FileReader, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \r\n\t\n")
    (tmp_path / "invisible.txt").write_text("\u200b\ufeff\xad", encoding="utf-8")
    (tmp_path / "program.bin").write_bytes(b"\x7fELF\x02\x01\x00\x00")
    (tmp_path / "good.txt").write_text("Добры дзень.", encoding="utf-8")
    items = list(reader.read([tmp_path, tmp_path / "missing.txt"]))
    assert codes(items) == {
        "blank.txt": NoTextError.code,
        "empty.txt": NoTextError.code,
        "good.txt": "draft",
        "invisible.txt": NoTextError.code,
        "program.bin": UnknownFormatError.code,
        "missing.txt": SourceNotFoundError.code,
    }
    assert reader.count([tmp_path, tmp_path / "missing.txt"]) == len(items)


def test_what_is_too_large_is_told_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = {each.name: replace(each, limit_bytes=60) for each in formats.FORMATS}

    def detect_small(head: bytes, name: str) -> Format | None:
        found = detect_format(head, name)
        return small[found.name] if found else None

    monkeypatch.setattr(work, "detect_format", detect_small)
    monkeypatch.setattr(unfolding, "_BY_NAME", small)
    record = b'{"text": "%s"}\n'
    (tmp_path / "a.jsonl").write_bytes(record % b"one" + record % (b"x" * 60) + record % b"three")
    (tmp_path / "b.txt").write_bytes(b"y" * 61)
    (tmp_path / "c.txt").write_bytes(b"y" * 60)
    reader = FileReader(lambda: LocalRunner(may_risk=True))
    assert codes(list(reader.read([tmp_path]))) == {
        "a.jsonl#1": "draft",
        "a.jsonl#2": SourceTooLargeError.code,
        "a.jsonl#3": "draft",
        "b.txt": SourceTooLargeError.code,
        "c.txt": "draft",
    }


def test_a_sparse_giant_is_refused_without_being_read(reader: FileReader, tmp_path: Path) -> None:
    with (tmp_path / "giant.txt").open("wb") as file:
        file.write(b"Just a letter. " * 2000)
        file.truncate(formats.PLAIN_TEXT.limit_bytes + 1)
    (item,) = reader.read([tmp_path])
    assert isinstance(item.outcome, SourceTooLargeError)


def test_a_collection_that_is_too_long_to_count_is_not_counted(
    reader: FileReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "x"}\n' * 10)
    assert reader.count([tmp_path]) == 10
    monkeypatch.setattr(reader_module, "_COUNTED_BYTES", 100)
    assert reader.count([tmp_path]) is None


def test_nothing_of_a_path_enters_the_draft(reader: FileReader, tmp_path: Path) -> None:
    folder = tmp_path / "kanfidentsyjna"
    folder.mkdir()
    (folder / "imia.txt").write_text("Загаловак\n\nТэкст без назвы файла.", encoding="utf-8")
    (item,) = reader.read([tmp_path])
    assert isinstance(item.outcome, ArticleDraft)
    assert item.outcome.original is not None
    assert item.outcome.original.name == "imia.txt"
    described = repr(vars_of(replace(item.outcome, original=None)))
    assert "imia" not in described
    assert "kanfidentsyjna" not in repr(vars_of(item.outcome))


def vars_of(draft: ArticleDraft) -> list[object]:
    """All values of a draft, those too that `repr` hides."""
    parts = (draft, draft.description, draft.original)
    return [getattr(part, name) for part in parts if part for name in type(part).__slots__]


def test_a_large_collection_is_streamed(corpora: Path, reader: FileReader) -> None:
    items = reader.read([corpora / "mixed" / "docs.jsonl"])
    assert sum(isinstance(item.outcome, ArticleDraft) for item in items) == 5005


def test_records_in_utf_16_are_one_failure(reader: FileReader, tmp_path: Path) -> None:
    record = '{"text": "Гэты радок запісаны ў UTF-16."}\n'
    (tmp_path / "a.jsonl").write_text(record * 3, encoding="utf-16")
    assert codes(list(reader.read([tmp_path]))) == {"a.jsonl": "import.malformed"}


def test_a_file_name_in_an_old_encoding_becomes_text(reader: FileReader, tmp_path: Path) -> None:
    name = "письмо из дома.txt".encode("cp1251")
    (tmp_path / os.fsdecode(name)).write_text("Здравствуй, дорогая!", encoding="utf-8")
    (item,) = reader.read([tmp_path])
    assert isinstance(item.outcome, ArticleDraft)
    assert item.outcome.original is not None
    assert item.outcome.original.name == "письмо из дома.txt"
    assert item.label == str(tmp_path / "письмо из дома.txt")


def test_a_record_of_invisible_characters_holds_no_text(reader: FileReader, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "\\u200b\\ufeff"}\n', encoding="utf-8")
    assert codes(list(reader.read([tmp_path]))) == {"a.jsonl#1": "import.no_text"}


def test_a_collection_that_vanishes_while_counting_is_one_item(
    reader: FileReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = FoundFile(tmp_path / "gone.jsonl")
    monkeypatch.setattr(reader_module, "walk", lambda _: iter([gone]))
    assert reader.count([tmp_path]) == 1
    assert codes(list(reader.read([tmp_path]))) == {"gone.jsonl": "import.not_found"}


def test_every_document_says_who_read_it(reader: FileReader, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "адзін"}\n', "utf-8")
    (tmp_path / "b.html").write_text("<html><body><p>два</p></body></html>", "utf-8")
    mail = b"From: a@example.org\nDate: Wed, 11 Sep 2024 10:00:00 +0300\nSubject: x\n\ntext\n"
    (tmp_path / "c.eml").write_bytes(mail)
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as packed:
        packed.writestr("e.txt", "тры")
    drafts = [drafted(item) for item in reader.read([tmp_path])]
    assert [(draft.importer, draft.guessed) for draft in drafts] == [
        ("json-lines/1", ("published", "language", "authors")),
        ("web-page/4", ("published", "language", "authors")),
        ("mail/5", ("language",)),
        ("plain-text/5", ("kind", "published", "language", "authors")),
    ]


class Meeting(LocalRunner):
    """Keeps each file until so many are being read at once."""

    def __init__(self, parties: int) -> None:
        super().__init__(may_risk=True)
        self._barrier = threading.Barrier(parties, timeout=30)

    def read_file(self, source: Source) -> Iterator[Report]:
        self._barrier.wait()
        yield from super().read_file(source)


@pytest.mark.parametrize(("processors", "at_once"), [(1, 3), (2, 4), (8, 4), (None, 3)])
def test_two_more_files_than_processors_are_read_at_once_and_no_more_than_four(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, processors: int | None, at_once: int
) -> None:
    for number in range(2 * at_once):
        (tmp_path / f"{number}.txt").write_text(f"text {number}")
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    meeting = Meeting(at_once)
    items = list(FileReader(lambda: meeting).read([tmp_path]))
    assert set(codes(items).values()) == {"draft"}
