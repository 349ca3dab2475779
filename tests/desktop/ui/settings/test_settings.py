"""One window for all settings: found by words, applied at once, kept where they belong."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from archive.errors import ReadOnlyError
from archive.searching import Layer
from desktop.device.neutral import Neutral
from desktop.ui.controls.labels import Heading
from desktop.ui.look.theme import LARGEST_TEXT
from desktop.ui.safety.hide_key import is_free, use_hide_key
from desktop.ui.services import Resumption
from desktop.ui.settings.settings_dialog import SettingsDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, type_text

pytestmark = OFFSCREEN

SECTIONS = 6


def begun(stage: Stage) -> SettingsDialog:
    """The settings in the turn in which they come into sight."""
    if stage.window.library is None:
        pytest.fail("unlock first")
    stage.window.book["settings"].trigger()
    dialog = stage.window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    return dialog


def opened(stage: Stage) -> SettingsDialog:
    """The settings as whoever looks at them sees them a moment later."""
    dialog = begun(stage)
    stage.until(lambda: dialog.sections.count() == SECTIONS and dialog.parts[-1].isVisible())
    return dialog


def rows_shown(dialog: SettingsDialog) -> list[str]:
    rows = [row for part in dialog.parts for row in part.rows if row.isVisible()]
    return [row.name.text() for row in rows if hasattr(row, "name")]


def test_words_narrow_the_settings(stage: Stage) -> None:
    stage.unlock([draft("text")])
    dialog = opened(stage)
    whole = rows_shown(dialog)
    type_text(dialog.line, "clipboard")
    assert rows_shown(dialog) == ["Take away what was copied after"]
    assert [dialog.sections.item(place).isHidden() for place in range(2)] == [True, False]
    dialog.line.clear()
    type_text(dialog.line, "nothing has these words")
    assert rows_shown(dialog) == []
    assert dialog._nothing.isVisible()
    dialog.line.clear()
    assert rows_shown(dialog) == whole


def test_sections_come_one_after_the_other_and_sooner_where_they_are_wanted(stage: Stage) -> None:
    stage.unlock([draft("text")])
    dialog = begun(stage)
    seen = {dialog.sections.count()}
    while dialog.sections.count() < SECTIONS:
        stage.application.processEvents()
        seen.add(dialog.sections.count())
    assert len(seen) > 2, "more than one turn is taken"
    dialog.close()
    dialog.deleteLater()
    stage.application.sendPostedEvents(dialog)
    stage.until(lambda: not stage.window.findChildren(SettingsDialog))
    at_once = begun(stage)
    assert at_once.sections.count() < SECTIONS
    type_text(at_once.line, "clipboard")
    assert [part.isHidden() for part in at_once.parts] == [True, False, True, True, True, True]


def test_what_can_be_chosen_is_found_by_its_words(stage: Stage) -> None:
    stage.unlock([draft("text")])
    dialog = opened(stage)
    dialog.narrow("беларуская")
    assert rows_shown(dialog) == ["Language"]
    dialog.narrow("keys")
    assert not dialog.keys.isHidden()


def test_headings_grow_with_the_text_while_they_are_looked_at(stage: Stage) -> None:
    stage.unlock([draft("text")])
    dialog = opened(stage)
    headings = dialog.findChildren(Heading)
    before = [each.font().pointSizeF() for each in headings]
    dialog.look.text_size.setValue(150)
    assert len(headings) > 3
    assert [each.font().pointSizeF() for each in headings] == pytest.approx(
        [1.5 * points for points in before]
    )


def test_everything_is_applied_and_remembered(stage: Stage) -> None:
    stage.unlock([draft("text")])
    dialog = opened(stage)
    dialog.look.text_size.setValue(250)
    dialog.security.idle.setValue(3)
    dialog.security.sleep.setChecked(False)
    dialog.security.clipboard.setValue(30)
    dialog.imports.keep_paths.setChecked(True)
    dialog.search.switches[Layer.NAMES].setChecked(False)
    assert stage.window.theme.text_size == 250
    assert stage.window.clipboard._timer.interval() == 30_000
    assert stage.library.imports.keep_paths
    assert Layer.NAMES not in stage.library.layers.layers
    archive = stage.window.archive
    assert archive is not None

    def remembered() -> dict[str, str | None]:
        names = ("idle_minutes", "lock_on_sleep", "clipboard_seconds", "keep_paths", "text_size")
        with archive.reading() as unit:
            return {name: unit.settings.get(f"window.{name}") for name in names}

    stage.until(lambda: remembered()["text_size"] == "250")
    assert list(remembered().values()) == ["3", "False", "30", "True", "250"]


def test_one_layer_always_stays(stage: Stage) -> None:
    stage.unlock([draft("text")])
    dialog = opened(stage)
    for switch in dialog.search.switches.values():
        switch.setChecked(False)
    assert [switch.isChecked() for switch in dialog.search.switches.values()].count(True) == 1


@pytest.mark.parametrize(
    ("keys", "free"),
    [
        ("Ctrl+Alt+H", True),
        ("Pause", True),
        ("F10", True),
        ("F12", True),
        ("H", False),
        ("Shift+H", False),
        ("F9", False),
        ("Ctrl+F", False),
        ("Ctrl+K, Ctrl+X", False),
        ("", False),
    ],
)
def test_a_key_that_hides_types_nothing_and_does_nothing_else(keys: str, free: bool) -> None:
    assert is_free(QKeySequence(keys)) is free


def test_a_key_of_ones_own_hides(stage: Stage) -> None:
    stage.unlock([draft("text")])
    dialog = opened(stage)
    dialog.security.hide_key.setKeySequence(QKeySequence("F"))
    dialog.security.hide_key.editingFinished.emit()
    assert stage.window.store.current.hide_key == ""
    assert "types something" in dialog.security._rows[2].why.text()
    dialog.security.hide_key.setKeySequence(QKeySequence("Ctrl+Alt+H"))
    dialog.security.hide_key.editingFinished.emit()
    assert stage.window.store.current.hide_key == "Ctrl+Alt+H"
    keys = stage.window.book["hide"].shortcuts()
    assert QKeySequence("Ctrl+Alt+H") in keys
    assert QKeySequence("F12") in keys
    use_hide_key(stage.window.book, "H")
    assert QKeySequence("H") not in stage.window.book["hide"].shortcuts()


def test_another_name_and_picture_are_worn_at_once_and_kept(stage: Stage) -> None:
    stage.unlock([draft("text")])
    assert stage.window.windowIcon().isNull()
    dialog = opened(stage)
    type_text(dialog.look.name, "Рахункі")
    dialog.look.icon.setCurrentIndex(1)
    dialog.look.icon.activated.emit(1)
    assert stage.window.windowTitle() == "Рахункі"
    assert not stage.window.windowIcon().isNull()
    stage.until(lambda: bool(stage.kept_neutral))
    assert stage.kept_neutral[-1] == Neutral("Рахункі", "file-text")


def test_the_name_is_worn_before_anything_is_unlocked(stage: Stage) -> None:
    stage.neutral = Neutral("Рахункі", "archive")
    window = stage.open_window(Resumption(language="en"))
    assert window.windowTitle() == "Рахункі"
    window.appearance.set_language("be")
    stage.application.processEvents()
    assert window.windowTitle() == "Рахункі"


def test_a_place_that_cannot_be_written_is_told(stage: Stage) -> None:
    def refuse(_: Neutral) -> None:
        raise ReadOnlyError

    stage.unlock([draft("text")])
    stage.window.safety.neutral._save = refuse
    dialog = opened(stage)
    type_text(dialog.look.name, "Рахункі")
    dialog.look.name.editingFinished.emit()
    stage.until(dialog.look.notice.isVisible)
    assert stage.window.windowTitle() == "Рахункі"


@pytest.mark.parametrize("door", ["protected", "back-up", "health", "keys"])
def test_doors_lead_to_their_pages(stage: Stage, door: str) -> None:
    stage.unlock([draft("text")])
    dialog = opened(stage)
    opened_pages: list[str] = []
    stage.window.book[door].triggered.connect(lambda: opened_pages.append(door))
    button = {
        "protected": dialog.security.protection,
        "back-up": dialog.backup.back_up,
        "health": dialog.backup.health,
        "keys": dialog.keys.keys,
    }[door]
    button.click()
    assert opened_pages == [door]


@pytest.mark.parametrize("text_size", [100, LARGEST_TEXT])
def test_settings_keep_their_room_in_large_text(stage: Stage, text_size: int) -> None:
    stage.unlock(language="be")
    stage.window.appearance.set_text_size(text_size)
    dialog = opened(stage)
    stage.qtbot.wait(100)
    assert dialog.sections.isVisible() is (text_size == 100)
    ground = dialog._ground
    assert ground.minimumSizeHint().width() <= dialog._scroll.viewport().width()
