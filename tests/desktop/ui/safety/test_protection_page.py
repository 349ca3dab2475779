"""“Protected?” tells each promise by a shape, a word and a sentence, in every language."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from archive.protections import Promise, Protection, Verdict
from desktop.ui.safety.protection_page import ProtectionDialog
from desktop.ui.safety.protection_words import verdict_word, words_of
from desktop.ui.safety.window_checks import window_protections
from desktop.ui.services import Resumption
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN

SHAPE_ONLY = QImage.Format.Format_Alpha8


def shown_page(stage: Stage) -> ProtectionDialog:
    stage.window.book["protected"].trigger()
    page = stage.window.findChild(ProtectionDialog)
    assert isinstance(page, ProtectionDialog)
    stage.until(lambda: bool(page.rows))
    return page


def test_opens_before_anything_is_unlocked(stage: Stage) -> None:
    window = stage.open_window(Resumption(language="en"))
    window.entrance.check_program.click()
    page = window.findChild(ProtectionDialog)
    assert isinstance(page, ProtectionDialog)
    stage.until(lambda: bool(page.rows))
    assert {row.protection.promise for row in page.rows} == set(Promise)


def test_the_worst_comes_first_and_is_said_in_words(stage: Stage) -> None:
    stage.unlock([draft("text")])
    stage.protections = (
        Protection(Promise.JAIL, Verdict.KEPT),
        Protection(Promise.SWAP, Verdict.OPEN),
    )
    page = shown_page(stage)
    assert page.rows[0].protection.promise in (Promise.SWAP, Promise.CAPTURE)
    assert [row.verdict.text() for row in page.rows][-1] == "Protected"
    first = page.rows[0]
    assert first.accessibleName() == f"{first.title.text()}: Not protected"
    assert first.accessibleDescription() == first.text.text()
    assert page.heading.text() == "2 things are not protected on this device"


def test_asking_again_shows_what_changed(stage: Stage) -> None:
    stage.unlock([draft("text")])
    page = shown_page(stage)
    before = {row.protection for row in page.rows}
    stage.protections = (Protection(Promise.TRACER, Verdict.OPEN),)
    page.again.click()
    assert not page.again.isEnabled()
    stage.until(page.again.isEnabled)
    assert Protection(Promise.TRACER, Verdict.OPEN) in {row.protection for row in page.rows}
    assert Protection(Promise.TRACER, Verdict.OPEN) not in before


def test_verdicts_differ_in_shape_and_word(stage: Stage) -> None:
    stage.unlock([draft("text")])
    stage.protections = tuple(Protection(Promise.SWAP, verdict) for verdict in Verdict)
    page = shown_page(stage)
    rows = [row for row in page.rows if row.protection.promise is Promise.SWAP]
    shapes = {
        bytes(row.shape.pixmap().toImage().convertToFormat(SHAPE_ONLY).bits()) for row in rows
    }
    assert len(shapes) == len({row.verdict.text() for row in rows}) == len(Verdict)


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_every_promise_has_words_for_every_verdict(stage: Stage, language: str) -> None:
    stage.open_window(Resumption(language=language))
    told = {
        words_of(Protection(promise, verdict)).text for promise in Promise for verdict in Verdict
    }
    assert len(told) == len(Promise) * len(Verdict)
    assert len({verdict_word(verdict) for verdict in Verdict}) == len(Verdict)


@pytest.mark.parametrize(
    ("platform", "refused", "asleep", "locked", "wanted"),
    [
        ("xcb", False, True, True, ("partly", "open", "kept")),
        ("wayland", False, True, False, ("kept", "partly", "partly")),
        ("windows", True, False, False, ("partly", "kept", "open")),
    ],
)
def test_what_the_window_knows(
    platform: str, refused: bool, asleep: bool, locked: bool, wanted: tuple[str, ...]
) -> None:
    found = window_protections(
        platform, capture_refused=refused, sleep_noticed=asleep, lock_noticed=locked
    )
    assert tuple(each.verdict.value for each in found) == wanted
