"""How values that SQLite does not know are stored."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator

from archive.errors import ArchiveDamagedError, InvariantError
from vault.folder import RECORDS_NAME

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_LEVEL = 3
"""zlib's level: 1 to 9 differ by a few per cent in size on text, and by four times in speed."""


class Instant(TypeDecorator[datetime]):
    """An instant as whole microseconds since 1970, UTC. Raises `InvariantError` for local times."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """To the column."""
        if value is None:
            return None
        if value.utcoffset() != timedelta(0):
            raise InvariantError
        return (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """From the column."""
        return None if value is None else _EPOCH + value * _MICROSECOND


class CompressedText(TypeDecorator[str]):
    """Text as zlib (RFC 1950) over UTF-8: encrypted pages cannot be compressed any more.

    Raises `ArchiveDamagedError` when what is read is not that.
    """

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """To the column."""
        return None if value is None else zlib.compress(value.encode(), _LEVEL)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        """From the column."""
        if value is None:
            return None
        try:
            return zlib.decompress(value).decode()
        except (zlib.error, UnicodeDecodeError):
            raise ArchiveDamagedError(RECORDS_NAME) from None
