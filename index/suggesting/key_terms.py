"""The most telling terms of documents, as whoosh.classify finds them, from postings alone.

Whoosh needs vectors or stored texts for this. Here the terms of a document are known by number, so
their frequencies in it are a few rows of its segment; no text is analysed.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from whoosh.classify import Bo1Model, ExpansionModel

from index.highlighting.standing import standing_in
from index.reading.bulk import postings_of
from index.reading.matched import document_numbers
from index.reading.snapshot import Snapshot
from index.storage.integers import Int64s
from index.storage.lexicon import texts_of
from index.storage.posting_search import sizes_of

_AT_ONCE = 32
Weighed = list[tuple[float, str]]


def key_terms(
    snapshot: Snapshot,
    documents: Sequence[int],
    field: str,
    count: int,
    model: Any,
    *,
    normalize: bool,
) -> list[tuple[str, float]]:
    """Return up to `count` (term, score) of `field`, the highest score first, ties by term.

    `model` is a class or an object of whoosh.classify. Scores are divided by the greatest or, to
    `normalize` them, by what the model makes of it. Bo1 (Amati, "Probabilistic models for
    information retrieval based on divergence from randomness", 2003) reads only postings of terms
    that can be among the best; that takes boosts in documents to be at least 1.
    """
    weights = _weights(snapshot, documents, field)
    if not weights:
        return []
    if isinstance(model, type):
        model = model(snapshot.documents, snapshot.total(field))
    texts = _texts(snapshot, weights, field)
    if type(model) is Bo1Model:
        scored = _best_by_bo1(snapshot, weights, texts, count, model, snapshot.total(field))
    else:
        scored = _scored(snapshot, list(weights), weights, texts, model)
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    norm = max(0.0, scored[0][0])
    if normalize:
        norm = model.normalizer(norm, sum(weights.values()))
    return [(text, score / norm if norm else score) for score, text in scored[:count]]


def _weights(snapshot: Snapshot, documents: Sequence[int], field: str) -> dict[int, float]:
    """The weight in the documents together, of each term number of the field."""
    asked = [document_numbers(snapshot, document) for document in documents]
    if not asked:
        return {}
    numbers = np.unique(np.concatenate(asked)).astype(np.int64)
    mine = _of_field(snapshot, numbers, field)
    weights: dict[int, float] = {}
    held = standing_in(snapshot, list(dict.fromkeys(documents)), mine)
    for document in documents:
        for block in held[document]:
            values = block.frequencies if block.weights is None else block.weights
            for term, weight in zip(block.terms.tolist(), values.tolist(), strict=True):
                weights[term] = weights.get(term, 0.0) + weight
    return weights


def _of_field(snapshot: Snapshot, numbers: Int64s, field: str) -> Int64s:
    number = snapshot.numbers.number(field)
    owners = [owner for owner, _ in texts_of(snapshot.connection, numbers.tolist())]
    chosen: Int64s = numbers[np.array(owners, np.int64) == (-1 if number is None else number)]
    return chosen


def _texts(snapshot: Snapshot, weights: dict[int, float], field: str) -> dict[int, str]:
    numbers = list(weights)
    found = texts_of(snapshot.connection, numbers)
    read = snapshot.schema[field].from_bytes
    return {number: read(text) for number, (_, text) in zip(numbers, found, strict=True)}


def _scored(
    snapshot: Snapshot,
    numbers: Sequence[int],
    weights: dict[int, float],
    texts: dict[int, str],
    model: ExpansionModel,
) -> Weighed:
    many = postings_of(snapshot, sorted(numbers))
    held = np.bincount(many.owners, many.weights, len(numbers)).tolist()
    in_all = dict(zip(sorted(numbers), held, strict=True))
    total = sum(weights.values())
    return [(model.score(weights[n], in_all[n], total), texts[n]) for n in numbers]


def _best_by_bo1(
    snapshot: Snapshot,
    weights: dict[int, float],
    texts: dict[int, str],
    count: int,
    model: ExpansionModel,
    occurrences: int,
) -> Weighed:
    """Score the terms by what they can reach at most, until no other can be among the best.

    As a function of the occurrences in all documents the score is convex, so it is greatest at one
    of the ends: as many occurrences as documents that have the term, or all there are.
    """
    terms = np.array(sorted(weights), np.int64)
    segments = [segment.id for segment in snapshot.segments]
    found, sizes = sizes_of(snapshot.connection, segments, terms)
    least = np.bincount(np.searchsorted(terms, found), sizes, len(terms)).tolist()
    reach = {
        term: max(model.score(weights[term], held, 0), model.score(weights[term], occurrences, 0))
        for term, held in zip(terms.tolist(), least, strict=True)
    }
    ordered = sorted(reach, key=lambda term: -reach[term])
    scored: Weighed = []
    for start in range(0, len(ordered), _AT_ONCE):
        if len(scored) >= count and sorted(scored)[-count][0] > reach[ordered[start]]:
            break
        chosen = ordered[start : start + _AT_ONCE]
        scored += _scored(snapshot, chosen, weights, texts, model)
    return scored
