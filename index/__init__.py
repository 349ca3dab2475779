"""Whoosh's language over tables of a DB-API connection, evaluated with NumPy arrays.

    connection = sqlite3.connect("archive.db")           # or sqlcipher3
    ix = index.create(connection, schema)                # any whoosh.fields.Schema; or index.open
    with ix.writer() as writer:                          # ArrayWriter, a whoosh IndexWriter
        writer.delete_by_values("id", [7, 8])            # bulk, by terms of one field -> int
        writer.add_document(id=7, body="some text")
    connection.commit()                                  # the caller owns the transaction
    with ix.searcher() as searcher:                      # ArraySearcher, a whoosh Searcher
        hits = searcher.search(query, limit=10)          # whoosh's Results
        ranking = searcher.rank(query, limit=10)         # arrays: Ranking

The engine never begins, commits or rolls back: `writer.commit()` puts the writer's documents into
the connection, and they last when the caller commits. It opens no file and uses no pickle.

Bulk text: a text field also takes `Surfaces(words, analysis, key)` as its value: the words of one
text in order, and a pure function word -> terms that is called once per distinct (field, key, word)
in the life of the index object, not once per token. Several fields given the SAME list of words
share the hashing; `UncutText(text, pattern)` in its place is cut along with the other texts of a
batch, many times faster. A word with no terms leaves a gap in positions; several terms share a
position.

    words = tokenizer.findall(text)
    writer.add_document(
        id=7,
        body=Surfaces(words, fold, key="fold"),
        stem=Surfaces(words, stem_be, key="be"),
        name=Surfaces(words, name_keys, key="name"),     # () for words that are no names
    )

Layers whose terms are groups of words need no postings. With `stem=DerivedText("body", …)` in the
schema the words bring what derives from them along: `body=Surfaces(words, fold, key="fold",
derived=[Derived("stem", stem_be, key="be")])`. See docs/engine.md.

Ranking (frozen): `docs` int32[k] document numbers, best first; `scores` float64[k]; `matches`
int32[n] all matching document numbers, ascending; `total` == n.

ArraySearcher beyond Whoosh's Searcher:
    rank(query, limit=10, offset=0, within=None) -> Ranking      # within: int32, ascending
    match(query) -> int32[n], the matching document numbers, ascending (no scores)
    column(field) -> Column of a sortable field, over all document numbers:
        NumberColumn(values: NDArray, present: bool[N])
        WordColumn(codes: int32[N], words: list[str], present: bool[N])
    facet_counts(field, docs) -> dict[value, int]         # by bincount over the column
    matched_terms(query, docs) -> list[frozenset[(field, bytes)]]   # per document of `docs`
    document_terms(docnum, field) -> list[bytes]          # the terms of one document
    stored_fields(docnum) -> dict                         # of whoosh
    completions(field, prefix, limit) / corrections(field, word, limit, most_edits) -> list[str]
    did_you_mean(query) -> query | None                   # unknown words replaced
    key_terms(docnums, field, numterms) -> list[(term, score)]  # needs no vectors, no stored text
    similar(docnum, field, limit) -> Ranking              # more like this
    places(query, docnums, *fields) -> list[list[Place]]  # matching positions of each document
    snippets(query, {docnum: text}, field, most, length) -> {docnum: list[Snippet]}

`LowerBounded(b, k1, delta)` is BM25F with a least score for each word, a weighting of a searcher.
`unfinished(query, text)` opens the last word of a parsed query: search as you type.

ArrayIndex beyond Whoosh's Index:
    merge_step() -> bool      # one bounded piece of merging, True while there is more to do
    give_back_step() -> bool  # some free pages, in a file made with auto_vacuum = INCREMENTAL
"""

from index.derived.fields import DerivedText
from index.engine import ArrayIndex, create, exists
from index.engine import open_index as open
from index.evaluation.lower_bound import LowerBounded
from index.evaluation.ranking import Ranking
from index.highlighting.places import Place
from index.highlighting.snippets import Snippet
from index.reading.all_columns import NumberColumn, WordColumn
from index.reading.searcher import ArraySearcher
from index.suggesting.typing import unfinished
from index.writing.cutting import UncutText, WordPattern
from index.writing.surfaces import Derived, Surfaces
from index.writing.writer import ArrayWriter

__all__ = [
    "ArrayIndex",
    "ArraySearcher",
    "ArrayWriter",
    "Derived",
    "DerivedText",
    "LowerBounded",
    "NumberColumn",
    "Place",
    "Ranking",
    "Snippet",
    "Surfaces",
    "UncutText",
    "WordColumn",
    "WordPattern",
    "create",
    "exists",
    "open",
    "unfinished",
]
