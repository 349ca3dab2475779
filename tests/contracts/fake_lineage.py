"""Custody, copies, files and reviews in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from archive.custody import CUSTODIAN_SETTING
from archive.errors import ArticleNotFoundError
from archive.fingerprints import FIRST_LINK, custody_link
from archive.ports import SourceStamp
from archive.records import ArticleId, CustodyAction, CustodyEntry, Mention, NamedFile
from archive.sketches import Sketch, are_copies, likeness
from tests.contracts.fake_state import FakeState


class FakeCustody:
    """`CustodyReader` and `CustodyWriter`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def entries(self, article_id: ArticleId | None = None) -> Iterator[CustodyEntry]:
        return iter([e for e in self._state.custody if article_id in (None, e.article_id)])

    def record(self, action: CustodyAction, ids: Sequence[ArticleId]) -> None:
        for article_id in ids:
            if article_id not in self._state.articles:
                raise ArticleNotFoundError(article_id)
        for article_id in ids:
            article, log = self._state.articles[article_id], self._state.custody
            entry = CustodyEntry(
                number=len(log) + 1,
                at=datetime.now(UTC),
                action=action,
                by=self._state.settings.get(CUSTODIAN_SETTING, "key 0"),
                article_id=article_id,
                uid=article.uid,
                version=article.version,
                content_hash=article.content_hash,
                link=FIRST_LINK,
            )
            before = log[-1].link if log else FIRST_LINK
            log.append(replace(entry, link=custody_link(before, entry)))


class FakeCopies:
    """`CopiesReader` and `CopiesWriter` that compare each with each."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def of(self, article_id: ArticleId) -> Sequence[ArticleId]:
        found = next((group for group in self.groups() if article_id in group), ())
        return [each for each in found if each != article_id]

    def groups(self) -> Sequence[tuple[ArticleId, ...]]:
        groups = defaultdict(list)
        for article_id, group in sorted(self._state.groups.items()):
            groups[group].append(article_id)
        return sorted(tuple(group) for group in groups.values() if len(group) > 1)

    def add(self, sketches: Mapping[ArticleId, Sketch]) -> Mapping[ArticleId, ArticleId]:
        near = {}
        for article_id, sketch in sketches.items():
            known = self._state.sketches
            copies = [each for each in known if are_copies(known[each], sketch)]
            if copies:
                near[article_id] = max(copies, key=lambda e: (likeness(known[e], sketch), -e))
                self._join([article_id, *copies])
            known[article_id] = sketch
        return near

    def _join(self, ids: Sequence[ArticleId]) -> None:
        groups = self._state.groups
        joined = {groups[each] for each in ids if each in groups}
        number = min(joined | set(ids))
        members = [*ids, *(each for each, group in groups.items() if group in joined)]
        groups.update(dict.fromkeys(members, number))

    def clear(self) -> None:
        self._state.sketches.clear()
        self._state.groups.clear()


class FakeReadFiles:
    """`ReadFilesReader` and `ReadFilesWriter`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def known(self) -> Callable[[SourceStamp], ArticleId | None]:
        found = {stamp: min(ids) for stamp, (whole, ids) in self._state.files.items() if whole}
        return found.get

    def add(self, stamp: SourceStamp, ids: Sequence[ArticleId], *, whole: bool) -> None:
        assert ids
        _, known = self._state.files.get(stamp, (False, frozenset()))
        self._state.files[stamp] = (whole, known | frozenset(ids))

    def forget_parts(self, stamp: SourceStamp) -> None:
        for each in [*self._state.files]:
            if each.part and replace(each, part="") == stamp:
                del self._state.files[each]


class FakeMentions:
    """`MentionsReader` and `MentionsWriter` that compare places as they are."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def of(self, article_id: ArticleId) -> Sequence[Mention]:
        return [each for each in self._state.mentions.values() if each.article_id == article_id]

    def unfound(self, ids: Sequence[ArticleId]) -> Sequence[Mention]:
        unfound = (each for each in self._state.mentions.values() if each.found is None)
        return [each for each in unfound if each.article_id in ids]

    def waiting(self, file_names: Sequence[str]) -> Sequence[Mention]:
        wanted = set(file_names)
        return [
            each
            for each in self._state.mentions.values()
            if each.found is None and each.file.file_name in wanted
        ]

    def mark(self, place: str) -> bytes:
        return place.encode("utf-8", errors="surrogateescape")

    def add(self, article_id: ArticleId, files: Sequence[tuple[NamedFile, str]]) -> None:
        for file, place in files:
            self._state.last_mention += 1
            number = self._state.last_mention
            self._state.mentions[number] = Mention(
                number=number, article_id=article_id, file=file, place_mark=self.mark(place)
            )

    def find(self, found: Mapping[int, ArticleId]) -> None:
        for number, each in found.items():
            self._state.mentions[number] = replace(self._state.mentions[number], found=each)

    def lying_at(self, places: Sequence[str]) -> Mapping[str, ArticleId]:
        there = {place: each for each, place in sorted(self._state.file_places.items())}
        return {place: there[place] for place in places if place in there}

    def lay(self, places: Mapping[ArticleId, str]) -> None:
        self._state.file_places.update(places)


class FakeReviews:
    """`ReviewsReader` and `ReviewsWriter`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def waiting(self) -> Mapping[ArticleId, tuple[str, ...]]:
        waiting = sorted(self._state.waiting.items())
        return {each: guessed for each, guessed in waiting if each not in self._state.bin}

    def accept(self, article_id: ArticleId) -> bool:
        if self._state.waiting.pop(article_id, None) is None:
            return False
        FakeCustody(self._state).record(CustodyAction.REVIEWED, [article_id])
        return True

    def ask(self, article_id: ArticleId, guessed: Sequence[str]) -> None:
        FakeCustody(self._state).record(CustodyAction.AWAITED, [article_id])
        self._state.waiting[article_id] = tuple(guessed)
