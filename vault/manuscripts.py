"""Unfinished writing in one transaction: the ports `ManuscriptsReader` and `ManuscriptsWriter`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.engine import Row

from archive.errors import ArchiveDamagedError, ArticleNotFoundError, ManuscriptNotFoundError
from archive.manuscripts import Manuscript, ManuscriptId, ManuscriptPurpose
from archive.records import ArticleId, Consent, Description, Kind, Sensitivity, Span
from vault.editing_tables import ManuscriptRow
from vault.folder import RECORDS_NAME
from vault.seal import Seal
from vault.tables import ArticleRow

_LISTS = ("authors", "tags", "collections", "other_languages")
_WORDS = ("title", "language", "published", "source", "url", "external_id", "place", "witness")


class StoredManuscripts:
    """`ManuscriptsReader` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Read through a connection that is inside a transaction."""
        self._connection = connection

    def all(self) -> Sequence[Manuscript]:
        """All, the latest first. Raises `ArchiveDamagedError`."""
        query = select(ManuscriptRow.__table__)
        latest = query.order_by(ManuscriptRow.changed_at.desc(), ManuscriptRow.id.desc())
        return [_manuscript(row) for row in self._connection.execute(latest)]

    def get(self, manuscript_id: ManuscriptId) -> Manuscript:
        """One. Raises `ManuscriptNotFoundError`, `ArchiveDamagedError`."""
        query = select(ManuscriptRow.__table__).where(ManuscriptRow.id == manuscript_id)
        row = self._connection.execute(query).first()
        if row is None:
            raise ManuscriptNotFoundError
        return _manuscript(row)


class WritableManuscripts(StoredManuscripts):
    """`ManuscriptsWriter` within one transaction."""

    def __init__(self, connection: Connection, seal: Seal) -> None:
        """Write through a connection that is inside a transaction."""
        super().__init__(connection)
        self._seal = seal

    def put(self, manuscript: Manuscript) -> Manuscript:
        """Store one. Raises `ArticleNotFoundError`, `ManuscriptNotFoundError`."""
        self._demand_article(manuscript.article_id)
        if manuscript.id is None:
            return self._insert(manuscript)
        this = ManuscriptRow.id == manuscript.id
        self.get(manuscript.id)
        with self._seal.changing(ManuscriptRow, this):
            changed = update(ManuscriptRow).where(this).values(_row(manuscript))
            self._connection.execute(changed)
        return manuscript

    def remove(self, manuscript_id: ManuscriptId) -> None:
        """Delete one; deleting one that is not there does nothing."""
        this = ManuscriptRow.id == manuscript_id
        with self._seal.changing(ManuscriptRow, this):
            self._connection.execute(delete(ManuscriptRow).where(this))

    def _insert(self, manuscript: Manuscript) -> Manuscript:
        last = select(ManuscriptRow.id).order_by(ManuscriptRow.id.desc()).limit(1)
        newest = self._connection.execute(last).scalar() or 0
        with self._seal.changing(ManuscriptRow, ManuscriptRow.id > newest):
            added = insert(ManuscriptRow).values(_row(manuscript)).returning(ManuscriptRow.id)
            number = self._connection.execute(added).scalar_one()
        return replace(manuscript, id=ManuscriptId(number))

    def _demand_article(self, article_id: ArticleId | None) -> None:
        query = select(ArticleRow.id).where(ArticleRow.id == article_id)
        if article_id is not None and self._connection.execute(query).first() is None:
            raise ArticleNotFoundError(article_id)


def _row(manuscript: Manuscript) -> dict[str, object]:
    described, span = manuscript.untrusted_description, manuscript.span
    captured = described.captured_at
    content = {
        "purpose": manuscript.purpose.value,
        "text": manuscript.untrusted_text,
        "template": manuscript.template,
        "span": None if span is None else [span.start, span.end],
        "base": manuscript.base,
        "written": None if manuscript.written is None else sorted(manuscript.written),
        **{name: getattr(described, name) for name in (*_WORDS, *_LISTS)},
        "kind": described.kind.value,
        "sensitivity": described.sensitivity.value,
        "consent": described.consent.value,
        "captured_at": captured.isoformat() if captured else None,
    }
    return {
        "article_id": manuscript.article_id,
        "content": json.dumps(content),
        "changed_at": manuscript.changed_at,
    }


def _manuscript(row: Row[Any]) -> Manuscript:
    try:
        content: dict[str, Any] = json.loads(row.content)
        span = content["span"]
        return Manuscript(
            id=ManuscriptId(row.id),
            purpose=ManuscriptPurpose(content["purpose"]),
            article_id=None if row.article_id is None else ArticleId(row.article_id),
            span=None if span is None else Span(*span),
            # What was kept by older versions has neither of these.
            base=_number(content.get("base")),
            written=_names(content.get("written")),
            untrusted_description=_description(content),
            untrusted_text=content["text"],
            template=content["template"],
            changed_at=row.changed_at,
        )
    except (ValueError, TypeError, KeyError):
        raise ArchiveDamagedError(RECORDS_NAME) from None


def _number(value: object) -> int | None:
    if value is None or isinstance(value, int):
        return value
    raise TypeError


def _names(value: object) -> frozenset[str] | None:
    if value is None:
        return None
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return frozenset(value)
    raise TypeError


def _description(content: dict[str, Any]) -> Description:
    captured = content["captured_at"]
    fields: dict[str, Any] = {name: content[name] for name in _WORDS}
    fields |= {name: tuple(content[name]) for name in _LISTS}
    return Description(
        **fields,
        kind=Kind(content["kind"]),
        sensitivity=Sensitivity(content["sensitivity"]),
        consent=Consent(content["consent"]),
        captured_at=datetime.fromisoformat(captured) if captured else None,
    )
