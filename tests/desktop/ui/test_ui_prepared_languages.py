"""Catalogues that translators can fill: whole, empty, and not offered before they are filled."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale

from desktop.ui.languages import INTERFACE_LANGUAGES, system_language
from desktop.ui.services import Resumption
from tests.desktop.ui.conftest import OFFSCREEN, Stage

pytestmark = OFFSCREEN

CATALOGUES = Path(str(files("resources"))) / "translations"
NUMERUS_FORMS = {"uk": 3, "pl": 3, "lt": 3}
TITLES = {"be": "Бібліятэка", "ru": "Библиотека", "en": "Library"}
PREPARED = pytest.mark.parametrize("language", sorted(NUMERUS_FORMS))


def sentences(path: Path) -> set[tuple[str, str]]:
    return {
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
    }


@PREPARED
def test_a_prepared_catalogue_holds_what_the_window_says(language: str) -> None:
    path = CATALOGUES / "prepared" / f"skrynia_{language}.ts"
    root = ElementTree.parse(path).getroot()
    assert (root.get("language") or "").split("_")[0] == language
    wanted, held = sentences(CATALOGUES / "skrynia_be.ts"), sentences(path)
    assert len(wanted & held) > 0.9 * len(wanted)
    plurals = [each for each in root.iter("message") if each.get("numerus") == "yes"]
    assert plurals
    assert {len(list(each.iter("numerusform"))) for each in plurals} == {NUMERUS_FORMS[language]}


@PREPARED
def test_a_prepared_language_is_not_offered(language: str) -> None:
    assert language not in INTERFACE_LANGUAGES
    assert not (CATALOGUES / f"skrynia_{language}.ts").exists()


def test_every_catalogue_that_is_prepared_is_known_here() -> None:
    held = {path.stem.removeprefix("skrynia_") for path in (CATALOGUES / "prepared").iterdir()}
    assert held == set(NUMERUS_FORMS)


@PREPARED
def test_who_asks_for_a_prepared_language_gets_a_whole_one(stage: Stage, language: str) -> None:
    """As a preference of a later version may say: never a window of half-translated words."""
    window = stage.open_window(Resumption(language=language))
    spoken = window.appearance._languages.current
    assert spoken == system_language()
    assert window.windowTitle() == TITLES[spoken]


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [(["uk-UA", "ru"], "ru"), (["pl-PL", "be_BY"], "be"), (["lt-LT"], "en"), ([], "en")],
)
def test_a_system_in_a_prepared_language_gets_the_next_that_it_wants(
    monkeypatch: pytest.MonkeyPatch, wanted: list[str], spoken: str
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _: wanted)
    assert system_language() == spoken
