"""Work for the archive's health at the bottom of the library, beside all other long work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.ui.frame.telling import tell_anew
from desktop.ui.languages import follow_language
from desktop.ui.safety.care_bar import CareBar
from desktop.ui.safety.care_session import CareSession


class CareStrip(QFrame):
    """There while work runs that no dialog shows; what came of it stays until it is closed."""

    def __init__(self, session: CareSession, window: QWidget) -> None:
        super().__init__()
        self._session, self._window = session, window
        self._told_of_run = False
        self.setObjectName("notice")
        self.care, self.close_button = CareBar(session), QPushButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self.care, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.close_button.clicked.connect(self.hide)
        session.changed.connect(self._follow)
        session.watched.connect(self._follow)
        follow_language(self, self._retranslate)
        self.hide()

    def _follow(self) -> None:
        running = self._session.running is not None
        self.close_button.setVisible(not running)
        if self._is_seen_elsewhere():
            self.hide()
        elif running:
            self.show()
        if running is not self._told_of_run:
            self._told_of_run = running
            well = self._session.error is None and not self._session.findings
            tell_anew(self, ended=well and not running)

    def _is_seen_elsewhere(self) -> bool:
        others = (bar for bar in self._window.findChildren(CareBar) if bar is not self.care)
        return any(bar.isVisible() for bar in others)

    def _retranslate(self) -> None:
        self.close_button.setText(self.tr("Close"))
        self.setAccessibleName(self.tr("Care for the archive"))
