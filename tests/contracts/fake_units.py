"""Records in dictionaries, behind the same ports as the vault's tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from archive.errors import ArticleNotFoundError, OriginalNotFoundError
from archive.records import Annotation, AnnotationId, ArticleId, Sha256, Span
from tests.contracts.fake_articles import FakeArticles
from tests.contracts.fake_lineage import FakeCopies, FakeCustody, FakeReadFiles, FakeReviews
from tests.contracts.fake_search import FakeSearch
from tests.contracts.fake_state import FakeState


class FakeOriginals:
    """`OriginalReader`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def read(self, sha256: Sha256) -> bytes:
        try:
            return self._state.originals[sha256]
        except KeyError:
            raise OriginalNotFoundError from None


class FakeAnnotations:
    """`AnnotationReader` and `AnnotationWriter`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def of(self, article_id: ArticleId) -> Sequence[Annotation]:
        found = [e for e in self._state.annotations.values() if e.article_id == article_id]
        return sorted(found, key=lambda each: (each.span.start, each.span.end, each.id))

    def add(
        self, article_id: ArticleId, span: Span, quote: str, *, colour: int, note: str, at: datetime
    ) -> Annotation:
        if article_id not in self._state.articles:
            raise ArticleNotFoundError(article_id)
        self._state.last_annotation += 1
        annotation = Annotation(
            id=AnnotationId(self._state.last_annotation),
            article_id=article_id,
            span=span,
            quote=quote,
            colour=colour,
            note=note,
            created_at=at,
        )
        self._state.annotations[annotation.id] = annotation
        return annotation

    def remove(self, annotation_id: AnnotationId) -> None:
        self._state.annotations.pop(annotation_id, None)


class FakeSettings:
    """`SettingsReader` and `SettingsWriter`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def get(self, key: str) -> str | None:
        return self._state.settings.get(key)

    def put(self, key: str, value: str) -> None:
        self._state.settings[key] = value

    def forget(self, key: str) -> None:
        self._state.settings.pop(key, None)


class FakeUnit:
    """`ReadUnit` and `WriteUnit` over one state."""

    def __init__(self, state: FakeState) -> None:
        self.articles = FakeArticles(state)
        self.originals = FakeOriginals(state)
        self.annotations = FakeAnnotations(state)
        self.settings = FakeSettings(state)
        self.custody = FakeCustody(state)
        self.copies = FakeCopies(state)
        self.read_files = FakeReadFiles(state)
        self.reviews = FakeReviews(state)
        self.search = FakeSearch(state.indexed)
