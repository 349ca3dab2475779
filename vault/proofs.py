"""The proofs that one transaction keeps over its rows, in one hand."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Connection

from vault.chain import Chain
from vault.custody import Custody
from vault.seal import Seal


@dataclass(frozen=True, slots=True)
class Proofs:
    """Chain over documents, sum over rows without a chain, and the custody log."""

    chain: Chain
    seal: Seal
    custody: Custody
    key: bytes = field(repr=False)
    """Of all three, 32 bytes."""


def proofs_of(connection: Connection, key: bytes, slot: int | None) -> Proofs:
    """The proofs as a transaction sees them; `slot` is the key slot that was opened."""
    return Proofs(
        Chain(connection, key), Seal(connection, key), Custody(connection, key, slot), key
    )
