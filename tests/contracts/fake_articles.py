"""Documents in dictionaries, behind the ports `ArticleReader` and `ArticleWriter`."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from archive.errors import ArticleNotFoundError
from archive.fingerprints import content_hash, text_hash
from archive.ports import NewArticle
from archive.records import (
    Article,
    ArticleId,
    ArticleSummary,
    CustodyAction,
    Description,
    Extras,
    Kind,
    OriginalFile,
    OriginalRef,
    Provenance,
    Sha256,
)
from archive.review import GUESSABLE
from tests.contracts.fake_lineage import FakeCustody
from tests.contracts.fake_state import FakeState


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
        numbers = self.ids()[::-1][offset : offset + limit]
        return [_summary(self._state.articles[each]) for each in numbers]

    def ids(self) -> Sequence[ArticleId]:
        return sorted(self._state.articles.keys() - self._state.bin.keys())

    def stream(self) -> Iterator[Article]:
        for each in self.ids():
            yield self._state.articles[each]

    def count(self) -> int:
        return len(self.ids())

    def with_text_hash(self, hashes: Sequence[Sha256]) -> Mapping[Sha256, ArticleId]:
        wanted = set(hashes)
        return {
            article.text_hash: article.id
            for article in self.stream()
            if article.text_hash in wanted
        }

    def with_original(self, hashes: Sequence[Sha256]) -> Mapping[Sha256, ArticleId]:
        wanted = set(hashes)
        originals = (
            (article.original.sha256, article.id)
            for article in reversed(list(self.stream()))
            if article.original is not None
        )
        return {sha256: number for sha256, number in originals if sha256 in wanted}

    def with_file_names(self, names: Sequence[str]) -> Mapping[ArticleId, OriginalRef]:
        return {
            article.id: article.original
            for article in self.stream()
            if article.original and article.original.name in names
        }

    def with_media(self, beginnings: Sequence[str]) -> Sequence[ArticleId]:
        return [
            article.id
            for article in self.stream()
            if article.original and article.original.media_type.startswith(tuple(beginnings))
        ]

    def language_counts(self) -> Mapping[str, int]:
        return Counter(each.description.language for each in self.stream())

    def extras(self, article_id: ArticleId) -> Extras:
        new = self._state.drafts.get(article_id)
        if new is None:
            return Extras()
        draft = new.draft
        return Extras(rich_text=draft.rich_text, facts=draft.facts, places=draft.places)

    def thumbnail(self, article_id: ArticleId) -> bytes:
        new = self._state.drafts.get(article_id)
        return b"" if new is None else new.draft.thumbnail

    def is_illustrated(self, article_id: ArticleId, drawer: int) -> bool:
        tried_by = self._state.undrawable.get(article_id, drawer - 1)
        return bool(self.thumbnail(article_id)) or tried_by >= drawer

    def provenance(self, article_id: ArticleId) -> Provenance:
        new = self._state.drafts.get(article_id)
        if new is None:
            return Provenance()
        return Provenance(
            importer=new.draft.importer,
            path=new.path,
            parent=self._state.parents.get(article_id),
            inner_path=new.inner_path,
        )

    def children(self, article_id: ArticleId) -> Sequence[ArticleId]:
        return sorted(key for key, each in self._state.parents.items() if each == article_id)

    def also_in(self, article_id: ArticleId) -> Sequence[ArticleId]:
        return sorted(parent for each, parent in self._state.found_again if each == article_id)

    def found_again_in(self, article_id: ArticleId) -> Sequence[ArticleId]:
        return sorted(each for each, parent in self._state.found_again if parent == article_id)

    def entries(self, article_id: ArticleId) -> Mapping[int, ArticleId]:
        return dict(sorted(self._state.entries.get(article_id, {}).items()))

    def other_names(
        self, ids: Sequence[ArticleId] | None = None
    ) -> Mapping[ArticleId, Sequence[str]]:
        return {
            each: sorted(names)
            for each, names in self._state.other_names.items()
            if names and (ids is None or each in ids)
        }

    def add(
        self, articles: Sequence[NewArticle], action: CustodyAction = CustodyAction.IMPORTED
    ) -> Sequence[Article]:
        return [self._add(new, action) for new in articles]

    def _add(self, new: NewArticle, action: CustodyAction) -> Article:
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
        self._state.drafts[article.id] = new
        imported = action is CustodyAction.IMPORTED
        if imported and article.description.kind in (Kind.TESTIMONY, Kind.LETTER, Kind.CHAT):
            self._state.waiting[article.id] = new.draft.guessed or GUESSABLE
        FakeCustody(self._state).record(action, [article.id])
        return article

    def link(self, parents: Mapping[ArticleId, ArticleId]) -> None:
        self._state.parents.update(parents)

    def link_again(self, found: Iterable[tuple[ArticleId, ArticleId]]) -> None:
        self._state.found_again |= set(found)

    def enter(self, list_id: ArticleId, entries: Mapping[int, ArticleId]) -> None:
        self._state.entries[list_id] = {**self.entries(list_id), **entries}

    def call_also(self, article_id: ArticleId, names: Sequence[str]) -> None:
        before = self._state.other_names.get(article_id, frozenset())
        self._state.other_names[article_id] = before | set(names)

    def illustrate(self, article_id: ArticleId, thumbnail: bytes, drawer: int) -> None:
        self.get(article_id)
        new = self._state.drafts[article_id]
        self._state.drafts[article_id] = replace(new, draft=replace(new.draft, thumbnail=thumbnail))
        self._state.undrawable.pop(article_id, None)
        if not thumbnail:
            self._state.undrawable[article_id] = drawer

    def describe(self, article_id: ArticleId, description: Description) -> Article:
        text = self.get(article_id).text
        return self._change(article_id, text, description, CustodyAction.EDITED)

    def describe_all(self, described: Mapping[ArticleId, Description]) -> Sequence[Article]:
        return [self.describe(each, description) for each, description in described.items()]

    def rewrite(
        self,
        article_id: ArticleId,
        new: NewArticle,
        action: CustodyAction = CustodyAction.RECOGNISED,
    ) -> Article:
        self.get(article_id)
        state, before = self._state, self._state.drafts[article_id]
        draft = replace(new.draft, thumbnail=before.draft.thumbnail, importer=before.draft.importer)
        state.drafts[article_id] = replace(before, draft=draft, text=new.text)
        for belongings in (state.sketches, state.groups):
            belongings.pop(article_id, None)
        return self._change(article_id, new.text, draft.description, action)

    def _change(
        self, article_id: ArticleId, text: str, description: Description, action: CustodyAction
    ) -> Article:
        article = self.get(article_id)
        article = replace(
            article,
            version=article.version + 1,
            text=text,
            description=description,
            content_hash=content_hash(text, description),
            text_hash=text_hash(description.title, text),
        )
        self._state.articles[article_id] = article
        FakeCustody(self._state).record(action, [article_id])
        return article

    def _keep(self, original: OriginalFile | None) -> OriginalRef | None:
        if original is None:
            return None
        self._state.originals[original.sha256] = b"".join(original.pieces())
        return OriginalRef(original.sha256, original.size_bytes, original.media_type, original.name)

    def remove(self, article_id: ArticleId) -> None:
        self.get(article_id)
        state = self._state
        FakeCustody(state).record(CustodyAction.REMOVED, [article_id])
        del state.articles[article_id]
        of_it = (
            *(state.drafts, state.parents, state.sketches, state.groups, state.waiting),
            *(state.former_texts, state.bin, state.file_places, state.other_names),
        )
        for belongings in of_it:
            belongings.pop(article_id, None)
        state.undrawable.pop(article_id, None)
        state.parents = {key: each for key, each in state.parents.items() if each != article_id}
        state.found_again = {each for each in state.found_again if article_id not in each}
        state.entries = {
            key: {place: each for place, each in entries.items() if each != article_id}
            for key, entries in state.entries.items()
            if key != article_id
        }
        state.mentions = {
            key: replace(each, found=None) if each.found == article_id else each
            for key, each in state.mentions.items()
            if each.article_id != article_id
        }
        state.manuscripts = {
            key: each for key, each in state.manuscripts.items() if each.article_id != article_id
        }
        state.files = {key: each for key, each in state.files.items() if article_id not in each[1]}
        for annotation in list(self._state.annotations.values()):
            if annotation.article_id == article_id:
                del self._state.annotations[annotation.id]
        kept = {each.original.sha256 for each in self._state.articles.values() if each.original}
        for sha256 in set(self._state.originals) - kept:
            del self._state.originals[sha256]

    def _present(self, ids: Sequence[ArticleId]) -> list[ArticleId]:
        return [each for each in ids if each in self._state.articles]


def _summary(article: Article) -> ArticleSummary:
    return ArticleSummary(
        id=article.id,
        description=article.description,
        imported_at=article.imported_at,
        length=len(article.text),
        file_name=article.original.name if article.original else "",
    )
