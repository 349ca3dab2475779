"""One term's postings in one segment, as Whoosh's matchers see them."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from typing_extensions import override
from whoosh.formats import Format
from whoosh.matching import LeafMatcher, Matcher, NullMatcher, ReadTooFar
from whoosh.reading import TermInfo
from whoosh.scoring import BaseScorer

Values = Callable[[], Sequence[bytes]]


class PostingMatcher(LeafMatcher):
    """Steps through document numbers; the whole list is one block.

    `values` is called when a posting's value is first asked for: most searches never do.
    """

    def __init__(
        self,
        term: tuple[str, bytes],
        documents: Sequence[int],
        weights: Sequence[float],
        values: Values,
        posting_format: Format,
        scorer: BaseScorer | None,
        info: TermInfo,
    ) -> None:
        self._term = term
        self._documents = documents
        self._weights = weights
        self._values = values
        self.format = posting_format
        self.scorer = scorer
        self._info = info
        self._place = 0

    @override
    def is_active(self) -> bool:
        return self._place < len(self._documents)

    @override
    def reset(self) -> None:
        self._place = 0

    @override
    def copy(self) -> "PostingMatcher":
        twin = PostingMatcher(
            self._term,
            self._documents,
            self._weights,
            self._values,
            self.format,
            self.scorer,
            self._info,
        )
        twin._place = self._place
        return twin

    @override
    def replace(self, minquality: float = 0) -> Matcher:
        if not self.is_active() or (minquality and self.max_quality() < minquality):
            return NullMatcher()
        return self

    @override
    def id(self) -> int:
        return self._documents[self._place]

    @override
    def all_ids(self) -> Iterator[int]:
        return iter(self._documents[self._place :])

    @override
    def all_items(self) -> Iterator[tuple[int, bytes]]:
        return iter(list(zip(self._documents, self._values(), strict=True))[self._place :])

    @override
    def next(self) -> bool:
        if not self.is_active():
            raise ReadTooFar
        self._place += 1
        return False

    @override
    def skip_to(self, id: int) -> bool:
        if not self.is_active():
            raise ReadTooFar
        self._place = bisect_left(self._documents, id, self._place)
        return False

    @override
    def skip_to_quality(self, minquality: float) -> int:
        if self.is_active() and self.block_quality() <= minquality:
            self._place = len(self._documents)
            return 1
        return 0

    @override
    def value(self) -> bytes:
        return self._values()[self._place]

    @override
    def weight(self) -> float:
        return self._weights[self._place]

    @override
    def score(self) -> float:
        return self.weight() if self.scorer is None else float(self.scorer.score(self))

    @override
    def max_quality(self) -> float:
        return self._info.max_weight() if self.scorer is None else self.scorer.max_quality()

    @override
    def block_quality(self) -> float:
        return self.max_quality()

    def block_min_id(self) -> int:
        """The first document of the list."""
        return self._documents[0]

    def block_max_id(self) -> int:
        """The last document of the list."""
        return self._documents[-1]

    def block_min_length(self) -> Any:
        """The shortest field in which the term stands."""
        return self._info.min_length()

    def block_max_length(self) -> Any:
        """The longest field in which the term stands."""
        return self._info.max_length()

    def block_max_weight(self) -> Any:
        """The greatest weight of the list."""
        return self._info.max_weight()
