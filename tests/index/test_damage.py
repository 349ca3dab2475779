"""Whatever is altered in the tables, the engine answers or says that the index is damaged."""

import random
import sqlite3
from datetime import datetime

import pytest
from whoosh import fields, query

import index
from index.errors import EngineError

SCHEMA = fields.Schema(
    id=fields.NUMERIC(unique=True, stored=True, sortable=True),
    body=fields.TEXT(stored=True, vector=True),
    letters=fields.TEXT(chars=True),
    tag=fields.KEYWORD(sortable=True),
    day=fields.DATETIME(sortable=True),
)
QUERIES = (
    query.Term("body", "alfa"),
    query.And([query.Term("body", "alfa"), query.Term("body", "w3")]),
    query.Or([query.Term("letters", "alfa"), query.Term("body", "w17")]),
    query.Phrase("body", ["alfa", "bravo"]),
    query.Prefix("body", "w"),
    query.FuzzyTerm("body", "alfo", prefixlength=1),
    query.NumericRange("id", 3, 9),
    query.Every("letters"),
)
TABLES = {
    "index_state": ("generation", "stamp"),
    "index_field": ("name", "kind"),
    "index_segment": ("place", "stamp", "documents", "deleted"),
    "index_term": ("field", "text"),
    "index_word": ("field", "first", "count", "texts", "numbers"),
    "index_place": ("blocks",),
    "index_posting": (
        *("last", "count", "size", "terms", "sizes", "documents", "frequencies"),
        *("weights", "positions", "starts", "lengths", "boosts"),
    ),
    "index_document": ("stored", "terms", "size"),
    "index_length": ("counts",),
    "index_column": ("kind", "present", "data"),
    "index_vector": ("data",),
    "index_merge": ("sources", "numbers", "next_term", "next_document", "is_visible"),
    "index_packing": ("fresh", "packed", "field", "text"),
}
KEYS = {
    "index_length": ("segment", "field"),
    "index_column": ("segment", "field"),
    "index_vector": ("segment", "document", "field"),
}
EACH = 6
CASES = [(table, column) for table, columns in TABLES.items() for column in columns]


@pytest.fixture(scope="module")
def image() -> bytes:
    """An index with deletions, packed and fresh terms, in the middle of a merge."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    ix = index.create(connection, SCHEMA)
    for batch in range(12):
        writer = ix.writer()
        for number in range(batch * 4, batch * 4 + 4):
            words = " ".join(f"w{number * 3 + i}" for i in range(9))
            text = f"alfa bravo {words} alfa"
            day = datetime(2024, 1, 1 + number % 28)
            writer.add_document(
                id=number, body=text, letters=text, tag=f"t{number % 3}", day=day, _body_boost=2.0
            )
        writer.commit(merge=False)
        if batch == 1:
            ix.optimize()
    with ix.writer() as writer:
        writer.delete_by_values("id", [2, 20])
    ix.merge_step()
    return connection.serialize()


def altered(value: object, chance: random.Random) -> object:
    if isinstance(value, int):
        return value + chance.choice([-1, 1, 7, 100_000, -(1 << 40)])
    if isinstance(value, str):
        return chance.choice(["", value + "x", "[1]", "number:q"])
    if not isinstance(value, bytes) or not value:
        return chance.choice([b"\x07", b"", 3, "text"])
    content = bytearray(value)
    kind = chance.randrange(4)
    if kind == 0:
        return bytes(content[:-1])
    if kind == 1:
        return bytes(content) + b"\x01\x02"
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


def used(connection: sqlite3.Connection) -> None:
    """Ask everything, change, and merge."""
    ix = index.open(connection, SCHEMA)
    with ix.searcher() as searcher:
        for tree in QUERIES:
            ranking = searcher.rank(tree)
            searcher.rank_by_matchers(tree)
            searcher.matched_terms(tree, ranking.documents)
            for number in ranking.documents.tolist():
                searcher.stored_fields(number)
                searcher.document_terms(number, "body")
        searcher.facet_counts("tag", searcher.match(query.Every()))
        searcher.column("day")
        searcher.completions("body", "w", 5)
        searcher.corrections("body", "alfo", 3, 1)
        reader = searcher.reader()
        for leaf, _ in reader.leaf_readers():
            list(leaf.all_terms())
            if leaf.has_vector(0, "body"):
                list(leaf.vector(0, "body").all_ids())
    with ix.writer() as writer:
        writer.delete_by_values("id", [7, 40])
        writer.add_document(id=90, body="alfa w5 w6", letters="alfa w5", tag="t1")
    for _ in range(20):
        if not ix.merge_step():
            break


def one_altered(image: bytes, table: str, column: str, chance: random.Random) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(image)
    keys = KEYS.get(table, ("rowid",))
    rows = connection.execute(f"SELECT {column}, {', '.join(keys)} FROM {table}").fetchall()
    value, *key = chance.choice(rows)
    where = " AND ".join(f"{name} = ?" for name in keys)
    connection.execute(
        f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {where}", (altered(value, chance), *key)
    )
    return connection


def test_the_index_that_is_altered_is_whole(image: bytes) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(image)
    for table in TABLES:
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 0
    used(connection)
    connection.close()


def refusals(image: bytes, table: str, column: str, times: int) -> int:
    """How many of some alterations of a column the engine refuses; it may raise nothing else."""
    chance = random.Random(f"{table}.{column}")
    refused = 0
    for _ in range(times):
        connection = one_altered(image, table, column, chance)
        try:
            used(connection)
        except EngineError:
            refused += 1
        finally:
            connection.close()
    return refused


def test_altered_postings_and_words_are_damage_or_mean_something(image: bytes) -> None:
    quick = [case for case in CASES if case[0] in ("index_posting", "index_word")]
    assert sum(refusals(image, *case, times=1) for case in quick) > 0


@pytest.mark.slow
@pytest.mark.parametrize("table", TABLES)
def test_any_altered_value_is_damage_or_means_something(image: bytes, table: str) -> None:
    refused = {column: refusals(image, table, column, EACH) for column in TABLES[table]}
    assert set(refused) == set(TABLES[table])
    if table in ("index_document", "index_posting", "index_segment", "index_word"):
        assert sum(refused.values()) > 0
