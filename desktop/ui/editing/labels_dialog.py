"""Tags and collections of the chosen documents: ticked and typed, each step done at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from archive.changes import Change
from archive.errors import SkryniaError
from archive.labels import LabelKind
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Heading, Notice, PlainLabel
from desktop.ui.editing.editing import Editing, Labels
from desktop.ui.jobs import Lane
from desktop.ui.languages import follow_language

_NAME_ROLE = int(Qt.ItemDataRole.UserRole)
_STATE = {
    True: Qt.CheckState.Checked,
    False: Qt.CheckState.Unchecked,
    None: Qt.CheckState.PartiallyChecked,
}
Held = Mapping[LabelKind, Mapping[str, int]]
"""How many of the documents have each name."""


class LabelColumn(QWidget):
    """One kind: a line for a name, and all names with their ticks."""

    given = Signal(str)
    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.heading, self.line, self.list = Heading(1.0), QLineEdit(), QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = PlainLabel(role="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.heading, self.line, self.nothing):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        self.line.returnPressed.connect(self._give)
        self.list.itemChanged.connect(self._follow)

    def show_names(self, names: list[str], held: Mapping[str, int], documents: int) -> None:
        """All names; ticked are those that all documents have, half ticked what some have."""
        row = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for name in names:
            count = held.get(name, 0)
            partly = f"  {count} / {documents}" if 0 < count < documents else ""
            item = QListWidgetItem(f"{name}{partly}")
            item.setData(_NAME_ROLE, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_STATE[None if partly else count > 0])
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(row, 0), len(names) - 1))
        self.list.blockSignals(False)
        self.nothing.setVisible(not names)
        completer = QCompleter(names, self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)

    def set_words(self, heading: str, spoken: str, hint: str, nothing: str) -> None:
        """Name everything in the language in force."""
        self.heading.setText(heading)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(spoken)
        self.list.setAccessibleName(heading)
        self.nothing.setText(nothing)

    def _give(self) -> None:
        name = " ".join(self.line.text().split())
        if name:
            self.line.clear()
            self.given.emit(name)

    def _follow(self, item: QListWidgetItem) -> None:
        name = str(item.data(_NAME_ROLE))
        ticked = item.checkState() is Qt.CheckState.Checked
        (self.given if ticked else self.taken).emit(name)


class LabelsDialog(FittedDialog):
    """The list behind it stays in use; what is ticked can be undone like everything else."""

    def __init__(self, editing: Editing, ids: tuple[ArticleId, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self.ids = editing, ids
        self._held: Held = {kind: {} for kind in LabelKind}
        self._seen: dict[LabelKind, dict[str, None]] = {kind: {} for kind in LabelKind}
        self.words, self.notice = PlainLabel(role="muted"), Notice()
        self.columns = {kind: LabelColumn() for kind in LabelKind}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrange()
        self._connect()
        follow_language(self, self._retranslate)
        self._read()
        editing.load_labels()

    def _arrange(self) -> None:
        sides = QHBoxLayout()
        for column in self.columns.values():
            sides.addWidget(column, 1)
        # Else Enter in a line would close the dialog instead of giving the name.
        close = closing(self, by_enter=False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.notice)
        layout.addLayout(sides, 1)
        layout.addWidget(close)
        self.resize(620, 420)

    def _connect(self) -> None:
        for kind, column in self.columns.items():
            column.given.connect(partial(self._give, kind))
            column.taken.connect(partial(self._take, kind))
        self._editing.labels_arrived.connect(self._show_labels)
        self._editing.refused.connect(self._refuse)
        history = self._editing.history
        history.changed.connect(self._follow)
        # The strip below the library tells what a long step came to: its ticks are read anew.
        history.long_steps.finished.connect(self._read)
        history.long_steps.failed.connect(self._refuse)

    def _give(self, kind: LabelKind, name: str) -> None:
        self.notice.clear()
        self._editing.give(kind, name, self.ids)

    def _take(self, kind: LabelKind, name: str) -> None:
        self.notice.clear()
        self._editing.take(kind, name, self.ids)

    def _follow(self, change: Change) -> None:
        if change.touched.intersection(self.ids):
            self._read()

    def _refuse(self, error: SkryniaError) -> None:
        self.notice.tell_error(error)
        self._read()

    def _read(self, *_: object) -> None:
        work = partial(held_by, self._editing.archive, self.ids)
        self._editing.jobs.run(Lane.READ, work, self, self._show_held, self.notice.tell_error)

    def _show_held(self, held: Held) -> None:
        self._held = held
        self._show_labels(self._editing.labels)

    def _show_labels(self, labels: Labels) -> None:
        for kind, column in self.columns.items():
            known = [node.name for node in labels.get(kind, ())]
            # What the documents have stands on top, and stays there when it is taken from them.
            self._seen[kind].update(dict.fromkeys(self._held[kind]))
            names = list(dict.fromkeys([*self._seen[kind], *known]))
            column.show_names(names, self._held[kind], len(self.ids))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Tags and collections"))
        self.words.setText(self.tr("%Ln document(s) chosen", "", len(self.ids)))
        hint = self.tr("Type a name and press Enter")
        nothing = self.tr("None yet. Type a name and press Enter.")
        for kind, heading, spoken in (
            (LabelKind.TAG, self.tr("Tags"), self.tr("Give a tag")),
            (LabelKind.COLLECTION, self.tr("Collections"), self.tr("Put into a collection")),
        ):
            self.columns[kind].set_words(heading, spoken, hint, nothing)


def held_by(archive: OpenArchive, ids: tuple[ArticleId, ...]) -> Held:
    """How many of these documents have each tag, and lie in each collection."""
    with archive.reading() as unit:
        rows = unit.articles.summaries(ids).values()
        return {
            LabelKind.TAG: Counter(name for row in rows for name in row.description.tags),
            LabelKind.COLLECTION: Counter(
                name for row in rows for name in row.description.collections
            ),
        }
