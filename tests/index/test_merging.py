import sqlite3

import numpy as np
import pytest
from whoosh import fields, query

import index
from index.storage.blocks import Block
from index.storage.lexicon import all_terms
from index.storage.posting_rows import blocks_of
from index.storage.postings import between
from index.storage.segments import Segment
from index.storage.tables import KEY_BITS
from index.writing import merging
from index.writing.merge_state import current_merge
from index.writing.recent_blocks import RecentBlocks

BATCHES, DOCUMENTS = 9, 100
SECRET = b"secretword".hex()


def schema() -> fields.Schema:
    return fields.Schema(
        id=fields.NUMERIC(unique=True, stored=True, sortable=True),
        body=fields.TEXT(stored=True, vector=True),
        mark=fields.ID(sortable=True),
    )


def filled(connection: sqlite3.Connection) -> index.ArrayIndex:
    """Nine segments of a hundred documents; document 205 has words of its own."""
    ix = index.create(connection, schema())
    for batch in range(BATCHES):
        writer = ix.writer()
        for number in range(batch * DOCUMENTS, (batch + 1) * DOCUMENTS):
            words = " ".join(f"w{number % DOCUMENTS * 7 + i}" for i in range(12))
            own = "secretword " if number == 205 else ""
            writer.add_document(id=number, body=f"alfa {own}{words}", mark=f"m{number}")
        writer.commit(merge=False)
    return ix


@pytest.fixture
def connection() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


def pieces_of_a_merge() -> int:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    ix = filled(connection)
    pieces = 0
    while ix.merge_step():
        pieces += 1
    connection.close()
    return pieces


def stages(connection: sqlite3.Connection) -> tuple[bool, bool, bool]:
    merge = current_merge(connection)
    assert merge is not None
    return merge.next_term > 0, merge.next_document > 0, merge.is_visible


def ids(ix: index.ArrayIndex, word: str) -> set[int]:
    with ix.searcher() as searcher:
        found = searcher.match(query.Term("body", word)).tolist()
        return {searcher.stored_fields(number)["id"] for number in found}


def test_a_deletion_at_any_moment_of_a_merge_leaves_no_trace_and_does_not_undo_it() -> None:
    seen = set()
    for done in range(1, pieces_of_a_merge()):
        connection = sqlite3.connect(":memory:", isolation_level=None)
        ix = filled(connection)
        for _ in range(done):
            assert ix.merge_step()
        before = current_merge(connection)
        assert before is not None
        seen.add(stages(connection))
        assert SECRET in "\n".join(connection.iterdump()).lower()
        writer = ix.writer()
        assert writer.delete_by_values("id", [205]) == 1
        writer.commit(merge=False)
        assert SECRET not in "\n".join(connection.iterdump()).lower()
        after = current_merge(connection)
        assert after is not None
        assert after.target == before.target
        while ix.merge_step():
            continue
        check_without_205(connection, ix)
        connection.close()
    assert len(seen) >= 3


def check_without_205(connection: sqlite3.Connection, ix: index.ArrayIndex) -> None:
    assert len(ix._segments()) < BATCHES
    assert ids(ix, "alfa") == set(range(BATCHES * DOCUMENTS)) - {205}
    assert ids(ix, "w42") == {
        number
        for number in set(range(BATCHES * DOCUMENTS)) - {205}
        if 0 <= 42 - number % DOCUMENTS * 7 < 12
    }
    with ix.searcher() as searcher:
        marks = searcher.facet_counts("mark", searcher.match(query.Every()))
        assert len(marks) == BATCHES * DOCUMENTS - 1
        assert searcher.snapshot.live == BATCHES * DOCUMENTS - 1
    held = [segment.id for segment in ix._segments()]
    for table in ("index_posting", "index_document"):
        rows = connection.execute(f"SELECT DISTINCT id >> {KEY_BITS} FROM {table}").fetchall()
        assert {row[0] for row in rows} == set(held)
    vectors = connection.execute("SELECT count(*) FROM index_vector").fetchone()[0]
    assert vectors == BATCHES * DOCUMENTS - 1


