"""Whoosh's Searcher, answering from arrays wherever the query and the options allow it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from typing_extensions import override
from whoosh import query
from whoosh.classify import Bo1Model
from whoosh.collectors import Collector, TopCollector
from whoosh.reading import IndexReader
from whoosh.scoring import WeightingModel
from whoosh.searching import Results, Searcher

from index.evaluation.corrections import corrected
from index.evaluation.facets import counts_of
from index.evaluation.impacts import impacts_of, model_key
from index.evaluation.lower_bound import is_bm25
from index.evaluation.nodes import Node
from index.evaluation.plan import Compiler, NotCompiledError
from index.evaluation.ranking import Ranking, rank
from index.evaluation.sorting import NotSortableError, sort_keys, sorted_by
from index.evaluation.weighting import Bm25
from index.highlighting.characters import WordSpans, spans_of
from index.highlighting.places import Place, places_in
from index.highlighting.snippets import Snippet, snippets_of
from index.reading.ahead import read_ahead
from index.reading.all_columns import Column, column_of
from index.reading.matched import document_terms, matched_terms
from index.reading.results import ArrayResults
from index.reading.snapshot import Snapshot
from index.reading.suggestions import completions, corrections, documents_with
from index.storage.integers import Int32s
from index.suggesting.corrected import did_you_mean
from index.suggesting.key_terms import key_terms

_DISTINCTIVE_TERMS = 25
_PLAIN_OPTIONS = {"limit", "filter", "mask", "optimize", "scored"}
_SORTING_OPTIONS = _PLAIN_OPTIONS | {"sortedby", "reverse"}


class ArraySearcher(Searcher):
    """Adds arrays in and out (`rank`, `match`, `facet_counts`, …) to whoosh.searching.Searcher.

    `search` takes Whoosh's options. Queries without a form over arrays, other weightings and
    options such as `collapse` go through Whoosh's matchers and collectors, over the same reader.
    """

    snapshot: Snapshot

    def __init__(self, reader: IndexReader, **options: Any) -> None:
        super().__init__(reader, **options)
        self._model_key = model_key(self.weighting)
        if not self.has_parent():
            self.snapshot = reader.snapshot

    def _compiled(self, tree: query.Query) -> Node:
        if not is_bm25(self.weighting):
            raise NotCompiledError("weighting")
        return Compiler(self.snapshot, Bm25(self.snapshot, self.weighting)).compile(tree)

    def runs_on_arrays(self, tree: query.Query) -> bool:
        """Say whether `tree` has a form over arrays; else Whoosh's matchers answer it."""
        try:
            self._compiled(tree)
        except NotCompiledError:
            return False
        return True

    def rank(
        self,
        tree: query.Query,
        limit: int | None = 10,
        offset: int = 0,
        within: Int32s | None = None,
    ) -> Ranking:
        """Return the documents at `offset` to `offset + limit` of the ranking of `tree`.

        `within` (int32, ascending) restricts the matches. Equal scores are ordered by number.
        """
        try:
            if within is None and type(tree) is query.Term and type(tree.text) is str:
                return self._rank_term(tree, limit, offset)
            return rank(self._compiled(tree), limit, offset, within)
        except NotCompiledError:
            return self.rank_by_matchers(tree, limit, offset, within)

    def _rank_term(self, tree: query.Term, limit: int | None, offset: int) -> Ranking:
        """Rank one term; see Impacts. Terms of another boost are as rare, but seldom asked for."""
        if tree.boost == 1.0 and not tree.minquality:
            impacts = self.snapshot.cached(
                ("impacts", self._model_key, tree.fieldname, tree.text),
                lambda: impacts_of(self._compiled(tree)),
            )
            if impacts.is_rare:
                return impacts.page(limit, offset)
        return rank(self._compiled(tree), limit, offset)

    def rank_by_matchers(
        self,
        tree: query.Query,
        limit: int | None = 10,
        offset: int = 0,
        within: Int32s | None = None,
    ) -> Ranking:
        """Return what `rank` returns, by Whoosh's matchers and collectors alone."""
        chosen = None if within is None else set(within.tolist())
        found = self._search_by_whoosh(tree, limit=None, filter=chosen).top_n
        stop = None if limit is None else offset + limit
        page = found[offset:stop]
        return Ranking(
            np.array([docnum for _, docnum in page], np.int32),
            np.array([score for score, _ in page], np.float64),
            np.array(sorted(docnum for _, docnum in found), np.int32),
        )

    def match(self, tree: query.Query) -> Int32s:
        """Return the numbers of the documents that match `tree`, ascending, without scoring."""
        try:
            return self._compiled(tree).documents
        except NotCompiledError:
            return np.array(sorted(self.docs_for_query(corrected(tree))), np.int32)

    def read_ahead(self, terms: Mapping[str, Iterable[str]]) -> None:
        """Read the postings of terms, by field, at once: searches that ask for them are quicker."""
        read_ahead(self.snapshot, terms)

    @override
    def search(self, q: query.Query, **kwargs: Any) -> Results:
        if self._are_plain(kwargs) and self.snapshot.live:
            limit = kwargs.get("limit", 10)
            if limit is not None and limit < 1:
                raise ValueError("limit must be >= 1")
            try:
                return self._array_search(q, **kwargs)
            except (NotCompiledError, NotSortableError):
                pass
        return self._search_by_whoosh(q, **kwargs)

    def _search_by_whoosh(self, tree: query.Query, **options: Any) -> Results:
        """Search by Whoosh's collectors, which take a filter without documents for no filter."""
        kept = options.get("filter")
        nothing = kept is not None and not len(self._numbers(kept))
        results = super().search(query.NullQuery if nothing else corrected(tree), **options)
        results.q = tree
        return results

    @staticmethod
    def _are_plain(options: Mapping[str, Any]) -> bool:
        """Say whether arrays have all that is asked for."""
        if options.get("sortedby"):
            return set(options) <= _SORTING_OPTIONS
        return set(options) <= _PLAIN_OPTIONS and bool(options.get("scored", True))

    def _array_search(self, tree: query.Query, **options: Any) -> ArrayResults:
        node = self._compiled(tree)
        kept, masked = options.get("filter"), options.get("mask")
        allowed = self._numbers(kept) if kept is not None else None
        masked_out = self._numbers(masked) if masked is not None else None
        within = self._within(allowed, masked_out)
        limit = options.get("limit", 10)
        if options.get("sortedby"):
            keys = sort_keys(self.snapshot, options["sortedby"])
            reverse = bool(options.get("reverse"))
            ranking = sorted_by(node, keys, limit, 0, within, reverse=reverse)
        else:
            ranking = rank(node, limit, 0, within)
        results = ArrayResults(self, tree, ranking)
        results.allowed = None if allowed is None else set(allowed.tolist())
        results.restricted = None if masked_out is None else set(masked_out.tolist())
        return results

    def _within(self, allowed: Int32s | None, masked: Int32s | None) -> Int32s | None:
        if masked is None:
            return allowed
        return np.setdiff1d(self.snapshot.all_documents if allowed is None else allowed, masked)

    def _numbers(self, chosen: object) -> Int32s:
        if isinstance(chosen, query.Query):
            return self.match(chosen)
        return np.array(sorted(self._filter_to_comb(chosen)), np.int32)

    @override
    def collector(self, limit: int | None = 10, **options: Any) -> Collector:
        collector = super().collector(limit, **options)
        if isinstance(collector, TopCollector):
            # Whoosh's shortcuts past documents that cannot win lose some that can: the greatest
            # score of an Or is taken to be that of its best part (ArrayUnionMatcher).
            return TopCollector(limit, usequality=False, replace=0)
        return collector

    def column(self, field: str) -> Column:
        """Return the column of a sortable field over all document numbers."""
        return column_of(self.snapshot, field)

    def facet_counts(self, field: str, documents: Int32s) -> dict[Any, int]:
        """Return how many of `documents` have each value of `field`; those without are left out."""
        return counts_of(self.column(field), documents)

    def matched_terms(
        self, tree: query.Query, documents: Sequence[int] | Int32s
    ) -> list[frozenset[tuple[str, bytes]]]:
        """Return, for each of `documents`, the terms of `tree` that stand in it.

        Prefixes, patterns and misspellings count with every term they stand for.
        """
        return matched_terms(self.snapshot, tree, documents)

    def document_terms(self, docnum: int, field: str) -> list[bytes]:
        """Return the terms of one field of one document, by term number."""
        return document_terms(self.snapshot, docnum, field)

    def completions(self, field: str, prefix: str, limit: int = 10) -> list[str]:
        """Return up to `limit` words that begin with `prefix`, the most frequent first."""
        return completions(self.snapshot, field, prefix, limit)

    def corrections(self, field: str, word: str, limit: int = 5, most_edits: int = 2) -> list[str]:
        """Return up to `limit` words near `word`, the nearest and then most frequent first."""
        return corrections(self.snapshot, field, word, limit, most_edits)

    def did_you_mean(self, tree: query.Query) -> query.Query | None:
        """Return `tree` with unknown words replaced by the likeliest known ones, None if all are.

        A word is replaced as `corrections` has it.
        """
        return did_you_mean(tree, self._knows, self._nearest)

    def _knows(self, field: str, word: str) -> bool:
        if field not in self.schema:
            return True
        return documents_with(self.snapshot, field, self.schema[field].to_bytes(word)) > 0

    def _nearest(self, field: str, word: str) -> str | None:
        return next(iter(self.corrections(field, word, limit=1)), None)

    @override
    def key_terms(
        self,
        docnums: Sequence[int],
        fieldname: str,
        numterms: int = 5,
        model: Any = Bo1Model,
        normalize: bool = True,
    ) -> list[tuple[str, float]]:
        """Return (term, score) of the most telling terms of `docnums`; needs no vector or text."""
        return key_terms(self.snapshot, docnums, fieldname, numterms, model, normalize=normalize)

    def similar(self, docnum: int, field: str, limit: int = 10) -> Ranking:
        """Return the ranking of the documents most like `docnum`, itself left out."""
        telling = self.key_terms([docnum], field, _DISTINCTIVE_TERMS)
        tree = query.Or([query.Term(field, text, boost=score) for text, score in telling])
        others = np.setdiff1d(self.snapshot.all_documents, [docnum]).astype(np.int32)
        return self.rank(tree, limit, within=others)

    def places(
        self, tree: query.Query, documents: Sequence[int], *fields: str
    ) -> list[list[Place]]:
        """Return, for each of `documents`, the positions in `fields` at which `tree` matches.

        Several fields are layers of terms at the same positions. Raises KeyError for a field that
        keeps no positions.
        """
        return places_in(self.snapshot, tree, documents, fields)

    def snippets(
        self,
        tree: query.Query,
        texts: Mapping[int, str],
        field: str,
        *,
        most: int = 2,
        length: int = 180,
        words: WordSpans | None = None,
    ) -> dict[int, list[Snippet]]:
        """Return up to `most` marked pieces of each of `texts`, given by document number.

        What matches is known from the postings; see `spans_of` for how little of a text is cut
        into words to find it. Raises KeyError for a field that keeps no positions.
        """
        found = zip(texts.items(), self.places(tree, list(texts), field), strict=True)
        return {
            docnum: snippets_of(
                text, spans_of(self.schema[field], text, places, words), most, length
            )
            for (docnum, text), places in found
        }

    def with_weighting(self, model: WeightingModel) -> "ArraySearcher":
        """Return a searcher of the same snapshot that weighs by `model`."""
        return ArraySearcher(self.ixreader, weighting=model, closereader=False, fromindex=self._ix)
