from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from whoosh.query import compound as compound

class Query:
    boost: Any
    fieldname: Any
    text: Any
    subqueries: Any
    startchar: int | None
    endchar: int | None
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def leaves(self) -> Iterator[Query]: ...
    def field(self) -> str | None: ...
    def terms(self, phrases: bool = False) -> Iterable[tuple[str, Any]]: ...
    def normalize(self) -> Query: ...
    def apply(self, fn: Callable[[Query], Query]) -> Query: ...
    def matcher(self, searcher: Any, context: Any = None) -> Any: ...
    def estimate_size(self, ixreader: Any) -> int: ...
    def estimate_min_size(self, ixreader: Any) -> int: ...
    def with_boost(self, boost: float) -> Any: ...
    def children(self) -> Iterable[Query]: ...
    def is_leaf(self) -> bool: ...

class QueryError(Exception): ...

NullQuery: Query

class Term(Query):
    minquality: Any
    def __init__(
        self, fieldname: str, text: Any, boost: float = 1.0, minquality: Any = None
    ) -> None: ...

class MultiTerm(Query):
    constantscore: bool
    def _btexts(self, ixreader: Any) -> Iterable[Any]: ...

class PatternQuery(MultiTerm):
    def __init__(
        self, fieldname: str, text: str, boost: float = 1.0, constantscore: bool = True
    ) -> None: ...

class Prefix(PatternQuery): ...
class Wildcard(PatternQuery): ...
class Regex(PatternQuery): ...

class FuzzyTerm(MultiTerm):
    maxdist: int
    prefixlength: int
    def __init__(
        self,
        fieldname: str,
        text: str,
        boost: float = 1.0,
        maxdist: int = 1,
        prefixlength: int = 1,
        constantscore: bool = True,
    ) -> None: ...

class Variations(MultiTerm):
    def __init__(self, fieldname: str, text: str, boost: float = 1.0) -> None: ...

class TermRange(MultiTerm):
    start: Any
    end: Any
    startexcl: bool
    endexcl: bool
    def __init__(
        self,
        fieldname: str,
        start: Any,
        end: Any,
        startexcl: bool = False,
        endexcl: bool = False,
        boost: float = 1.0,
        constantscore: bool = True,
    ) -> None: ...

class NumericRange(Query):
    start: Any
    end: Any
    startexcl: bool
    endexcl: bool
    constantscore: bool
    def __init__(
        self,
        fieldname: str,
        start: Any,
        end: Any,
        startexcl: bool = False,
        endexcl: bool = False,
        boost: float = 1.0,
        constantscore: bool = True,
    ) -> None: ...
    def _compile_query(self, ixreader: Any) -> Query: ...

class DateRange(NumericRange):
    def __init__(
        self,
        fieldname: str,
        start: datetime | None,
        end: datetime | None,
        startexcl: bool = False,
        endexcl: bool = False,
        boost: float = 1.0,
        constantscore: bool = True,
    ) -> None: ...

class CompoundQuery(Query):
    def __init__(self, subqueries: Sequence[Query], boost: float = 1.0) -> None: ...
    def _tree_matcher(
        self,
        subs: Any,
        mcls: Any,
        searcher: Any,
        context: Any,
        q_weight_fn: Any,
        **kwargs: Any,
    ) -> Any: ...

class And(CompoundQuery): ...

class Or(CompoundQuery):
    AUTO_MATCHER: int
    matcher_type: int
    scale: float | None
    minmatch: int
    def __init__(
        self,
        subqueries: Sequence[Query],
        boost: float = 1.0,
        minmatch: int = 0,
        scale: float | None = None,
    ) -> None: ...

class DisjunctionMax(CompoundQuery):
    tiebreak: float
    def __init__(
        self, subqueries: Sequence[Query], boost: float = 1.0, tiebreak: float = 0.0
    ) -> None: ...

class BinaryQuery(Query):
    a: Query
    b: Query
    def __init__(self, a: Query, b: Query) -> None: ...

class AndNot(BinaryQuery): ...
class Otherwise(BinaryQuery): ...
class Require(BinaryQuery): ...
class AndMaybe(BinaryQuery): ...

class Not(Query):
    query: Query
    def __init__(self, query: Query, boost: float = 1.0) -> None: ...

class WrappingQuery(Query):
    child: Query
    def __init__(self, child: Query) -> None: ...

class ConstantScoreQuery(WrappingQuery):
    score: float
    def __init__(self, child: Query, score: float = 1.0) -> None: ...

class Every(Query):
    def __init__(self, fieldname: str | None = None, boost: float = 1.0) -> None: ...

class Phrase(Query):
    words: list[str]
    slop: int
    def __init__(
        self,
        fieldname: str,
        words: Sequence[str],
        slop: int = 1,
        boost: float = 1.0,
        char_ranges: Any = None,
    ) -> None: ...
