"""Photos and recordings that messages name belong to these messages, in whatever order they come.

No name leads to a file: the files of an import are compared with the places that its messages
name. What was stored in that import from such a place becomes a part of its message. What came by
itself, or with another import, only lies in the message, too, and is left as it is: an export of a
stranger neither describes nor takes along what was here. Then it is known by its place; by its
name, if no two files share it, only where it came with a chat.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from archive.enclosed import Met, drafted_by, link
from archive.ports import KnownSource, OpenArchive, ReadUnit, SourceItem, WriteUnit
from archive.progress import CancelToken
from archive.records import ArticleDraft, ArticleId, Mention, NamedFile, OriginalRef

_DIGITS_OF_A_MOMENT = 14
"""Year, month, day, hour, minute, second: programs call files by them, and no two are alike."""
_NEVER_NAMED = ("text/", "application/json")
"""Media types of which there are many and which are seldom sent: their places are not kept."""

_TOGETHER = 500
"""Files that are linked in one transaction at the end."""

_Filed = Sequence[tuple[SourceItem, ArticleId | None]]


class Enclosing:
    """Of one import."""

    def __init__(self) -> None:
        self._named: dict[str, NamedFile] = {}
        self._open: defaultdict[str, list[int]] = defaultdict(list)
        """Mentions of this import by the places where their files have to lie."""
        self._filed: dict[str, ArticleId] = {}
        self._came_from: dict[ArticleId, str] = {}
        """Where those lay that this import stored: what was here before is not among them."""
        self._labels: dict[ArticleId, str] = {}
        """Of the documents that name files."""
        self._passed_over: set[ArticleId] = set()
        """Documents of files that were found here as an earlier import has read them."""

    def expect(self, items: Iterable[SourceItem]) -> None:
        """Hear what the messages among the items name, before they are checked."""
        for item in items:
            for file, place in _named_by(item):
                self._named.setdefault(place, file)

    def completed(self, item: SourceItem, draft: ArticleDraft) -> ArticleDraft:
        """The draft of a file that a message names, with what the message tells of it."""
        file = self._named.get(_written(item.place)) if item.place else None
        return draft if file is None else drafted_by(file, draft)

    def file(
        self, unit: WriteUnit, filed: _Filed, stored: Collection[ArticleId] = frozenset()
    ) -> None:
        """Link what was just stored, or found again, with what it names and what names it."""
        self._note(unit, filed, stored)
        met: dict[int, Met] = {}
        for item, number in filed:
            if number is not None and (named := _named_by(item)):
                self._labels[number] = item.label
                met |= self._name(unit, number, named)
        link(unit, [*met.values()])
        link(unit, self._meet(unit, filed))

    def concerns(self, archive: OpenArchive, filed: _Filed) -> bool:
        """Whether some of these files, which were here already, are named by a message."""
        self._note_known(filed)
        places = [_written(item.place) for item, number in filed if number and item.place]
        if any(place in self._open for place in places):
            return True
        with archive.reading() as unit:
            return bool(unit.mentions.waiting([_file_name(place) for place in places]))

    def finish(self, archive: OpenArchive, cancel: CancelToken) -> list[tuple[str, ArticleId, int]]:
        """Look for what other chats brought; what is missing, by label and number of its message.

        The third of each is how many files. Cancelling leaves the rest unlinked.
        """
        with archive.reading() as unit:
            unfound = unit.mentions.unfound(list(self._labels))
            names = {each.file.file_name for each in unfound} - {""}
            only = dict(_only_ones(unfound, unit.articles.with_file_names(sorted(names))))
            of_chats = _of_chats(unit, set(only.values()))
        found = {number: each for number, each in only.items() if each in of_chats}
        there = [Met(each, found[each.number]) for each in unfound if each.number in found]
        for first in range(0, len(there), _TOGETHER):
            if not cancel.cancelled:
                with archive.writing() as writing:
                    link(writing, there[first : first + _TOGETHER])
        left = Counter(each.article_id for each in unfound if each.number not in found)
        return [(self._labels[number], number, count) for number, count in left.items()]

    def _note_known(self, filed: _Filed) -> None:
        known = (number for item, number in filed if isinstance(item.outcome, KnownSource))
        self._passed_over |= {number for number in known if number is not None}

    def _note(self, unit: WriteUnit, filed: _Filed, stored: Collection[ArticleId]) -> None:
        self._note_known(filed)
        lay: dict[ArticleId, str] = {}
        for item, number in filed:
            if not item.place:
                continue
            place = _written(item.place)
            if number is None:
                self._filed.pop(place, None)
            else:
                self._filed[place] = number
                if number in stored:
                    self._came_from.setdefault(number, place)
                if _may_be_named(item):
                    lay[number] = place
        unit.mentions.lay(lay)

    def _name(
        self, unit: WriteUnit, number: ArticleId, named: Sequence[tuple[NamedFile, str]]
    ) -> dict[int, Met]:
        """Remember what a document names, once; what is there of it, by the mentions' numbers."""
        if not unit.mentions.of(number):
            unit.mentions.add(number, named)
        places = dict(named)
        unfound = unit.mentions.unfound([number])
        wanted = [places.get(each.file, "") for each in unfound]
        earlier = unit.mentions.lying_at([place for place in wanted if place])
        met: dict[int, Met] = {}
        for mention, place in zip(unfound, wanted, strict=True):
            there = self._filed.get(place, earlier.get(place))
            if there is not None:
                met[mention.number] = Met(mention, there, own=self._came_from.get(there) == place)
            elif place:
                self._open[place].append(mention.number)
        return met

    def _meet(self, unit: WriteUnit, filed: _Filed) -> list[Met]:
        """Files that messages wait for, at the places that these name."""
        files = [
            (_written(item.place), number)
            for item, number in filed
            if number is not None and item.place and not _named_by(item)
        ]
        waiting: dict[int, Mention] = {}
        by_mark: defaultdict[bytes, list[int]] = defaultdict(list)
        for mention in unit.mentions.waiting(sorted({_file_name(place) for place, _ in files})):
            waiting[mention.number] = mention
            by_mark[mention.place_mark].append(mention.number)
        met: dict[int, Met] = {}
        for place, number in files:
            mine = self._came_from.get(number) == place
            here = frozenset(self._open.pop(place, ()))
            for each in (*sorted(here), *by_mark.get(unit.mentions.mark(place), ())):
                if each in waiting:
                    read = each in here or waiting[each].article_id in self._passed_over
                    met.setdefault(each, Met(waiting[each], number, own=mine and read))
        return [*met.values()]


