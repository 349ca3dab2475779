"""What one writer leaves to the next one of the same index object."""

from collections.abc import Sequence

from index.storage.connection import Connection
from index.storage.lexicon import Lexicon
from index.storage.tables import State
from index.writing.recent_blocks import RecentBlocks
from index.writing.surfaces import SurfaceTable

_MOST_TERMS = 400_000  # Some 50 MiB; looked up again in a batch that has the words again.


class WriterMemory:
    """Term numbers and analyses, for as long as they hold, and postings written a moment ago.

    They hold as long as the tables carry the stamp that the last writer left; a rollback or
    another process changes it.
    """

    def __init__(self) -> None:
        self.surfaces = SurfaceTable()
        self.recent = RecentBlocks()
        self._lexicon: Lexicon | None = None
        self._stamp = b""

    def lexicon(self, connection: Connection, state: State) -> Lexicon:
        """Return the lexicon remembered for `state`, or a new one."""
        lexicon = self._lexicon
        if lexicon is None or self._stamp != state.stamp or self._is_full(lexicon):
            self.forget()
            lexicon = self._lexicon = Lexicon(connection, state.next_term)
        # Until the writer vouches for it anew: what it adds may be rolled back without a word.
        self._stamp = b""
        return lexicon

    def _is_full(self, lexicon: Lexicon) -> bool:
        return self.surfaces.is_full() or len(lexicon) > _MOST_TERMS

    def keep(self, stamp: bytes, lost: Sequence[tuple[int, bytes]]) -> None:
        """Vouch for what is remembered, for tables that carry `stamp`.

        `lost` are the terms, by (field, text), that the tables have no longer. Analyses are then
        forgotten as a whole: which of them name such a term is not known.
        """
        self._stamp = stamp
        if lost and self._lexicon is not None:
            self._lexicon.forget(lost)
            self.surfaces.clear()

    def forget(self) -> None:
        """Drop everything."""
        self._lexicon, self._stamp = None, b""
        self.surfaces.clear()
        self.recent.clear()
