"""Work for the archive's health tells how long the rest takes, in the words of all long work."""

from __future__ import annotations

import pytest

from archive.health import Care
from archive.progress import Progress
from desktop.ui.safety.care_bar import CareBar
from desktop.ui.safety.care_session import CareSession
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN


def care_of(stage: Stage) -> CareSession:
    care = stage.window.safety.care
    assert care is not None
    return care


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("be", "засталося 45 секунд"),
        ("ru", "осталось 45 секунд"),
        ("en", "Building the index again…  ·  45 seconds left"),
    ],
)
def test_the_time_that_is_left_is_told(stage: Stage, language: str, words: str) -> None:
    stage.unlock(language=language)
    care = care_of(stage)
    bar = CareBar(care)
    stage.qtbot.addWidget(bar)
    care.running = Care.REINDEX
    care.changed.emit()
    begun = bar.words.text()
    care.advanced.emit(Progress(10, 40, seconds=15.0))
    assert bar.words.text().endswith(words)
    assert bar.words.text().startswith(begun)
    assert (bar.bar.value(), bar.bar.maximum()) == (10, 40)
    for running in (None, Care.REINDEX):
        care.running = running
        care.changed.emit()
    assert bar.words.text() == begun


def test_the_work_itself_tells_its_seconds(stage: Stage) -> None:
    stage.unlock([draft("тэкст"), draft("другі")])
    care = care_of(stage)
    told: list[Progress] = []
    care.advanced.connect(told.append)
    care.rebuild_index()
    stage.until(lambda: care.done is Care.REINDEX)
    assert told
    assert all(each.seconds > 0 for each in told)
