"""What the use cases need of the vault to know what became of documents, and where from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from archive.ports.sources import SourceStamp
from archive.records import ArticleId, CustodyAction, CustodyEntry, Mention, NamedFile
from archive.sketches import Sketch


class CustodyReader(Protocol):
    """The log of who did what with which document, and when."""

    def entries(self, article_id: ArticleId | None = None) -> Iterator[CustodyEntry]:
        """All entries by number, or those of one document, which may be gone."""


class CustodyWriter(CustodyReader, Protocol):
    """The log, to be written at its end and nowhere else."""

    def record(self, action: CustodyAction, ids: Sequence[ArticleId]) -> None:
        """Add an entry for each of these documents. Raises `ArticleNotFoundError`.

        Storing, describing and removing documents record themselves.
        """


class CopiesReader(Protocol):
    """Documents whose texts are nearly the same, in groups."""

    def of(self, article_id: ArticleId) -> Sequence[ArticleId]:
        """The other documents of its group, ascending; empty when it is in none."""

    def groups(self) -> Sequence[tuple[ArticleId, ...]]:
        """Groups of two and more, by their first document."""


class CopiesWriter(CopiesReader, Protocol):
    """Groups, with changes that become real when the unit commits."""

    def add(self, sketches: Mapping[ArticleId, Sketch]) -> Mapping[ArticleId, ArticleId]:
        """Remember sketches of new documents, by ascending number, and link near copies.

        Answers, for each that is nearly the same as an earlier document (of the archive or of
        this call), the likest of these.
        """

    def clear(self) -> None:
        """Forget all sketches and groups, to be found again."""


class ReadFilesReader(Protocol):
    """Files, and parts of files, that were read to their end: a keyed hash of each, no path."""

    def known(self) -> Callable[[SourceStamp], ArticleId | None]:
        """Look-up of a document of a file that was read and did not change since.

        It answers from the state of the unit, also after that ended and from any thread.
        """


class ReadFilesWriter(ReadFilesReader, Protocol):
    """Files, with changes that become real when the unit commits."""

    def add(self, stamp: SourceStamp, ids: Sequence[ArticleId], *, whole: bool) -> None:
        """One document or more that a file gave or that were there; `whole` once it is at its end.

        A file is known from then on, until one of its documents is removed.
        """

    def forget_parts(self, stamp: SourceStamp) -> None:
        """Have no part of a file known any more; what is known of the file itself stays."""


class ReviewsReader(Protocol):
    """Documents whose guessed fields nobody has looked at yet."""

    def waiting(self) -> Mapping[ArticleId, tuple[str, ...]]:
        """Fields that were guessed, by document, ascending."""


class ReviewsWriter(ReviewsReader, Protocol):
    """Reviews, with changes that become real when the unit commits."""

    def accept(self, article_id: ArticleId) -> bool:
        """Take a document off the list; whether it was on it. The custody log tells of it."""

    def ask(self, article_id: ArticleId, guessed: Sequence[str]) -> None:
        """Put a document on the list again, with fields that were guessed; the log tells of it.

        Raises `ArticleNotFoundError`.
        """


class MentionsReader(Protocol):
    """Files that documents name: which, and whether they are here."""

    def of(self, article_id: ArticleId) -> Sequence[Mention]:
        """Those that a document names, in its order."""

    def unfound(self, ids: Sequence[ArticleId]) -> Sequence[Mention]:
        """Those that these documents name and that are not here, what was left out among them."""

    def waiting(self, file_names: Sequence[str]) -> Sequence[Mention]:
        """Those called like this, without their folders, that are not here."""

    def mark(self, place: str) -> bytes:
        """What a place is compared by: a keyed hash, which tells nothing about the place."""

    def lying_at(self, places: Sequence[str]) -> Mapping[str, ArticleId]:
        """Documents that were read from files at these places, by the place."""


class MentionsWriter(MentionsReader, Protocol):
    """Named files, with changes that become real when the unit commits."""

    def add(self, article_id: ArticleId, files: Sequence[tuple[NamedFile, str]]) -> None:
        """Remember what a document names, each with the place where it has to lie."""

    def find(self, found: Mapping[int, ArticleId]) -> None:
        """Say which documents named files are, by number; they wait again when these go."""

    def lay(self, places: Mapping[ArticleId, str]) -> None:
        """Remember where the files lay that documents were read from; each as a mark only."""
