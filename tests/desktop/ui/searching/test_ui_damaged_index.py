"""A damaged index hides no document, and the window says what it is."""

from __future__ import annotations

import pytest

from archive.errors import ArchiveDamagedError
from archive.searching import Matches, SearchRequest
from tests.contracts.fake_search import FakeSearch
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN


def test_documents_are_listed_and_the_damage_is_said(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = stage.unlock([draft("адзін", "a"), draft("суд", "b")])
    pane = library.results
    stage.until(lambda: pane.view.results.rowCount() > 0)
    rows = pane.view.results.rowCount()
    assert pane.notice.isHidden()

    def search(_: FakeSearch, request: SearchRequest) -> Matches:
        raise ArchiveDamagedError("archive.db")

    monkeypatch.setattr(FakeSearch, "search", search)
    library.search.ask()
    stage.until(lambda: pane.notice.isVisible())
    assert pane.notice.happened.text() == "The index for searching is damaged."
    assert pane.view.results.rowCount() == rows
    library.search.submit("суд")
    stage.until(lambda: "A part of the archive" in pane.mistake.happened.text())
