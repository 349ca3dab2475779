"""The actions that change documents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from archive.changes import Change
from archive.documents import Reading
from archive.records import ArticleId, Kind
from desktop.ui.annotation.history import History
from desktop.ui.annotation.long_steps import LongStep
from desktop.ui.editing.bin_dialog import BinDialog
from desktop.ui.editing.changes_bar import ChangesBar
from desktop.ui.editing.draft_keeper import DraftDesk
from desktop.ui.editing.editing import Editing
from desktop.ui.editing.labels_dialog import LabelsDialog
from desktop.ui.editing.many_dialog import ManyDialog
from desktop.ui.editing.writing_commands import connect_writing
from desktop.ui.library_page import LibraryPage
from desktop.ui.listing.chosen import ChosenDocuments
from desktop.ui.preferences import Preferences
from desktop.ui.shelves.shelf_commands import connect_labels

if TYPE_CHECKING:
    from desktop.ui.window import Window

_WRITING = ("write", "label", "change-many", "correct-text", "bin")
"""Actions that an archive open for reading only has not."""


def connect_editing(window: Window, library: LibraryPage) -> DraftDesk | None:
    """Labels, bin, changes of many documents, and what follows from each step.

    Answers where unfinished writing is kept.
    """
    archive, history = window.archive, window.history
    if archive is None or history is None:
        return None
    results = library.results
    chosen = ChosenDocuments(archive, window.jobs, library.search, results.view, library.reader)
    editing = Editing(archive, window.jobs, history, library)
    changes_bar = ChangesBar(history)
    library.add_strip(changes_bar)

    def label() -> None:
        chosen.resolve(lambda ids: LabelsDialog(editing, ids, window).show())

    def change_many() -> None:
        chosen.resolve(lambda ids: open_many(window, editing, ids))

    def put_into_bin() -> None:
        results.view.expect_removal()
        chosen.resolve(editing.bin)

    def show_bin() -> None:
        dialog = BinDialog(editing, window.theme, window)
        dialog.open_wanted.connect(library.open_document)
        dialog.show()

    for name, act in (
        ("label", label),
        ("change-many", change_many),
        ("bin", put_into_bin),
        ("show-bin", show_bin),
    ):
        window.book.connect(name, act)
    for name in _WRITING:
        window.book[name].setEnabled(not archive.read_only)
    library.empty.bin_wanted.connect(window.book["show-bin"].trigger)
    results.view.bin_wanted.connect(window.book["bin"].trigger)
    results.chosen_bar.label.clicked.connect(window.book["label"].trigger)
    results.chosen_bar.change.clicked.connect(window.book["change-many"].trigger)
    results.chosen_bar.remove.clicked.connect(window.book["bin"].trigger)
    results.undo_bar.undo_wanted.connect(history.undo)
    results.undo_bar.follow(history)
    for refused in (editing.refused, chosen.refused, history.refused):
        refused.connect(results.notice.tell_error)
    editing.told.connect(results.undo_bar.tell)

    def tell_not_begun(step: LongStep) -> None:
        words = partial(editing.words.not_begun, partial(step.words, step.documents))
        results.undo_bar.tell(words, step.again)

    history.not_begun.connect(tell_not_begun)
    connect_labels(window, library, editing, chosen)
    window.leaving.keep(partial(keep_many, window))
    remember_stopped(window, history, changes_bar)
    follow_changes(library, editing)
    return connect_writing(window, library, editing)


def open_many(window: Window, editing: Editing, ids: tuple[ArticleId, ...]) -> None:
    """The same fields of several documents, with what was half written when the archive locked."""
    dialog = ManyDialog(editing, ids, window)
    dialog.put_back(window.store.current.many)
    window.store.put(replace(window.store.current, many=""))
    dialog.open()


def keep_many(window: Window, done: Callable[[], None]) -> None:
    """Remember what is half written there, then call `done`."""
    for dialog in window.findChildren(ManyDialog):
        window.store.put(replace(window.store.current, many=dialog.written()))
    done()


def remember_stopped(window: Window, history: History, bar: ChangesBar) -> None:
    """What a lock stops is told after the next unlocking: its undo does not outlast the lock."""
    store = window.store

    def tell(preferences: Preferences) -> None:
        if preferences.stopped and store.attached:
            bar.tell_stopped(preferences.stopped)
            store.put(replace(preferences, stopped=""))

    def keep(done: Callable[[], None]) -> None:
        store.changed.disconnect(tell)
        stopped = bar.stopped_by_lock()
        if stopped:
            store.put(replace(store.current, stopped="\n".join(stopped)))
        done()

    store.changed.connect(tell)
    window.leaving.keep(lambda done: history.when_idle(partial(keep, done)))


def follow_changes(library: LibraryPage, editing: Editing) -> None:
    """After each step, and each that is undone: list, counts, shelves and reader are right."""

    def follow(change: Change) -> None:
        if change and not change.documents:
            # Marks and codes alone: those who show them follow by themselves.
            return
        editing.load_labels()
        library.search.ask()
        shown = library.reader.reading
        if shown is None:
            _show_what_came_back(library, change)
            return
        touched = change.documents.touched
        if shown.article.id not in touched:
            if _has_rows_of(shown, touched):
                library.reader.reopen()
        elif _is_put_into_bin(change, shown.article.id):
            library.reader.forget()
        else:
            library.reader.reopen()

    editing.history.changed.connect(follow)


def _show_what_came_back(library: LibraryPage, change: Change) -> None:
    """The one document that is out of the bin again is read, and lit in the list."""
    steps = change.documents.binned
    back = [before.article_id for before, after in steps if before is not None and after is None]
    if len(back) == 1:
        library.open_document(back[0])


def _has_rows_of(shown: Reading, touched: frozenset[ArticleId]) -> bool:
    """Whether it is a list, whose table shows what is touched."""
    is_list = shown.article.description.kind is Kind.LIST
    return is_list and not touched.isdisjoint({*shown.children, *shown.found_again})


def _is_put_into_bin(change: Change, article_id: ArticleId) -> bool:
    into = (after.article_id for _, after in change.documents.binned if after is not None)
    return article_id in into
