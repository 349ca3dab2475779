"""Each step of the guide is carried by a test, and names what the window really says."""

from __future__ import annotations

import ast
import re
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QUrl

from desktop.ui.actions import ACTIONS
from desktop.ui.guide.guide_window import GuideWindow
from desktop.ui.guide.pages import read_guide
from tests.desktop.ui.conftest import OFFSCREEN, Stage, press_key

pytestmark = OFFSCREEN

LANGUAGES = ("be", "ru", "en")
TESTS = Path(__file__).parents[1]
QUOTED = {"be": "«([^»]+)»", "ru": "«([^»]+)»", "en": "“([^”]+)”"}


def carried() -> list[str]:
    """Names in the `guide` marks of those tests of the window that always run."""
    names: list[str] = []
    for path in TESTS.rglob("test_*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        tests = [each for each in tree.body if isinstance(each, ast.FunctionDef)]
        found = [name for each in tests if each.name.startswith("test_") for name in marked(each)]
        slow = [each for each in ast.walk(tree) if getattr(each, "attr", "") == "slow"]
        assert not (found and slow), f"{path.name} does not always run"
        names += found
    return names


def marked(test: ast.FunctionDef) -> list[str]:
    """The steps that a test carries."""
    calls = [each for each in test.decorator_list if isinstance(each, ast.Call)]
    marks = [each for each in calls if ast.unparse(each.func) == "pytest.mark.guide"]
    given = [each for mark in marks for each in mark.args]
    return [str(each.value) for each in given if isinstance(each, ast.Constant)]


def written(language: str) -> set[str]:
    """What the window says in a language, without what is left to the reader."""
    catalogue = Path(str(files("resources"))) / "translations" / f"skrynia_{language}.ts"
    if language == "en":
        source = Path(str(files("resources"))) / "translations" / "skrynia_be.ts"
        texts = [each.text for each in ElementTree.parse(source).iter("source")]
    else:
        texts = [each.text for each in ElementTree.parse(catalogue).iter("translation")]
    return {(text or "").replace("&", "").rstrip("…") for text in texts}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_is_walked_by_a_test(language: str) -> None:
    steps = [step.name for step in read_guide(language).steps]
    assert "" not in steps, "a step without a name"
    assert len(set(steps)) == len(steps) > 25
    assert set(steps) == set(carried())


def test_steps_are_the_same_in_every_language() -> None:
    first, *others = ([step.name for step in read_guide(each).steps] for each in LANGUAGES)
    assert all(steps == first for steps in others)
    assert len({len(read_guide(each).chapters) for each in LANGUAGES}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_quoted_stands_in_the_window(language: str) -> None:
    quoted = set(re.findall(QUOTED[language], read_guide(language).markdown))
    assert len(quoted) > 12
    assert quoted - written(language) == set()
    assert {"No such button"} - written(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_are_those_that_the_menus_show(language: str) -> None:
    keys = set(re.findall("`((?:Ctrl|F|Ins)[^`]*)`", read_guide(language).markdown))
    known = {key.replace("Ins", "Insert") for spec in ACTIONS for key in spec.keys[:1]}
    assert len(keys) > 8
    assert keys - known == set()


def test_a_language_without_a_guide_gets_the_english_one() -> None:
    assert read_guide("xx") == read_guide("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_f1_shows_it_in_the_language_in_force(stage: Stage, language: str) -> None:
    stage.unlock(language=language)
    press_key(stage, "F1")
    window = stage.window.findChild(GuideWindow)
    assert isinstance(window, GuideWindow)
    assert window.isVisible()
    guide = read_guide(language)
    shown = window.text.toPlainText()
    assert guide.chapters[-1] in shown
    assert "<!--" not in shown
    stage.qtbot.wait(50)
    assert window.text.verticalScrollBar().value() == 0, "it begins at its beginning"
    assert not window.chapters.horizontalScrollBar().isVisible()
    window.chapters.setCurrentRow(len(guide.chapters) - 1)
    assert window.text.verticalScrollBar().value() > 0
    other = "en" if language != "en" else "be"
    stage.window.appearance.set_language(other)
    stage.application.processEvents()
    assert read_guide(other).chapters[0] in window.text.toPlainText()


def test_nothing_is_fetched(stage: Stage) -> None:
    stage.unlock()
    press_key(stage, "F1")
    window = stage.window.findChild(GuideWindow)
    assert isinstance(window, GuideWindow)
    window.text.show_markdown("# A\n\n![x](file:///etc/passwd) [l](https://x.example)")
    assert window.text.loadResource(2, QUrl("file:///etc/passwd")) is None
    assert not window.text.openLinks()
    assert not window.text.openExternalLinks()
