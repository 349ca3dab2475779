"""Which documents are the entries of a list, by their places in its file."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, and_, insert, or_, select

from archive.records import ArticleId
from vault.lineage_tables import ListEntryRow
from vault.seal import Seal


def entries_of(connection: Connection, list_id: ArticleId) -> dict[int, ArticleId]:
    """Documents by their place, ascending from 0; empty where no places are kept."""
    query = select(ListEntryRow.place, ListEntryRow.article_id).order_by(ListEntryRow.place)
    rows = connection.execute(query.where(ListEntryRow.list_id == list_id))
    return {row.place: ArticleId(row.article_id) for row in rows}


def put_entries(
    connection: Connection, seal: Seal, list_id: ArticleId, entries: Mapping[int, ArticleId]
) -> None:
    """Say what stands at some places of a list, in the stead of what was said before."""
    rows = [
        {"list_id": list_id, "place": place, "article_id": article_id}
        for place, article_id in entries.items()
    ]
    if not rows:
        return
    # Only what is added is summed: a list may have very many entries.
    between = ListEntryRow.place.between(min(entries), max(entries))
    with seal.changing(ListEntryRow, and_(ListEntryRow.list_id == list_id, between)):
        connection.execute(insert(ListEntryRow).prefix_with("OR REPLACE"), rows)


def entries_with(article_id: ArticleId) -> ColumnElement[bool]:
    """What goes with a document: its entries as a list, and its places in others."""
    return or_(ListEntryRow.list_id == article_id, ListEntryRow.article_id == article_id)
