"""Which documents of an archive are those of a project: known by UUID, or by what they hold.

Every archive that reads a file gives its document a UUID of its own, and programs that write a
project anew give their sources new ones. The same text, letter by letter, or the same original is
the same document.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from archive.anchoring import text_sha256
from archive.exchange.project import SharedDocument
from archive.ports import ReadUnit
from archive.records import Article


def sums_of(document: SharedDocument) -> tuple[str, str]:
    """SHA-256 (hex) of its text and of its original; empty where it has none."""
    text, original = document.text_sha256, document.original_sha256
    if document.text:
        text = text_sha256(document.text).hex()
    if document.original:
        original = hashlib.sha256(document.original).hexdigest()
    return text, original


def found_documents(
    unit: ReadUnit, documents: Iterable[SharedDocument], named: Iterable[str]
) -> Mapping[str, Article]:
    """Documents that are in the archive, by the UUIDs that the project gives them.

    `named` are UUIDs of documents that its marks stand on. Where several have the same content,
    the one with the same title, then the oldest, is it.
    """
    shared = {each.uid: each for each in documents}
    wanted = {*shared, *named}
    by_sum = _by_sum(shared.values())
    found: dict[str, Article] = {}
    alike: dict[str, Article] = {}
    for article in unit.articles.stream():
        if article.uid in wanted:
            found[article.uid] = article
        for uid in _alike(article, by_sum):
            if uid not in alike or _is_nearer(article, alike[uid], shared[uid]):
                alike[uid] = article
    return {**alike, **found}


def _by_sum(documents: Iterable[SharedDocument]) -> dict[str, list[str]]:
    by_sum: dict[str, list[str]] = {}
    for each in documents:
        for one in filter(None, sums_of(each)):
            by_sum.setdefault(one, []).append(each.uid)
    return by_sum


def _alike(article: Article, by_sum: Mapping[str, list[str]]) -> Iterator[str]:
    if not by_sum:
        return
    original = article.original
    if original is not None:
        yield from by_sum.get(original.sha256.hex(), ())
    yield from by_sum.get(text_sha256(article.text).hex(), ())


def _is_nearer(article: Article, known: Article, shared: SharedDocument) -> bool:
    title = shared.title
    return article.description.title == title != known.description.title
