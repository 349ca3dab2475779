"""Small pictures are drawn of what has none, and kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive import small_pictures
from archive.documents import read_article, read_thumbnail, remove_articles
from archive.drafts import THUMBNAIL_BYTES
from archive.errors import (
    CancelledError,
    SkryniaError,
    SourceCrashedError,
    SourceTimeoutError,
    UnprotectedError,
)
from archive.records import ArticleId, OriginalFile
from archive.small_pictures import draw_small, keep_small, undrawn
from tests.contracts.drafts import THUMBNAIL, new_article
from tests.contracts.fake_viewer import FakeViewer
from tests.contracts.fakes import FakeArchive
from tests.contracts.keeping import store

NOBODY = ArticleId(99)
PDF = "application/pdf"


def archive_of(*media_types: str) -> FakeArchive:
    """A document of each kind, "" for one without an original."""
    archive = FakeArchive()
    for number, media_type in enumerate(media_types):
        new = new_article(f"text {number}")
        original = OriginalFile(b"%d" % number, media_type, "a") if media_type else None
        store(archive, replace(new, draft=replace(new.draft, original=original)))
    return archive


def test_only_pdfs_and_pictures_without_one_are_drawn_and_keep_it() -> None:
    archive = archive_of("", PDF, "text/html", "image/tiff")
    ids = [NOBODY, *map(ArticleId, (4, 1, 2, 3))]
    assert undrawn(archive, ids) == [4, 2]
    viewer = FakeViewer(small_png=THUMBNAIL)
    drawn = dict(draw_small(archive, viewer, [ArticleId(2), NOBODY]))
    assert drawn == {2: THUMBNAIL}
    before = read_article(archive, ArticleId(2))
    keep_small(archive, drawn)
    assert undrawn(archive, ids) == [4]
    assert read_thumbnail(archive, ArticleId(2)) == THUMBNAIL
    assert read_article(archive, ArticleId(2)) == before


@pytest.mark.parametrize(
    "viewer",
    [
        FakeViewer(),
        FakeViewer(error=SourceTimeoutError()),
        FakeViewer(small_png=THUMBNAIL + bytes(THUMBNAIL_BYTES)),
    ],
)
def test_what_cannot_be_drawn_is_remembered(viewer: FakeViewer) -> None:
    archive = archive_of(PDF, "")
    drawn = dict(draw_small(archive, viewer, [ArticleId(1), ArticleId(2)]))
    assert drawn == {1: b""}
    keep_small(archive, drawn)
    assert undrawn(archive, [ArticleId(1)]) == []
    assert read_thumbnail(archive, ArticleId(1)) == b""


def test_a_later_drawer_tries_again(monkeypatch: pytest.MonkeyPatch) -> None:
    archive = archive_of(PDF)
    keep_small(archive, {ArticleId(1): b""})
    monkeypatch.setattr(small_pictures, "DRAWER", small_pictures.DRAWER + 1)
    assert undrawn(archive, [ArticleId(1)]) == [1]
    keep_small(archive, {ArticleId(1): b""})
    assert undrawn(archive, [ArticleId(1)]) == []


@pytest.mark.parametrize("error", [UnprotectedError(), SourceCrashedError()])
def test_what_another_machine_may_draw_is_left_out(error: SkryniaError) -> None:
    archive = archive_of(PDF, "")
    viewer = FakeViewer(error=error)
    assert list(draw_small(archive, viewer, [ArticleId(1), ArticleId(2)])) == []
    assert viewer.asked == [("small", 0, 0)]


def test_what_is_stopped_says_so() -> None:
    archive = archive_of(PDF)
    with pytest.raises(CancelledError):
        list(draw_small(archive, FakeViewer(error=CancelledError()), [ArticleId(1)]))


def test_what_is_gone_meanwhile_is_left_out() -> None:
    archive = archive_of(PDF, PDF)
    remove_articles(archive, [ArticleId(1)])
    keep_small(archive, {ArticleId(1): THUMBNAIL, ArticleId(2): THUMBNAIL})
    assert read_thumbnail(archive, ArticleId(1)) == b""
    assert read_thumbnail(archive, ArticleId(2)) == THUMBNAIL