def _of_chats(unit: ReadUnit, found: Collection[ArticleId]) -> set[ArticleId]:
    """Those that came as parts of documents that name files: nothing that came by itself."""
    parents = {each: unit.articles.provenance(each).parent for each in found}
    naming = {each for each in {*parents.values()} - {None} if each and unit.mentions.of(each)}
    return {each for each, parent in parents.items() if parent in naming}


def _named_by(item: SourceItem) -> list[tuple[NamedFile, str]]:
    """What a document names, each with the place where it has to lie; "" for what is nowhere."""
    draft = item.outcome
    if not isinstance(draft, ArticleDraft) or not draft.named:
        return []
    is_record = bool(item.parent_label) and not item.is_whole_file
    inside = len(item.label) - len(item.parent_label)
    export = item.place[:-inside] if is_record else item.place
    folder = _written(export).rpartition("/")[0]
    return [
        (file, _written(f"{folder}/{file.name}") if file.name and item.place else "")
        for file in draft.named
    ]


def _written(place: str) -> str:
    """In one form: systems differ in separators, and in how letters with marks are written."""
    return unicodedata.normalize("NFC", place.replace("\\", "/"))


def _file_name(place: str) -> str:
    return place.rpartition("/")[2]


def _may_be_named(item: SourceItem) -> bool:
    draft = item.outcome
    original = draft.original if isinstance(draft, ArticleDraft) else None
    return original is not None and not original.media_type.startswith(_NEVER_NAMED)


def _fits(file: NamedFile, size_bytes: int) -> bool:
    """Whether a file that is called so can be no other one."""
    if file.size_bytes is not None:
        return file.size_bytes == size_bytes
    return sum(letter.isdigit() for letter in file.file_name) >= _DIGITS_OF_A_MOMENT


def _only_ones(
    unfound: Iterable[Mention], known: Mapping[ArticleId, OriginalRef]
) -> Iterator[tuple[int, ArticleId]]:
    """Mentions with the one document that each can be; those that can be several stay open."""
    called: defaultdict[str, list[ArticleId]] = defaultdict(list)
    for number, original in known.items():
        called[original.name].append(number)
    for mention in unfound:
        fitting = [
            each
            for each in called.get(mention.file.file_name, ())
            if _fits(mention.file, known[each].size_bytes)
        ]
        if len(fitting) == 1:
            yield mention.number, fitting[0]
