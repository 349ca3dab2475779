"""What each step of editing is called: above the list when it is done, and behind "Undo:"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from archive.labels import LabelKind


class StepWords(QObject):
    """In the language that is in force when they are asked for."""

    def given(self, kind: LabelKind, name: str, count: int) -> str:
        """Documents got a tag, or came into a collection."""
        if kind is LabelKind.TAG:
            words = self.tr("Tag “%1”: %Ln document(s)", "", count)
        else:
            words = self.tr("Into “%1”: %Ln document(s)", "", count)
        return words.replace("%1", name)

    def taken(self, kind: LabelKind, name: str, count: int) -> str:
        """Documents lost a tag, or left a collection."""
        if kind is LabelKind.TAG:
            words = self.tr("Without the tag “%1”: %Ln document(s)", "", count)
        else:
            words = self.tr("Out of “%1”: %Ln document(s)", "", count)
        return words.replace("%1", name)

    def made(self, name: str) -> str:
        """A tag or a collection is new."""
        return self.tr("New: %1").replace("%1", name)

    def renamed(self, name: str) -> str:
        """A tag or a collection has another name."""
        return self.tr("New name: %1").replace("%1", name)

    def forgotten(self, name: str) -> str:
        """A tag or a collection is gone."""
        return self.tr("Without “%1”; its documents stay").replace("%1", name)

    def described(self, count: int) -> str:
        """Documents have other descriptions."""
        return self.tr("Description changed: %Ln document(s)", "", count)

    def binned(self, count: int) -> str:
        """Documents lie in the bin."""
        return self.tr("Put into the bin: %Ln document(s)", "", count)

    def restored(self, count: int) -> str:
        """Documents are back."""
        return self.tr("Back from the bin: %Ln document(s)", "", count)

    def corrected(self) -> str:
        """A text has a version more."""
        return self.tr("Text corrected")

    def corrected_with_marks(self, moved: int, lost: int) -> str:
        """The same, and what became of the marks on the text."""
        said = [self.tr("Saved as a version of its own.")]
        if moved:
            said.append(self.tr("%Ln mark(s) moved along.", "", moved))
        if lost:
            said.append(self.tr("%Ln mark(s) not found again, but kept.", "", lost))
        return " ".join(said)

    def written(self) -> str:
        """A document is new."""
        return self.tr("New document written")

    def not_begun(self, words: Callable[[], str]) -> str:
        """What waited behind another step was undone before it began."""
        return self.tr("Not begun: %1").replace("%1", words())

    def discarded(self) -> str:
        """What was being written is let go of."""
        return self.tr("What was written was discarded.")
