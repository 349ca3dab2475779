import sqlite3
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import analysis, fields, query
from whoosh.index import LockError

import index
from index.errors import (
    FormatOutdatedError,
    IndexExistsError,
    IndexMissingError,
    SchemaMismatchError,
    StaleReaderError,
)
from index.storage import tables
from tests.index import corpora


def dump(connection: sqlite3.Connection) -> str:
    return "\n".join(connection.iterdump())


def rows_of(ix: index.ArrayIndex) -> list[dict[str, Any]]:
    with ix.reader() as reader:
        return sorted(reader.all_stored_fields(), key=lambda row: row["id"])


def body_schema() -> fields.Schema:
    return fields.Schema(id=fields.NUMERIC(unique=True, stored=True), body=fields.TEXT(stored=True))


@pytest.fixture
def connection() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


@settings(max_examples=60, deadline=None)
@given(corpora.batches(), st.data())
def test_an_index_after_deletions_equals_one_that_never_had_the_documents(
    corpus: list[list[dict[str, Any]]], data: st.DataObject
) -> None:
    count = sum(len(batch) for batch in corpus)
    deleted = data.draw(st.sets(st.integers(0, count - 1)))
    ix = corpora.build(corpus, deleted)
    with ix.searcher() as searcher:
        for text in corpora.WORDS:
            found = searcher.match(query.Term("body", text)).tolist()
            ids = {searcher.stored_fields(number)["id"] for number in found}
            documents = [document for batch in corpus for document in batch]
            expected = {i for i, d in enumerate(documents) if text in d["body"].split()}
            assert ids == expected - deleted
    ix.optimize()
    assert {row["id"] for row in rows_of(ix)} == set(range(count)) - deleted


@settings(max_examples=40, deadline=None)
@given(corpora.batches(), st.lists(corpora.queries, min_size=4, max_size=4), st.data())
def test_merging_changes_no_answer(
    corpus: list[list[dict[str, Any]]], trees: list[query.Query], data: st.DataObject
) -> None:
    count = sum(len(batch) for batch in corpus)
    ix = corpora.build(corpus, data.draw(st.sets(st.integers(0, count - 1), max_size=3)))

    def answers() -> list[list[int]]:
        with ix.searcher() as searcher:
            return [
                [searcher.stored_fields(n)["id"] for n in searcher.match(tree).tolist()]
                for tree in trees
            ]

    before = answers()
    ix.optimize()
    assert [sorted(ids) for ids in answers()] == [sorted(ids) for ids in before]
    assert len(ix._segments()) <= 1


def test_nothing_of_a_deleted_document_stays(connection: sqlite3.Connection) -> None:
    schema = corpora.make_schema()
    ix = index.create(connection, schema)
    with ix.writer() as writer:
        writer.add_document(id=1, body="secretword kept", title="other", tag="hidden", lang="xx")
        writer.add_document(id=2, body="kept too", tag="red", lang="be")
    assert b"secretword".hex() in dump(connection).lower()
    with ix.writer() as writer:
        assert writer.delete_by_values("id", [1]) == 1
    text = dump(connection).lower()
    assert not any(word.encode().hex() in text for word in ("secretword", "hidden", "other"))
    assert connection.execute("SELECT count(*) FROM index_document").fetchone() == (1,)
    with ix.searcher() as searcher:
        assert searcher.facet_counts("tag", searcher.match(query.Every())) == {"red": 1}


def test_a_term_that_moves_to_a_new_document_stays_findable(connection: sqlite3.Connection) -> None:
    ix = index.create(connection, body_schema())
    for round_number in range(20):
        with ix.writer() as writer:
            writer.update_document(id=1, body=f"always round{round_number}")
    with ix.searcher() as searcher:
        assert searcher.rank(query.Term("body", "always")).total == 1
        assert searcher.rank(query.Term("body", "round18")).total == 0
        assert searcher.rank(query.Term("body", "round19")).total == 1


def test_a_rollback_takes_the_index_back(connection: sqlite3.Connection) -> None:
    ix = index.create(connection, body_schema())
    connection.execute("BEGIN")
    with ix.writer() as writer:
        writer.add_document(id=1, body="alfa bravo")
    connection.execute("ROLLBACK")
    assert rows_of(ix) == []
    with ix.writer() as writer:
        writer.add_document(id=2, body="bravo charlie")
    with ix.searcher() as searcher:
        assert searcher.rank(query.Term("body", "alfa")).total == 0
        assert searcher.rank(query.Term("body", "bravo")).total == 1


def test_a_writer_that_fails_and_is_rolled_back_leaves_no_term_numbers_behind(
    connection: sqlite3.Connection,
) -> None:
    ix = index.create(connection, body_schema(), segment_documents=1)
    with ix.writer() as writer:
        writer.add_document(id=0, body="alfa")
    connection.execute("BEGIN")
    writer = ix.writer()
    writer.add_document(id=1, body="bravo")
    connection.execute("ROLLBACK")
    writer.cancel()
    with ix.writer() as writer:
        writer.add_document(id=2, body="charlie bravo")
    with index.open(connection, body_schema()).searcher() as searcher:
        for word, expected in (("alfa", [0]), ("bravo", [2]), ("charlie", [2])):
            found = searcher.match(query.Term("body", word)).tolist()
            assert [searcher.stored_fields(n)["id"] for n in found] == expected


def test_the_caller_owns_the_transaction(connection: sqlite3.Connection) -> None:
    ix = index.create(connection, body_schema())
    connection.execute("BEGIN")
    with ix.writer() as writer:
        writer.add_document(id=1, body="alfa")
    ix.optimize()
    assert connection.in_transaction
    connection.execute("COMMIT")


