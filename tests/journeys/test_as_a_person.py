"""What one does with an archive, on a screen and with real keys and mouse, as a person does it.

What came of it is asked of the archive from outside, and read on the screen where it is told there.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.codes import read_codebook
from archive.editing.correcting import text_versions
from archive.keys import Secret, SecretKind
from archive.records import Annotation
from archive.saved_searches import SavedCount, saved_searches
from archive.search_history import read_history
from tests.journeys.person import PASSPHRASE, Person, sitting_down
from tests.journeys.sheet import asked_for, written_down

pytestmark = pytest.mark.slow

LETTER = "Letter\n\nThe river was cold. Nobody crossed the river in winter. Then the river froze."
COURT = "Verdict\n\nThe court gave Marta Novik three years. She wrote about the river."

READER = 640
"""Where the text begins, in pixels; what is left of it stands in the list."""


BUTTONS = 400
"""Below which the buttons of a window stand: above it, the same words stand in sentences."""


def count(person: Person) -> int:
    with person.looking_in() as archive, archive.reading() as unit:
        return unit.articles.count()


def marks(person: Person) -> list[Annotation]:
    with person.looking_in() as archive, archive.reading() as unit:
        return list(unit.annotations.all())


def saved(person: Person) -> list[SavedCount]:
    with person.looking_in() as archive:
        return list(saved_searches(archive))


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    """Before an open archive with two documents."""
    with sitting_down(tmp_path, LETTER, COURT) as someone:
        someone.enter()
        yield someone


def bring_in(person: Person, name: str, text: str) -> Path:
    """Import one file with Insert and the chooser."""
    path = person.archive.parent / name
    path.write_text(text, encoding="utf-8")
    before = count(person)
    person.calls("Insert", "Import files or a folder")
    person.write(str(path))
    person.press("Return")
    person.until(lambda: count(person) > before)
    return path


def read(person: Person, words: str) -> None:
    """Search for words and open the first document that has them."""
    person.press("F4", "ctrl+a")
    person.write(words)
    person.press("Return")
    person.until(lambda: person.reads("1 document"))
    person.press("Down")
    person.until(lambda: person.reads("Find in this document"))


def test_first_run(tmp_path: Path) -> None:
    with sitting_down(tmp_path, make=False) as person:
        person.calls("F1", "Guide")
        person.puts_away("Guide")
        person.click("Create a new archive")
        person.press("Return", "Tab", "ctrl+a")
        person.write(str(tmp_path))
        person.press("Return")
        person.click("Use a passphrase of my own")
        for key in ("Tab", "Return"):
            person.press(key)
            person.write(PASSPHRASE)
        person.press("Return")
        person.until(lambda: person.reads("A second key, on paper"))
        person.press("Return")
        person.until(lambda: person.reads("Write these words down"))
        sheet = written_down(person.screen)
        person.press("Return")
        person.until(lambda: person.reads("Two words, to be sure"))
        first, second = (sheet[number - 1] for number in asked_for(person.screen))
        person.write(first)
        person.press("Tab")
        person.write(second)
        person.press("Return")
        person.until(lambda: person.reads("This archive is empty"))
        with person.looking_in(Secret(" ".join(sheet), recovery=True)) as archive:
            kinds = [slot.kind for slot in archive.keyring.slots()]
            assert kinds == [SecretKind.PASSPHRASE, SecretKind.RECOVERY]
        person.locks("F9")
        person.write("not this one")
        person.press("Return")
        person.until(lambda: person.reads("does not open"))
        assert not person.is_open()
        person.enter()
        person.press("ctrl+q")
        assert person.process.wait(timeout=60) == 0
        assert [each for each in person.home.rglob("*") if each.is_file()] == []


def test_import_with_cancel(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(1200):
        (folder / f"{number:04}.txt").write_text(f"Page {number} of the river. " * 40)
    with sitting_down(tmp_path) as person:
        person.enter()
        person.calls("ctrl+shift+i", "Import a folder")
        person.write(str(folder))
        person.press("Return")
        person.until(lambda: "Import" in person.titles())
        person.press("Return")
        person.until(lambda: count(person) > 0)
        person.click("Cancel")
        person.until(lambda: person.reads("Stopped:"))
        stored = count(person)
        assert 0 < stored < 1200
        person.click("Go on importing")
        person.until(lambda: count(person) == 1200)
        person.until(lambda: person.reads("Import finished"))
    assert len(list(folder.iterdir())) == 1200


def test_search_and_read(person: Person) -> None:
    person.calls("ctrl+F1", "How to search")
    person.puts_away("How to search")
    read(person, "river NOT court")
    person.until(lambda: person.reads("1 of 3"))
    person.press("F3", "F3")
    person.until(lambda: person.reads("3 of 3"))

    def remembered() -> bool:
        with person.looking_in() as archive:
            return "river NOT court" in [each.query for each in read_history(archive).searches]

    person.until(remembered)


def test_mark_and_code(person: Person) -> None:
    read(person, "crossed")
    person.click("Nobody", times=2, beyond=READER)
    person.press("ctrl+2")
    person.until(lambda: [(each.quote, each.colour) for each in marks(person)] == [("Nobody", 2)])
    person.calls("ctrl+t", "Codes and tags of a passage")
    person.write("Witnesses")
    person.press("Return")
    person.until(lambda: person.reads("Enter gives the chosen code"))
    person.press("Return")
    person.until(lambda: bool(marks(person)[0].codes))
    with person.looking_in() as archive:
        assert [code.name for _, code in read_codebook(archive).walk()] == ["Witnesses"]
    person.press("ctrl+z")
    person.until(lambda: marks(person)[0].codes == ())


def test_correct_and_re_anchor(person: Person) -> None:
    read(person, "froze")
    person.click("cold", times=2, beyond=READER)
    person.press("ctrl+1")
    person.until(lambda: "cold" in [each.quote for each in marks(person)])
    before = marks(person)[-1]
    person.calls("ctrl+shift+j", "Correct the text")
    person.until(lambda: person.reads("No difference"))
    person.press("ctrl+Home")
    person.write("In 2020: ")
    person.until(lambda: person.reads("1 difference"))
    person.press("Tab", "Tab", "space")
    person.until(lambda: "Correct the text" not in person.titles())
    person.until(lambda: marks(person)[-1].span != before.span)
    after = marks(person)[-1]
    assert (after.quote, after.span.start) == ("cold", before.span.start + len("In 2020: "))
    with person.looking_in() as archive:
        texts = [each.text for each in text_versions(archive, after.article_id)]
    assert texts == [LETTER, f"In 2020: {LETTER}"]


def test_saved_search_and_what_is_new_in_it(person: Person) -> None:
    read(person, "three years")
    person.calls("ctrl+shift+s", "Searches")
    person.press("Tab", "ctrl+a")
    person.write("Verdicts")
    person.press("Return")
    person.until(lambda: [each.search.name for each in saved(person)] == ["Verdicts"])
    person.puts_away("Searches")
    original = bring_in(person, "another.txt", "Another verdict: three years for Ivan.")
    assert original.is_file()
    person.until(lambda: [(each.total, each.new) for each in saved(person)] == [(2, 1)])
    person.calls("ctrl+shift+s", "Searches")
    person.click("Verdicts three years", times=2)
    person.until(lambda: [(each.total, each.new) for each in saved(person)] == [(2, 0)])
    person.until(lambda: person.reads("2 documents"))


def test_batch_search(person: Person) -> None:
    table = person.archive.parent / "table.csv"
    person.calls("ctrl+shift+b", "Search for a list")
    with person.copied("Marta Novik\nriver\nPyotr Zubko"):
        person.press("ctrl+v")
        person.until(lambda: person.reads("Pyotr Zubko"))
    person.click("Search", below=BUTTONS)
    person.until(lambda: person.reads("Found: 2 of 3"))
    person.click("Write the table to a file")
    person.until(lambda: len(person.windows()) == 3)
    person.write(str(table))
    person.press("Return")
    person.until(table.is_file)
    person.until(lambda: "Zubko" in table.read_text(encoding="utf-8-sig"))
    person.puts_away("Search for a list")
    with table.open(encoding="utf-8-sig", newline="") as lines:
        rows = [(row["term"], row["documents"]) for row in csv.DictReader(lines)]
    assert rows == [("Marta Novik", "1"), ("river", "2"), ("river", "2"), ("Pyotr Zubko", "0")]


def test_language_switch(person: Person) -> None:
    assert person.titles() == ["Library"]
    person.calls("F8", "Settings")
    person.write("language")
    person.click("As the system: English")
    person.press("Down", "Return")
    person.until(lambda: "Налады" in person.titles())
    person.puts_away("Налады")
    person.until(lambda: person.titles() == ["Бібліятэка"])
    person.locks("F9")
    person.until(lambda: person.titles() == ["Бібліятэка"])
