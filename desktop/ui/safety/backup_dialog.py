"""A second archive, encrypted like the first: where to, then it is written and read again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.ui.controls.dialog_buttons import working
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.controls.quiet_scroll import QuietScroll
from desktop.ui.languages import follow_language
from desktop.ui.safety.care_bar import CareBar
from desktop.ui.safety.care_session import CareSession
from desktop.ui.unlocking.create_steps import PlaceStep


class BackupDialog(FittedDialog):
    """Asks for a place; may be closed while the backup is written."""

    def __init__(
        self, session: CareSession, parent: QWidget, archive_folder: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._archive_folder = archive_folder
        self._session = session
        self._text = PlainLabel()
        self.place, self.care = PlaceStep(takes_empty=False), CareBar(session)
        self.same_disk = Notice()
        self.begin = QPushButton()
        box = working(self, self.begin)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 6, 0)
        for part in (self._text, self.place, self.same_disk):
            column.addWidget(part)
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.addWidget(QuietScroll(ground), 1)
        layout.addWidget(self.care)
        layout.addWidget(box)
        self.setMinimumWidth(520)
        follow_language(self, self._retranslate)
        self.place.propose(self._usual_name)
        self.place.changed.connect(self._refresh)
        self.begin.clicked.connect(self._begin)
        session.changed.connect(self._refresh)
        self.finished.connect(session.watched)
        self._refresh()

    def _usual_name(self) -> str:
        name = self.tr("Backup")
        return f"{name} {date.today().isoformat()}"

    def _begin(self) -> None:
        folder = self.place.folder()
        if folder is not None and self.begin.isEnabled():
            self._session.back_up(folder)

    def _refresh(self) -> None:
        idle = self._session.running is None
        self.place.setEnabled(idle)
        self._warn()
        self.begin.setEnabled(idle and self.place.folder() is not None)
        self.fit()

    def _warn(self) -> None:
        parent, archive = self.place.parent_folder.path(), self._archive_folder
        if parent is None or archive is None or not _on_one_disk(parent, archive):
            self.same_disk.clear()
            return
        self.same_disk.tell(
            lambda: self.tr("This place is on the same disk as the archive."),
            lambda: self.tr("What happens to the disk happens to both. Better choose a stick."),
            tone="",
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Back up the archive"))
        self.begin.setText(self.tr("Write the backup"))
        self._text.setText(
            self.tr(
                "A backup is a second archive, encrypted like this one and opened by the same "
                "keys. Put it on a stick or a disk that is kept in another place. Where it lies "
                "is not remembered."
            )
        )
        self._warn()


def _on_one_disk(one: Path, other: Path) -> bool:
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False
