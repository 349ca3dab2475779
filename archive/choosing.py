"""All that a search finds, by number: for what is done with many documents at once."""

from __future__ import annotations

from dataclasses import replace

from archive.ports import OpenArchive
from archive.records import ArticleId
from archive.searching import SearchRequest


def found_ids(archive: OpenArchive, request: SearchRequest) -> tuple[ArticleId, ...]:
    """Numbers of all that a request finds, in its order, whatever page it asks for.

    Raises `QuerySyntaxError` and its kinds.
    """
    with archive.reading() as unit:
        everything = replace(request, offset=0, limit=unit.articles.count(), with_facets=False)
        return tuple(ranked.article_id for ranked in unit.search.search(everything).ranked)
