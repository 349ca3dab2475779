"""Marks of the document that is read: which there are, which is worked on, what is done to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from archive.annotate import Target, edit_mark, mark, remove_marks
from archive.changes import Change
from archive.errors import SkryniaError
from archive.marks import CodeId
from archive.placing import likeliest_place, move_mark
from archive.ports import OpenArchive
from archive.records import Annotation, AnnotationId, ArticleId, Span
from desktop.ui.annotation.history import Done, History
from desktop.ui.annotation.marks_state import MarksState, read_marks
from desktop.ui.annotation.recent_codes import RecentCodes
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.jobs import Jobs, Lane


class Annotating(QObject):
    """Every change is a step of the history; what is shown follows at once."""

    marks_changed = Signal()
    current_changed = Signal()
    place_wanted = Signal(object)
    """`Span`, `PageArea` or `TimeSpan` that is to be shown."""
    selection_wanted = Signal(object)
    """`Span` that is to be selected."""
    passage_selected = Signal(object)
    """`Target` that the user selected: what is written next may be about it."""
    nothing_chosen = Signal()
    """Something was to be done to a selection or a mark, and there is none."""
    told = Signal(object)
    """A function that gives words for a step that may have done more than was meant."""
    refused = Signal(object)
    """`SkryniaError`."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self._archive, self._jobs, self.history = archive, jobs, history
        self.state: MarksState | None = None
        self.current: Annotation | None = None
        self.colour = 1
        """The one that was used last."""
        self.recent = RecentCodes()
        self._wanted: ArticleId | None = None
        history.changed.connect(self._follow)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be marked."""
        return self._archive.read_only

    @property
    def marks(self) -> tuple[Annotation, ...]:
        """Marks of the document that is shown, those without a place first, then by place."""
        return () if self.state is None else self.state.marks

    def show_document(self, opened: OpenedDocument | None) -> None:
        """Read the marks of another document, or forget those that are shown."""
        self._wanted = None
        self._take(None)
        if opened is not None:
            self._read(opened.reading.article.id)

    def standing_on(self, target: Target, *, uncoded: bool = False) -> Annotation | None:
        """The mark on just this place; of several the chosen one, else one with a note.

        Where it is to be `uncoded`, one that stands there for a code is another thing.
        """
        on_text = () if self.state is None else self.state.on_text()
        same = [each for each in on_text if each.span == target]
        same += [each for each in self.marks if each.place == target]
        if uncoded:
            same = [each for each in same if not each.codes]
        if self.current in same:
            return self.current
        return next((each for each in same if each.note), same[0] if same else None)

    def choose(self, annotation_id: AnnotationId | None) -> None:
        """Work on this mark from now on."""
        found = None if self.state is None else self.state.get(annotation_id)
        if found != self.current:
            self.current = found
            self.current_changed.emit()

    def jump(self, annotation: Annotation) -> None:
        """Choose a mark and have its place shown, where it has one."""
        self.choose(annotation.id)
        if self.state is not None and annotation.id not in self.state.lost:
            self.place_wanted.emit(annotation.place or annotation.span)

    def mark(
        self,
        target: Target,
        colour: int | None = None,
        *,
        codes: Sequence[CodeId] = (),
        tags: Sequence[str] = (),
        done: Done | None = None,
    ) -> None:
        """Make a mark, and choose it."""
        if self.state is None:
            return
        self.colour = colour or self.colour
        article = self.state.article.id
        work = partial(
            mark, self._archive, article, target, colour=self.colour, codes=codes, tags=tags
        )
        self._run(lambda: self.tr("a new mark"), work, partial(self._made, done))

    def recolour(self, annotation: Annotation, colour: int) -> None:
        """Give a mark another colour."""
        self.colour = colour
        work = partial(edit_mark, self._archive, annotation.id, colour=colour)
        self._run(lambda: self.tr("another colour"), work)

    def write_note(
        self, annotation_id: AnnotationId, note: str, done: Done, failed: Callable[[], None]
    ) -> None:
        """Give a mark another note; a refusal is told, and then `failed` called."""

        def refuse(error: SkryniaError) -> None:
            self.refused.emit(error)
            failed()

        work = partial(edit_mark, self._archive, annotation_id, note=note)
        self.history.run(lambda: self.tr("a note"), work, done, refuse)

    def label(self, annotation: Annotation, codes: Sequence[CodeId], tags: Sequence[str]) -> None:
        """Give a mark exactly these codes and tags."""
        work = partial(
            edit_mark, self._archive, annotation.id, codes=tuple(codes), tags=tuple(tags)
        )
        self._run(lambda: self.tr("codes and tags"), work)

    def remove(self, annotations: Sequence[Annotation], *, told: bool = False) -> None:
        """Delete marks; undo brings them back as they were, and is offered where that is `told`."""
        ids = [each.id for each in annotations]

        def words() -> str:
            return self.tr("%Ln mark(s) removed", "", len(ids))

        if ids:
            work = partial(remove_marks, self._archive, ids)
            self._run(words, work, (lambda _: self.told.emit(words)) if told else None)

    def offered_place(self, annotation: Annotation) -> Span | None:
        """Where the passage of a lost mark may stand now."""
        if self.state is None:
            return None
        return likeliest_place(annotation, self.state.article.text)

    def put(self, annotation: Annotation, target: Target) -> None:
        """Put a mark in another place of the kind that it stands in."""
        work = partial(move_mark, self._archive, annotation.id, target)
        self._run(
            lambda: self.tr("a mark in another place"), work, lambda _: self.choose(annotation.id)
        )

    def _run(
        self, words: Callable[[], str], work: Callable[[], Change], done: Done | None = None
    ) -> None:
        self.history.run(words, work, done, self.refused.emit)

    def _made(self, done: Done | None, change: Change) -> None:
        if change.made_annotation is not None:
            self.choose(change.made_annotation.id)
        if done is not None:
            done(change)

    def _read(self, article_id: ArticleId) -> None:
        work = partial(read_marks, self._archive, article_id)
        self._wanted = article_id
        self._jobs.run(Lane.READ, work, self, self._take_read, self.refused.emit)

    def _take_read(self, state: MarksState) -> None:
        # A late answer about a document that is not shown any more is dropped.
        if state.article.id == self._wanted:
            self._take(state)

    def _take(self, state: MarksState | None) -> None:
        self.state = state
        if state is not None:
            self.recent.keep(code.id for code in state.codes)
        self.marks_changed.emit()
        self.choose(self.current.id if self.current else None)

    def _follow(self, change: Change) -> None:
        if self.state is None:
            return
        if self.state.article.id in change.documents.touched:
            self._read(self.state.article.id)
        else:
            self._take(self.state.after(change))
