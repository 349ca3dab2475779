"""What must go well when something else does not: a lock amid other work, damage, no writing.

On a screen and with real keys and mouse; what came of it is asked of the archive from outside.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from archive.editing.writing import manuscripts
from archive.health import Care, history
from tests.journeys.person import PASSPHRASE, Person, put_archive, sitting_down

pytestmark = pytest.mark.slow

READER = 640
LETTER = "Letter\n\nThe river was cold. Nobody crossed the river in winter. Then the river froze."


def drafts(person: Person) -> list[str]:
    with person.looking_in() as archive:
        return [each.untrusted_text for each in manuscripts(archive)]


def test_lock_under_each_dialog(tmp_path: Path) -> None:
    with sitting_down(tmp_path, LETTER) as person:
        person.enter()
        person.calls("F8", "Settings")
        person.locks("F9")
        person.enter()
        person.calls("ctrl+n", "Write")
        person.click("When and where did it happen?")
        person.press("Down")
        person.write("By the river, in May")
        person.locks("F9")
        assert ["By the river, in May" in each for each in drafts(person)] == [True]
        person.enter()
        person.calls("Insert", "Import files or a folder")
        person.locks("F12")
        assert len(drafts(person)) == 1


def test_a_damaged_archive_comes_back_from_its_backup(tmp_path: Path) -> None:
    with sitting_down(tmp_path, LETTER) as person:
        person.enter()
        person.calls("ctrl+p", "All commands")
        person.write("back up")
        person.press("Return")
        person.until(lambda: "Back up the archive" in person.titles())
        person.press("ctrl+a")
        person.write("Second")
        person.press("Tab", "ctrl+a")
        person.write(str(tmp_path))
        person.press("Return")
        second = tmp_path / "Second.skrynia"
        person.until((second / "header").is_file)

        def remembered() -> bool:
            with person.looking_in() as archive:
                return [each.care for each in history(archive)] == [Care.BACKUP]

        person.until(remembered)
        person.locks("F9")
        for header in person.archive.glob("header*"):
            header.write_bytes(bytes(header.stat().st_size))
        person.write(PASSPHRASE)
        person.press("Return")
        person.until(lambda: person.reads("damaged"))
        assert not person.is_open()
        person.click("Restore from a backup")
        person.until(lambda: person.reads("Folder of the backup"))
        person.write(str(second))
        person.press("Tab", "Tab")
        person.write(PASSPHRASE)
        person.press("Tab", "Tab", "Tab", "Tab", "ctrl+a")
        person.write("Third")
        person.press("shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab", "Return")
        person.archive = person.home / "Third.skrynia"
        person.until(lambda: person.reads("The archive is restored"))
        with person.looking_in() as archive, archive.reading() as unit:
            assert unit.articles.count() == 1
        person.puts_away("Restore from a backup")
        person.enter()


def test_read_only_stick(tmp_path: Path) -> None:
    stick = tmp_path / "Library.skrynia"
    put_archive(stick, [LETTER])
    before = {each.name: sha256(each.read_bytes()).digest() for each in stick.iterdir()}
    bind = f'mount --bind "{stick}" "{stick}" && mount -o remount,bind,ro "{stick}" && exec "$@"'
    mounted = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", bind, "sh"]
    with sitting_down(tmp_path, before=mounted) as person:
        person.enter()
        person.until(lambda: person.reads("Open for reading only: nothing can be imported"))
        person.press("F4")
        person.write("froze")
        person.press("Return", "Down")
        person.until(lambda: person.reads("1 of 1"))
        person.press("Insert", "ctrl+n")
        person.click("Nobody", times=2, beyond=READER)
        person.press("ctrl+1")
        person.until(lambda: person.reads("for reading only"))
        person.locks("F9")
    after = {each.name: sha256(each.read_bytes()).digest() for each in stick.iterdir()}
    assert after == before
