"""What is being written is kept in the vault every few seconds, and before the archive locks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from archive.editing.writing import discard_manuscript, manuscripts, save_manuscript
from archive.errors import ManuscriptNotFoundError, SkryniaError
from archive.manuscripts import Manuscript, ManuscriptId, ManuscriptPurpose
from archive.ports import OpenArchive
from desktop.ui.jobs import Jobs, Lane

SAVE_EVERY_MS = 2_000
_TRY_AGAIN_MS = 10_000
"""After a refusal, where nothing is typed meanwhile."""
Done = Callable[[], None]


class DraftKeeper(QObject):
    """One piece of writing. Nothing is written while nothing changes."""

    kept = Signal(object)
    """`Manuscript` as it lies in the vault now."""
    refused = Signal(object)
    """`SkryniaError`: it could not be kept; it is tried again after a while."""

    def __init__(
        self, desk: DraftDesk, capture: Callable[[], Manuscript], known: ManuscriptId | None
    ) -> None:
        """`capture` gives what is written as it stands."""
        super().__init__(desk)
        self._desk, self._capture = desk, capture
        self.number = known
        self._changed = self._saving = self._ended = False
        self._waiting: list[Done] = []
        self._pause = QTimer(self, interval=SAVE_EVERY_MS, singleShot=True)
        self._pause.timeout.connect(self._save)

    @property
    def dirty(self) -> bool:
        """Whether something is not kept yet, be it that the disk refused it."""
        return self._changed or self._saving

    def note(self) -> None:
        """Something was typed."""
        if self._desk.read_only:
            return
        self._changed = True
        if not self._pause.isActive() or self._pause.interval() != SAVE_EVERY_MS:
            self._pause.start(SAVE_EVERY_MS)

    def flush(self, done: Done) -> None:
        """Keep what is written now, then call `done`, also when it failed: then it is `dirty`."""
        self._pause.stop()
        self._waiting.append(done)
        if not self._saving:
            self._save()

    def end(self, *, discard: bool) -> None:
        """Stop keeping; `discard` what was kept: it was finished, or is not wanted."""
        self._ended = True
        self._pause.stop()
        if discard:
            self.forget()
        self._desk.release(self)

    def throw_away(self) -> None:
        """Stop keeping and discard what was written; the desk offers to put it back."""
        if self.dirty or self.number is not None:
            self._desk.discarded.emit(replace(self._capture(), id=None))
        self.end(discard=True)

    def forget(self) -> None:
        """Discard what was kept."""
        self._desk.discard(self.number)

    def _save(self) -> None:
        if self._ended or not self._changed:
            self._tell_waiting()
            return
        self._changed, self._saving = False, True
        manuscript = replace(self._capture(), id=self.number)
        self._desk.jobs.run(
            Lane.WRITE,
            partial(save_manuscript, self._desk.archive, manuscript),
            self,
            self._take,
            self._fail,
        )

    def _take(self, manuscript: Manuscript) -> None:
        self._saving = False
        self.number = manuscript.id
        if self._ended:
            # It ended while this was under way, so what came of it goes too.
            self._desk.discard(manuscript.id)
        self.kept.emit(manuscript)
        self._go_on()

    def _fail(self, error: SkryniaError) -> None:
        self._saving, self._changed = False, True
        if isinstance(error, ManuscriptNotFoundError) and self.number is not None:
            # It was let go of elsewhere, and is still being written here: it is kept anew.
            self.number = None
            self._save()
            return
        self.refused.emit(error)
        self._tell_waiting()
        if not self._ended:
            self._pause.start(_TRY_AGAIN_MS)

    def _go_on(self) -> None:
        if self._changed and self._waiting:
            self._save()
        else:
            self._tell_waiting()
            if self._changed and not self._ended:
                self._pause.start(SAVE_EVERY_MS)

    def _tell_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for done in waiting:
            done()


class DraftDesk(QObject):
    """All that is being written, and all that was not finished."""

    arrived = Signal(object)
    """Tuple of `Manuscript` that are not finished, and are open nowhere; no notes."""
    discarded = Signal(object)
    """`Manuscript` that somebody let go of, as it stood last."""
    refused = Signal(object)
    """`SkryniaError`."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.archive, self.jobs = archive, jobs
        self._open: list[DraftKeeper] = []

    @property
    def read_only(self) -> bool:
        """Whether nothing can be kept."""
        return self.archive.read_only

    def keep(
        self, capture: Callable[[], Manuscript], known: ManuscriptId | None = None
    ) -> DraftKeeper:
        """Keep one piece of writing from now on; `known` is its number when it was kept before."""
        keeper = DraftKeeper(self, capture, known)
        self._open.append(keeper)
        return keeper

    def release(self, keeper: DraftKeeper) -> None:
        """It is written no more."""
        if keeper in self._open:
            self._open.remove(keeper)
        self.load()

    def flush(self, done: Done) -> None:
        """Keep everything now, then call `done`."""
        self._next(list(self._open), done)

    def load(self) -> None:
        """Ask what is not finished."""
        self.jobs.run(
            Lane.READ, partial(manuscripts, self.archive), self, self._sift, self.refused.emit
        )

    def discard(self, number: ManuscriptId | None) -> None:
        """Forget a piece of writing."""
        if number is not None:
            work = partial(discard_manuscript, self.archive, number)
            self.jobs.run(Lane.WRITE, work, self, lambda _: self.load(), self.refused.emit)

    def put_back(
        self, manuscript: Manuscript, done: Callable[[Manuscript], object] | None = None
    ) -> None:
        """Keep again what was discarded, then call `done`; where that is refused, offer it anew."""

        def finish(kept: Manuscript) -> None:
            if done is not None:
                done(kept)
            self.load()

        def refuse(error: SkryniaError) -> None:
            self.refused.emit(error)
            self.discarded.emit(manuscript)

        work = partial(save_manuscript, self.archive, replace(manuscript, id=None))
        self.jobs.run(Lane.WRITE, work, self, finish, refuse)

    def _next(self, keepers: list[DraftKeeper], done: Done) -> None:
        if keepers:
            keepers[0].flush(partial(self._next, keepers[1:], done))
        else:
            done()

    def _sift(self, found: tuple[Manuscript, ...]) -> None:
        open_ones = {keeper.number for keeper in self._open}
        self.arrived.emit(
            tuple(
                each
                for each in found
                if each.id not in open_ones and each.purpose is not ManuscriptPurpose.NOTE
            )
        )
