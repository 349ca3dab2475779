"""The key slots of an open archive: keys are in the header, what they are called in the vault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from archive.errors import ExpectedError, ReadOnlyError
from archive.keys import KeySlot, Secret, SecretKind
from vault.header_file import UnlockedHeader
from vault.header_sequence import record_sequence
from vault.storage import Storage
from vault.tables import IdentityRow, KeyLabelRow


class HeaderKeyring:
    """`Keyring`. The header changes first: it decides who may open, the labels only describe."""

    def __init__(self, header: UnlockedHeader, storage: Storage) -> None:
        """Change the slots of this header."""
        self._header = header
        self._storage = storage

    def slots(self) -> Sequence[KeySlot]:
        """The slots in use, by number."""
        used = self._header.used_slots()
        with self._storage.records.reading() as connection:
            return _described(connection, used)

    def add(self, secret: Secret, label: str) -> KeySlot:
        """Fill a free slot; its label becomes one line. Raises `NoFreeSlotError`, `ReadOnlyError`.

        The custody log, read line by line, names who wrote an entry by it.
        """
        with self._storage.alone():
            self._demand_writable()
            number = self._header.add_slot(secret)
            try:
                return self._name(number, secret.kind, " ".join(label.split()))
            except ExpectedError:
                self._header.remove_slot(number)
                raise

    def remove(self, number: int) -> None:
        """Empty a slot. Raises `LastKeyError`, `KeyNotFoundError`, `ReadOnlyError`."""
        with self._storage.alone():
            self._demand_writable()
            self._header.remove_slot(number)
            with self._labelling(number) as connection:
                connection.execute(delete(KeyLabelRow).where(KeyLabelRow.number == number))

    def change(self, number: int, secret: Secret) -> KeySlot:
        """Put another secret in a slot. Raises `KeyNotFoundError`, `ReadOnlyError`."""
        with self._storage.alone():
            self._demand_writable()
            self._header.replace_slot(number, secret)
            labels = {slot.number: slot.label for slot in self.slots()}
            return self._name(number, secret.kind, labels[number])

    def _name(self, number: int, kind: SecretKind, label: str) -> KeySlot:
        created_at = datetime.now(UTC)
        row = {"number": number, "label": label, "created_at": created_at}
        statement = insert(KeyLabelRow).values(row)
        renamed = statement.on_conflict_do_update(index_elements=["number"], set_=row)
        with self._labelling(number) as connection:
            connection.execute(renamed)
        return KeySlot(number=number, kind=kind, label=label, created_at=created_at)

    @contextmanager
    def _labelling(self, number: int) -> Iterator[Connection]:
        sequence = self._header.sequence
        with self._storage.records.writing() as connection:
            seal = self._storage.seal(connection)
            with seal.changing(KeyLabelRow, KeyLabelRow.number == number):
                yield connection
            record_sequence(connection, seal, sequence)

    def _demand_writable(self) -> None:
        if not self._storage.writable:
            raise ReadOnlyError


def _described(connection: Connection, used: Mapping[int, SecretKind]) -> list[KeySlot]:
    # The first slot, and one whose description a crash prevented, are as old as the archive.
    oldest = connection.execute(select(IdentityRow.created_at)).scalar_one()
    query = select(KeyLabelRow.number, KeyLabelRow.label, KeyLabelRow.created_at)
    rows = {number: (label, at) for number, label, at in connection.execute(query)}
    named = {number: rows.get(number, ("", oldest)) for number in used}
    return [
        KeySlot(number=number, kind=used[number], label=label, created_at=created_at)
        for number, (label, created_at) in named.items()
    ]
