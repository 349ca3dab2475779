"""Steps over very many documents, each portion of which waits until it is let go."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from archive.changes import Change
from archive.editing.binning import empty_bin, put_into_bin
from archive.editing.labelling import give_labels
from archive.errors import DiskFullError
from archive.labels import LabelKind
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.annotation.history import History
from desktop.ui.annotation.long_steps import PORTION
from desktop.ui.editing import editing as editing_steps
from desktop.ui.editing.changes_bar import ChangesBar
from tests.desktop.ui.conftest import Stage, draft

MANY = 2 * PORTION + 50
IDS = [ArticleId(number) for number in range(1, MANY + 1)]


@dataclass
class Slow:
    """Gives tags as the program does, and waits before each portion until it is let go."""

    steps: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    begun: list[int] = field(default_factory=list)
    refused_at: int = 0

    def give(
        self, archive: OpenArchive, kind: LabelKind, ids: Sequence[ArticleId], names: Sequence[str]
    ) -> Change:
        self.begun.append(len(ids))
        self.steps.acquire()
        if len(self.begun) == self.refused_at:
            raise DiskFullError
        return give_labels(archive, kind, ids, names)


def begin(stage: Stage) -> History:
    """Give a tag to all documents; the first portion waits."""
    stage.unlock([draft(f"text {number}") for number in IDS])
    history = stage.window.history
    assert history is not None
    editing(stage).give(LabelKind.TAG, "суд", IDS)
    return history


def editing(stage: Stage) -> editing_steps.Editing:
    window = stage.window
    assert window.archive is not None
    assert window.history is not None
    (made,) = stage.library.findChildren(editing_steps.Editing)
    return made


def bar(stage: Stage) -> ChangesBar:
    (found,) = stage.library.findChildren(ChangesBar)
    return found


def tagged(stage: Stage) -> int:
    assert stage.window.archive is not None
    with stage.window.archive.reading() as unit:
        return len(unit.labels.holders(LabelKind.TAG).get("суд", ()))


def undo_words(stage: Stage) -> str:
    return stage.library.results.undo_bar.words.text()


def delete_for_good(stage: Stage, *ids: ArticleId) -> None:
    """As another hand would, of which the history hears nothing."""
    assert stage.window.archive is not None
    put_into_bin(stage.window.archive, ids)
    empty_bin(stage.window.archive, ids)


def undo_all(stage: Stage, history: History) -> list[str]:
    """Take everything back; what each step was called."""
    said = []
    while history.undoable is not None:
        said.append(history.undoable.words())
        history.undo()
        stage.until(lambda: history.idle)
    return said


def made_archive(stage: Stage) -> OpenArchive:
    assert stage.window.archive is not None
    return stage.window.archive
