"""A file in the message that it came with: its link, and caption, sender and date as its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from archive.edtf import is_edtf
from archive.indexing import index_again
from archive.ports import WriteUnit
from archive.records import ArticleDraft, ArticleId, Description, Mention, NamedFile

_LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Met:
    """A named file that is here."""

    mention: Mention
    found: ArticleId
    own: bool = False
    """Whether the import that read the message stored it, from the place that this names."""


def drafted_by(file: NamedFile, draft: ArticleDraft) -> ArticleDraft:
    """A draft with what its message tells; what the file tells of itself stays."""
    description = _completed(file, draft.description, untitled=not draft.description.title)
    told = (("caption", file.caption), ("sent by", file.author), ("sent", file.written))
    return replace(
        draft,
        description=description,
        facts=(*draft.facts, *((key, value) for key, value in told if value)),
        guessed=tuple(each for each in draft.guessed if not getattr(description, each)),
    )


def described_by(file: NamedFile, description: Description) -> Description:
    """The description of a stored document with what its message tells."""
    stem = file.file_name.rpartition(".")[0]
    return _completed(file, description, untitled=description.title in ("", stem))


def link(unit: WriteUnit, met: Sequence[Met]) -> None:
    """Have files lie in the documents that name them.

    Those that came with the message become its attachments and are told what it tells; the others
    keep their parents and descriptions.
    """
    if not met:
        return
    unit.mentions.find({each.mention.number: each.found for each in met})
    parents: dict[ArticleId, ArticleId] = {}
    again: list[tuple[ArticleId, ArticleId]] = []
    above: dict[ArticleId, frozenset[ArticleId]] = {}
    told: dict[ArticleId, NamedFile] = {}
    for each in met:
        found, naming = each.found, each.mention.article_id
        if naming not in above:
            above[naming] = frozenset(_with_above(unit, naming))
        parent = parents.get(found) or unit.articles.provenance(found).parent
        if parent == naming or found in above[naming]:
            continue
        if each.own:
            told.setdefault(found, each.mention.file)
        if parent is None and each.own:
            parents[found] = naming
        else:
            again.append((found, naming))
    unit.articles.link(parents)
    unit.articles.link_again(again)
    _tell(unit, told)


def _tell(unit: WriteUnit, told: Mapping[ArticleId, NamedFile]) -> None:
    rows = unit.articles.summaries(list(told))
    described = {n: described_by(told[n], row.description) for n, row in rows.items()}
    changed = {n: each for n, each in described.items() if each != rows[n].description}
    unit.articles.describe_all(changed)
    index_again(unit, changed)


def _with_above(unit: WriteUnit, number: ArticleId) -> Iterator[ArticleId]:
    """A document, what it lies in, and what that lies in: nothing lies in what lies in it."""
    above: ArticleId | None = number
    while above is not None:
        yield above
        above = unit.articles.provenance(above).parent


def _completed(file: NamedFile, description: Description, *, untitled: bool) -> Description:
    caption = file.caption.strip().split("\n", 1)[0]
    day = file.written[:10]
    return replace(
        description,
        title=_cut(caption) if untitled and caption else description.title,
        authors=description.authors or ((file.author,) if file.author else ()),
        published=description.published or (day if is_edtf(day) else ""),
    )


def _cut(line: str) -> str:
    if len(line) <= _LONGEST_TITLE:
        return line
    return line[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
