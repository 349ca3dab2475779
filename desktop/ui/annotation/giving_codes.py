"""Codes given to what is selected or to the mark that is worked on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from archive.annotate import Target
from archive.changes import Change
from archive.codebook import Codebook
from archive.codes import create_code
from archive.marks import CodeId
from archive.ports import OpenArchive
from archive.records import Annotation, Span
from desktop.ui.annotation.annotating import Annotating
from desktop.ui.annotation.label_dialog import LabelDialog
from desktop.ui.annotation.selections import Selections
from desktop.ui.reading.reader_text import ReaderText


class GivingCodes(QObject):
    """The dialog, the last code again, the list of recent codes."""

    def __init__(
        self,
        archive: OpenArchive,
        annotating: Annotating,
        selections: Selections,
        text: ReaderText,
    ) -> None:
        super().__init__(annotating)
        self._archive, self._annotating, self._text = archive, annotating, text
        self._selections = selections
        self._dialog: LabelDialog | None = None

    def ask(self, otherwise: Callable[[], object] | None = None) -> None:
        """Show the dialog for what is selected, else for the mark that is worked on.

        Where there is neither, do `otherwise`, or say that words must be selected.
        """
        state, (mark, span) = self._annotating.state, self._target()
        if state is None or (mark is None and span is None):
            (otherwise or self._annotating.nothing_chosen.emit)()
            return
        quote = mark.quote if mark else ""
        if isinstance(span, Span):
            quote = state.article.text[span.start : span.end]
        codes, tags = (mark.codes, mark.tags) if mark else ((), ())
        dialog = LabelDialog(quote, state.book, codes, tags, self._make, self._text.window())
        dialog.labelled.connect(partial(self._label, mark, span))
        follow = partial(self._refresh, dialog)
        self._annotating.marks_changed.connect(follow)
        dialog.finished.connect(lambda _: self._annotating.marks_changed.disconnect(follow))
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.open()
        dialog.line.setFocus()

    def leave(self, done: Callable[[], None]) -> None:
        """Store what is ticked and typed in the dialog before the archive locks, then `done`."""
        if self._dialog is None:
            done()
            return
        self._dialog.accept()
        self._annotating.history.when_idle(done)

    def give_last(self) -> None:
        """Give the code that was given last; without one, ask."""
        last = self._annotating.recent.last
        if last is None:
            self.ask()
        else:
            self.give(last)

    def show_recent(self) -> None:
        """A menu of recent codes with a digit for each; of all codes where none is recent."""
        state, (mark, span) = self._annotating.state, self._target()
        if state is None or (mark is None and span is None):
            self._annotating.nothing_chosen.emit()
            return
        book = state.book
        recent = self._annotating.recent.all() or [code.id for _, code in book.walk()][:9]
        if not recent:
            self.ask()
            return
        menu = QMenu(self._text)
        for digit, code in enumerate(recent, 1):
            name = " / ".join(book.path(code)).replace("&", "&&")
            menu.addAction(f"&{digit}  {name}").triggered.connect(partial(self._pick, code))
        menu.aboutToHide.connect(menu.deleteLater)
        corner = self._text.cursorRect().bottomLeft()
        menu.popup(self._text.viewport().mapToGlobal(corner))

    def give(self, code: CodeId) -> None:
        """Give one code, as a new mark or beside those that the mark has."""
        mark, span = self._target()
        if mark is not None:
            self._annotating.label(mark, tuple(dict.fromkeys((*mark.codes, code))), mark.tags)
        elif span is not None:
            self._annotating.mark(span, codes=(code,))
        else:
            self._annotating.nothing_chosen.emit()
            return
        self._annotating.recent.use(code)

    def _forget(self, _: int) -> None:
        self._dialog = None

    def _pick(self, code: CodeId, _: bool = False) -> None:
        self.give(code)

    def _target(self) -> tuple[Annotation | None, Target | None]:
        """The mark on just what is selected, or the selection, or the mark that is worked on."""
        target = self._selections.target()
        if target is None:
            return self._annotating.current, None
        return self._annotating.standing_on(target), target

    def _label(
        self,
        mark: Annotation | None,
        span: Target | None,
        codes: tuple[CodeId, ...],
        tags: tuple[str, ...],
    ) -> None:
        for code in codes:
            if mark is None or code not in mark.codes:
                self._annotating.recent.use(code)
        if mark is not None:
            self._annotating.label(mark, codes, tags)
        elif span is not None and (codes or tags):
            self._annotating.mark(span, codes=codes, tags=tags)

    def _make(self, name: str, done: Callable[[CodeId], object]) -> None:
        def tell(change: Change) -> None:
            if change.made_code is not None:
                done(change.made_code.id)

        self._annotating.history.run(
            lambda: self.tr("a new code"), partial(create_code, self._archive, name), tell
        )

    def _refresh(self, dialog: LabelDialog) -> None:
        state = self._annotating.state
        dialog.show_book(Codebook(()) if state is None else state.book)
