"""`skrynia custody`, `duplicates`, `review`, and what `show` and `remove` know of families."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from archive.ingest import ingest
from archive.keys import Secret
from archive.ports import SourceItem, SourceStamp
from archive.records import ArticleDraft, Description, Kind, Place, PlaceKind
from desktop.wiring import Rooms
from tests.archive.sources import ListedReader
from tests.contracts.drafts import LONG_TEXT
from tests.desktop.cli.conftest import PASSPHRASE, Run
from tests.importers.viewing.made_sound import tone


@pytest.fixture
def archive(rooms: Rooms, tmp_path: Path) -> str:
    """A letter with an attachment, which is nearly the same as an article."""
    letter = ArticleDraft(
        untrusted_text="ліст",
        description=Description(title="Ліст", kind=Kind.LETTER, language="ru"),
        rich_text="<p>ліст</p>",
        facts=(("Subject", "Ліст"),),
        places=(Place(0, PlaceKind.HEADING, "Ліст"),),
        importer="mail/1",
        guessed=("language", "authors"),
    )
    inner = ArticleDraft(untrusted_text=LONG_TEXT, description=Description(title="Дадатак"))
    other = ArticleDraft(untrusted_text=f"{LONG_TEXT} і", description=Description())
    stamp = SourceStamp("/дом/a.eml", 1, 1)
    items = [
        SourceItem("a.eml", letter, stamp=stamp),
        SourceItem("a.eml/b.txt", inner, "a.eml", stamp),
        SourceItem("c.txt", other),
    ]
    opened = rooms.shelf.create(tmp_path / "A", Secret(PASSPHRASE))
    ingest(opened, ListedReader(items), [], print_nothing, keep_paths=True)
    opened.close()
    return str(tmp_path / "A")


@pytest.fixture
def run(skrynia: Run, phrase: Path) -> Run:
    """Runs a command on the archive with its passphrase."""
    return lambda *words: skrynia(*words, "--passphrase-file", phrase)


def print_nothing(_: object) -> None:
    """Nobody looks at the outcomes."""


def test_show_tells_of_the_family(run: Run, archive: str) -> None:
    (letter,) = run("show", archive, "1", "--json").records
    assert letter["rich_text"] == "<p>ліст</p>"
    assert letter["facts"] == [["Subject", "Ліст"]]
    assert letter["places"] == [{"start": 0, "kind": "heading", "label": "Ліст"}]
    assert (letter["importer"], letter["path"]) == ("mail/1", "/дом/a.eml")
    assert (letter["parent"], letter["children"], letter["near_copies"]) == (None, [2], [])
    (inner,) = run("show", archive, "2", "--json").records
    assert (inner["parent"], inner["inner_path"], inner["near_copies"]) == (1, "b.txt", [3])
    shown = run("show", archive, "2").out
    assert "Part of: 1" in shown
    assert "Nearly the same as: 3" in shown
    assert "Attachments: 2" in run("show", archive, "1").out


def test_duplicates(run: Run, archive: str) -> None:
    (group,) = run("duplicates", archive, "--json").records
    assert group["ids"] == [2, 3]
    assert group["copies"][0] == {
        "id": 2,
        "title": "Дадатак",
        "source": "",
        "date": "",
        "length": len(LONG_TEXT),
    }
    lines = run("duplicates", archive).out.splitlines()
    assert lines[0].startswith("2: Дадатак (")
    assert lines[1].startswith("3: (no title) (")


def test_review(run: Run, archive: str) -> None:
    assert run("review", archive, "--json").records == [
        {"id": 1, "title": "Ліст", "guessed": {"lang": "ru", "authors": ""}}
    ]
    assert run("review", archive).out == "1: Ліст (lang: ru, authors: -)\n"
    changes = ("--set", "lang=be", "--set", "authors=Ганна; Ales", "--set", "date=2024-09~")
    done = run("review", archive, "1", *changes, "--accept", "--json")
    assert done.records == [{"id": 1, "version": 2, "accepted": True}]
    (letter,) = run("show", archive, "1", "--json").records
    assert (letter["lang"], letter["date"]) == ("be", "2024-09~")
    assert letter["authors"] == ["Ганна", "Ales"]
    assert run("review", archive).out == ""
    assert run("search", archive, "lang:be", "ліст", "--json").records[0]["total"] == 1


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        ("title=Іншая = назва", "title", "Іншая = назва"),
        ("tags=", "tags", []),
        ("kind=testimony", "kind", "testimony"),
        ("sensitivity=confidential", "sensitivity", "confidential"),
        ("captured_at=2024-09-11T10:00+03:00", "captured_at", "2024-09-11T07:00:00+00:00"),
        ("captured_at=2024-09-11", "captured_at", "2024-09-11T00:00:00+00:00"),
        ("captured_at=", "captured_at", None),
    ],
)
def test_fields_that_can_be_set(
    run: Run, archive: str, change: str, field: str, value: object
) -> None:
    assert run("review", archive, "1", "--set", change).status == 0
    assert run("show", archive, "1", "--json").records[0][field] == value


@pytest.mark.parametrize(
    "words",
    [
        ("1",),
        ("--accept",),
        ("1", "--set", "title"),
        ("1", "--set", "text=x"),
        ("1", "--set", "kind=poem"),
    ],
)
def test_wrong_usage_of_review(run: Run, archive: str, words: tuple[str, ...]) -> None:
    assert run("review", archive, *words).status == 2


@pytest.mark.parametrize("change", ["date=учора", "captured_at=учора"])
def test_values_that_no_field_holds(run: Run, archive: str, change: str) -> None:
    answer = run("review", archive, "1", "--set", change, "--json")
    assert (answer.status, answer.records) == (1, [{"error": "article.invalid"}])


def test_custody(run: Run, archive: str) -> None:
    run("review", archive, "1", "--set", "lang=be", "--accept")
    run("custody", archive, "--name", "Ганна")
    run("remove", archive, "1")
    log = run("custody", archive, "--json").records
    assert [(each["number"], each["action"], each["id"], each["by"]) for each in log] == [
        (1, "imported", 1, "key 0"),
        (2, "imported", 2, "key 0"),
        (3, "imported", 3, "key 0"),
        (4, "edited", 1, "key 0"),
        (5, "reviewed", 1, "key 0"),
        (6, "removed", 1, "Ганна"),
    ]
    of_one = run("custody", archive, "1", "--json").records
    assert of_one == [each for each in log if each["id"] == 1]
    assert "Ліст" not in json.dumps(log)
    lines = run("custody", archive, "1").out.splitlines()
    assert len(lines) == 4
    assert lines[-1].endswith("removed  document 1, version 2  Ганна")
    assert run("verify", archive).status == 0


def test_attachments_stay_or_go(run: Run, archive: str) -> None:
    gone = run("remove", archive, "1", "--with-attachments", "--json").records
    assert [(each["id"], each["outcome"]) for each in gone] == [(1, "removed"), (2, "removed")]
    assert run("show", archive, "3").status == 0


def test_what_was_imported_from_a_file_says_who_read_it(
    run: Run, archive: str, tmp_path: Path
) -> None:
    note = tmp_path / "ліст.md"
    note.write_text("---\nkind: letter\nauthor: Ганна\n---\nЛіст з дому", "utf-8")
    (told, _) = run("import", archive, note, "--json").records
    (shown,) = run("show", archive, str(told["id"]), "--json").records
    assert shown["importer"] == "markdown/2"
    waiting = {
        each["id"]: set(each["guessed"]) for each in run("review", archive, "--json").records
    }
    assert waiting[told["id"]] == {"date", "lang"}


def test_languages_of_passages_wait_as_guesses(run: Run, archive: str, tmp_path: Path) -> None:
    letter = tmp_path / "допыт.md"
    russian = "Я подтверждаю, что показания были даны мной добровольно и записаны верно."
    text = f"Следчы прачытаў уголас, і я гэта запомніў, бо чуў не раз:\n\n{russian}"
    head = "kind: testimony\nauthor: Ганна\ndate: 2024\nlang: be"
    letter.write_text(f"---\n{head}\n---\n{text}", "utf-8")
    (told, _) = run("import", archive, letter, "--json").records
    waiting = {each["id"]: each["guessed"] for each in run("review", archive, "--json").records}
    assert waiting[told["id"]] == {"other_languages": "ru"}
    assert f"{told['id']}: (no title) (other_languages: ru)" in run("review", archive).out


def test_a_recording_and_its_transcript_name_each_other(
    skrynia: Run, archive: Path, phrase: Path, tmp_path: Path
) -> None:
    secret = ("--passphrase-file", phrase)
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "гутарка.wav").write_bytes(tone("audio/wav", 0.5))
    cue = "1\n00:00:00,100 --> 00:00:00,400\nПершая рэпліка пра суд\n"
    (tmp_path / "files" / "гутарка.srt").write_text(cue, "utf-8")
    told = skrynia("import", archive, tmp_path / "files", *secret, "--json").records
    transcript, recording = (each["id"] for each in told if "path" in each)
    (shown,) = skrynia("show", archive, str(recording), *secret, "--json").records
    assert (shown["companion"], shown["parent_title"]) == (transcript, "")
    in_words = skrynia("show", archive, str(transcript), *secret).out
    assert f"Recording or transcript: {recording} (гутарка)\n" in in_words
    (answer,) = skrynia("search", archive, "гутарка.wav", *secret, "--json").records
    assert [each["id"] for each in answer["hits"]] == [recording]
