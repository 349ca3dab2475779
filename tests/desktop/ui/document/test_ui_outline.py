"""Pages, headings, messages and cues of a text lead to their places."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint

from archive.records import (
    ArticleDraft,
    Description,
    Place,
    PlaceKind,
)
from desktop.ui.reading.offsets import Utf16Offsets
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.document.opened import open_number

pytestmark = OFFSCREEN


def paged() -> ArticleDraft:
    pages = [f"🕊 старонка {number}\n" + "радок тэксту\n" * 60 for number in range(5)]
    starts = [sum(map(len, pages[:number])) for number in range(5)]
    return ArticleDraft(
        untrusted_text="".join(pages),
        description=Description(title="Кніга"),
        places=tuple(
            Place(start, PlaceKind.PAGE, str(n)) for n, start in enumerate(starts, start=1)
        ),
    )


def test_contents_lead_to_their_places_and_follow(stage: Stage) -> None:
    stage.unlock([paged(), draft("без старонак", "Ліст")])
    reader = open_number(stage, 1)
    assert [reader.outline.itemText(row) for row in range(3)] == ["Page 1", "Page 2", "Page 3"]
    assert reader.outline.currentIndex() == 0
    reader.outline.setCurrentIndex(3)
    reader.outline.activated.emit(3)
    top = reader.text.cursorForPosition(QPoint(24, 24)).block().text()
    assert "старонка 3" in top
    reader.text.verticalScrollBar().setValue(reader.text.verticalScrollBar().maximum())
    stage.until(lambda: reader.outline.currentIndex() == 4)
    open_number(stage, 2)
    assert not reader.outline.isVisible()


def test_headings_messages_and_cues_are_called_by_their_labels(stage: Stage) -> None:
    places = (
        Place(0, PlaceKind.HEADING, "Суд\n над  імі"),
        Place(2, PlaceKind.CUE, "00:00:12.000"),
        Place(3, PlaceKind.MESSAGE, ""),
    )
    stage.unlock([replace(draft("text of it", "Ліст"), places=places)])
    reader = open_number(stage, 1)
    shown = [reader.outline.itemText(row) for row in range(reader.outline.count())]
    assert shown == ["Суд над імі", "00:00:12.000", "Without a title"]


@pytest.mark.parametrize("text", ["", "abc", "🕊", "a🕊b🕊🕊c"])
def test_places_go_there_and_back(text: str) -> None:
    offsets = Utf16Offsets(text)
    assert [offsets.back(offsets.of(place)) for place in range(len(text) + 1)] == [
        *range(len(text) + 1)
    ]
    wide = Utf16Offsets("a🕊b")
    assert wide.back(2) == 1
