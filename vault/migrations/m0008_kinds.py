"""Kinds of documents that older programs do not know, and would take for damage."""

from __future__ import annotations

from sqlalchemy import Connection


def upgrade(_: Connection) -> None:
    """Leave the tables as they are: the number of this step alone keeps older programs out."""
