"""A recording and its transcript find each other by name."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from archive.companions import companion
from archive.drafts import check
from archive.errors import ArticleNotFoundError
from archive.records import ArticleDraft, ArticleId, Description, OriginalFile
from tests.contracts.fakes import FakeArchive

SRT, MP3 = "application/x-subrip", "audio/mpeg"


def archive_of(*files: tuple[str, str]) -> FakeArchive:
    archive = FakeArchive()
    with archive.writing() as unit:
        for number, (name, media_type) in enumerate(files):
            draft = ArticleDraft(
                untrusted_text=f"text {number}",
                description=Description(),
                original=OriginalFile(bytes([number]), media_type, name) if name else None,
            )
            unit.articles.add([check(draft, datetime.now(UTC))])
    return archive


@pytest.mark.parametrize(
    "transcript", ["talk.srt", "Talk.SRT", "talk.be.srt", "talk.mp3.srt", "talk.mp3.be.srt"]
)
def test_names_differ_by_their_endings(transcript: str) -> None:
    archive = archive_of(("other.srt", SRT), ("talk.mp3", MP3), (transcript, SRT))
    assert companion(archive, ArticleId(2)) == 3
    assert companion(archive, ArticleId(3)) == 2


@pytest.mark.parametrize("transcript", ["talks.srt", "alk.srt", "talk.txt", ".srt"])
def test_other_names_belong_to_others(transcript: str) -> None:
    media_type = SRT if transcript.endswith(".srt") else "text/plain"
    archive = archive_of(("talk.mp3", MP3), (transcript, media_type))
    assert companion(archive, ArticleId(1)) is None


def test_what_is_neither_has_no_companion() -> None:
    archive = archive_of(("talk.txt", "text/plain"), ("", ""), ("talk.srt", SRT))
    assert companion(archive, ArticleId(1)) is None
    assert companion(archive, ArticleId(2)) is None
    assert companion(archive, ArticleId(3)) is None
    with pytest.raises(ArticleNotFoundError):
        companion(archive, ArticleId(9))


def test_what_came_out_of_the_same_file_goes_first() -> None:
    archive = archive_of(
        ("chat.zip", "a/b"), ("talk.srt", SRT), ("talk.srt", "text/vtt"), ("talk.mp3", MP3)
    )
    with archive.writing() as unit:
        unit.articles.link({ArticleId(3): ArticleId(1), ArticleId(4): ArticleId(1)})
    assert companion(archive, ArticleId(4)) == 3
