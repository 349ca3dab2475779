"""The ten journeys that matter most, on a screen and with real keys, as a person goes them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.health import Care, history
from archive.search_history import read_history
from tests.journeys.person import PASSPHRASE, Person, sitting_down

pytestmark = pytest.mark.slow


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    with sitting_down(tmp_path) as someone:
        yield someone


def count(person: Person) -> int:
    with person.looking_in() as archive, archive.reading() as unit:
        return unit.articles.count()


def bring_in(person: Person, name: str, text: str) -> Path:
    """Import one file with Insert and the chooser."""
    path = person.archive.parent / name
    path.write_text(text, encoding="utf-8")
    before = count(person)
    person.press("Insert")
    person.until(lambda: len(person.windows()) > 1)
    person.write(str(path))
    person.press("Return")
    person.until(lambda: count(person) > before)
    return path


def test_a_wrong_passphrase_and_the_right_one(person: Person) -> None:
    person.write("not this one")
    person.press("Return")
    assert not person.is_open()
    person.until(lambda: len(person.windows()) == 1)
    person.enter()


def test_lock_and_unlock_again(person: Person) -> None:
    person.enter()
    person.press("F9")
    person.until(person.is_fresh)
    person.until(lambda: bool(person.windows()))
    assert not person.is_open()
    person.enter()


def test_lock_under_a_dialog(person: Person) -> None:
    person.enter()
    person.press("F8")
    person.until(lambda: len(person.windows()) > 1)
    assert "Settings" in person.titles()
    person.press("F9")
    person.until(person.is_fresh)


def test_hide(person: Person) -> None:
    person.enter()
    person.press("F12")
    person.until(person.is_fresh)
    assert not person.is_open()


def test_documents_in_with_the_keyboard(person: Person) -> None:
    person.enter()
    original = bring_in(person, "letter.txt", "A letter from the river about winter")
    assert count(person) == 1
    assert original.is_file()


def test_search_and_read(person: Person) -> None:
    person.enter()
    bring_in(person, "letter.txt", "A letter from the river about winter")
    person.press("F4")
    person.write("river")
    person.press("Return", "Down")

    def remembered() -> bool:
        with person.looking_in() as archive:
            return [each.query for each in read_history(archive).searches] == ["river"]

    person.until(remembered)


def test_examples_of_searches_are_shown(person: Person) -> None:
    person.enter()
    person.press("ctrl+F1")
    person.until(lambda: "How to search" in person.titles())
    person.press("Escape")
    person.until(lambda: person.titles() == ["Library"])


def test_a_backup_from_the_palette(person: Person) -> None:
    person.enter()
    person.press("ctrl+p")
    person.until(lambda: "All commands" in person.titles())
    person.write("back up")
    person.press("Return")
    person.until(lambda: "Back up the archive" in person.titles())
    person.press("ctrl+a")
    person.write("Second")
    person.press("Tab", "ctrl+a")
    person.write(str(person.archive.parent))
    person.press("Return")
    second = person.archive.parent / "Second.skrynia"
    person.until((second / "header").is_file)

    def remembered() -> bool:
        with person.looking_in() as archive:
            return [each.care for each in history(archive)] == [Care.BACKUP]

    person.until(remembered)


def test_the_guide_is_there_before_anything_is_open(person: Person) -> None:
    person.press("F1")
    person.until(lambda: "Guide" in person.titles())
    person.press("Escape")
    person.until(lambda: "Guide" not in person.titles())
    person.enter(PASSPHRASE)


def test_quit(person: Person) -> None:
    person.enter()
    person.press("ctrl+q")
    assert person.process.wait(timeout=60) == 0
    assert [each for each in person.home.rglob("*") if each.is_file()] == []
