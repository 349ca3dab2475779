"""A small index in memory, and what an index opened anew finds in it."""

import sqlite3

from whoosh import fields, query

import index


def schema() -> fields.Schema:
    return fields.Schema(id=fields.ID(stored=True, unique=True), body=fields.TEXT(stored=True))


def found(connection: sqlite3.Connection, *words: str) -> list[list[str]]:
    """The documents that have each word, as an index opened anew finds them."""
    with index.open(connection, schema()).searcher() as searcher:
        assert searcher.doc_count() == len(searcher.search(query.Every(), limit=None))
        return [
            [hit["id"] for hit in searcher.search(query.Term("body", word), limit=None)]
            for word in words
        ]


def add(ix: index.ArrayIndex, number: str, body: str) -> None:
    with ix.writer() as writer:
        writer.add_document(id=number, body=body)
