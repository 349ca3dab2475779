"""What a new document begins with, chosen above it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from archive.editing.writing import Template, save_template, templates
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.editing.editing import Editing
from desktop.ui.editing.name_dialog import NameDialog
from desktop.ui.editing.own_templates import Beginning, kept_beginning, own_beginnings
from desktop.ui.editing.templates_dialog import TemplatesDialog
from desktop.ui.jobs import Lane
from desktop.ui.languages import follow_language

_LEAST_LETTERS = 16


class TemplateChoice(QObject):
    """The program's own beginnings, and after them the templates that people kept."""

    refused = Signal(object)
    """`SkryniaError`."""

    def __init__(
        self, editing: Editing, as_template: Callable[[str], Template], dialog: QWidget
    ) -> None:
        """`as_template` gives what is written as a template of a name."""
        super().__init__(dialog)
        self._editing, self._as_template, self._dialog = editing, as_template, dialog
        self._kept: tuple[Template, ...] = ()
        self.label, self.box = PlainLabel(wrap=False), QComboBox()
        self.keep, self.change = QPushButton(), QPushButton()
        # A long name must not make the whole line wide: it is read in full in the list.
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(_LEAST_LETTERS)
        self.label.setBuddy(self.box)
        for button in (self.keep, self.change):
            button.setAutoDefault(False)
        self.change.hide()
        self.keep.clicked.connect(self._ask_name)
        self.change.clicked.connect(self._show_kept)
        follow_language(self.box, self._retranslate)
        self._load()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What is seen of it, in order."""
        return (self.label, self.box, self.keep, self.change)

    @property
    def chosen(self) -> Beginning:
        """What is to be begun with."""
        return self._beginnings()[max(self.box.currentIndex(), 0)]

    def _beginnings(self) -> list[Beginning]:
        return [*own_beginnings(), *map(kept_beginning, self._kept)]

    def _ask_name(self) -> None:
        def words() -> tuple[str, str]:
            sentence = self.tr("Its name. The witness and the date are not kept in a template.")
            return self.tr("Keep as a template"), sentence

        title = self._as_template("").description.get("title", "")
        NameDialog(words, title, self._keep, self._dialog).open()

    def _keep(self, name: str) -> None:
        work = partial(save_template, self._editing.archive, self._as_template(name))
        self._editing.jobs.run(Lane.WRITE, work, self, lambda _: self._load(), self.refused.emit)

    def _show_kept(self) -> None:
        dialog = TemplatesDialog(self._editing, self._dialog)
        dialog.changed.connect(self._load)
        dialog.open()

    def _load(self) -> None:
        work = partial(templates, self._editing.archive)
        self._editing.jobs.run(Lane.READ, work, self, self._take, self.refused.emit)

    def _take(self, kept: tuple[Template, ...]) -> None:
        self._kept = kept
        self.change.setVisible(bool(kept))
        self._fill(self.box.currentText())

    def _fill(self, chosen: str) -> None:
        self.box.clear()
        self.box.addItems([each.name for each in self._beginnings()])
        self.box.setCurrentIndex(max(self.box.findText(chosen), 0))

    def _retranslate(self) -> None:
        place = max(self.box.currentIndex(), 0)
        self._fill("")
        self.box.setCurrentIndex(place)
        self.label.setText(self.tr("Begin with"))
        self.box.setAccessibleName(self.tr("Begin with"))
        self.keep.setText(self.tr("Keep as a template…"))
        self.change.setText(self.tr("Templates…"))
