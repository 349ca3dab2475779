"""Puts the text of recognised pages into a document: record, log, index and marks in one unit."""

from __future__ import annotations

from collections.abc import Mapping

from archive.annotate import reanchor
from archive.drafts import as_draft, check
from archive.indexing import index_again
from archive.ports import OpenArchive, PageRecogniser, RecognisedPage
from archive.records import ArticleDraft, ArticleId
from archive.sketches import sketch


def store_pages(
    archive: OpenArchive,
    recogniser: PageRecogniser,
    article_id: ArticleId,
    pages: Mapping[int, RecognisedPage],
    *,
    afresh: bool,
) -> ArticleDraft:
    """Give a document the text of some pages and its next version; the draft that it is now.

    `afresh` takes all its other pages for unread. Raises `ArticleNotFoundError`,
    `InvalidRecordError`, and what writing raises; nothing is stored then.
    """
    with archive.writing() as unit:
        article = unit.articles.get(article_id)
        before = as_draft(article, unit.articles.extras(article_id))
        draft = recogniser.joined(recogniser.afresh(before) if afresh else before, pages)
        changed = unit.articles.rewrite(article_id, check(draft, article.imported_at))
        reanchor(unit, changed, article.text)
        index_again(unit, [article_id])
        unit.copies.add({article_id: sketch(changed.text)})
    return draft