def test_segments_of_a_merge_may_lose_all_their_documents(connection: sqlite3.Connection) -> None:
    ix = filled(connection)
    assert ix.merge_step()
    writer = ix.writer()
    gone = list(range(3 * DOCUMENTS))
    assert writer.delete_by_values("id", gone) == len(gone)
    writer.commit(merge=False)
    while ix.merge_step():
        continue
    assert ids(ix, "alfa") == set(range(3 * DOCUMENTS, BATCHES * DOCUMENTS))
    with ix.writer() as writer:
        writer.delete_by_values("id", list(range(BATCHES * DOCUMENTS)))
    while ix.merge_step():
        continue
    for table in ("index_posting", "index_document", "index_term", "index_segment", "index_merge"):
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_a_merge_goes_on_in_another_index_object_and_changes_no_answer(
    connection: sqlite3.Connection,
) -> None:
    before = ids(filled(connection), "w42")
    steps = 0
    while index.open(connection, schema()).merge_step():
        steps += 1
        assert ids(index.open(connection, schema()), "w42") == before
    assert steps > 3


def segment(number: int, documents: int) -> Segment:
    return Segment(number, number, b"", documents, np.zeros(0, np.int32), 0)


def chosen(sizes: list[int]) -> list[int]:
    segments = [segment(number, size) for number, size in enumerate(sizes)]
    return [one.documents for one in merging.choose(segments, 5000)]


def test_a_large_segment_is_not_copied_for_a_few_documents() -> None:
    assert chosen([4990, 1]) == []
    assert chosen([4000, 300, 200]) == []
    assert chosen([4990] + [1] * 8) == [1] * 8
    assert chosen([60] + [1] * 7) == []


def test_a_segment_that_is_not_merged_again_waits_until_it_is_nearly_full() -> None:
    assert chosen([1500, 1400, 1300]) == []
    assert chosen([1500, 1400, 1300, 400]) == [1500, 1400, 1300, 400]
    assert chosen([1500, 1400, 1300, 900]) == [1500, 1400, 1300]
    assert chosen([400] * 8) == []
    assert chosen([400] * 13) == [400] * 12
    assert chosen([300] * 8) == [300] * 8


def postings(connection: sqlite3.Connection) -> dict[tuple[int, bytes], list[list[int]]]:
    """Documents, frequencies and positions of every term of the one segment there is."""
    words = {number: (field, text) for number, field, text in all_terms(connection)}
    found = {}
    for block in blocks_of(connection.execute("SELECT * FROM index_posting").fetchall()):
        for term in block.terms.tolist():
            one = between(block, term, term + 1)
            positions = [] if one.positions is None else one.positions.tolist()
            found[words[term]] = [one.documents.tolist(), one.frequencies.tolist(), positions]
    return found


@pytest.mark.parametrize("forgotten", ["nothing", "all", "every second"])
def test_what_is_remembered_of_new_segments_is_merged_as_what_is_read_of_them(
    connection: sqlite3.Connection, forgotten: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "_ROWS_OF_A_PIECE", 5)
    ix = filled(connection)
    stamps = [row[0] for row in connection.execute("SELECT stamp FROM index_segment")]
    recent = ix._memory.recent
    assert all(recent.of(stamp) for stamp in stamps)
    gone = {"nothing": [], "all": stamps, "every second": stamps[1::2]}[forgotten]
    for stamp in gone:
        recent.drop(stamp)
    while ix.merge_step():
        continue
    ix.optimize()
    assert not any(recent.of(stamp) for stamp in stamps)

    other = sqlite3.connect(":memory:", isolation_level=None)
    at_once = index.create(other, schema())
    with at_once.writer() as writer, ix.searcher() as searcher:
        for number in range(searcher.doc_count_all()):
            writer.add_document(**searcher.stored_fields(number), mark=f"m{number}")
    assert postings(connection) == postings(other)
    other.close()


def test_the_oldest_remembered_segments_go_first() -> None:
    def block(size: int) -> Block:
        ones = np.ones(size, np.int32)
        return Block(np.arange(1), np.array([0, size]), np.arange(size, dtype=np.int32), ones)

    recent = RecentBlocks(most=100)
    for name, size in ((b"a", 40), (b"b", 50), (b"c", 51), (b"d", 20)):
        recent.keep(name, [block(size)])
    # a went for d; c would have pushed out all others.
    assert [name for name in (b"a", b"b", b"c", b"d") if recent.of(name)] == [b"b", b"d"]
    recent.clear()
    assert recent.of(b"b") is None
