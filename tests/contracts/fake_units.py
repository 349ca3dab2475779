"""Records in dictionaries, behind the same ports as the vault's tables."""

from __future__ import annotations

import hashlib
import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from archive.errors import ArticleNotFoundError, OriginalNotFoundError
from archive.ports import NewArticle
from archive.records import (
    Annotation,
    AnnotationId,
    Article,
    ArticleId,
    ArticleSummary,
    OriginalFile,
    OriginalRef,
    Sha256,
    Span,
)
from tests.contracts.fake_search import FakeSearch, IndexedArticles


@dataclass
class FakeState:
    """Everything that one archive holds."""

    articles: dict[ArticleId, Article] = field(default_factory=dict)
    originals: dict[Sha256, bytes] = field(default_factory=dict)
    annotations: dict[AnnotationId, Annotation] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    indexed: IndexedArticles = field(default_factory=IndexedArticles)
    last_article: int = 0
    last_annotation: int = 0

    def copy(self) -> FakeState:
        return FakeState(
            dict(self.articles),
            dict(self.originals),
            dict(self.annotations),
            dict(self.settings),
            self.indexed.copy(),
            self.last_article,
            self.last_annotation,
        )


class FakeArticles:
    """`ArticleReader` and `ArticleWriter`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def get(self, article_id: ArticleId) -> Article:
        try:
            return self._state.articles[article_id]
        except KeyError:
            raise ArticleNotFoundError(article_id) from None

    def texts(self, ids: Sequence[ArticleId]) -> Mapping[ArticleId, str]:
        return {each: self._state.articles[each].text for each in self._present(ids)}

    def summaries(self, ids: Sequence[ArticleId]) -> Mapping[ArticleId, ArticleSummary]:
        return {each: _summary(self._state.articles[each]) for each in self._present(ids)}

    def newest(self, offset: int, limit: int) -> Sequence[ArticleSummary]:
        numbers = sorted(self._state.articles, reverse=True)[offset : offset + limit]
        return [_summary(self._state.articles[each]) for each in numbers]

    def ids(self) -> Sequence[ArticleId]:
        return sorted(self._state.articles)

    def stream(self) -> Iterator[Article]:
        for each in self.ids():
            yield self._state.articles[each]

    def count(self) -> int:
        return len(self._state.articles)

    def with_text_hash(self, hashes: Sequence[Sha256]) -> Mapping[Sha256, ArticleId]:
        wanted = set(hashes)
        return {
            article.text_hash: article.id
            for article in self._state.articles.values()
            if article.text_hash in wanted
        }

    def with_original(self, hashes: Sequence[Sha256]) -> Mapping[Sha256, ArticleId]:
        wanted = set(hashes)
        originals = (
            (article.original.sha256, article.id)
            for article in reversed(self._state.articles.values())
            if article.original is not None
        )
        return {sha256: number for sha256, number in originals if sha256 in wanted}

    def language_counts(self) -> Mapping[str, int]:
        return Counter(each.description.language for each in self._state.articles.values())

    def add(self, articles: Sequence[NewArticle]) -> Sequence[Article]:
        return [self._add(new) for new in articles]

    def _add(self, new: NewArticle) -> Article:
        self._state.last_article += 1
        article = Article(
            id=ArticleId(self._state.last_article),
            uid=uuid.uuid4().hex,
            version=1,
            text=new.text,
            description=new.draft.description,
            content_hash=new.content_hash,
            text_hash=new.text_hash,
            imported_at=new.imported_at,
            original=self._keep(new.draft.original),
        )
        self._state.articles[article.id] = article
        return article

    def _keep(self, original: OriginalFile | None) -> OriginalRef | None:
        if original is None:
            return None
        sha256 = Sha256(hashlib.sha256(original.content).digest())
        self._state.originals[sha256] = original.content
        return OriginalRef(sha256, len(original.content), original.media_type, original.name)

    def remove(self, article_id: ArticleId) -> None:
        self.get(article_id)
        del self._state.articles[article_id]
        for annotation in list(self._state.annotations.values()):
            if annotation.article_id == article_id:
                del self._state.annotations[annotation.id]
        kept = {each.original.sha256 for each in self._state.articles.values() if each.original}
        for sha256 in set(self._state.originals) - kept:
            del self._state.originals[sha256]

    def _present(self, ids: Sequence[ArticleId]) -> list[ArticleId]:
        return [each for each in ids if each in self._state.articles]


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
        self.search = FakeSearch(state.indexed)


def _summary(article: Article) -> ArticleSummary:
    return ArticleSummary(
        id=article.id,
        description=article.description,
        imported_at=article.imported_at,
        length=len(article.text),
    )
