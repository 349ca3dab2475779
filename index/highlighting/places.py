"""The positions in the fields of a document at which a query matches."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from whoosh import query

from index.evaluation.expansions import number_of, numbers_for
from index.highlighting.standing import standing_in
from index.reading.matched import Term, document_numbers
from index.reading.snapshot import Snapshot
from index.storage.blocks import Block
from index.storage.integers import Int32s, Int64s
from index.storage.lexicon import texts_of


@dataclass(frozen=True)
class Place:
    """A position at which a term of the query stands; characters where the field keeps them."""

    position: int
    field: str
    term: bytes
    start: int | None = None
    end: int | None = None


def places_in(
    snapshot: Snapshot, tree: query.Query, documents: Sequence[int], fields: Sequence[str]
) -> list[list[Place]]:
    """Return, for each of `documents`, the places in `fields` that match, by ascending position.

    Fields are layers of one text: of two terms at one position the first field's counts. A word of
    a phrase counts where the phrase stands. Raises KeyError for a field without positions.
    """
    for field in fields:
        if not snapshot.keeps_positions(field):
            raise KeyError(field)
    singles, phrases = _parts(tree, fields)
    chains = [_chain(snapshot, phrase) for phrase in phrases]
    words = [numbers_for(snapshot, leaf) for leaf in singles]
    wanted = set(_joined(words).tolist())
    linked = np.array([number for chain in chains for number in chain], np.int64)
    held = _held(snapshot, documents, np.unique(_joined([*words, linked])))
    texts = _texts(snapshot, held)
    found = []
    for document in documents:
        everywhere = _by_number(held[document])
        places = [p for n in everywhere if n in wanted for p in _places(everywhere[n], texts[n])]
        for phrase, chain in zip(phrases, chains, strict=True):
            places += _phrase_places(phrase, chain, everywhere, texts)
        places.sort(key=lambda place: -fields.index(place.field))
        found.append(sorted({place.position: place for place in places}.values(), key=_position))
    return found


def _joined(parts: Sequence[Int64s]) -> Int64s:
    return np.concatenate([np.zeros(0, np.int64), *parts])


def _position(place: Place) -> int:
    return place.position


def _parts(
    tree: query.Query, fields: Sequence[str]
) -> tuple[list[query.Query], list[query.Phrase]]:
    """The leaves that speak for a document: words by themselves, and phrases."""
    leaves = [leaf for leaf in _wanted(tree) if leaf.field() in fields]
    phrases = [leaf for leaf in leaves if type(leaf) is query.Phrase]
    return [leaf for leaf in leaves if type(leaf) is not query.Phrase], phrases


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


def _chain(snapshot: Snapshot, phrase: query.Phrase) -> list[int]:
    """The numbers of the words of a phrase in order; empty when one is unknown."""
    numbers = [number_of(snapshot, phrase.fieldname, word) for word in phrase.words]
    known = [number for number in numbers if number is not None]
    return known if len(known) == len(numbers) else []


def _held(snapshot: Snapshot, documents: Sequence[int], asked: Int64s) -> dict[int, list[Block]]:
    """The postings of those terms that stand in any of the documents at all."""
    there = [np.intersect1d(asked, document_numbers(snapshot, d), True) for d in documents]
    terms = np.unique(_joined(there)) if there else asked[:0]
    return standing_in(snapshot, documents, terms.astype(np.int64))


def _texts(snapshot: Snapshot, held: dict[int, list[Block]]) -> dict[int, Term]:
    blocks = [block.terms for of_document in held.values() for block in of_document]
    numbers = np.unique(_joined(blocks)).tolist()
    names = {snapshot.numbers.number(name): name for name in snapshot.schema.names()}
    found = texts_of(snapshot.connection, numbers)
    return {n: (names[field], text) for n, (field, text) in zip(numbers, found, strict=True)}


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


def _places(standing: _Standing, term: Term) -> list[Place]:
    positions = standing.positions.tolist()
    if standing.starts is None or standing.lengths is None:
        return [Place(position, *term) for position in positions]
    starts, lengths = standing.starts.tolist(), standing.lengths.tolist()
    return [
        Place(position, *term, start, start + length)
        for position, start, length in zip(positions, starts, lengths, strict=True)
    ]


def _phrase_places(
    phrase: query.Phrase,
    chain: Sequence[int],
    held: dict[int, _Standing],
    texts: dict[int, Term],
) -> list[Place]:
    if not chain or any(number not in held for number in chain):
        return []
    kept = _linked([held[number].positions for number in chain], phrase.slop)
    return [
        place
        for number, positions in zip(chain, kept, strict=True)
        for place in _places(held[number], texts[number])
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
