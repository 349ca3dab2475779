"""Photos and recordings that messages name belong to these messages, in whatever order they come.

No name leads to a file: the files of an import are compared with the places that its messages
name. What came with another import is known by its place, or by a name that no two files share.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from archive.enclosed import described_by, drafted_by
from archive.indexing import index_again
from archive.ports import OpenArchive, SourceItem, WriteUnit
from archive.records import ArticleDraft, ArticleId, Mention, NamedFile, OriginalRef

_DIGITS_OF_A_MOMENT = 14
"""Year, month, day, hour, minute, second: programs call files by them, and no two are alike."""
_NEVER_NAMED = ("text/", "application/json")
"""Media types of which there are many and which are seldom sent: their places are not kept."""

_Filed = Sequence[tuple[SourceItem, ArticleId | None]]


class Enclosing:
    """Of one import."""

    def __init__(self) -> None:
        self._named: dict[str, NamedFile] = {}
        self._open: defaultdict[str, list[int]] = defaultdict(list)
        """Mentions of this import by the places where their files have to lie."""
        self._filed: dict[str, ArticleId] = {}
        self._labels: dict[ArticleId, str] = {}
        """Of the documents that name files."""

    def expect(self, items: Iterable[SourceItem]) -> None:
        """Hear what the messages among the items name, before they are checked."""
        for item in items:
            for file, place in _named_by(item):
                self._named.setdefault(place, file)

    def completed(self, item: SourceItem, draft: ArticleDraft) -> ArticleDraft:
        """The draft of a file that a message names, with what the message tells of it."""
        file = self._named.get(_written(item.place)) if item.place else None
        return draft if file is None else drafted_by(file, draft)

    def file(self, unit: WriteUnit, filed: _Filed) -> None:
        """Link what was just stored, or found again, with what it names and what names it."""
        self._note(unit, filed)
        for item, number in filed:
            if number is not None and (named := _named_by(item)):
                self._labels[number] = item.label
                self._name(unit, number, named)
        for item, number in filed:
            if number is not None and item.place and not _named_by(item):
                self._meet(unit, item, number)

    def concerns(self, archive: OpenArchive, filed: _Filed) -> bool:
        """Whether some of these files, which were here already, are named by a message."""
        places = [_written(item.place) for item, number in filed if number and item.place]
        if any(place in self._open for place in places):
            return True
        with archive.reading() as unit:
            return bool(unit.mentions.waiting([_file_name(place) for place in places]))

    def finish(self, archive: OpenArchive) -> list[tuple[str, ArticleId, int]]:
        """Look for what other imports brought; what is missing, by label and number of its message.

        The third of each is how many files.
        """
        with archive.reading() as unit:
            unfound = unit.mentions.unfound(list(self._labels))
            names = {each.file.file_name for each in unfound} - {""}
            found = dict(_only_ones(unfound, unit.articles.with_file_names(sorted(names))))
        if found:
            with archive.writing() as writing:
                for mention in unfound:
                    if mention.number in found:
                        _link(writing, mention, found[mention.number])
        left = Counter(each.article_id for each in unfound if each.number not in found)
        return [(self._labels[number], number, count) for number, count in left.items()]

    def _note(self, unit: WriteUnit, filed: _Filed) -> None:
        lay: dict[ArticleId, str] = {}
        for item, number in filed:
            if not item.place:
                continue
            place = _written(item.place)
            if number is None:
                self._filed.pop(place, None)
            else:
                self._filed[place] = number
                if _may_be_named(item):
                    lay[number] = place
        unit.mentions.lay(lay)

    def _name(
        self, unit: WriteUnit, number: ArticleId, named: Sequence[tuple[NamedFile, str]]
    ) -> None:
        """Remember what a document names, once, and take what is there of it."""
        if not unit.mentions.of(number):
            unit.mentions.add(number, named)
        places = dict(named)
        unfound = unit.mentions.unfound([number])
        wanted = [places.get(each.file, "") for each in unfound]
        earlier = unit.mentions.lying_at([place for place in wanted if place])
        for mention, place in zip(unfound, wanted, strict=True):
            there = self._filed.get(place, earlier.get(place))
            if there is not None:
                _link(unit, mention, there)
            elif place:
                self._open[place].append(mention.number)

    def _meet(self, unit: WriteUnit, item: SourceItem, number: ArticleId) -> None:
        """Link a file with the messages that wait for it."""
        place = _written(item.place)
        waiting = unit.mentions.waiting([_file_name(place)])
        if not waiting:
            return
        here, mark = self._open.pop(place, ()), unit.mentions.mark(place)
        original = unit.articles.get(number).original
        size_bytes = original.size_bytes if original else -1
        for mention in waiting:
            exact = mention.number in here or mention.place_mark == mark
            if exact or _fits(mention.file, size_bytes):
                _link(unit, mention, number)


def _named_by(item: SourceItem) -> list[tuple[NamedFile, str]]:
    """What a document names, each with the place where it has to lie; "" for what is nowhere."""
    draft = item.outcome
    if not isinstance(draft, ArticleDraft) or not draft.named:
        return []
    inside = len(item.label) - len(item.parent_label)
    export = item.place[:-inside] if item.parent_label else item.place
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


def _link(unit: WriteUnit, mention: Mention, found: ArticleId) -> None:
    """Make a document the attachment of the one that names it, and tell what the message tells."""
    unit.mentions.find(mention.number, found)
    parent = unit.articles.provenance(found).parent
    if parent == mention.article_id or found in _with_above(unit, mention.article_id):
        return
    if parent is None:
        unit.articles.link({found: mention.article_id})
    else:
        unit.articles.link_again([(found, mention.article_id)])
    article = unit.articles.get(found)
    description = described_by(mention.file, article)
    if description != article.description:
        unit.articles.describe(found, description)
        index_again(unit, [found])


def _with_above(unit: WriteUnit, number: ArticleId) -> Iterator[ArticleId]:
    """A document, what it lies in, and what that lies in: nothing lies in what lies in it."""
    above: ArticleId | None = number
    while above is not None:
        yield above
        above = unit.articles.provenance(above).parent
