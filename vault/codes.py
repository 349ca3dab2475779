"""The codebook in one transaction: the ports `CodesReader` and `CodesWriter`."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select, text
from sqlalchemy.dialects.sqlite import insert as upsert

from archive.marks import Code, CodeId
from vault.mark_tables import CodeRow
from vault.seal import Seal

_LAST_NUMBER = text("SELECT seq FROM sqlite_sequence WHERE name = 'codes'")


class StoredCodes:
    """`CodesReader` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Read through a connection that is inside a transaction."""
        self._connection = connection

    def all(self) -> Sequence[Code]:
        """All codes, by number."""
        query = select(CodeRow.__table__).order_by(CodeRow.id)
        return [
            Code(
                id=CodeId(row.id),
                uid=row.uid,
                name=row.name,
                parent=None if row.parent_id is None else CodeId(row.parent_id),
                colour=row.colour,
                memo=row.memo,
            )
            for row in self._connection.execute(query)
        ]


class WritableCodes(StoredCodes):
    """`CodesWriter` within one transaction."""

    def __init__(self, connection: Connection, seal: Seal) -> None:
        """Write through a connection that is inside a transaction."""
        super().__init__(connection)
        self._seal = seal

    def next_id(self) -> CodeId:
        """A number that no code has or had; so have all above it."""
        return CodeId((self._connection.execute(_LAST_NUMBER).scalar() or 0) + 1)

    def put(self, code: Code) -> None:
        """Store a code as it is, in place of that of its number."""
        row = {
            "id": code.id,
            "uid": code.uid,
            "parent_id": code.parent,
            "name": code.name,
            "colour": code.colour,
            "memo": code.memo,
        }
        statement = upsert(CodeRow).values(row)
        with self._seal.changing(CodeRow, CodeRow.id == code.id):
            self._connection.execute(
                statement.on_conflict_do_update(index_elements=["id"], set_=row)
            )

    def remove(self, code_id: CodeId) -> None:
        """Delete a code that neither marks nor codes have any more when the unit commits."""
        this = CodeRow.id == code_id
        with self._seal.changing(CodeRow, this):
            self._connection.execute(delete(CodeRow).where(this))
