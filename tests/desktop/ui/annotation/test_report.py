"""The report shows passages, grid and meetings; files go out and come back without loss."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from archive.annotate import mark
from archive.codes import create_code, read_codebook
from archive.coding_report import Passage, passages
from archive.custody import custody
from archive.editing.binning import put_into_bin
from archive.marks import PageArea, TimeSpan
from archive.records import Annotation, AnnotationId, ArticleId, CustodyAction, Span
from desktop.coding_files import CodingFile, written
from desktop.ui.annotation.code_commands import CodesDesk
from desktop.ui.annotation.export_dialog import ExportDialog
from desktop.ui.annotation.report_models import PassagesModel, in_context
from desktop.ui.annotation.report_window import ReportWindow
from tests.contracts.drafts import new_article
from tests.desktop.ui.annotation.conftest import CONTROL, Desk
from tests.desktop.ui.conftest import OFFSCREEN
from tests.desktop.ui.document.opened import open_number
from tests.narrowed import present

pytestmark = OFFSCREEN


@pytest.fixture
def report(desk: Desk) -> ReportWindow:
    """Two codes, one below the other, and a third that meets them."""
    above = create_code(desk.archive, "Умовы", colour="#1f5fae", memo="Пра камеры").made_code
    assert above is not None
    below = create_code(desk.archive, "Холад", parent=above.id).made_code
    other = create_code(desk.archive, "Лічбы").made_code
    assert below is not None
    assert other is not None
    for words, code in (
        ("каля сцяны", above.id),
        ("сцяны і чакалі", below.id),
        ("чакалі", other.id),
    ):
        desk.select(words)
        desk.parts.annotating.mark(desk.text.selected_span(), codes=(code,))
        desk.settle()
    desk.stage.window.book["code-report"].trigger()
    window = codes_of(desk).report
    assert window is not None
    for model in (window.passages, window.grid, window.meetings):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, window)
    desk.stage.until(lambda: window.report is not None and window.passages.rowCount() > 0)
    return window


def codes_of(desk: Desk) -> CodesDesk:
    found = desk.stage.window.findChild(CodesDesk)
    assert isinstance(found, CodesDesk)
    return found


def choose(desk: Desk, window: ReportWindow, path: str, count: int) -> None:
    window.code.setCurrentIndex(window.code.findText(path))
    desk.stage.until(lambda: window.passages.rowCount() == count)


@pytest.mark.guide("mark.report")
def test_passages_stand_in_their_context(desk: Desk, report: ReportWindow) -> None:
    choose(desk, report, "Умовы", 2)
    words = [report.passages.index(row, 1).data() for row in range(2)]
    assert words[0].startswith("…Мы стаялі 🕊 [каля сцяны] і чакалі, пакуль")
    assert report.count.text() == "2 passages"
    report.below.setChecked(False)
    desk.stage.until(lambda: report.passages.rowCount() == 1)


def test_passages_of_pages_and_recordings_say_where_they_are(
    desk: Desk, report: ReportWindow
) -> None:
    book = read_codebook(desk.archive)
    (code,) = [each.id for each in book.children(None) if each.name == "Лічбы"]
    for place in (PageArea(2, 0, 0, 9, 9), TimeSpan(1000, 65_000)):
        desk.parts.annotating.mark(place, codes=(code,))
        desk.settle()
    choose(desk, report, "Лічбы", 3)
    words = {report.passages.index(row, 1).data() for row in range(3)}
    assert {"[Page 2]", "[0:00:01 – 0:01:05]"} < words


def test_a_passage_says_who_wrote_and_when(desk: Desk) -> None:
    made = create_code(desk.archive, "Лічбы").made_code
    assert made is not None
    known = new_article(title="Ліст", authors=("Ганна", "Пётр"), published="2020-08")
    with desk.archive.writing() as unit:
        (there,) = unit.articles.add([known])
    mark(desk.archive, there.id, Span(0, 2), codes=[made.id])
    model = PassagesModel()
    model.show_passages(passages(desk.archive, made.id))
    assert model.index(0, 0).data() == "Ліст\nГанна, Пётр · August 2020"
    content = written(desk.archive, CodingFile.REPORT, None).content
    with zipfile.ZipFile(BytesIO(content)) as parts:
        assert "<text:p>Ганна, Пётр · 2020-08</text:p>" in parts.read("content.xml").decode()


@pytest.mark.parametrize(
    ("before", "quote", "after", "shown"),
    [
        ("In 2020 he was ", "disbarred", ".\nThen", "…In 2020 he was [disbarred]. Then…"),
        ("(", "сорак", ") чалавек ", "…([сорак]) чалавек…"),
        ("a\n\n", "b", "", "…a [b]"),
        ("", "b", "\tc", "[b] c…"),
    ],
)
def test_no_blank_is_put_in_around_a_passage(
    before: str, quote: str, after: str, shown: str
) -> None:
    mark = Annotation(
        id=AnnotationId(1),
        article_id=ArticleId(1),
        span=Span(0, len(quote)),
        quote=quote,
        created_at=datetime.now(UTC),
    )
    assert in_context(Passage(mark, "", before, after)) == shown


def test_a_passage_leads_to_its_place(desk: Desk, report: ReportWindow) -> None:
    open_number(desk.stage, 2)
    choose(desk, report, "Лічбы", 1)
    report.passages_view.activated.emit(report.passages.index(0, 1))
    desk.stage.until(lambda: desk.parts.annotating.current is not None)
    assert present(desk.parts.annotating.current).quote == "чакалі"
    assert desk.stage.library.reader.title.text() == "Што я бачыла"


def test_grid_and_meetings_say_the_same_in_words(desk: Desk, report: ReportWindow) -> None:
    grid, meetings = report.grid, report.meetings
    heads = [grid.headerData(row, Qt.Orientation.Vertical) for row in range(grid.rowCount())]
    assert heads == ["Лічбы", "Умовы", "Умовы / Холад"]
    assert grid.headerData(0, Qt.Orientation.Horizontal) == "Што я бачыла"
    assert [grid.index(row, 0).data() for row in range(3)] == ["1", "1", "1"]
    rows = [[meetings.index(r, c).data() for c in range(3)] for r in range(3)]
    assert rows == [["–", "", "1"], ["", "–", "1"], ["1", "1", "–"]]
    described = report.picture.accessibleDescription()
    assert "Умовы – Умовы / Холад: 1" in described
    assert not report.picture.grab().toImage().isNull()


def test_the_report_follows_undo(desk: Desk, report: ReportWindow) -> None:
    choose(desk, report, "Лічбы", 1)
    QTest.keyClick(report.passages_view, Qt.Key.Key_Z, CONTROL)
    desk.settle()
    desk.stage.until(lambda: report.passages.rowCount() == 0)
    assert report.count.text().startswith("No passages yet")


def taken_out(
    desk: Desk, report: ReportWindow, kind: CodingFile, place: Path, *, twice: bool = True
) -> bytes:
    report.export.click()
    dialog = report.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    dialog.choices[kind].setChecked(True)
    assert "not encrypted" in dialog.plain.text()
    assert dialog.leaves.text().startswith("What leaves: ")
    # To the least that it takes: what is said afterwards needs more.
    dialog.resize(dialog.width(), dialog.minimumSizeHint().height())
    dialog.take_out(place)
    desk.stage.until(dialog.notice.isVisible)
    name = f"{place.name.removesuffix(kind.ending)}{kind.ending}"
    told = f"Written: “{name}”, in the folder “{place.parent.name}”."
    assert dialog.notice.happened.text() == told
    assert dialog.height() >= dialog.sizeHint().height(), "nothing is squeezed"
    if twice:
        dialog.take_out(place)
        assert "this name already" in dialog.notice.happened.text()
    return next(place.parent.glob(f"{place.name}*")).read_bytes()


@pytest.mark.parametrize("kind", list(CodingFile))
def test_every_file_is_written_once_and_said(
    desk: Desk, report: ReportWindow, tmp_path: Path, kind: CodingFile
) -> None:
    choose(desk, report, "Умовы", 2)
    content = taken_out(desk, report, kind, tmp_path / "out")
    assert [each.suffix for each in tmp_path.iterdir()] == [kind.ending]
    if kind in (CodingFile.REPORT, CodingFile.PROJECT):
        with zipfile.ZipFile(BytesIO(content)) as parts:
            content = b"".join(parts.read(name) for name in parts.namelist())
    assert "Умовы" in content.decode("utf-8")
    noted = [entry.action for entry in custody(desk.archive, ArticleId(1))]
    assert (CustodyAction.EXPORTED in noted) is (kind is not CodingFile.CODEBOOK)


def test_the_report_of_one_code_says_so_and_tells_of_no_other(
    desk: Desk, report: ReportWindow, tmp_path: Path
) -> None:
    choose(desk, report, "Лічбы", 1)
    content = taken_out(desk, report, CodingFile.REPORT, tmp_path / "one.odt", twice=False)
    dialog = report.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    only = "Only the code “Лічбы” and those below it are in the file."
    assert dialog.scope.text() == only
    dialog.choices[CodingFile.GRID_TABLE].setChecked(True)
    assert dialog.scope.text() == "All codes are in the file."
    whole = written(desk.archive, CodingFile.REPORT, None).content
    texts = []
    for each in (content, whole):
        with zipfile.ZipFile(BytesIO(each)) as parts:
            texts.append(parts.read("content.xml").decode("utf-8"))
    assert all("Лічбы" in each for each in texts)
    assert "Умовы" not in texts[0]
    assert "Умовы" in texts[1]


@pytest.mark.parametrize("kind", [CodingFile.PROJECT, CodingFile.ANNOTATIONS])
def test_what_is_in_the_bin_does_not_leave_and_is_not_said_to(desk: Desk, kind: CodingFile) -> None:
    one, two = ArticleId(1), ArticleId(2)
    for each in (one, two):
        mark(desk.archive, each, Span(0, 4))
    assert written(desk.archive, kind, None).documents == (one, two)
    put_into_bin(desk.archive, [two])
    assert written(desk.archive, kind, None).documents == (one,)


def test_the_report_to_read_holds_passages_and_memo(
    desk: Desk, report: ReportWindow, tmp_path: Path
) -> None:
    choose(desk, report, "Умовы", 2)
    content = taken_out(desk, report, CodingFile.REPORT, tmp_path / "r.odt")
    with zipfile.ZipFile(BytesIO(content)) as parts:
        assert parts.namelist()[0] == "mimetype"
        text = parts.read("content.xml").decode("utf-8")
    for words in ("Пра камеры", "каля сцяны", "Што я бачыла", "Умовы / Холад"):
        assert words in text
