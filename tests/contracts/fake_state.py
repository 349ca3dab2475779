"""Everything that an archive in memory holds."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field, fields
from datetime import datetime

from archive.labels import Label
from archive.manuscripts import Manuscript, ManuscriptId
from archive.marks import Code, CodeId
from archive.ports import NewArticle, SourceStamp
from archive.records import (
    Annotation,
    AnnotationId,
    Article,
    ArticleId,
    CustodyEntry,
    Mention,
    Sha256,
)
from archive.sketches import Sketch
from archive.versions import FormerText
from tests.contracts.fake_search import IndexedArticles


@dataclass
class FakeState:
    """Everything that one archive holds."""

    articles: dict[ArticleId, Article] = field(default_factory=dict)
    originals: dict[Sha256, bytes] = field(default_factory=dict)
    annotations: dict[AnnotationId, Annotation] = field(default_factory=dict)
    codes: dict[CodeId, Code] = field(default_factory=dict)
    last_code: int = 0
    settings: dict[str, str] = field(default_factory=dict)
    indexed: IndexedArticles = field(default_factory=IndexedArticles)
    last_article: int = 0
    last_annotation: int = 0
    drafts: dict[ArticleId, NewArticle] = field(default_factory=dict)
    undrawable: dict[ArticleId, int] = field(default_factory=dict)
    parents: dict[ArticleId, ArticleId] = field(default_factory=dict)
    found_again: set[tuple[ArticleId, ArticleId]] = field(default_factory=set)
    entries: dict[ArticleId, dict[int, ArticleId]] = field(default_factory=dict)
    other_names: dict[ArticleId, frozenset[str]] = field(default_factory=dict)
    custody: list[CustodyEntry] = field(default_factory=list)
    sketches: dict[ArticleId, Sketch] = field(default_factory=dict)
    groups: dict[ArticleId, int] = field(default_factory=dict)
    files: dict[SourceStamp, tuple[bool, frozenset[ArticleId]]] = field(default_factory=dict)
    mentions: dict[int, Mention] = field(default_factory=dict)
    last_mention: int = 0
    file_places: dict[ArticleId, str] = field(default_factory=dict)
    waiting: dict[ArticleId, tuple[str, ...]] = field(default_factory=dict)
    former_texts: dict[ArticleId, tuple[FormerText, ...]] = field(default_factory=dict)
    bin: dict[ArticleId, datetime] = field(default_factory=dict)
    labels: dict[Label, None] = field(default_factory=dict)
    manuscripts: dict[ManuscriptId, Manuscript] = field(default_factory=dict)
    last_manuscript: int = 0

    def copy(self) -> FakeState:
        copied = {each.name: copy(getattr(self, each.name)) for each in fields(self)}
        return FakeState(**{**copied, "indexed": self.indexed.copy()})