def test_cancel_leaves_the_tables_as_they_were(connection: sqlite3.Connection) -> None:
    ix = index.create(connection, body_schema(), segment_documents=2)
    with ix.writer() as writer:
        writer.add_document(id=0, body="alfa")
    before, stamp = dump(connection), tables.read_state(connection).stamp
    writer = ix.writer()
    for number in range(1, 6):
        writer.add_document(id=number, body=f"bravo charlie{number}")
    writer.cancel()
    assert tables.read_state(connection).stamp != stamp
    connection.execute("UPDATE index_state SET stamp = ?", (stamp,))
    assert dump(connection) == before


def test_a_refused_document_leaves_no_trace(connection: sqlite3.Connection) -> None:
    ix = index.create(connection, body_schema())
    with ix.writer() as writer:
        writer.add_document(id=1, body="alfa")
        with pytest.raises(ValueError, match="bravo"):
            writer.add_document(id="bravo", body="bravo")
        writer.add_document(id=3, body="charlie")
    assert [row["id"] for row in rows_of(ix)] == [1, 3]
    with ix.searcher() as searcher:
        assert searcher.rank(query.Term("body", "bravo")).total == 0


def test_there_is_one_writer(connection: sqlite3.Connection) -> None:
    ix = index.create(connection, body_schema())
    with ix.writer(), pytest.raises(LockError):
        ix.writer()
    ix.writer().cancel()


def test_a_reader_whose_segments_were_purged_says_so(connection: sqlite3.Connection) -> None:
    ix = index.create(connection, body_schema())
    with ix.writer() as writer:
        writer.add_document(id=1, body="alfa")
        writer.add_document(id=2, body="bravo")
    searcher = ix.searcher()
    with ix.writer() as writer:
        writer.delete_by_values("id", [1])
    with pytest.raises(StaleReaderError):
        searcher.rank(query.Term("body", "alfa"))


def test_a_reader_is_not_troubled_by_new_documents(connection: sqlite3.Connection) -> None:
    ix = index.create(connection, body_schema())
    with ix.writer() as writer:
        writer.add_document(id=1, body="alfa")
    searcher = ix.searcher()
    writer = ix.writer()
    writer.add_document(id=2, body="alfa")
    writer.commit(merge=False)
    assert searcher.rank(query.Term("body", "alfa")).total == 1
    assert ix.searcher().rank(query.Term("body", "alfa")).total == 2


def test_create_open_and_schemas(connection: sqlite3.Connection) -> None:
    with pytest.raises(IndexMissingError):
        index.open(connection, body_schema())
    ix = index.create(connection, body_schema())
    with ix.writer() as writer:
        writer.add_document(id=1, body="alfa")
    with pytest.raises(IndexExistsError):
        index.create(connection, body_schema())
    other = fields.Schema(id=fields.NUMERIC(unique=True, stored=True), body=fields.KEYWORD)
    with pytest.raises(SchemaMismatchError):
        index.open(connection, other)
    assert index.exists(connection)
    tables_of_an_older_engine(connection)
    with pytest.raises(FormatOutdatedError):
        index.open(connection, body_schema())
    tables.empty_tables(connection)
    assert rows_of(index.open(connection, body_schema())) == []


def tables_of_an_older_engine(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE index_state SET format = format - 1")
    connection.execute("DROP TABLE index_posting")
    connection.execute("CREATE TABLE index_posting (id INTEGER PRIMARY KEY)")


def test_surfaces_are_analysed_once_each_and_share_positions(
    connection: sqlite3.Connection,
) -> None:
    schema = fields.Schema(id=fields.NUMERIC, exact=fields.TEXT, stem=fields.TEXT)
    ix = index.create(connection, schema)
    asked: list[str] = []

    def stems(word: str) -> tuple[str, ...]:
        asked.append(word)
        return () if word == "the" else (word[:3], word[:4]) if word == "runner" else (word[:3],)

    words = ["the", "runner", "runs", "the", "running"]
    with ix.writer() as writer:
        for number in range(3):
            writer.add_document(
                id=number,
                exact=index.Surfaces(words, lambda word: (word,), key="exact"),
                stem=index.Surfaces(words, stems, key="stem"),
            )
    assert sorted(asked) == sorted(set(words))
    with ix.searcher() as searcher:
        assert searcher.rank(query.Phrase("stem", ["runn", "run"])).total == 3
        assert searcher.rank(query.Phrase("stem", ["run", "run", "run"])).total == 0
        assert searcher.rank(query.Phrase("stem", ["run", "run", "run"], slop=2)).total == 3
        assert searcher.document_terms(0, "stem") == [b"run", b"runn"]


def test_a_field_that_comes_back_with_another_analyzer_is_analysed_anew(
    connection: sqlite3.Connection,
) -> None:
    ix = index.create(connection, body_schema())
    with ix.writer() as writer:
        writer.add_document(id=1, body="running cats")
    with ix.writer() as writer:
        with pytest.raises(ValueError, match="none"):
            writer.add_document(body="running cats", id="none")
        writer.remove_field("body")
        writer.add_field("body", fields.TEXT(analyzer=analysis.StemmingAnalyzer()))
        writer.add_document(id=2, body="running cats")
    with ix.searcher() as searcher:
        assert searcher.document_terms(0, "body") == [b"cats", b"running"]
        assert searcher.document_terms(1, "body") == [b"cat", b"runn"]


def test_generations_advance_by_one(connection: sqlite3.Connection) -> None:
    ix = index.create(connection, body_schema())
    for expected in (1, 2, 3):
        with ix.writer() as writer:
            writer.add_document(id=expected, body="alfa")
        assert ix.latest_generation() == expected == tables.read_state(connection).generation
