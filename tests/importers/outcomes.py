"""What became of one item of a source."""

from __future__ import annotations

from archive.errors import SourceError
from archive.ports import SourceItem
from archive.records import ArticleDraft
from tests.narrowed import of_kind


def drafted(item: SourceItem) -> ArticleDraft:
    """Its document."""
    return of_kind(item.outcome, ArticleDraft)


def code(item: SourceItem) -> str:
    """The code of the reason why there is no document."""
    return of_kind(item.outcome, SourceError).code


def text_or_code(item: SourceItem) -> str:
    """The text of its document, or why there is none."""
    if isinstance(item.outcome, ArticleDraft):
        return item.outcome.untrusted_text
    return code(item)
