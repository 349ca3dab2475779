"""Former wordings, the bin, kept names and manuscripts in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from archive.errors import ArticleNotFoundError, ManuscriptNotFoundError
from archive.labels import Label, LabelKind
from archive.manuscripts import Manuscript, ManuscriptId
from archive.records import ArticleId, CustodyAction
from archive.versions import FormerText
from tests.contracts.fake_lineage import FakeCustody
from tests.contracts.fake_state import FakeState

_EARLIEST = datetime.min.replace(tzinfo=UTC)


class FakeFormerTexts:
    """`FormerTextsReader` and `FormerTextsWriter`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def of(self, article_id: ArticleId) -> Sequence[FormerText]:
        return self._state.former_texts.get(article_id, ())

    def put(self, article_id: ArticleId, former: Sequence[FormerText]) -> None:
        self._state.former_texts[article_id] = tuple(former)


class FakeBin:
    """`BinReader` and `BinWriter`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def all(self) -> Mapping[ArticleId, datetime]:
        latest = sorted(self._state.bin.items(), key=lambda each: (each[1], each[0]), reverse=True)
        return dict(latest)

    def put(self, ids: Sequence[ArticleId], at: datetime) -> None:
        FakeCustody(self._state).record(CustodyAction.BINNED, ids)
        state, gone = self._state, set(ids)
        for article_id in ids:
            state.bin[article_id] = at
            for belongings in (state.sketches, state.groups):
                belongings.pop(article_id, None)
        state.files = {key: each for key, each in state.files.items() if not gone & each[1]}

    def take(self, ids: Sequence[ArticleId]) -> None:
        FakeCustody(self._state).record(CustodyAction.RESTORED, ids)
        for article_id in ids:
            self._state.bin.pop(article_id, None)


class FakeLabels:
    """`LabelsReader` and `LabelsWriter`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def kept(self) -> Sequence[Label]:
        return sorted(self._state.labels, key=lambda label: (label.kind, label.name))

    def holders(self, kind: LabelKind) -> Mapping[str, Sequence[ArticleId]]:
        found = defaultdict(list)
        for article_id, names in self._names(kind).items():
            if article_id not in self._state.bin:
                for name in dict.fromkeys(names):
                    found[name].append(article_id)
        return found

    def names(self, kind: LabelKind) -> Sequence[str]:
        return sorted({name for names in self._names(kind).values() for name in names})

    def with_any(self, kind: LabelKind, names: Iterable[str]) -> Sequence[ArticleId]:
        wanted = set(names)
        return [each for each, those in self._names(kind).items() if wanted.intersection(those)]

    def keep(self, label: Label) -> None:
        self._state.labels[label] = None

    def drop(self, label: Label) -> None:
        self._state.labels.pop(label, None)

    def _names(self, kind: LabelKind) -> Mapping[ArticleId, tuple[str, ...]]:
        described = {key: each.description for key, each in sorted(self._state.articles.items())}
        if kind is LabelKind.TAG:
            return {key: each.tags for key, each in described.items()}
        return {key: each.collections for key, each in described.items()}


class FakeManuscripts:
    """`ManuscriptsReader` and `ManuscriptsWriter`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def all(self) -> Sequence[Manuscript]:
        def latest(manuscript: Manuscript) -> tuple[datetime, int]:
            return manuscript.changed_at or _EARLIEST, manuscript.id or 0

        return sorted(self._state.manuscripts.values(), key=latest, reverse=True)

    def get(self, manuscript_id: ManuscriptId) -> Manuscript:
        try:
            return self._state.manuscripts[manuscript_id]
        except KeyError:
            raise ManuscriptNotFoundError from None

    def put(self, manuscript: Manuscript) -> Manuscript:
        about = manuscript.article_id
        if about is not None and about not in self._state.articles:
            raise ArticleNotFoundError(about)
        number = manuscript.id
        if number is None:
            self._state.last_manuscript += 1
            number = ManuscriptId(self._state.last_manuscript)
            manuscript = replace(manuscript, id=number)
        else:
            self.get(number)
        self._state.manuscripts[number] = manuscript
        return manuscript

    def remove(self, manuscript_id: ManuscriptId) -> None:
        self._state.manuscripts.pop(manuscript_id, None)
