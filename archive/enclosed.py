"""What a message tells of a file that came with it: caption, sender and date, where it has none."""

from __future__ import annotations

from dataclasses import replace

from archive.edtf import is_edtf
from archive.records import Article, ArticleDraft, Description, NamedFile

_LONGEST_TITLE = 120


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


def described_by(file: NamedFile, article: Article) -> Description:
    """The description of a stored document with what its message tells."""
    stem = article.original.name.rpartition(".")[0] if article.original else ""
    title = article.description.title
    return _completed(file, article.description, untitled=title in ("", stem))


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
