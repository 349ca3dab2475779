"""Health tells of a damaged index what becomes of it, and all the rest as well."""

from __future__ import annotations

import pytest

from archive.errors import ArchiveDamagedError
from archive.findings import IndexState
from desktop.ui.safety.health_dialog import HealthDialog
from tests.contracts.fake_search import FakeSearch
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.editing.steps import dialog_of

pytestmark = OFFSCREEN


@pytest.mark.parametrize("damaged", [True, False])
def test_health_tells_of_the_index(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, damaged: bool
) -> None:
    stage.unlock([draft("адзін", "a")])

    def state(_: FakeSearch) -> IndexState:
        raise ArchiveDamagedError("archive.db")

    if damaged:
        monkeypatch.setattr(FakeSearch, "state", state)
    stage.window.book["health"].trigger()
    page = dialog_of(stage, HealthDialog)
    stage.until(lambda: bool(page.lines[2].text()))
    told = page.lines[2].text()
    assert ("index is damaged" in told) is damaged
    assert told.startswith("1 document, ") is not damaged
    assert page.lines[2].property("role") == ("caution" if damaged else "muted")
    assert page.lines[3].text().startswith("The archive takes ")
    assert page.rebuild.isEnabled()
    assert page.notice.isHidden()
