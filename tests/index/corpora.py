"""Random small corpora and random queries over them."""

import sqlite3
from collections.abc import Set
from datetime import datetime
from typing import Any

from hypothesis import strategies as st
from whoosh import fields, query
from whoosh.query import spans

import index

WORDS = ["alfa", "alfabet", "bravo", "brava", "charlie", "delta", "delt", "echo", "foxtrot"]
TAGS = ["red", "green", "blue"]
YEARS = [2019, 2020, 2021, 2022]


def make_schema() -> fields.Schema:
    return fields.Schema(
        id=fields.NUMERIC(unique=True, stored=True),
        title=fields.TEXT(stored=True),
        body=fields.TEXT,
        tag=fields.KEYWORD(sortable=True, stored=True),
        size=fields.NUMERIC(sortable=True),
        day=fields.DATETIME(sortable=True),
        lang=fields.ID(sortable=True),
    )


def texts(least: int = 0, most: int = 12) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(WORDS), min_size=least, max_size=most).map(" ".join)


def documents(most_words: int = 12) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {"body": texts(0, most_words)},
        optional={
            "title": texts(1, most_words),
            "tag": st.sampled_from(TAGS),
            "size": st.integers(-50, 50),
            "day": st.sampled_from(YEARS).map(lambda year: datetime(year, 5, 3)),
            "lang": st.sampled_from(["be", "ru", "uk"]),
            "_body_boost": st.sampled_from([1.0, 2.0]),
        },
    )


def batches(most_words: int = 12) -> st.SearchStrategy[list[list[dict[str, Any]]]]:
    batch = st.lists(documents(most_words), min_size=1, max_size=10)
    return st.lists(batch, min_size=1, max_size=4)


def deletions() -> st.SearchStrategy[set[int]]:
    """Ids to delete; some that no document has."""
    return st.sets(st.integers(0, 24), max_size=12)


def build(
    corpus: list[list[dict[str, Any]]], deleted: Set[int] = frozenset(), **options: Any
) -> index.ArrayIndex:
    """One writer per batch; ids count from 0; then the documents of `deleted` ids are removed."""
    ix = index.create(sqlite3.connect(":memory:"), make_schema(), **options)
    number = 0
    for batch in corpus:
        writer = ix.writer()
        for document in batch:
            writer.add_document(id=number, **document)
            number += 1
        writer.commit(merge=False)
    if deleted:
        with ix.writer() as writer:
            writer.delete_by_values("id", deleted)
    return ix


_fields = st.sampled_from(["title", "body"])
_words = st.sampled_from([*WORDS, "absent"])
_boosts = st.sampled_from([1.0, 1.0, 2.5])
terms = st.builds(query.Term, _fields, _words, boost=_boosts)
tags = st.builds(query.Term, st.just("tag"), st.sampled_from(TAGS))
phrases = st.builds(
    query.Phrase,
    _fields,
    st.lists(_words, min_size=2, max_size=3),
    slop=st.integers(1, 3),
    boost=_boosts,
)
near = st.builds(
    spans.SpanNear,
    st.builds(query.Term, st.just("body"), _words),
    st.builds(query.Term, st.just("body"), _words),
    slop=st.integers(1, 4),
)
near_many = st.builds(
    spans.SpanNear2,
    st.lists(st.builds(query.Term, st.just("body"), _words), min_size=2, max_size=3),
    slop=st.integers(1, 4),
)
prefixes = st.builds(
    query.Prefix, _fields, st.sampled_from(["a", "al", "b", "br", "d", "x"]), boost=_boosts
)
wildcards = st.builds(query.Wildcard, _fields, st.sampled_from(["*a", "b*a", "?cho", "de*t*", "*"]))
regexes = st.builds(query.Regex, _fields, st.sampled_from(["alf.*", "[bc].*", "delta?"]))
fuzzy = st.builds(
    query.FuzzyTerm,
    _fields,
    _words,
    maxdist=st.integers(1, 2),
    prefixlength=st.integers(0, 1),
)
variations = st.builds(query.Variations, _fields, _words)
ranges = st.builds(
    query.TermRange,
    _fields,
    st.sampled_from(["a", "bravo", None]),
    st.sampled_from(["charlie", "delta", "zulu", None]),
    st.booleans(),
    st.booleans(),
)
number_ranges = st.builds(
    query.NumericRange,
    st.just("size"),
    st.none() | st.integers(-60, 60),
    st.none() | st.integers(-60, 60),
    st.booleans(),
    st.booleans(),
)
date_ranges = st.builds(
    lambda a, b: query.DateRange("day", datetime(a, 1, 1), datetime(b, 12, 31)),
    st.sampled_from(YEARS),
    st.sampled_from(YEARS),
)
everything = st.builds(query.Every, st.sampled_from([None, "title", "tag"]), boost=_boosts)
leaves = st.one_of(
    terms,
    terms,
    terms,
    tags,
    phrases,
    near,
    near_many,
    prefixes,
    wildcards,
    regexes,
    fuzzy,
    variations,
    ranges,
    number_ranges,
    date_ranges,
    everything,
)


def _compounds(parts: st.SearchStrategy[query.Query]) -> st.SearchStrategy[query.Query]:
    lists = st.lists(parts, min_size=1, max_size=4)
    return st.one_of(
        st.builds(query.And, lists, boost=_boosts),
        st.builds(query.Or, lists, boost=_boosts),
        st.builds(query.DisjunctionMax, lists, boost=_boosts),
        st.builds(query.AndNot, parts, parts),
        st.builds(query.AndMaybe, parts, parts),
        st.builds(query.Require, parts, parts),
        st.builds(query.Not, parts),
        st.builds(query.ConstantScoreQuery, parts, st.sampled_from([1.0, 3.0])),
    )


queries = st.recursive(leaves, _compounds, max_leaves=6)
