"""One file, and what lies in it, as items: each embedded file is read as any file would be."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from archive.errors import (
    DecompressionBombError,
    SourceCrashedError,
    SourceError,
    SourceTooLargeError,
    TooComplexError,
)
from archive.ports import IsKnown, KnownSource, SourceItem, SourceStamp, nothing_known
from archive.records import ArticleDraft, Description, EmbeddedFile
from importers.budget import CONTAINER_BYTES, DEEP_BYTES, DEEPEST, MOST_FORWARDED, Budget
from importers.format_row import Format
from importers.formats import FORMATS
from importers.jail.reports import Found, Lost, Part, Report
from importers.jail.runners import Runner
from importers.named_paths import readable_name
from importers.numbered_parts import NumberedParts
from importers.records import Records
from importers.repeated import Repeated
from importers.sources import OpenSource, source_in_memory
from importers.whole_lists import bytes_of_list, is_one_record, list_draft

_BY_NAME = {format_.name: format_ for format_ in FORMATS}
_MAILS = frozenset(("mail", "outlook mail"))


@dataclass(frozen=True, slots=True)
class _Depth:
    """How much a file lies in."""

    files: int = 0
    mails: int = 0
    """Beside the files: that forward the one before."""

    def check(self, size_bytes: int) -> None:
        """Raise `DecompressionBombError` or `TooComplexError` for what lies too deep."""
        if self.files > DEEPEST:
            raise DecompressionBombError
        if self.mails > MOST_FORWARDED:
            raise TooComplexError
        if self.files + self.mails > DEEPEST and size_bytes > DEEP_BYTES:
            raise TooComplexError


_ON_THE_DISK = _Depth()


@dataclass(slots=True)
class Unfolding:
    """Reads one file of the disk, however deep."""

    runner: Runner
    stamp: SourceStamp | None
    budget: Budget
    root: str = ""
    """Label of the file on the disk."""
    is_known: IsKnown = nothing_known
    """Asked for each part of a file that only packs others."""
    _labels: set[str] = field(default_factory=set)
    _numbers: dict[str, int] = field(default_factory=dict)
    """The last that a label was given: thousands of rows and attachments may have one name."""
    repeated: Repeated = field(init=False)

    def __post_init__(self) -> None:
        self.repeated = Repeated(self.runner)

    def items(
        self,
        source: OpenSource,
        label: str,
        parent_label: str = "",
        depth: _Depth = _ON_THE_DISK,
        found: Description | None = None,
        part: SourceStamp | None = None,
    ) -> Iterator[SourceItem]:
        """The file's own item, if it is a document, and those of all that lies in it."""
        reading = _Reading(self, source, label, parent_label, depth, found or Description(), part)
        try:
            yield from reading.items()
        except SourceError as error:
            yield reading.item(label, error, parent_label)

    def item(
        self,
        label: str,
        outcome: ArticleDraft | SourceError | KnownSource,
        parent_label: str,
        part: SourceStamp | None,
    ) -> SourceItem:
        """An item of this file."""
        place = ""
        if self.stamp is not None and label.startswith(self.root):
            place = f"{self.stamp.path}{label[len(self.root) :]}"
        return SourceItem(label, outcome, parent_label, self.stamp, place, part=part)

    def part(self, label: str, content: bytes) -> SourceStamp | None:
        """What tells a part again: its bytes, too, for another version may call it otherwise."""
        if self.stamp is None:
            return None
        name, digest = label[len(self.root) :], hashlib.sha256(content).hexdigest()
        return replace(self.stamp, part=f"{digest}{name}")

    def free_label(self, label: str) -> str:
        """The label, with a number where one of this file's items has it already."""
        free = label
        number = self._numbers.get(label, 1)
        while free in self._labels:
            number += 1
            free = f"{label} ({number})"
        if free != label:
            self._numbers[label] = number
        self._labels.add(free)
        return free


