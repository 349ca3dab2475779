"""A list of documents or drafts: the title takes what room there is, two more columns follow."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QTreeWidget


class TitleList(QTreeWidget):
    """A flat list that Tab leaves; the last column holds a moment."""

    def __init__(self, second_column_px: int) -> None:
        super().__init__()
        self.setColumnCount(3)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(1, second_column_px)
        self.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
