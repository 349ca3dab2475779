"""The custody log in the reader speaks the language in force, and keeps names as they are."""

from __future__ import annotations

from datetime import UTC, datetime

from archive.records import ArticleId, CustodyAction, CustodyEntry, Sha256
from desktop.ui.document.custody_page import CustodyPage
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.services import Resumption
from tests.desktop.ui.conftest import OFFSCREEN, Stage
from tests.desktop.ui.document.test_ui_details import reading

pytestmark = OFFSCREEN

_BY = 2


def entry(number: int, by: str) -> CustodyEntry:
    return CustodyEntry(
        number=number,
        at=datetime(2026, 1, 2, tzinfo=UTC),
        action=CustodyAction.IMPORTED,
        by=by,
        article_id=ArticleId(1),
        uid="0" * 32,
        version=1,
        content_hash=Sha256(bytes(32)),
        link=Sha256(bytes(32)),
    )


def test_keys_are_named_in_the_language_in_force(stage: Stage) -> None:
    stage.open_window(Resumption(language="be"))
    names = ("key 3", "Марыя", "key 3 of mine", "")
    entries = tuple(entry(number, by) for number, by in enumerate(names, start=1))
    page = CustodyPage()
    stage.qtbot.addWidget(page)
    page.show_document(OpenedDocument(reading=reading(), custody=entries))
    shown = [page.table.topLevelItem(row).text(_BY) for row in range(len(names))]
    assert shown == ["ключ 3", "Марыя", "key 3 of mine", ""]
