"""Two documents side by side: together where they belong together, different words marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from archive.annotate import mark
from archive.marks import TimeSpan
from archive.records import ArticleDraft, ArticleId, Span
from archive.sketches import sketch
from desktop.ui.reading.reader import Tab
from desktop.ui.reading.side_by_side import SideBySide
from desktop.ui.reading.text_side import TextSide
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.narrowed import present

pytestmark = OFFSCREEN

LINES = [f"Радок {number}: мы стаялі каля сцяны і чакалі, пакуль назавуць." for number in range(80)]
FIRST = "\n".join(LINES)
SECOND = "\n".join([*LINES[:40], "Дадатак, якога не было раней. " * 30, *LINES[40:]])
OTHER = "\n".join(
    f"Line {number}: {'we stood by the wall and waited ' * 6}" for number in range(80)
)


def opened(stage: Stage, drafts: Sequence[ArticleDraft], read: Sequence[int]) -> SideBySide:
    """Read these documents one after the other, then ask for two of them."""
    stage.unlock(drafts)
    return opened_beside(stage, read)


def opened_beside(stage: Stage, read: Sequence[int]) -> SideBySide:
    """The same where the archive is open."""
    reader = stage.library.reader
    for number in read:
        stage.library.open_document(ArticleId(number))
        stage.until(
            lambda wanted: reader.reading is not None and reader.reading.article.id == wanted,
            number,
        )
    stage.window.book["side-by-side"].trigger()
    stage.until(lambda: bool(stage.window.findChildren(SideBySide)))
    (dialog,) = stage.window.findChildren(SideBySide)
    stage.until(lambda: dialog.pair is not None)
    return dialog


def marked(side: TextSide) -> list[str]:
    text = present(side.reading).article.text
    return [text[span.start : span.end] for span in side.text.marks]


def test_versions_show_the_words_that_differ(stage: Stage) -> None:
    old = draft("мы стаялі каля сцяны і доўга чакалі", "Старая")
    new = draft("мы стаялі ля сцяны і чакалі", "Новая")
    dialog = opened(stage, [old, new], [2, 1])
    assert dialog.one.choice.currentText() == "Старая"
    assert marked(dialog.one) == ["каля", "доўга"]
    assert marked(dialog.other) == ["ля"]
    assert dialog.words.text() == "2 differences"
    dialog.next.click()
    assert dialog.one.text.current == 1
    dialog.differences.setChecked(False)
    assert marked(dialog.one) == []
    assert not dialog.next.isEnabled()


def test_both_sides_scroll_to_what_belongs_together(stage: Stage) -> None:
    dialog = opened(stage, [draft(FIRST, "A"), draft(SECOND, "B")], [2, 1])
    place = FIRST.index("Радок 60:")
    dialog.one.bring_to_top(place)
    dialog.one.scrolled.emit(dialog.one.top())
    shown = SECOND[dialog.other.top() :]
    assert shown.startswith(("Радок 59", "Радок 60", "Радок 61"))
    dialog.together.setChecked(False)
    before = dialog.other.top()
    dialog.one.text.verticalScrollBar().setValue(0)
    assert dialog.other.top() == before


def test_a_translation_is_matched_by_paragraphs(stage: Stage) -> None:
    dialog = opened(stage, [draft(FIRST, "A"), draft(OTHER, "T")], [2, 1])
    assert not dialog.differences.isEnabled()
    dialog.other.bring_to_top(OTHER.index("Line 30:"))
    dialog.other.scrolled.emit(dialog.other.top())
    assert FIRST[dialog.one.top() :].startswith(("Радок 29", "Радок 30", "Радок 31"))


def test_another_document_can_be_chosen(stage: Stage) -> None:
    drafts = [draft("адзін", "A"), draft("два", "B"), draft("тры", "C")]
    dialog = opened(stage, drafts, [3, 2, 1])
    assert dialog.other.choice.currentText() == "B"
    dialog.other.choice.activated.emit(2)
    stage.until(lambda: present(dialog.other.reading).article.text == "тры")


def test_the_marks_of_both_are_seen(stage: Stage) -> None:
    stage.unlock([draft("мы стаялі каля сцяны", "A"), draft("we stood by the wall", "B")])
    archive = stage.window.archive
    assert archive is not None
    for number, span in ((1, Span(0, 2)), (1, Span(3, 9)), (2, Span(9, 20))):
        mark(archive, ArticleId(number), span, colour=number)
    mark(archive, ArticleId(2), TimeSpan(0, 9))
    dialog = opened_beside(stage, [2, 1])
    shown = [[each.mark.quote for each in side.layer.shown] for side in (dialog.one, dialog.other)]
    assert shown == [["мы", "стаялі"], ["by the wall"]]
    before = dialog.one.text.viewport().grab().toImage()
    dialog.one.layer.show_marks((), None)
    assert dialog.one.text.viewport().grab().toImage() != before


def test_languages_are_told_in_words_that_follow_the_switch(stage: Stage) -> None:
    first = draft("мы стаялі каля сцяны", "A", language="be")
    dialog = opened(stage, [first, draft("we stood", "B", language="en")], [2, 1])
    assert dialog.one.choice.currentText() == "A · Belarusian"
    assert dialog.other.about.text() == "English"
    stage.window.languages.choose("be")
    stage.application.processEvents()
    assert dialog.one.choice.currentText() == "A · Беларуская"
    assert dialog.other.about.text() == "Англійская"


def test_a_copy_is_offered_first_and_from_its_tab(stage: Stage) -> None:
    text = " ".join(f"слова{number}" for number in range(400))
    drafts = [draft(text, "A"), draft("іншае", "B"), draft(text + " канец", "C")]
    stage.unlock(drafts)
    archive = stage.window.archive
    with present(archive).writing() as unit:
        texts = unit.articles.texts([ArticleId(1), ArticleId(3)])
        unit.copies.add({number: sketch(each) for number, each in texts.items()})
    reader = stage.library.reader
    stage.library.open_document(ArticleId(1))
    stage.until(lambda: reader.reading is not None)
    reader.show_tab(Tab.VERSIONS)
    tree = reader.relatives.tree
    tree.setCurrentItem(present(present(tree.topLevelItem(0)).child(0)))
    assert reader.relatives.compare.isEnabled()
    reader.relatives.compare.click()
    stage.until(lambda: bool(stage.window.findChildren(SideBySide)))
    (dialog,) = stage.window.findChildren(SideBySide)
    stage.until(lambda: dialog.pair is not None)
    assert marked(dialog.other) == ["канец"]


def test_with_one_document_it_says_what_to_do(stage: Stage) -> None:
    stage.unlock([draft("адзін", "A")])
    stage.window.book["side-by-side"].trigger()
    reader = stage.library.reader
    stage.library.open_document(ArticleId(1))
    stage.until(lambda: reader.reading is not None)
    stage.window.book["side-by-side"].trigger()
    stage.until(reader.notice.isVisible)
    assert not stage.window.findChildren(SideBySide)


def test_locking_hides_both_texts(stage: Stage) -> None:
    dialog = opened(stage, [draft("адзін", "A"), draft("два", "B")], [2, 1])
    assert dialog.isVisible()
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert not dialog.isVisible()
    stage.until(lambda: bool(stage.restarts))


def test_text_and_original_change_places(stage: Stage) -> None:
    stage.unlock([draft("адзін", "A")])
    reader = stage.library.reader
    stage.library.open_document(ArticleId(1))
    stage.until(lambda: reader.reading is not None)
    stage.window.book["original"].trigger()
    assert reader.tabs.currentIndex() == Tab.ORIGINAL
    stage.window.book["original"].trigger()
    assert reader.tabs.currentIndex() == Tab.TEXT


def test_an_attachment_leads_to_every_mail_that_it_came_with(stage: Stage) -> None:
    stage.unlock([draft("ліст", "Першы"), draft("другі", "Другі"), draft("здымак", "Здымак")])
    with present(stage.window.archive).writing() as unit:
        unit.articles.link({ArticleId(3): ArticleId(1)})
        unit.articles.link_again([(ArticleId(3), ArticleId(2))])
    reader = stage.library.reader
    stage.library.open_document(ArticleId(3))
    stage.until(lambda: reader.reading is not None)
    reader.show_tab(Tab.VERSIONS)
    group = reader.relatives.tree.topLevelItem(0)
    assert [
        present(present(group).child(row)).text(0) for row in range(present(group).childCount())
    ] == ["Першы", "Другі"]
    stage.library.open_document(ArticleId(2))
    stage.until(lambda: present(reader.reading).article.id == 2)
    assert [each.summary.description.title for each in present(reader.document).children] == [
        "Здымак"
    ]
