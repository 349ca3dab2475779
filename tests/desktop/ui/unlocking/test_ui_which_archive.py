"""Which archive was open is not told after a lock, before somebody asks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from archive.keys import Secret
from desktop.ui.services import Resumption
from desktop.ui.window import Window
from tests.desktop.ui.conftest import OFFSCREEN, PASSPHRASE, Stage, press_key, type_text

OWN = Path("/archives/Сведкі Ляхавіч.skrynia")


def _told(window: Window) -> list[str]:
    """Everything that the window shows, says to a screen reader or to the system."""
    told = [window.windowTitle(), window.windowIconText(), window.windowFilePath()]
    for each in (window, *window.findChildren(QWidget)):
        told += (each.toolTip(), each.statusTip(), each.whatsThis(), each.windowTitle())
        told += (each.accessibleName(), each.accessibleDescription(), each.objectName())
        if isinstance(each, (QLabel, QAbstractButton)):
            told.append(each.text())
        if isinstance(each, QLineEdit):
            told += (each.text(), each.placeholderText())
        if isinstance(each, QComboBox):
            told += (each.itemText(place) for place in range(each.count()))
    told += (action.text() for action in window.findChildren(QAction))
    return told


def _locked(stage: Stage, *, minimized: bool = False) -> Window:
    stage.shelf.create(OWN, Secret(PASSPHRASE)).close()
    window = stage.open_window(Resumption(folder=str(OWN), named=True, language="en"))
    window.entrance.unlock_page.passphrase.line.setText(PASSPHRASE)
    window.entrance.unlock_page.try_unlock()
    stage.until(lambda: window.library is not None and window.store.attached)
    (window.hide_and_lock if minimized else window.lock)()
    stage.until(lambda: bool(stage.restarts))
    return stage.open_window(stage.restarts[0])


@pytest.mark.parametrize("minimized", [False, True])
def test_a_locked_window_tells_neither_name_nor_place(stage: Stage, minimized: bool) -> None:
    window = _locked(stage, minimized=minimized)
    page = window.entrance.unlock_page
    assert not [each for each in _told(window) if str(OWN.parent) in each]
    assert not [each for each in _told(window) if OWN.name in each]
    page.folder.show_which.click()
    assert [each for each in _told(window) if OWN.name in each], "the control: it was asked for"
    assert not [each for each in _told(window) if str(OWN.parent) in each]


def test_the_passphrase_can_be_typed_at_once_and_opens(stage: Stage) -> None:
    window = _locked(stage)
    page = window.entrance.unlock_page
    assert window.focusWidget() is page.passphrase.line
    assert page.folder.show_which.isVisible()
    assert not page.folder.line.isVisible()
    type_text(page.passphrase.line, PASSPHRASE)
    stage.qtbot.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    stage.until(lambda: window.library is not None)
    assert window.folder == OWN


@OFFSCREEN
def test_what_was_asked_for_is_shown_no_more_after_the_lock_key(stage: Stage) -> None:
    window = _locked(stage)
    page = window.entrance.unlock_page
    page.folder.show_which.click()
    assert page.folder.line.text() == OWN.name
    press_key(stage, "F9")
    assert not [each for each in _told(window) if OWN.name in each]
    assert page.folder.path() == OWN
    assert window.focusWidget() is page.passphrase.line
    window.entrance.show_create()
    window.entrance.show_unlock()
    assert not page.folder.line.isVisible()


def test_another_archive_can_be_opened_instead(stage: Stage) -> None:
    window = _locked(stage)
    page = window.entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.folder.another.click()
    assert page.folder.path() is None
    assert window.focusWidget() is page.folder.line
    assert not page.unlock.isEnabled()
    page.folder.line.setText("/elsewhere/Library.skrynia")
    assert page.folder.path() == Path("/elsewhere/Library.skrynia")
    assert page.unlock.isEnabled()
    window.entrance.show_create()
    window.entrance.show_unlock()
    assert page.folder.line.text() == "/elsewhere/Library.skrynia"


def test_an_archive_that_was_just_named_is_named(stage: Stage) -> None:
    told = Resumption(folder=str(OWN), named=True, language="en")
    window = stage.open_window(told)
    page = window.entrance.unlock_page
    assert (page.folder.line.text(), page.folder.path()) == (OWN.name, OWN)
    assert window.focusWidget() is page.passphrase.line
    assert not [each for each in _told(window) if str(OWN.parent) in each]
