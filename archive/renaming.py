"""Names under which files come again whose bytes are here already: they are kept, too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.file_names import folded
from archive.indexing import index_again
from archive.outcomes import ItemOutcome, Outcome
from archive.ports import SourceItem, WriteUnit
from archive.records import ArticleDraft, ArticleId

MOST_NAMES = 50
"""Of one document: an attachment that lies in thousands of mails is called in many ways."""
_NUMBER = re.compile(r" \(\d+\)\Z")
"""Stands behind a label where several items of one file have the same name."""


def note_names(
    unit: WriteUnit, items: Sequence[SourceItem], outcomes: Sequence[ItemOutcome]
) -> None:
    """Remember what duplicates were called, and have them found by it."""
    wanted: dict[ArticleId, dict[str, None]] = {}
    for item, told in zip(items, outcomes, strict=True):
        name = _name(item)
        if name and told.outcome is Outcome.DUPLICATE and told.article_id is not None:
            wanted.setdefault(told.article_id, {})[name] = None
    known = unit.articles.other_names(list(wanted))
    renamed = []
    for article_id, names in wanted.items():
        original = unit.articles.get(article_id).original
        here = [original.name if original else "", *known.get(article_id, ())]
        alike = {folded(each) for each in here}
        new = [each for each in names if folded(each) not in alike]
        if added := new[: max(0, MOST_NAMES + 1 - len(here))]:
            unit.articles.call_also(article_id, added)
            renamed.append(article_id)
    index_again(unit, renamed)


def _name(item: SourceItem) -> str:
    """What the file of a document is called; nothing for a record, which is one of many in it."""
    draft = item.outcome
    original = draft.original if isinstance(draft, ArticleDraft) else None
    name = original.name if original else ""
    # On Linux a backslash may be part of a name: both are compared with the same strokes.
    ending, label = "/" + _with_slashes(name), "/" + _with_slashes(item.label)
    return name if name and (label.endswith(ending) or _numbered(label, ending)) else ""


def _numbered(label: str, ending: str) -> bool:
    return _NUMBER.sub("", label).endswith(ending)


def _with_slashes(name: str) -> str:
    return name.replace("\\", "/")
