"""What a child that tells documents and files unfolds to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from archive.errors import (
    SourceCrashedError,
)
from archive.ports import SourceItem
from archive.records import ArticleDraft, Description, EmbeddedFile, OriginalFile
from importers.budget import Budget
from importers.format_row import Format
from importers.jail.reports import Found, Lost, Report
from importers.jail.runners import Source
from importers.sources import source_in_memory
from importers.unfolding import Unfolding
from tests.importers.outcomes import text_or_code


def draft(text: str, original: OriginalFile | None = None) -> ArticleDraft:
    return ArticleDraft(untrusted_text=text, description=Description(), original=original)


class Script:
    """A runner that answers by the name of a file, and reads as little of it as a child may."""

    def __init__(
        self, answers: Mapping[str, Iterable[Report]] | None = None, /, **others: Iterable[Report]
    ) -> None:
        self._answers = {**(answers or {}), **others}

    def read_file(self, source: Source) -> Iterator[Report]:
        yield from self._answers[source.name]

    def read_records(self, format_: Format, lines: Sequence[bytes]) -> list[Report]:
        return [
            draft(line.decode()) if line != b"bad" else Lost(SourceCrashedError()) for line in lines
        ]

    def stop(self) -> None:
        """Nothing is under way."""


def unfolded(script: Script, content: bytes = b"bytes", size_bytes: int = 5) -> list[SourceItem]:
    whole = Unfolding(script, None, Budget(size_bytes))
    return list(whole.items(source_in_memory(content, "top"), "in/top"))


def told(items: list[SourceItem]) -> list[tuple[str, str, str]]:
    """Label, parent, and text or code."""
    return [(item.label, item.parent_label, text_or_code(item)) for item in items]


def endless_mail(content: bytes = b"x", kind: str = "mail") -> Script:
    photo = EmbeddedFile("photo", b"p", "image/jpeg")
    forwarded = EmbeddedFile("top", content, "message/rfc822")
    photos: list[Report] = [Found("plain text"), draft("photo")]
    return Script(top=[Found(kind), draft("mail"), photo, forwarded], photo=photos)
