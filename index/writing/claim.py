"""What a writer knows of the tables that it writes into, and what one leaves that never ends."""

from whoosh.index import LockError

from index.storage import stamps, tables
from index.storage.connection import Connection
from index.storage.lexicon import remove_terms_from
from index.storage.segments import drop_rows_from
from index.storage.tables import State


class Claim:
    """The tables as a writer found them, and as it left them after each piece of its work.

    Made from the state that the writer's snapshot shows. Nothing is written before the first
    `take`, so that several may be made: the first to write makes the others fail.
    """

    def __init__(self, connection: Connection, state: State) -> None:
        """Raises LockError where a commit has failed that was not rolled back."""
        if stamps.is_mark(state.stamp, stamps.PUBLISHING):
            raise LockError
        self._connection = connection
        self._stamps = [state.stamp]
        """The one found, and the marks left since."""

    def take(self, kind: bytes = stamps.WRITING) -> None:
        """Announce a piece of work by a mark of a kind. The first clears what others have left.

        Raises StaleReaderError if the tables are not what the last piece left: others have
        committed, or something was rolled back.
        """
        self._stamps.append(stamps.exchange(self._connection, self._stamps[-1], kind))
        if len(self._stamps) == 2 and stamps.is_mark(self._stamps[0], stamps.WRITING):
            _remove_unseen(self._connection)

    def give_up(self) -> None:
        """Remove what was written.

        The stamp is a new one, for numbers of fields stay, which may yet be rolled back.
        Where the tables carry a stamp of others there is nothing to remove: who writes removes what
        it finds unfinished.
        """
        stamp = tables.read_state(self._connection).stamp
        if stamp not in self._stamps[1:]:
            return
        _remove_unseen(self._connection)
        stamps.exchange(self._connection, stamp)


def clear_unfinished(connection: Connection) -> None:
    """Remove what a writer has left that is gone. Raises LockError as `Claim`."""
    state = tables.read_state(connection)
    claim = Claim(connection, state)
    if stamps.is_mark(state.stamp, stamps.WRITING):
        claim.take()
        claim.give_up()


def _remove_unseen(connection: Connection) -> None:
    state = tables.read_state(connection)
    drop_rows_from(connection, state.next_segment)
    remove_terms_from(connection, state.next_term)
