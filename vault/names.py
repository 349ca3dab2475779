"""Authors, tags and collections: three lists of names that documents point to, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection, Select, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or_ignore

from vault.given import GIVEN, given
from vault.tables import (
    ArticleAuthorRow,
    ArticleCollectionRow,
    ArticleTagRow,
    AuthorRow,
    CollectionRow,
    TagRow,
)


@dataclass(frozen=True, slots=True)
class NameList:
    """One list of names, and the table of what points to it."""

    names: type[AuthorRow | TagRow | CollectionRow]
    links: type[ArticleAuthorRow | ArticleTagRow | ArticleCollectionRow]

    def store(self, connection: Connection, values: Mapping[int, Sequence[str]]) -> None:
        """Give each document (by number) its names."""
        numbers = self._numbers(connection, {name for each in values.values() for name in each})
        links = [
            {"article_id": article_id, "position": position, "name_id": numbers[name]}
            for article_id, names in values.items()
            for position, name in enumerate(names)
        ]
        if links:
            connection.execute(insert(self.links), links)

    def _numbers(self, connection: Connection, names: set[str]) -> dict[str, int]:
        if not names:
            return {}
        statement = insert_or_ignore(self.names).on_conflict_do_nothing()
        connection.execute(statement, [{"name": name} for name in sorted(names)])
        found = select(self.names.name, self.names.id).where(self.names.name.in_(names))
        return dict(connection.execute(found).all())

    def of(self, connection: Connection, ids: Iterable[int]) -> Mapping[int, tuple[str, ...]]:
        """Names of each of those documents; empty for one that has none."""
        names: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
        for row in connection.execute(_of(self), given(ids)):
            names[row.article_id] += (row.name,)
        return names

    def forget(self, connection: Connection, ids: Iterable[int]) -> None:
        """Take the names from documents, and drop those that no other document has."""
        values = given(ids)
        theirs = select(self.links.name_id).where(self.links.article_id.in_(GIVEN)).distinct()
        numbers = connection.execute(theirs, values).scalars().all()
        connection.execute(delete(self.links).where(self.links.article_id.in_(GIVEN)), values)
        used = select(self.links.name_id).where(self.links.name_id == self.names.id)
        unused = delete(self.names).where(self.names.id.in_(GIVEN), ~used.exists())
        connection.execute(unused, given(numbers))


@cache
def _of(names: NameList) -> Select[int, str]:
    """What gives the names of documents, in order."""
    return (
        select(names.links.article_id, names.names.name)
        .join(names.names, names.links.name_id == names.names.id)
        .where(names.links.article_id.in_(GIVEN))
        .order_by(names.links.article_id, names.links.position)
    )


AUTHORS = NameList(AuthorRow, ArticleAuthorRow)
TAGS = NameList(TagRow, ArticleTagRow)
COLLECTIONS = NameList(CollectionRow, ArticleCollectionRow)
