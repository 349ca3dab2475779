"""What the use cases need of the vault to edit documents and to take that back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from archive.labels import Label, LabelKind
from archive.manuscripts import Manuscript, ManuscriptId
from archive.records import ArticleId
from archive.versions import FormerText


class FormerTextsReader(Protocol):
    """Wordings that corrections have taken the place of."""

    def of(self, article_id: ArticleId) -> Sequence[FormerText]:
        """Of one document, the oldest first; empty for a text that was never corrected."""


class FormerTextsWriter(FormerTextsReader, Protocol):
    """Former wordings, with changes that become real when the unit commits."""

    def put(self, article_id: ArticleId, former: Sequence[FormerText]) -> None:
        """Keep these for a document, in place of all that were kept."""


class BinReader(Protocol):
    """Documents that wait to be deleted: neither listed nor counted anywhere else."""

    def all(self) -> Mapping[ArticleId, datetime]:
        """When each was put there, the latest first."""


class BinWriter(BinReader, Protocol):
    """The bin, with changes that become real when the unit commits; the custody log tells."""

    def put(self, ids: Sequence[ArticleId], at: datetime) -> None:
        """Put documents there; the caller takes them out of the index.

        Files that gave them count as unread, and they are no near copies any more. Raises
        `ArticleNotFoundError`.
        """

    def take(self, ids: Sequence[ArticleId]) -> None:
        """Take documents out again; the caller puts them into the index, with their sketches.

        Raises `ArticleNotFoundError`.
        """


class LabelsReader(Protocol):
    """Tags and collections."""

    def kept(self) -> Sequence[Label]:
        """Those that are kept although no document may have them, by kind and name."""

    def holders(self, kind: LabelKind) -> Mapping[str, Sequence[ArticleId]]:
        """Names that documents have, with those documents, ascending; the bin is left out."""

    def names(self, kind: LabelKind) -> Sequence[str]:
        """All names that documents have, also in the bin."""

    def with_any(self, kind: LabelKind, names: Iterable[str]) -> Sequence[ArticleId]:
        """Documents that have one of these names, also in the bin, ascending."""


class LabelsWriter(LabelsReader, Protocol):
    """Kept names, with changes that become real when the unit commits."""

    def keep(self, label: Label) -> None:
        """Keep a name; one that is kept already stays."""

    def drop(self, label: Label) -> None:
        """Keep a name no longer; documents that have it keep it."""


class ManuscriptsReader(Protocol):
    """Writing that is not finished."""

    def all(self) -> Sequence[Manuscript]:
        """All, the latest first."""

    def get(self, manuscript_id: ManuscriptId) -> Manuscript:
        """One. Raises `ManuscriptNotFoundError`."""


class ManuscriptsWriter(ManuscriptsReader, Protocol):
    """Manuscripts, with changes that become real when the unit commits."""

    def put(self, manuscript: Manuscript) -> Manuscript:
        """Store one in place of that of its number, or as a new one; it as it is stored.

        Its `changed_at` must be set. Raises `ArticleNotFoundError`, and
        `ManuscriptNotFoundError` for a number that none has.
        """

    def remove(self, manuscript_id: ManuscriptId) -> None:
        """Delete one; deleting one that is not there does nothing."""
