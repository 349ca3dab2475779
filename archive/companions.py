"""A recording and its transcript, which are two documents: told by their files' names."""

from __future__ import annotations

from pathlib import PurePosixPath

from archive.ports import OpenArchive, ReadUnit
from archive.records import Article, ArticleId

RECORDINGS = ("audio/", "video/")
TRANSCRIPTS = ("application/x-subrip", "text/vtt")
_MOST_LOOKED_AT = 2_000


def companion(archive: OpenArchive, article_id: ArticleId) -> ArticleId | None:
    """The transcript of a recording, or the recording of a transcript; None where there is none.

    Their names differ by their endings: "talk.mp3" and "talk.srt", "talk.be.srt", "talk.mp3.vtt".
    What came out of the same file goes first. Raises `ArticleNotFoundError`.
    """
    with archive.reading() as unit:
        article = unit.articles.get(article_id)
        sought = _sought(article)
        fitting = [
            each
            for each in unit.articles.with_media(sought)[:_MOST_LOOKED_AT]
            if _belong_together(article, unit.articles.get(each))
        ]
        return _nearest(unit, article_id, fitting)


def _sought(article: Article) -> tuple[str, ...]:
    media_type = article.original.media_type if article.original else ""
    if media_type in TRANSCRIPTS:
        return RECORDINGS
    return TRANSCRIPTS if media_type.startswith(RECORDINGS) else ()


def _belong_together(one: Article, other: Article) -> bool:
    names = [each.original.name if each.original else "" for each in (one, other)]
    recording, transcript = names if _sought(one) is TRANSCRIPTS else reversed(names)
    stem, longer = _stem(recording), transcript.casefold()
    return bool(stem) and (_stem(transcript) == stem or longer.startswith(f"{stem}."))


def _stem(name: str) -> str:
    return PurePosixPath(name).stem.casefold()


def _nearest(unit: ReadUnit, article_id: ArticleId, fitting: list[ArticleId]) -> ArticleId | None:
    parent = unit.articles.provenance(article_id).parent
    fitting.sort(key=lambda each: unit.articles.provenance(each).parent != parent)
    return fitting[0] if fitting else None
