"""Remembers where every document was left and how texts look; stored before the archive locks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from archive.errors import SkryniaError
from archive.ports import OpenArchive
from archive.reading_memory import MOST_PLACES, ReadingMemory, read_memory, write_memory
from archive.records import Span
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.reading.reader import Reader
from desktop.ui.reading.reading_look import ReadingLook, as_kept, look_of

_PAUSE_MS = 4_000
_PAGE = "/page"
_ENTRY = "/row"


class ReadingStore(QObject):
    """Follows one reader."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, reader: Reader) -> None:
        super().__init__(reader)
        self._archive, self._jobs, self._reader = archive, jobs, reader
        self._places: dict[str, int] = {}
        self._uid = ""
        self._changed = False
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(lambda: self.flush(lambda: None))
        pages, entries = reader.original_view.pages, reader.original_view.entries
        reader.shown.connect(self._return)
        reader.text.scrolled_to.connect(self._note)
        pages.opened.connect(self._return_to_page)
        pages.canvas.moved.connect(self._note_page)
        entries.opened.connect(self._return_to_entry)
        entries.moved.connect(self._note_entry)
        reader.look.chosen.connect(self._take_look)
        jobs.run(Lane.READ, partial(read_memory, archive), self, self._take, lambda _: None)

    def flush(self, done: Callable[[], None]) -> None:
        """Store what is not stored yet, then call `done`, also when it failed."""
        self._pause.stop()
        if not self._changed or self._archive.read_only:
            done()
            return
        self._changed = False
        memory = ReadingMemory(dict(self._places), as_kept(self._reader.look.look))

        def finish(_: SkryniaError | None = None) -> None:
            # a lost place is not worth a message
            done()

        work = partial(write_memory, self._archive, memory)
        self._jobs.run(Lane.WRITE, work, self, finish, finish)

    def _take(self, memory: ReadingMemory) -> None:
        self._places = {**memory.places, **self._places}
        look = look_of(memory.look)
        self._reader.look.show_look(look)
        self._reader.text_look.set_look(look)

    def _take_look(self, look: ReadingLook) -> None:
        self._reader.text_look.set_look(look)
        self._change()

    def _return(self, document: OpenedDocument | None) -> None:
        """To where it was left, unless there are hits to be looked at for the first time."""
        self._uid = "" if document is None else document.reading.article.uid
        place = self._places.get(self._uid, 0)
        if document is not None and self._reader.returning and not place:
            self._reader.text.verticalScrollBar().setValue(0)
        elif document is not None and place and (self._reader.returning or not document.marks):
            self._reader.text.bring_to_top(Span(place, place))

    def _return_to_page(self) -> None:
        document, canvas = self._reader.document, self._reader.original_view.pages.canvas
        if document is not None and (self._reader.returning or not document.marks):
            canvas.go_to(self._places.get(self._uid + _PAGE, 0))

    def _return_to_entry(self) -> None:
        """A list is filled before it counts as shown: its name is asked of the document itself."""
        document, entries = self._reader.document, self._reader.original_view.entries
        place = 0 if document is None else self._places.get(_entry_of(document), 0)
        if place:
            entries.return_to(place)

    def _note_entry(self, number: int) -> None:
        if self._reader.document is not None:
            self._put(_entry_of(self._reader.document), number)

    def _note(self, offset: int) -> None:
        self._put(self._uid, offset)

    def _note_page(self, page: int) -> None:
        self._put(self._uid + _PAGE, page)

    def _put(self, key: str, place: int) -> None:
        if key[:1] not in ("", "/") and self._places.get(key, 0) != place:
            self._places.pop(key, None)
            self._places[key] = place
            while len(self._places) > MOST_PLACES:
                del self._places[next(iter(self._places))]
            self._change()

    def _change(self) -> None:
        self._changed = True
        self._pause.start()


def _entry_of(document: OpenedDocument) -> str:
    return document.reading.article.uid + _ENTRY
