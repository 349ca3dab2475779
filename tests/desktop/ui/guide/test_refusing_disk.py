"""A testimony over a real vault whose disk refuses to take any more, until it does again."""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt

from archive.editing.writing import manuscripts
from archive.records import ArticleId
from desktop.ui.editing import draft_keeper
from desktop.ui.editing.writing_dialog import WritingDialog
from tests.desktop.ui.conftest import OFFSCREEN, press
from tests.desktop.ui.editing.steps import dialog_of
from tests.desktop.ui.guide.conftest import RealStage

pytestmark = OFFSCREEN

FIRST, WHOLE = "Першы сказ.", "Першы сказ. " + "Сведчанне, якое пісалі гадзіну. " * 3
MADE = ArticleId(1)
LARGEST_FILE = 4096
"""Bytes; the database is larger already."""


@contextmanager
def _full_disk() -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    told = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, told)


def test_a_testimony_outlasts_a_full_disk(real: RealStage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft_keeper, "SAVE_EVERY_MS", 100)
    real.begin()
    real.enter()
    archive = real.window.archive
    assert archive is not None
    real.window.book["write"].trigger()
    dialog = dialog_of(real, WritingDialog)
    dialog.text.setPlainText(FIRST)
    real.until(lambda: [each.untrusted_text for each in manuscripts(archive)] == [FIRST])
    with _full_disk():
        dialog.text.setPlainText(WHOLE)
        real.until(dialog.notice.isVisible)
        press(real, dialog, Qt.Key.Key_Escape)
        real.until(lambda: "stays open" in dialog.notice.advice.text())
        dialog.save.click()
        real.until(lambda: not dialog.storing)
        assert dialog.isVisible()
    assert [each.untrusted_text for each in manuscripts(archive)] == [FIRST]
    dialog.save.click()
    real.until(lambda: not real.window.findChildren(WritingDialog))
    with archive.reading() as unit:
        assert unit.articles.get(MADE).text == WHOLE
