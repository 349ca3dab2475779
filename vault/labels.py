"""Tags and collections in one transaction: the ports `LabelsReader` and `LabelsWriter`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, and_, delete, select
from sqlalchemy.dialects.sqlite import insert

from archive.errors import ArchiveDamagedError
from archive.labels import Label, LabelKind
from archive.records import ArticleId
from vault.articles import portions
from vault.editing_tables import BinRow, LabelRow
from vault.folder import RECORDS_NAME
from vault.names import COLLECTIONS, TAGS
from vault.seal import Seal

_LISTS = {LabelKind.TAG: TAGS, LabelKind.COLLECTION: COLLECTIONS}


class StoredLabels:
    """`LabelsReader` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Read through a connection that is inside a transaction."""
        self._connection = connection

    def kept(self) -> Sequence[Label]:
        """Those that are kept although no document may have them. Raises `ArchiveDamagedError`."""
        query = select(LabelRow.kind, LabelRow.name).order_by(LabelRow.kind, LabelRow.name)
        try:
            return [Label(LabelKind(kind), name) for kind, name in self._connection.execute(query)]
        except ValueError:
            raise ArchiveDamagedError(RECORDS_NAME) from None

    def holders(self, kind: LabelKind) -> Mapping[str, Sequence[ArticleId]]:
        """Names that documents have, with those documents, ascending; the bin is left out."""
        names, links = _LISTS[kind].names, _LISTS[kind].links
        query = (
            select(names.name, links.article_id)
            .join(links, links.name_id == names.id)
            .where(links.article_id.not_in(select(BinRow.article_id)))
            .distinct()
            .order_by(names.name, links.article_id)
        )
        found: defaultdict[str, list[ArticleId]] = defaultdict(list)
        for name, article_id in self._connection.execute(query):
            found[name].append(ArticleId(article_id))
        return found

    def names(self, kind: LabelKind) -> Sequence[str]:
        """All names that documents have, also in the bin."""
        listed = _LISTS[kind].names
        return self._connection.execute(select(listed.name).order_by(listed.name)).scalars().all()

    def with_any(self, kind: LabelKind, names: Iterable[str]) -> Sequence[ArticleId]:
        """Documents that have one of these names, also in the bin, ascending."""
        listed, links = _LISTS[kind].names, _LISTS[kind].links
        query = select(links.article_id).join(listed, links.name_id == listed.id)
        found: set[ArticleId] = set()
        for some in portions(sorted(names)):
            rows = self._connection.execute(query.where(listed.name.in_(some))).scalars()
            found.update(map(ArticleId, rows))
        return sorted(found)


class WritableLabels(StoredLabels):
    """`LabelsWriter` within one transaction."""

    def __init__(self, connection: Connection, seal: Seal) -> None:
        """Write through a connection that is inside a transaction."""
        super().__init__(connection)
        self._seal = seal

    def keep(self, label: Label) -> None:
        """Keep a name; one that is kept already stays."""
        row = {"kind": label.kind.value, "name": label.name}
        with self._seal.changing(LabelRow, _is(label)):
            self._connection.execute(insert(LabelRow).values(row).on_conflict_do_nothing())

    def drop(self, label: Label) -> None:
        """Keep a name no longer; documents that have it keep it."""
        with self._seal.changing(LabelRow, _is(label)):
            self._connection.execute(delete(LabelRow).where(_is(label)))


def _is(label: Label) -> ColumnElement[bool]:
    return and_(LabelRow.kind == label.kind.value, LabelRow.name == label.name)
