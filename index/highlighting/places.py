"""The positions in one field of a document at which a query matches."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from whoosh import query

from index.highlighting.standing import standing_in
from index.reading.matched import document_numbers, query_terms
from index.reading.snapshot import Snapshot
from index.storage.blocks import Block
from index.storage.integers import Int32s


@dataclass(frozen=True)
class Place:
    """A position at which a term of the query stands; characters where the field keeps them."""

    position: int
    term: bytes
    start: int | None = None
    end: int | None = None


def places_in(
    snapshot: Snapshot, tree: query.Query, documents: Sequence[int], field: str
) -> list[list[Place]]:
    """Return, for each of `documents`, the places in `field` that match, by ascending position.

    A word of a phrase counts where the phrase stands. Raises KeyError for a field that keeps no
    positions.
    """
    if not snapshot.keeps_positions(field):
        raise KeyError(field)
    singles, phrases = _parts(tree, field)
    words = {term for leaf in singles for term in query_terms(snapshot, leaf) if _of(term, field)}
    chains = [_chain(snapshot, phrase) for phrase in phrases]
    wanted = {number: text for number, (_, text) in words}
    linked = {number: text for chain in chains for number, text in chain}
    held = _held(snapshot, documents, {*wanted, *linked})
    found = []
    for document in documents:
        everywhere = _by_number(held[document])
        places = [p for n, text in wanted.items() for p in _places(everywhere.get(n), text)]
        for phrase, chain in zip(phrases, chains, strict=True):
            places += _phrase_places(phrase, chain, everywhere)
        found.append(sorted({place.position: place for place in places}.values(), key=_position))
    return found


def _of(term: tuple[int, tuple[str, bytes]], field: str) -> bool:
    return term[1][0] == field


def _position(place: Place) -> int:
    return place.position


def _parts(tree: query.Query, field: str) -> tuple[list[query.Query], list[query.Phrase]]:
    """The leaves that speak for a document: words by themselves, and phrases."""
    leaves = list(_wanted(tree))
    phrases = [p for p in leaves if type(p) is query.Phrase and p.fieldname == field]
    singles = [leaf for leaf in leaves if not any(leaf is phrase for phrase in phrases)]
    return singles, phrases


def _wanted(tree: query.Query) -> Iterator[query.Query]:
    if isinstance(tree, query.Not):
        return
    if isinstance(tree, query.AndNot):
        yield from _wanted(tree.a)
    elif tree.is_leaf():
        yield tree
    else:
        for part in tree.children():
            yield from _wanted(part)


def _chain(snapshot: Snapshot, phrase: query.Phrase) -> list[tuple[int, bytes]]:
    """The numbers and texts of the words of a phrase in order; empty when one is unknown."""
    chain = []
    for word in phrase.words:
        found = list(query_terms(snapshot, query.Term(phrase.fieldname, word)))
        if not found:
            return []
        number, (_, text) = found[0]
        chain.append((number, text))
    return chain


def _held(
    snapshot: Snapshot, documents: Sequence[int], numbers: set[int]
) -> dict[int, list[Block]]:
    """The postings of those terms that stand in any of the documents at all."""
    asked = np.array(sorted(numbers), np.int64)
    there = [np.intersect1d(asked, document_numbers(snapshot, d)) for d in documents]
    terms = np.unique(np.concatenate(there)) if there else asked[:0]
    return standing_in(snapshot, documents, terms.astype(np.int64))


@dataclass(frozen=True)
class _Standing:
    positions: Int32s
    starts: Int32s | None
    lengths: Int32s | None


def _by_number(blocks: Sequence[Block]) -> dict[int, _Standing]:
    """Each term of one document with its occurrences there."""
    found = {}
    for block in blocks:
        bounds = block.occurrences().tolist()
        for i, term in enumerate(block.terms.tolist()):
            span = slice(bounds[i], bounds[i + 1])
            if block.positions is not None:
                found[term] = _Standing(
                    block.positions[span],
                    None if block.starts is None else block.starts[span],
                    None if block.lengths is None else block.lengths[span],
                )
    return found


def _places(standing: _Standing | None, text: bytes) -> list[Place]:
    if standing is None:
        return []
    positions = standing.positions.tolist()
    if standing.starts is None or standing.lengths is None:
        return [Place(position, text) for position in positions]
    starts, lengths = standing.starts.tolist(), standing.lengths.tolist()
    return [
        Place(position, text, start, start + length)
        for position, start, length in zip(positions, starts, lengths, strict=True)
    ]


def _phrase_places(
    phrase: query.Phrase, chain: Sequence[tuple[int, bytes]], held: dict[int, _Standing]
) -> list[Place]:
    if not chain or any(number not in held for number, _ in chain):
        return []
    steps = [held[number].positions for number, _ in chain]
    kept = _linked(steps, phrase.slop)
    return [
        place
        for (number, text), positions in zip(chain, kept, strict=True)
        for place in _places(held[number], text)
        if place.position in positions
    ]


def _linked(steps: Sequence[Int32s], slop: int) -> list[set[int]]:
    """Those positions of each step that lie on a way from the first step to the last."""
    forward = [steps[0]]
    for following in steps[1:]:
        forward.append(following[_near(following, forward[-1], slop)])
    kept = [forward[-1]]
    for before in reversed(forward[:-1]):
        kept.append(before[_near(-before, np.sort(-kept[-1]), slop)])
    return [set(positions.tolist()) for positions in reversed(kept)]


def _near(places: Int32s, ends: Int32s, slop: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Return which of `places` stand 1 to `slop` after one of `ends` (ascending)."""
    if not len(ends):
        return np.zeros(len(places), np.bool_)
    before = np.searchsorted(ends, places) - 1
    found: np.ndarray[tuple[int], np.dtype[np.bool_]] = places - ends[before] <= slop
    return found & (before >= 0)
