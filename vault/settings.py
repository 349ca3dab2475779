"""What the program remembers, within one transaction: `SettingsReader` and `SettingsWriter`."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from vault.seal import Seal
from vault.tables import SettingRow


class StoredSettings:
    """`SettingsReader` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Read through a connection that is inside a transaction."""
        self._connection = connection

    def get(self, key: str) -> str | None:
        """The value, or None."""
        query = select(SettingRow.value).where(SettingRow.key == key)
        return self._connection.execute(query).scalar_one_or_none()


class WritableSettings(StoredSettings):
    """`SettingsWriter` within one transaction."""

    def __init__(self, connection: Connection, seal: Seal) -> None:
        """Write through a connection that is inside a transaction."""
        super().__init__(connection)
        self._seal = seal

    def put(self, key: str, value: str) -> None:
        """Remember a value."""
        statement = insert(SettingRow).values(key=key, value=value)
        known = statement.on_conflict_do_update(index_elements=["key"], set_={"value": value})
        with self._seal.changing(SettingRow, SettingRow.key == key):
            self._connection.execute(known)

    def forget(self, key: str) -> None:
        """Forget a value."""
        with self._seal.changing(SettingRow, SettingRow.key == key):
            self._connection.execute(delete(SettingRow).where(SettingRow.key == key))
