"""One line under the title: what the document is attached to, attachments, other copies."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from archive.companions import RECORDINGS
from archive.records import Kind
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.upright import upright
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.languages import follow_language

_TITLE_WIDTH = 220


class RelationLinks(QWidget):
    """Hidden when there is nothing to lead to."""

    open_wanted = Signal(object)
    """`ArticleId` of the parent, or of the recording or transcript."""
    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._document: OpenedDocument | None = None
        self.parent_link, self.children_link = QToolButton(), QToolButton()
        self.copies_link, self.missing_link = QToolButton(), QToolButton()
        self.companion_link = QToolButton()
        layout = FlowLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        chips = (
            self.parent_link,
            self.companion_link,
            self.children_link,
            self.copies_link,
            self.missing_link,
        )
        for button in chips:
            button.setProperty("chip", True)
            layout.addWidget(button)
        self.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.parent_link.clicked.connect(self._open_parent)
        self.companion_link.clicked.connect(self._open_companion)
        self.children_link.clicked.connect(self.list_wanted)
        self.copies_link.clicked.connect(self.list_wanted)
        self.missing_link.clicked.connect(self.list_wanted)
        follow_language(self, self._retranslate)

    def show_document(self, document: OpenedDocument | None) -> None:
        """Lead to what belongs to a document."""
        self._document = document
        self._retranslate()

    @override
    def sizeHint(self) -> QSize:
        return QSize(100, self.heightForWidth(max(self.width(), 100)))

    def _open_parent(self) -> None:
        if self._document is not None and self._document.parent is not None:
            self.open_wanted.emit(self._document.parent.summary.id)

    def _open_companion(self) -> None:
        if self._document is not None and self._document.companion is not None:
            self.open_wanted.emit(self._document.companion.summary.id)

    def _tell_companion(self, document: OpenedDocument | None) -> None:
        """Recording and transcript are two documents that belong together."""
        other = document.companion if document else None
        original = document.reading.article.original if document else None
        is_recording = original is not None and original.media_type.startswith(RECORDINGS)
        words = self.tr("To its transcript") if is_recording else self.tr("To its recording")
        self.companion_link.setText(words)
        self.companion_link.setToolTip(upright(other.summary.description.title) if other else "")

    def _retranslate(self) -> None:
        document = self._document
        parent = document.parent if document else None
        children = len(document.children) if document else 0
        copies = len(document.copies) if document else 0
        missing = len(document.reading.missing) if document else 0
        title = upright(parent.summary.description.title) if parent else ""
        shown = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, _TITLE_WIDTH)
        attached = self.tr("Attached to: %1")
        self.parent_link.setText(attached.replace("%1", shown or self.tr("Without a title")))
        self.parent_link.setToolTip(title)
        is_list = document is not None and document.reading.article.description.kind is Kind.LIST
        self.children_link.setText(
            self.tr("%Ln entry(ies)", "", _rows(document))
            if document is not None and is_list
            else self.tr("%Ln attached document(s)", "", children)
        )
        self.copies_link.setText(self.tr("%Ln other copy(ies)", "", copies))
        self.missing_link.setText(self.tr("%Ln named file(s) not here", "", missing))
        self._tell_companion(document)
        together = document is not None and document.companion is not None
        for button, is_there in (
            (self.parent_link, parent is not None),
            (self.companion_link, together),
            (self.children_link, children > 0),
            (self.copies_link, copies > 0),
            (self.missing_link, missing > 0),
        ):
            button.setVisible(is_there)
            button.setAccessibleName(button.text())
        self.setVisible(together or parent is not None or children + copies + missing > 0)


def _rows(document: OpenedDocument) -> int:
    """Of a list, as its table counts them: without those in the bin."""
    return sum(each.article_id not in document.binned for each in document.reading.entries)
