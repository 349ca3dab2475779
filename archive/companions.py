"""A recording and its transcript, which are two documents: told by their files' names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from pathlib import PurePosixPath

from archive.ports import OpenArchive, ReadUnit
from archive.records import Article, ArticleId

RECORDINGS = ("audio/", "video/")
TRANSCRIPTS = ("application/x-subrip", "text/vtt")
_MOST_LOOKED_AT = 2_000


def companion(archive: OpenArchive, article_id: ArticleId) -> ArticleId | None:
    """The transcript of a recording, or the recording of a transcript; None where there is none.

    Their names differ by their endings: "talk.mp3" and "talk.srt", "talk.be.srt", "talk.mp3.vtt".
    A file that came again under another name is known by that one, too. What came out of the same
    file goes first, then what is called so by its first name. Raises `ArticleNotFoundError`.
    """
    with archive.reading() as unit:
        article = unit.articles.get(article_id)
        sought = _sought(article)
        those = unit.articles.with_media(sought)[:_MOST_LOOKED_AT]
        names = _names(unit, [article_id, *those])
        own, of_transcript = names[article_id], sought is RECORDINGS
        fitting = [each for each in those if _fit(own, names[each], of_transcript=of_transcript)]
        parent = unit.articles.provenance(article_id).parent
        first = {
            each for each in fitting if _fit(own[:1], names[each][:1], of_transcript=of_transcript)
        }
        fitting.sort(
            key=lambda each: (unit.articles.provenance(each).parent != parent, each not in first)
        )
        return fitting[0] if fitting else None


def _sought(article: Article) -> tuple[str, ...]:
    media_type = article.original.media_type if article.original else ""
    if media_type in TRANSCRIPTS:
        return RECORDINGS
    return TRANSCRIPTS if media_type.startswith(RECORDINGS) else ()


def _names(unit: ReadUnit, ids: Sequence[ArticleId]) -> dict[ArticleId, list[str]]:
    """Of their files: the first name, then those under which they came again."""
    others = unit.articles.other_names(ids)
    originals = ((each, unit.articles.get(each).original) for each in ids)
    return {
        each: [original.name if original else "", *others.get(each, ())]
        for each, original in originals
    }


def _fit(own: Sequence[str], their: Sequence[str], *, of_transcript: bool) -> bool:
    pairs = product(their, own) if of_transcript else product(own, their)
    return any(_belong_together(recording, transcript) for recording, transcript in pairs)


def _belong_together(recording: str, transcript: str) -> bool:
    stem, longer = _stem(recording), transcript.casefold()
    return bool(stem) and (_stem(transcript) == stem or longer.startswith(f"{stem}."))


def _stem(name: str) -> str:
    return PurePosixPath(name).stem.casefold()
