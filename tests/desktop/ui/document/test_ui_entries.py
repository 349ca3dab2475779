"""A list is shown as the table that it is, and each row leads to its document."""

from __future__ import annotations

from PySide6.QtCore import Qt

from archive.records import ArticleDraft, ArticleId, Description, Kind, OriginalFile
from desktop.ui.reading.reader import Reader, Tab
from tests.desktop.ui.conftest import OFFSCREEN, Stage, press
from tests.desktop.ui.document.opened import open_number

pytestmark = OFFSCREEN

NAMES = ("Імя", "Дата", "Месца")


def entry(*cells: str) -> ArticleDraft:
    facts = tuple((name, cell) for name, cell in zip(NAMES, cells, strict=True) if cell)
    text = "\n".join(": ".join(each) for each in facts)
    return ArticleDraft(untrusted_text=text, description=Description(title=cells[0]), facts=facts)


def opened_list(stage: Stage, entries: list[ArticleDraft], media_type: str) -> Reader:
    listed = ArticleDraft(
        untrusted_text="",
        description=Description(title="list", kind=Kind.LIST),
        original=OriginalFile(b"a,b\n", media_type, "list.csv"),
        for_its_bytes=True,
    )
    stage.unlock([listed, *entries])
    archive = stage.window.archive
    assert archive is not None
    with archive.writing() as unit:
        unit.articles.link({ArticleId(n): ArticleId(1) for n in range(2, len(entries) + 2)})
    reader = open_number(stage, 1)
    stage.until(lambda: reader.original_view.entries.model.rowCount() > 0)
    return reader


def shown(reader: Reader) -> list[list[str]]:
    model = reader.original_view.entries.model
    across = range(model.columnCount())
    head = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in across]
    return [
        head,
        *([model.index(r, n).data() for n in across] for r in range(model.rowCount())),
    ]


def test_a_table_has_the_columns_of_its_file(stage: Stage) -> None:
    rows = [("Анна", "2020-08-11", "Мінск"), ("Пётр", "", "Брэст")]
    reader = opened_list(stage, [entry(*each) for each in rows], "text/csv")
    assert reader.tabs.currentIndex() == Tab.ORIGINAL
    table = reader.original_view.entries
    assert table.isVisible()
    assert table.words.text().startswith("2 entries.")
    assert shown(reader) == [list(NAMES), *map(list, rows)]
    table.view.setFocus()
    table.view.setCurrentIndex(table.model.index(1, 0))
    press(stage, table.view, Qt.Key.Key_Return)
    stage.until(lambda: reader.title.text() == "Пётр")
    assert reader.tabs.currentIndex() == Tab.TEXT


def test_other_lists_say_what_their_entries_are_called(stage: Stage) -> None:
    reader = opened_list(stage, [entry("Анна", "2020", "Мінск")], "application/x-bibtex")
    assert shown(reader)[0] == ["Title", "Date", "Source", *NAMES]
    assert shown(reader)[1] == ["Анна", "", "", "Анна", "2020", "Мінск"]


def test_a_long_list_is_read_as_it_is_looked_at(stage: Stage) -> None:
    many = [entry(f"Імя {number}", "", "") for number in range(900)]
    reader = opened_list(stage, many, "text/csv")
    table = reader.original_view.entries
    stage.qtbot.wait(100)
    assert table.model.rowCount() < len(many)
    assert table.model.canFetchMore()

    def reached_the_end() -> bool:
        table.view.scrollToBottom()
        return table.model.rowCount() == len(many)

    stage.until(reached_the_end)
    assert not table.model.canFetchMore()
    assert table.model.index(899, 0).data() == "Імя 899"
