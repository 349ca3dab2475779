"""Every dialog about marks, codes and pairs of documents, for tests that look at all dialogs."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QDialog

from archive.codebook import Codebook
from archive.coding_report import Passage
from archive.documents import Reading
from archive.marks import Code, CodeId
from archive.records import Annotation, AnnotationId, Span
from desktop.ui.annotation.code_changes import CodeChanges
from desktop.ui.annotation.code_picker import CodePicker
from desktop.ui.annotation.codebook_window import CodebookWindow
from desktop.ui.annotation.export_dialog import ExportDialog
from desktop.ui.annotation.label_dialog import LabelDialog
from desktop.ui.annotation.report_window import ReportWindow
from desktop.ui.annotation.split_dialog import SplitDialog
from desktop.ui.annotation.taking_in import TakenInDialog, TakingIn
from desktop.ui.reading.side_by_side import SideBySide
from desktop.ui.window import Window

_CODE = CodeId(1)


def dialogs_of_annotation(window: Window, reading: Reading) -> list[QDialog]:
    """One of each, over the archive that is open; the document is put beside itself."""
    archive, history = window.archive, window.history
    assert archive is not None
    assert history is not None
    jobs, theme = window.jobs, window.theme
    book = Codebook([Code(id=_CODE, uid="0" * 32, name="A code")])
    taking = TakingIn(archive, jobs, history, window.services.project_reader, window)
    with archive.reading() as unit:
        row = unit.articles.summaries([reading.article.id])[reading.article.id]
    return [
        LabelDialog("Words", book, (_CODE,), ("tag",), lambda *_: None, window),
        CodePicker(lambda: ("Qqq", "Www", "Zzz"), book, (), window),
        SplitDialog("A code", [_passage(reading)], window),
        ExportDialog(archive, jobs, None, False, window),
        CodebookWindow(CodeChanges(archive, jobs, history, window), window),
        ReportWindow(archive, jobs, history, theme, window),
        TakenInDialog(taking, window),
        SideBySide(archive, jobs, theme, (row, row), window),
    ]


def _passage(reading: Reading) -> Passage:
    mark = Annotation(
        id=AnnotationId(1),
        article_id=reading.article.id,
        span=Span(0, 3),
        quote="the",
        created_at=datetime.now(UTC),
        codes=(_CODE,),
    )
    return Passage(mark, "A name", "", " text")
