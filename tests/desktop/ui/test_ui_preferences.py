"""What is remembered lies in the archive, and nonsense in it harms nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive.keys import Secret
from archive.ports import OpenArchive
from desktop.ui.look.theme import Look
from desktop.ui.preferences import Preferences, read_preferences, write_preferences
from desktop.ui.services import Resumption
from tests.contracts.fakes import FakeArchive
from tests.desktop.ui.conftest import FOLDER, PASSPHRASE, Stage

CHOSEN = Preferences(
    language="be", look=Look.DARK, text_size=140, idle_minutes=2, geometry="AQ==", splitter="Ag=="
)


def test_what_is_written_is_read_again() -> None:
    archive = FakeArchive()
    write_preferences(archive, CHOSEN)
    assert read_preferences(archive, Preferences()) == CHOSEN


def test_writing_the_same_again_writes_nothing() -> None:
    archive = FakeArchive()
    write_preferences(archive, CHOSEN)
    archive.read_only = True  # a writing unit would be refused
    write_preferences(archive, CHOSEN)
    assert read_preferences(archive, Preferences()) == CHOSEN


@pytest.mark.parametrize(
    ("key", "value", "read"),
    [
        ("text_size", "a lot", Preferences()),
        ("text_size", "9999", Preferences(text_size=250)),
        ("text_size", "1", Preferences(text_size=80)),
        ("idle_minutes", "0", Preferences(idle_minutes=1)),
        ("idle_minutes", "-3", Preferences()),
        ("idle_minutes", "600", Preferences(idle_minutes=15)),
        ("look", "glittering", Preferences()),
    ],
)
def test_nonsense_is_not_believed(key: str, value: str, read: Preferences) -> None:
    archive = FakeArchive()
    with archive.writing() as unit:
        unit.settings.put("window." + key, value)
    assert read_preferences(archive, Preferences()) == read


def settings_of(stage: Stage) -> Preferences:
    assert stage.window.archive is not None
    return read_preferences(stage.window.archive, Preferences())


def test_choices_are_back_after_unlocking_again(stage: Stage) -> None:
    stage.unlock()
    window = stage.window
    window.store.put(replace(window.store.current, text_size=130, look=Look.DARK, language="ru"))
    window.resize(800, 560)
    stage.until(lambda: settings_of(stage).text_size == 130)
    window.lock()
    stage.until(lambda: bool(stage.restarts))
    again = stage.open_window(Resumption(folder=str(FOLDER)))
    again.entrance.unlock_page.passphrase.line.setText(PASSPHRASE)
    again.entrance.unlock_page.try_unlock()
    stage.until(lambda: again.library is not None and again.store.attached)
    assert again.theme.text_size == 130
    assert again.theme.look is Look.DARK
    assert again.languages.current == "ru"
    assert (again.width(), again.height()) == (800, 560)


def test_a_new_archive_remembers_what_was_chosen_before_it(stage: Stage) -> None:
    stage.unlock(language="ru")
    stage.until(lambda: settings_of(stage).language == "ru")


def test_a_language_chosen_at_the_entrance_wins(stage: Stage) -> None:
    stage.unlock(language="ru")
    stage.until(lambda: settings_of(stage).language == "ru")
    stage.window.lock()
    stage.until(lambda: bool(stage.restarts))
    again = stage.open_window(stage.restarts[0])
    box = again.entrance.language
    box.setCurrentIndex(box.findData("be"))
    box.activated.emit(box.currentIndex())
    again.entrance.unlock_page.passphrase.line.setText(PASSPHRASE)
    again.entrance.unlock_page.try_unlock()
    stage.until(lambda: again.library is not None and again.store.attached)
    assert again.languages.current == "be"
    stage.until(lambda: settings_of(stage).language == "be")


def test_the_fresh_process_looks_as_the_old_one_did(stage: Stage) -> None:
    stage.unlock()
    window = stage.window
    window.store.put(replace(window.store.current, text_size=130, look=Look.DARK, language="ru"))
    window.lock()
    stage.until(lambda: bool(stage.restarts))
    fresh = stage.open_window(stage.restarts[0])
    assert fresh.theme.text_size == 130
    assert fresh.theme.look is Look.DARK
    assert fresh.languages.current == "ru"
    assert fresh.entrance.unlock_page.folder.path() == FOLDER


def test_a_shorter_idle_time_is_in_force_at_once(stage: Stage) -> None:
    stage.unlock()
    stage.window.store.put(replace(stage.window.store.current, idle_minutes=1))
    stage.now += 60
    stage.until(lambda: bool(stage.restarts))


def test_a_read_only_archive_is_left_alone(stage: Stage) -> None:
    stage.put_archive()
    archive: OpenArchive = stage.shelf.at(FOLDER).unlock(Secret(PASSPHRASE), read_only=True)
    window = stage.open_window()
    done: list[bool] = []
    window.store.attach(archive, lambda _: None)
    stage.until(lambda: window.store.attached)
    window.store.put(replace(window.store.current, text_size=150))
    window.store.flush(lambda: done.append(True))
    assert done == [True]
    assert read_preferences(archive, Preferences()) == Preferences()


def attached_with_choices(stage: Stage) -> OpenArchive:
    """An archive that remembers `CHOSEN` is attached; its answer has not arrived yet."""
    stage.put_archive()
    archive = stage.shelf.at(FOLDER).unlock(Secret(PASSPHRASE))
    write_preferences(archive, CHOSEN)
    store = stage.open_window().store
    store.attach(archive, lambda _: None)
    store.put(replace(store.current, text_size=150))
    store.put(replace(store.current, idle_minutes=7))
    store.put(replace(store.current, idle_minutes=5))
    assert not store.attached
    return archive


WITH_CHOICES = replace(CHOSEN, text_size=150, idle_minutes=5)


def test_what_is_chosen_while_the_archive_is_read_is_not_lost(stage: Stage) -> None:
    archive = attached_with_choices(stage)
    stage.until(lambda: stage.window.store.attached)
    assert stage.window.store.current == WITH_CHOICES
    assert stage.window.theme.text_size == 150
    stage.until(lambda: read_preferences(archive, Preferences()) == WITH_CHOICES)


def test_a_lock_right_after_opening_loses_no_choice(stage: Stage) -> None:
    archive = attached_with_choices(stage)
    done: list[Preferences] = []
    stage.window.store.flush(lambda: done.append(read_preferences(archive, Preferences())))
    assert done == []
    stage.until(lambda: bool(done))
    assert done == [WITH_CHOICES]
