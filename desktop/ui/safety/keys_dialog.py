"""The keys that open the archive: listed, changed, added, removed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from archive.errors import SkryniaError
from archive.keys import KeySlot, SecretKind
from archive.ports import Keyring, OpenArchive
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.safety.key_dialogs import PassphraseDialog, RecoveryDialog, ReplacingKeyring
from desktop.ui.services import Services
from desktop.ui.vocabulary import instant_words

_SIZE = (640, 420)
_NUMBER = Qt.ItemDataRole.UserRole


class KeysDialog(FittedDialog):
    """A list and what can be done with the key that is chosen in it."""

    def __init__(
        self,
        archive: OpenArchive,
        services: Services,
        jobs: Jobs,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._archive, self._services = archive, services
        self._jobs, self._theme = jobs, theme
        self.slots: tuple[KeySlot, ...] = ()
        self._text, self.notice = PlainLabel(), Notice()
        self.list = QTreeWidget()
        self.change, self.remove = QPushButton(), QPushButton()
        self.add, self.add_words = QPushButton(), QPushButton()
        self.question: QMessageBox | None = None
        self.step: QDialog | None = None
        """The dialog for one new secret, while it is open."""
        self._arrange()
        self._connect()
        self.resize(*_SIZE)
        follow_language(self, self._retranslate)
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        read = self._archive.keyring.slots
        self._jobs.run(Lane.READ, read, self, self._show, self.notice.tell_error)

    def _arrange(self) -> None:
        self.list.setColumnCount(3)
        self.list.setRootIsDecorated(False)
        buttons = FlowLayout()
        for button in (self.change, self.remove, self.add, self.add_words):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.change.setProperty("primary", True)
        box = closing(self, by_enter=False)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        layout.addWidget(self.notice)
        layout.addWidget(box)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._refresh_buttons)
        self.list.itemActivated.connect(self._change)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._ask_to_remove)
        self.add.clicked.connect(self._add)
        self.add_words.clicked.connect(self._add_words)

    def chosen(self) -> KeySlot | None:
        """The key that is chosen in the list."""
        item = self.list.currentItem()
        number = None if item is None else item.data(0, _NUMBER)
        return next((slot for slot in self.slots if slot.number == number), None)

    def _show(self, slots: Sequence[KeySlot]) -> None:
        self.slots = tuple(slots)
        self._fill()
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self._refresh_buttons()

    def _fill(self) -> None:
        current = self.list.currentItem()
        row = -1 if current is None else self.list.indexOfTopLevelItem(current)
        self.list.clear()
        for slot in self.slots:
            made = instant_words(slot.created_at)
            item = QTreeWidgetItem([self._kind(slot.kind), slot.label, made])
            item.setData(0, _NUMBER, slot.number)
            self.list.addTopLevelItem(item)
        for column in range(3):
            self.list.resizeColumnToContents(column)
        before = self.list.topLevelItem(row)
        if before is not None:
            self.list.setCurrentItem(before)

    def _kind(self, kind: SecretKind) -> str:
        return {
            SecretKind.PASSPHRASE: self.tr("Passphrase"),
            SecretKind.PASSPHRASE_KEYFILE: self.tr("Passphrase and key file"),
            SecretKind.RECOVERY: self.tr("Recovery words"),
        }[kind]

    def _refresh_buttons(self) -> None:
        writable, slot = not self._archive.read_only, self.chosen()
        for button in (self.add, self.add_words):
            button.setEnabled(writable)
        self.change.setEnabled(writable and slot is not None)
        self.remove.setEnabled(writable and slot is not None and len(self.slots) > 1)

    def _change(self) -> None:
        slot = self.chosen()
        if slot is None or not self.change.isEnabled():
            return
        if slot.kind is SecretKind.RECOVERY:
            self._ask_for_words(ReplacingKeyring(self._archive.keyring, slot.number))
        else:
            keyring = self._archive.keyring
            self._ask_for_secret(
                PassphraseDialog(
                    partial(keyring.change, slot.number),
                    self._services,
                    self._jobs,
                    self._theme,
                    self,
                )
            )

    def _add(self) -> None:
        keyring, label = self._archive.keyring, self.tr("Second passphrase")
        self._ask_for_secret(
            PassphraseDialog(
                lambda secret: keyring.add(secret, label),
                self._services,
                self._jobs,
                self._theme,
                self,
            )
        )

    def _add_words(self) -> None:
        self._ask_for_words(self._archive.keyring)

    def _ask_for_words(self, keyring: Keyring) -> None:
        self._ask_for_secret(RecoveryDialog(keyring, self._services, self._jobs, self._theme, self))

    def _ask_for_secret(self, dialog: PassphraseDialog | RecoveryDialog) -> None:
        self.step = dialog
        dialog.made.connect(self._tell_made)
        dialog.finished.connect(self.refresh)
        dialog.open()

    def _tell_made(self) -> None:
        self.notice.tell(
            lambda: self.tr("The new key opens the archive from now on."),
            lambda: self.tr("Older backups are still opened by the keys that they were made with."),
            tone="good",
        )

    def _ask_to_remove(self) -> None:
        slot = self.chosen()
        if slot is None:
            return
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        self.question = QMessageBox(QMessageBox.Icon.Warning, "", "", yes | no, self)
        follow_language(self.question, partial(self._word_question, self.question, slot.kind))
        self.question.setDefaultButton(no)
        self.question.finished.connect(
            lambda button: self._remove(slot.number) if button == yes else None
        )
        self.question.open()

    def _word_question(self, question: QMessageBox, kind: SecretKind) -> None:
        question.setWindowTitle(self.tr("Remove a key"))
        question.setText(self.tr("Remove this key: %1?").replace("%1", self._kind(kind)))
        question.setInformativeText(
            self.tr(
                "It cannot be brought back. Be sure that you know another key of the list by "
                "heart, or have it on paper."
            )
        )

    def _remove(self, number: int) -> None:
        work = partial(self._archive.keyring.remove, number)
        self._jobs.run(Lane.WRITE, work, self, self._tell_removed, self._fail)

    def _tell_removed(self, _: object) -> None:
        self.notice.tell(lambda: self.tr("The key opens this archive no more."), tone="good")
        self.refresh()

    def _fail(self, error: SkryniaError) -> None:
        self.notice.tell_error(error)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keys"))
        self._text.setText(
            self.tr(
                "Each of these opens the archive by itself. Keep at least two, and one of them on "
                "paper."
            )
        )
        self.list.setAccessibleName(self.tr("Keys"))
        self.list.setHeaderLabels([self.tr("Kind"), self.tr("Name"), self.tr("Made")])
        self.change.setText(self.tr("Change…"))
        self.remove.setText(self.tr("Remove…"))
        self.add.setText(self.tr("Add a passphrase…"))
        self.add_words.setText(self.tr("New recovery words…"))
        self._fill()
        self._refresh_buttons()
