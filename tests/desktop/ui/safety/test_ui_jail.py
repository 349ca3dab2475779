"""The settings tell whether the readers of files are locked up; imports ask where they are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from archive.confinement import Confinement, Probe
from desktop.ui.safety.jail import JailPanel
from desktop.ui.settings.settings_dialog import SettingsDialog
from tests.desktop.ui.conftest import JAILED, OFFSCREEN, Stage, draft

OPEN = Confinement((Probe("open", refused=True), Probe("socket", refused=False)))
pytestmark = OFFSCREEN


def panel(stage: Stage) -> JailPanel:
    dialog = SettingsDialog(stage.window.store, stage.window, stage.window.jail)
    (found,) = dialog.security.findChildren(JailPanel)
    stage.until(lambda: not stage.window.jail.is_trying)
    return found


def test_the_settings_say_that_the_jail_holds(stage: Stage) -> None:
    stage.unlock()
    found = panel(stage)
    assert found.verdict.text() == "Files are read by processes that are locked up."
    assert found.details.text().endswith("2 of 2")


def test_the_settings_say_that_it_does_not(stage: Stage) -> None:
    stage.confinement = OPEN
    stage.unlock(language="be")
    found = panel(stage)
    assert found.verdict.text() == "Гэты камп’ютар не можа ізаляваць чытанне файлаў."
    assert found.verdict.property("role") == "caution"
    assert found.details.text().endswith("1 з 2")


def test_the_settings_try_it_out_anew_each_time_they_are_opened(stage: Stage) -> None:
    stage.unlock()
    assert panel(stage).details.text().endswith("2 of 2")
    stage.confinement = OPEN
    found = panel(stage)
    assert found.verdict.text() == "This computer cannot lock up the readers of files."
    assert found.details.text().endswith("1 of 2")
    stage.confinement = JAILED
    assert panel(stage).details.text().endswith("2 of 2")


def test_nobody_is_asked_where_there_is_a_jail(stage: Stage) -> None:
    library = stage.unlock()
    stage.until(lambda: stage.window.jail.confinement is not None)
    stage.reader.files = {"a.txt": draft("Ліст")}
    library.import_paths([Path("/some/folder")])
    assert stage.window.jail.question is None
    stage.until(lambda: not library.imports.running)
    assert stage.risked == [False]


@pytest.mark.parametrize(
    ("button", "risked"),
    [(QMessageBox.StandardButton.Yes, True), (QMessageBox.StandardButton.No, False)],
)
def test_without_one_the_answer_decides(
    stage: Stage, button: QMessageBox.StandardButton, risked: bool
) -> None:
    stage.confinement = OPEN
    library = stage.unlock()
    stage.until(lambda: stage.window.jail.confinement is not None)
    stage.reader.files = {"a.txt": draft("Ліст")}
    library.import_paths([Path("/some/folder")])
    question = stage.window.jail.question
    assert question is not None
    assert question.defaultButton() is question.button(QMessageBox.StandardButton.No)
    assert stage.risked == []
    question.button(button).click()
    stage.until(lambda: bool(stage.risked) and not library.imports.running)
    assert stage.risked == [risked]


@pytest.mark.parametrize("confinement", [OPEN, JAILED])
def test_what_comes_before_it_was_tried_out_waits_for_that(
    stage: Stage, confinement: Confinement
) -> None:
    """Not yet known is neither yes nor no: files dropped at once would be left out unasked."""
    stage.confinement = confinement
    library, watch = stage.unlock(), stage.window.jail
    stage.until(lambda: watch.confinement is not None)
    watch.confinement = None
    stage.reader.files = {"a.txt": draft("Ліст")}
    library.import_paths([Path("/some/folder")])
    assert stage.risked == []
    asked_at_once = watch.question
    watch.look_again()
    stage.until(lambda: watch.question is not None or bool(stage.risked))
    question = watch.question
    assert (asked_at_once, question is not None) == (None, confinement is OPEN)
    if question is not None:
        question.button(QMessageBox.StandardButton.Yes).click()
    stage.until(lambda: bool(stage.risked) and not library.imports.running)
    watch.look_again()
    stage.until(lambda: not watch.is_trying)
    assert stage.risked == [confinement is OPEN]
