"""A document and its file: picture, facts, details, custody."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from archive.records import (
    ArticleId,
    Sensitivity,
)
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.document.png_pictures import decoded
from desktop.ui.reading.reader import Reader, Tab
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.document.opened import lines, open_number, photo, picture

pytestmark = OFFSCREEN


def test_a_picture_is_shown_from_memory_and_tells_its_facts(stage: Stage) -> None:
    stage.unlock([photo("Фота"), draft("тэкст", "Ліст")])
    reader = open_number(stage, 1)
    assert reader.tabs.currentIndex() == Tab.ORIGINAL
    assert reader.original.picture.is_shown
    assert reader.original.picture.small.text() == "120 × 80 pixels"
    texts = [label.text() for label in reader.original.findChildren(PlainLabel)]
    assert {"IMG_1.jpg", "image/jpeg", "10 B", "<b>Nikon</b>"} <= set(texts)
    open_number(stage, 2)
    assert reader.tabs.currentIndex() == Tab.TEXT
    assert not reader.original.picture.is_shown


def test_a_tab_that_was_chosen_stays(stage: Stage) -> None:
    stage.unlock([photo("Фота"), draft("тэкст", "Ліст")])
    reader = open_number(stage, 2)
    reader.show_tab(Tab.ORIGINAL)
    open_number(stage, 1)
    open_number(stage, 2)
    assert reader.tabs.currentIndex() == Tab.ORIGINAL


def test_a_sensitive_picture_waits_for_a_click(stage: Stage) -> None:
    stage.unlock([photo("Фота", sensitivity=Sensitivity.SENSITIVE)])
    reader = open_number(stage, 1)
    view = reader.original.picture
    before = view.is_shown
    assert view.reveal.isVisible()
    view.reveal.click()
    assert (before, view.is_shown) == (False, True)
    assert not view.reveal.isVisible()


@pytest.mark.parametrize("hostile", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_what_is_no_png_is_no_picture(stage: Stage, hostile: bytes) -> None:
    stage.open_window()
    assert decoded(hostile).isNull()
    assert not decoded(picture()).isNull()


def test_a_picture_of_too_many_pixels_is_not_decoded(stage: Stage) -> None:
    stage.open_window()
    small = bytearray(picture())
    at = small.index(b"IHDR") + 4
    small[at : at + 8] = (60_000).to_bytes(4, "big") * 2
    assert decoded(bytes(small)).isNull()


def test_details_tell_the_provenance(stage: Stage) -> None:
    stage.unlock([photo("Фота")])
    reader = open_number(stage, 1)
    reader.show_tab(Tab.DETAILS)
    texts = [label.text() for label in reader.details.findChildren(PlainLabel)]
    digest = hashlib.sha256(b"jpeg bytes").hexdigest()
    assert digest in [text.replace(" ", "") for text in texts]
    assert "picture/1" in texts


def test_many_facts_are_shown_when_asked_for(stage: Stage) -> None:
    facts = tuple((f"fact {number}", f"value {number}") for number in range(50))
    stage.unlock([replace(draft("text", "Ліст"), facts=facts)])
    reader = open_number(stage, 1)
    reader.show_tab(Tab.ORIGINAL)
    assert reader.original.more.text() == "Show 20 more"
    assert "value 29" in values_of(reader)
    assert "value 49" not in values_of(reader)
    reader.original.more.click()
    assert "value 49" in values_of(reader)
    assert not reader.original.more.isVisible()


def values_of(reader: Reader) -> list[str]:
    return [label.text() for label in reader.original.findChildren(PlainLabel)]


def test_pages_that_are_not_looked_at_hold_nothing(stage: Stage) -> None:
    stage.unlock([photo("Фота"), draft("text", "Ліст")])
    reader = open_number(stage, 1)
    assert "<b>Nikon</b>" in values_of(reader)
    reader.show_tab(Tab.CUSTODY)
    stage.qtbot.wait(20)
    assert "<b>Nikon</b>" not in values_of(reader)
    assert lines(reader.custody.table)
    reader.forget()
    assert lines(reader.custody.table) == []


def test_custody_tells_what_was_done(stage: Stage) -> None:
    stage.unlock([draft("тэкст", "Ліст"), draft("другі", "Другі")])
    archive = stage.window.archive
    assert archive is not None
    with archive.writing() as unit:
        article = unit.articles.get(ArticleId(1))
        unit.articles.describe(ArticleId(1), replace(article.description, language="be"))
    reader = open_number(stage, 1)
    reader.show_tab(Tab.CUSTODY)
    told = lines(reader.custody.table)
    assert [line[1] for line in told] == ["imported", "edited"]
    assert [line[3] for line in told] == ["1", "2"]
    with archive.reading() as unit:
        seals = [entry.link.hex() for entry in unit.custody.entries(ArticleId(1))]
    assert [seal.startswith(line[4]) for seal, line in zip(seals, told, strict=True)] == [True] * 2
    stage.window.languages.choose("be")
    stage.until(lambda: lines(reader.custody.table)[0][1] == "дададзена")


def coloured(stage: Stage) -> bool:
    view = stage.library.results.view
    image = view.viewport().grab().toImage()
    row = view.visualRect(view.results.index(0, 0))
    return any(
        image.pixelColor(x, row.top() + 30).name() == "#aa3300"
        for x in range(row.right() - 140, row.right())
    )


def test_results_show_thumbnails(stage: Stage) -> None:
    stage.unlock([photo("Фота")])
    stage.until(lambda: coloured(stage))
