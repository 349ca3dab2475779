"""Putting documents into an archive and taking them out, in a unit of its own each."""

from __future__ import annotations

from collections.abc import Sequence

from archive.ports import NewArticle, OpenArchive
from archive.records import Article, ArticleId


def store(archive: OpenArchive, *articles: NewArticle) -> Sequence[Article]:
    with archive.writing() as unit:
        stored = unit.articles.add(articles)
        unit.search.add(stored)
    return stored


def remove(archive: OpenArchive, article_id: ArticleId) -> None:
    with archive.writing() as unit:
        unit.articles.remove(article_id)
        unit.search.remove(article_id)
