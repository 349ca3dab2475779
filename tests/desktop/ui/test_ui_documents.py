"""All sides of a document: original, versions, attachments, custody, contents, pictures."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from archive.records import (
    ArticleDraft,
    ArticleId,
    Description,
    OriginalFile,
    Place,
    PlaceKind,
    Sensitivity,
)
from archive.sketches import sketch
from desktop.ui.labels import PlainLabel
from desktop.ui.offsets import Utf16Offsets
from desktop.ui.pasted import as_png
from desktop.ui.png_pictures import decoded
from desktop.ui.reader import Reader, Tab
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press

pytestmark = OFFSCREEN

COPIED = " ".join(f"слова{number}" for number in range(400))


def picture(colour: str = "#aa3300") -> bytes:
    image = QImage(120, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return as_png(image)


def photo(title: str, **known: object) -> ArticleDraft:
    return ArticleDraft(
        untrusted_text="",
        description=Description(title=title, **known),
        original=OriginalFile(b"jpeg bytes", "image/jpeg", "IMG_1.jpg"),
        thumbnail=picture(),
        facts=(("Camera", "<b>Nikon</b>"),),
        importer="picture/1",
    )


def open_number(stage: Stage, number: int) -> Reader:
    reader = stage.library.reader
    stage.library.open_document(ArticleId(number))
    stage.until(lambda: reader.reading is not None and reader.reading.article.id == number)
    return reader


def change(stage: Stage, parents: dict[int, int], copies: tuple[int, ...] = ()) -> None:
    archive = stage.window.archive
    assert archive is not None
    with archive.writing() as unit:
        unit.articles.link({ArticleId(one): ArticleId(two) for one, two in parents.items()})
        texts = unit.articles.texts([ArticleId(each) for each in copies])
        unit.copies.add({number: sketch(text) for number, text in texts.items()})


def lines(tree: QTreeWidget) -> list[list[str]]:
    found: list[list[str]] = []

    def walk(item: QTreeWidgetItem) -> None:
        found.append([item.text(column) for column in range(tree.columnCount())])
        for place in range(item.childCount()):
            walk(item.child(place))

    for place in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(place)
        assert item is not None
        walk(item)
    return found


def test_a_picture_is_shown_from_memory_and_tells_its_facts(stage: Stage) -> None:
    stage.unlock([photo("Фота"), draft("тэкст", "Ліст")])
    reader = open_number(stage, 1)
    assert reader.tabs.currentIndex() == Tab.ORIGINAL
    assert reader.original.picture.is_shown
    assert reader.original.picture.small.text() == "120 × 80 pixels"
    texts = [label.text() for label in reader.original.findChildren(PlainLabel)]
    assert {"IMG_1.jpg", "image/jpeg", "10 bytes", "<b>Nikon</b>"} <= set(texts)
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
    assert not view.is_shown
    assert view.reveal.isVisible()
    view.reveal.click()
    assert view.is_shown
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


def test_versions_are_listed_and_open(stage: Stage) -> None:
    stage.unlock([draft(COPIED, "Першы"), draft(COPIED, "Той самы"), draft(f"{COPIED} .", "Амаль")])
    change(stage, {}, copies=(1, 2, 3))
    reader = open_number(stage, 1)
    assert reader.links.copies_link.text() == "2 other copies"
    reader.links.copies_link.click()
    assert reader.tabs.currentIndex() == Tab.VERSIONS
    assert lines(reader.relatives.tree) == [
        ["Same article, other copies (2)", "", "", ""],
        ["Той самы", "", "", "the same text"],
        ["Амаль", "", "", "nearly the same"],
    ]
    tree = reader.relatives.tree
    tree.setFocus()
    press(stage, tree, Qt.Key.Key_Down)
    press(stage, tree, Qt.Key.Key_Down)
    press(stage, tree, Qt.Key.Key_Return)
    stage.until(lambda: reader.title.text() == "Амаль")
    assert reader.tabs.currentIndex() == Tab.VERSIONS


def test_attachments_and_parent_are_links(stage: Stage) -> None:
    stage.unlock([draft("mail", "Ліст"), draft("inside", "Дадатак"), draft("other", "Яшчэ")])
    change(stage, {2: 1, 3: 1})
    reader = open_number(stage, 1)
    assert reader.links.children_link.text() == "2 attached documents"
    assert not reader.links.parent_link.isVisible()
    reader.links.children_link.click()
    assert [line[0] for line in lines(reader.relatives.tree)] == [
        "Attached documents (2)",
        "Дадатак",
        "Яшчэ",
    ]
    open_number(stage, 3)
    assert reader.links.parent_link.text() == "Attached to: Ліст"
    reader.links.parent_link.click()
    stage.until(lambda: reader.title.text() == "Ліст")


def test_a_mailbox_of_many_is_listed_a_part_at_a_time(stage: Stage) -> None:
    stage.unlock([draft("mail", "Ліст"), *(draft(f"text {n}", f"{n}") for n in range(250))])
    change(stage, dict.fromkeys(range(2, 252), 1))
    reader = open_number(stage, 1)
    reader.show_tab(Tab.VERSIONS)
    tree = reader.relatives.tree
    shown = lines(tree)
    assert shown[0][0] == "Attached documents (250)"
    assert shown[-1][0] == "Show more (50 left)"
    assert len(shown) == 202
    group = tree.topLevelItem(0)
    assert group is not None
    tree.itemActivated.emit(group.child(200), 0)
    assert len(lines(tree)) == 251


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


def test_a_document_alone_says_so(stage: Stage) -> None:
    stage.unlock([draft("тэкст", "Ліст")])
    reader = open_number(stage, 1)
    reader.show_tab(Tab.VERSIONS)
    assert reader.relatives.words.isVisible()
    assert not reader.relatives.tree.isVisible()
    assert not reader.links.isVisible()
    assert not reader.outline.isVisible()


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
