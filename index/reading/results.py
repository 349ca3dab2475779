"""Whoosh's Results made from a ranking."""

from typing import Any

from typing_extensions import override
from whoosh import query
from whoosh.searching import Results

from index.evaluation.ranking import Ranking


class ArrayResults(Results):
    """Knows its exact length and its documents without running the search again."""

    def __init__(self, searcher: Any, tree: query.Query, ranking: Ranking) -> None:
        pairs = zip(ranking.scores.tolist(), ranking.documents.tolist(), strict=True)
        super().__init__(searcher, tree, list(pairs))
        self.ranking = ranking
        self._total = ranking.total
        self.allowed: set[int] | None = None
        self.restricted: set[int] | None = None

    @override
    def docs(self) -> set[int]:
        if self.docset is None:
            self.docset = set(self.ranking.matches.tolist())
        matching: set[int] = self.docset
        return matching

    @override
    def has_exact_length(self) -> bool:
        return True