@dataclass(slots=True)
class _Reading:
    """Of one file, without what lies deeper."""

    whole: Unfolding
    source: OpenSource
    label: str
    parent_label: str
    depth: _Depth
    found: Description
    """What is known of the file by where it was found: an address on the web, and when."""
    part: SourceStamp | None = None
    """Of the file on the disk, that this one is or lies in."""
    format_: Format | None = None
    drafts: int = 0
    has_begun: bool = False
    """Of a list: whether something out of it has come."""
    is_record: bool = False
    """Of a list: whether all of it is the one record that comes next."""
    numbered: NumberedParts = field(init=False)

    def __post_init__(self) -> None:
        inside = self.label.removeprefix(self.whole.root)
        self.numbered = NumberedParts(self.whole.stamp, inside, self.whole.is_known)

    def items(self) -> Iterator[SourceItem]:
        self.source.known_parts = self.numbered.known(self.source.name)
        reports = self.whole.repeated.read_file(self.source)
        if self.depth != _ON_THE_DISK:
            reports = self.whole.budget.watched(reports)
        for report in reports:
            # Also what holds nothing counts: a child could tell failures without end.
            self.whole.budget.spend(0)
            yield from self._told(report)
        # Not before the child has gone: the lines are read from the same file again.
        if self.format_ is not None and self.format_.by_line:
            yield from self._records(self.format_)

    def item(
        self, label: str, outcome: ArticleDraft | SourceError | KnownSource, parent_label: str
    ) -> SourceItem:
        """An item of this file; of one that packs others only these are parts."""
        part = None if self._packs_others() else self.part
        return self.whole.item(label, outcome, parent_label, part)

    def _told(self, report: Report) -> Iterator[SourceItem]:
        match report:
            case Found():
                self._found(report)
            case Part():
                yield from self._part(report)
            case ArticleDraft():
                yield from self._list(report)
                yield self._draft(report)
            case EmbeddedFile():
                yield from self._list()
                yield from self._embedded(report)
            case Lost():
                yield from self._list()
                name = report.name or ("" if self._is_leaf() else self._number())
                label = self.whole.free_label(f"{self.label}/{name}") if name else self.label
                yield self.item(label, report.error, self.label if name else self.parent_label)
            case SourceError() if self.has_begun:
                yield self.item(self._free_label(""), report, self.label)
            case SourceError():
                yield self.item(self.label, report, self.parent_label)

    def _part(self, part: Part) -> Iterator[SourceItem]:
        stamp = self.numbered.begin(part, self.format_, self.source.known_parts)
        if part.is_known:
            label = self._free_label(readable_name(part.name))
            yield self.whole.item(label, KnownSource(), self.label, stamp)

    def _found(self, found: Found) -> None:
        self.format_ = _BY_NAME.get(found.format_name)
        if self.format_ is None:
            raise SourceCrashedError
        if not self._is_leaf():
            if not self.format_.is_list:
                self.source.let_go()
            if self.depth != _ON_THE_DISK:
                self.whole.budget.spend(CONTAINER_BYTES)

    def _is_leaf(self) -> bool:
        return self.format_ is None or (self.format_.unpack is None and not self.format_.by_line)

    def _packs_others(self) -> bool:
        return self.format_ is not None and bool(self.format_.unpack) and not self.format_.is_list

    def _list(self, first: ArticleDraft | None = None) -> Iterator[SourceItem]:
        """The list itself, before the first thing out of it; of any other file nothing."""
        if self.has_begun or self.format_ is None or not self.format_.is_list:
            return
        self.has_begun = True
        try:
            original = bytes_of_list(self.source, self.format_)
        except SourceTooLargeError as error:
            yield self.item(self.label, error, self.parent_label)
        else:
            self.is_record = is_one_record(original, first)
            if not self.is_record:
                listed = list_draft(original, self.format_)
                yield self.item(self.label, listed, self.parent_label)
        if not self.is_record:
            self.source.let_go()

    def _draft(self, draft: ArticleDraft) -> SourceItem:
        if self.format_ is None:
            raise SourceCrashedError
        self.whole.budget.spend(len(draft.untrusted_text))
        if self._is_leaf() or self.is_record:
            self.is_record = False
            original = self.source.original(self.format_.media_type, self.format_.limit_bytes)
            draft = replace(
                draft,
                original=original,
                importer=self.format_.importer,
                for_its_bytes=self.format_.is_unread,
                description=self._found_at(draft.description),
            )
            item = self.item(self.label, draft, self.parent_label)
            return replace(item, is_whole_file=bool(self.parent_label))
        draft = replace(draft, importer=self.format_.importer)
        name = draft.original.name if draft.original else ""
        label = self._free_label(name)
        item = self.item(label, draft, self.label)
        return item if self.numbered.now is None else replace(item, part=self.numbered.now)

    def _found_at(self, description: Description) -> Description:
        return replace(
            description,
            url=self.found.url or description.url,
            captured_at=self.found.captured_at or description.captured_at,
        )

    def _number(self) -> str:
        self.drafts += 1
        return f"#{self.drafts}"

    def _free_label(self, name: str) -> str:
        return self.whole.free_label(f"{self.label}/{name or self._number()}")

    def _embedded(self, embedded: EmbeddedFile) -> Iterator[SourceItem]:
        self.whole.budget.spend(len(embedded.content))
        name = readable_name(embedded.name) or self._number()
        label = self.whole.free_label(f"{self.label}/{name}")
        depth = self._depth_of(embedded)
        try:
            depth.check(len(embedded.content))
        except SourceError as error:
            yield self.item(label, error, self.label)
            return
        part = self.numbered.now or self.part
        if self._packs_others() and self.numbered.now is None:
            part = self.whole.part(label, embedded.content)
            if part is not None and self.whole.is_known(part):
                yield self.whole.item(label, KnownSource(), self.label, part)
                return
        source = source_in_memory(embedded.content, f"{self.label}/{name}")
        found = Description(url=embedded.url, captured_at=embedded.captured_at)
        yield from self.whole.items(source, label, self.label, depth, found, part)

    def _depth_of(self, embedded: EmbeddedFile) -> _Depth:
        in_mail = self.format_ is not None and self.format_.name in _MAILS
        if in_mail and embedded.media_type == "message/rfc822":
            return replace(self.depth, mails=self.depth.mails + 1)
        return replace(self.depth, files=self.depth.files + 1)

    def _records(self, format_: Format) -> Iterator[SourceItem]:
        whole = self.whole
        records = Records(
            *(whole.runner, format_, self.source, self.part),
            part_of=lambda lines, content: whole.part(f"{self.label}{lines}", content),
            is_known=whole.is_known,
        )
        for number, outcome, part in records.outcomes():
            item = self.item(f"{self.label}#{number}", outcome, self.parent_label)
            yield replace(item, place="", part=part)
