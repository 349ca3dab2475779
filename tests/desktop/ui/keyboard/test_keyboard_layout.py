"""The language of the keyboard layout beside a passphrase: told with words, or not at all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

import desktop.ui.unlocking.passphrase_field as passphrase_field
from desktop.ui.keyboard.keyboard_layouts import layout_in_force
from desktop.ui.services import Resumption
from tests.desktop.ui.conftest import OFFSCREEN, Stage

pytestmark = OFFSCREEN


@pytest.mark.parametrize(
    ("platform", "locale", "words"),
    [
        ("windows", "be_BY", "беларуская"),
        ("cocoa", "ru_RU", "русский"),
        ("windows", "C", ""),
        ("xcb", "be_BY", ""),
        ("wayland", "ru_RU", ""),
        ("offscreen", "en_US", ""),
    ],
)
def test_a_layout_is_told_where_it_is_surely_known(platform: str, locale: str, words: str) -> None:
    assert layout_in_force(platform, QLocale(locale)) == words


@pytest.mark.parametrize(
    ("layout", "words"), [("беларуская", "Keyboard layout: беларуская"), ("", "")]
)
def test_a_passphrase_is_asked_for_beside_the_name_of_the_layout(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, layout: str, words: str
) -> None:
    monkeypatch.setattr(passphrase_field, "layout_in_force", lambda *_: layout)
    line = stage.open_window(Resumption(language="en")).entrance.unlock_page.passphrase.line
    assert (line.placeholderText(), line.toolTip()) == (words, words)
