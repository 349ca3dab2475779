"""Other copies, attachments and the document they came with are listed and lead there."""

from __future__ import annotations

from PySide6.QtCore import Qt

from archive.records import ArticleId, NamedFile
from archive.sketches import sketch
from desktop.ui.reading.reader import Tab
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press
from tests.desktop.ui.document.opened import lines, open_number
from tests.narrowed import present

pytestmark = OFFSCREEN

COPIED = " ".join(f"слова{number}" for number in range(400))


def change(stage: Stage, parents: dict[int, int], copies: tuple[int, ...] = ()) -> None:
    archive = stage.window.archive
    assert archive is not None
    with archive.writing() as unit:
        unit.articles.link({ArticleId(one): ArticleId(two) for one, two in parents.items()})
        texts = unit.articles.texts([ArticleId(each) for each in copies])
        unit.copies.add({number: sketch(text) for number, text in texts.items()})


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


def test_a_document_alone_says_so(stage: Stage) -> None:
    stage.unlock([draft("тэкст", "Ліст")])
    reader = open_number(stage, 1)
    reader.show_tab(Tab.VERSIONS)
    assert reader.relatives.words.isVisible()
    assert not reader.relatives.tree.isVisible()
    assert not reader.links.isVisible()
    assert not reader.outline.isVisible()


def test_files_of_a_chat_that_are_not_here_are_told(stage: Stage) -> None:
    stage.unlock([draft("размова", "Двор")])
    archive = stage.window.archive
    assert archive is not None
    lost = NamedFile(name="photos/a.jpg", author="Пётр", written="2024-09-11T18:06:00")
    with archive.writing() as unit:
        many = [(NamedFile(name=f"files/{number}.txt"), "") for number in range(200)]
        unit.mentions.add(ArticleId(1), [(lost, ""), (NamedFile(), ""), *many])
    reader = open_number(stage, 1)
    assert reader.links.missing_link.text() == "202 named files not here"
    reader.links.missing_link.click()
    assert reader.tabs.currentIndex() == Tab.VERSIONS
    shown = lines(reader.relatives.tree)
    assert [line[0] for line in shown[:3]] == [
        "Named files that are not in the archive (202)",
        "a.jpg",
        "left out when the chat was exported",
    ]
    assert shown[1][2] == "Пётр"
    assert shown[-1][0] == "and 2 more"
    reader.relatives.tree.itemActivated.emit(
        present(reader.relatives.tree.topLevelItem(0)).child(0), 0
    )
    assert reader.title.text() == "Двор"
