"""Every dialog in which documents are changed, for tests that look at all dialogs."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from archive.documents import Reading
from desktop.ui.editing.bin_dialog import BinDialog
from desktop.ui.editing.describe_dialog import DescribeDialog
from desktop.ui.editing.description_words import field_word
from desktop.ui.editing.draft_keeper import DraftDesk
from desktop.ui.editing.drafts_dialog import DraftsDialog
from desktop.ui.editing.editing import Editing
from desktop.ui.editing.labels_dialog import LabelsDialog
from desktop.ui.editing.many_dialog import ManyDialog
from desktop.ui.editing.name_dialog import NameDialog
from desktop.ui.editing.templates_dialog import TemplatesDialog
from desktop.ui.editing.text_dialog import TextDialog
from desktop.ui.editing.writing_dialog import WritingDialog
from desktop.ui.reading.pdf_dialog import PdfDialog
from desktop.ui.window import Window


def dialogs_of_editing(window: Window, reading: Reading) -> list[QDialog]:
    """One of each, over the archive that is open."""
    assert window.archive is not None
    assert window.history is not None
    editing = Editing(window.archive, window.jobs, window.history, window)
    desk = DraftDesk(window.archive, window.jobs, window)
    ids = (reading.article.id,)
    return [
        DescribeDialog(editing, desk, reading, window),
        TextDialog(editing, desk, reading, window.theme, window),
        WritingDialog(editing, desk, window),
        DraftsDialog(desk, window.theme, window),
        TemplatesDialog(editing, window),
        LabelsDialog(editing, ids, window),
        ManyDialog(editing, ids, window),
        BinDialog(editing, window.theme, window),
        PdfDialog(window.archive, window.jobs, reading, window),
        NameDialog(lambda: (field_word("title"), field_word("title")), "", ids.index, window),
    ]
