"""`field:*` finds the documents that have the field, and no others."""

from __future__ import annotations

import sqlite3

import pytest

from archive.records import Kind
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex

from .articles import article

DOCUMENTS = [
    article(1, "Суд ідзе.", title="Суд", language="be", published="2024-09-11", source="Вясна",
            kind=Kind.COURT, authors=("Дзмітры Лукша",)),
    article(2, "Ліст.", language="be", published="2023", source="Вясна", tags=("ліст", "побыт")),
    article(3, "Лукша вышел на свободу.", language="ru", published="2024-10/2024-11"),
    article(4, "Luksha is free.", title="Release", source="BBC News", external_id="bbc-17"),
    article(5, "", title="Прысуд", language="be", published="199X", collections=("Вясна",)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("author:*", {1}),
        ("tag:*", {2}),
        ("tag:**", {2}),
        ("tag:?*", {2}),
        ("NOT tag:*", {1, 3, 4, 5}),
        ("NOT NOT tag:*", {1, 3, 4, 5}),
        ("collection:*", {5}),
        ("source:*", {1, 2, 4}),
        ("source:* NOT author:*", {2, 4}),
        ("лукша source:*", {1, 4}),
        ("body:лукша source:*", {4}),
        ("tag:* OR author:*", {1, 2}),
        ("tag:* OR *", {1, 2, 3, 4, 5}),
        ("* tag:*", {2}),
        ("title:*", {1, 4, 5}),
        ("body:*", {1, 2, 3, 4}),
        ("id:*", {4}),
        ("lang:*", {1, 2, 3, 5}),
        ("kind:*", {1, 2, 3, 4, 5}),
        ("sensitivity:*", {1, 2, 3, 4, 5}),
        ("year:*", {1, 2, 3}),
        ("год:**", {1, 2, 3}),
        ("date:*", {1, 2, 3, 5}),
        ("NOT date:*", {4}),
        ("text:*", {1, 2, 3, 4, 5}),
        ("*:*", {1, 2, 3, 4, 5}),
    ],
)
def test_a_field_that_is_there(
    provider: ArchiveIndex, connection: sqlite3.Connection, text: str, found: set[int]
) -> None:
    writer = provider.writing(connection)
    writer.add(DOCUMENTS)
    matches = writer.search(SearchRequest(query=text, limit=100))
    assert {ranked.article_id for ranked in matches.ranked} == found
    assert matches.total == len(found)
