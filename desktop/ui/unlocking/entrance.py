"""What is seen before anything is unlocked: one card, and the language switch in place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from archive.ports import OpenArchive
from desktop.ui.controls.centred_card import CentredCard
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.sentence_layout import SentenceLayout
from desktop.ui.jobs import Jobs
from desktop.ui.languages import INTERFACE_LANGUAGES, Languages, follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.services import Services
from desktop.ui.unlocking.create_page import CreatePage
from desktop.ui.unlocking.unlock_page import UnlockPage


class Entrance(QWidget):
    """Unlock or create."""

    opened = Signal(object, object)
    """The open archive and its folder."""
    created = Signal(object)
    """The open archive, when it is a new one; comes after `opened`."""
    language_wanted = Signal(str)
    check_wanted = Signal()
    """“Check this program” was pressed."""
    restore_wanted = Signal()

    def __init__(
        self,
        services: Services,
        jobs: Jobs,
        theme: Theme,
        languages: Languages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._languages = languages
        self.unlock_page = UnlockPage(services, jobs, theme)
        self.create_page = CreatePage(services, jobs, theme)
        self.language = QComboBox()
        self.check_program, self.restore = QPushButton(), QPushButton()
        self._language_label = PlainLabel(role="muted", wrap=False)
        self._theme = theme
        self._arrange()
        self.unlock_page.unlocked.connect(self.opened)
        self.unlock_page.create_wanted.connect(self.show_create)
        self.create_page.created.connect(self._hand_over)
        self.create_page.left.connect(self.show_unlock)
        follow_language(self, self._retranslate)

    def show_unlock(self) -> None:
        """Ask for an archive and its passphrase."""
        self._show_page(self.unlock_page)
        self.unlock_page.offer(self.unlock_page.folder.path())

    def show_create(self) -> None:
        """Begin a new archive."""
        self.unlock_page.forget()
        self._show_page(self.create_page)
        self.create_page.begin()

    @property
    def opening(self) -> Path | None:
        """The archive that is being opened just now."""
        return self.unlock_page.opening

    def forget(self) -> None:
        """Drop every secret that was typed or shown, and the name of the archive that was."""
        self.unlock_page.conceal()
        self.create_page.secret.forget()

    def _hand_over(self, archive: OpenArchive, folder: Path) -> None:
        self.opened.emit(archive, folder)
        self.created.emit(archive)

    def _arrange(self) -> None:
        for code, name in INTERFACE_LANGUAGES.items():
            self.language.addItem(name, code)
        # Its own hint leaves too little room for its arrow in large text.
        self.language.setMinimumContentsLength(max(map(len, INTERFACE_LANGUAGES.values())))
        self.language.activated.connect(self._choose_language)
        self._language_label.setBuddy(self.language)
        card = CentredCard(self._theme, self.unlock_page, self.create_page, parent=self)
        card.ground.addLayout(self._language_row())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        self._show_page(self.unlock_page)

    def _language_row(self) -> SentenceLayout:
        offers, line, beside = QWidget(), SentenceLayout(), FlowLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.check_program)
        beside.addWidget(self.restore)
        offers.setLayout(beside)
        for part in (offers, self._language_label, self.language):
            line.addWidget(part)
        for button in (self.check_program, self.restore):
            button.setProperty("quiet", True)
        self.check_program.clicked.connect(self.check_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        return line

    def _show_page(self, shown: QWidget) -> None:
        """One page at a time, so that the card is as high as that page and no higher."""
        for page in (self.unlock_page, self.create_page):
            page.setVisible(page is shown)

    def _choose_language(self) -> None:
        self.language_wanted.emit(self.language.currentData())

    def _retranslate(self) -> None:
        self.check_program.setText(self.tr("Check this program"))
        self.restore.setText(self.tr("Restore from a backup"))
        self._language_label.setText(self.tr("Language"))
        self.language.setAccessibleName(self.tr("Language"))
        self.language.setCurrentIndex(self.language.findData(self._languages.current))
