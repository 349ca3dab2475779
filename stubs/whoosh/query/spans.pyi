from collections.abc import Sequence

from whoosh.query import Query

class SpanQuery(Query):
    q: Query

class SpanNear(SpanQuery):
    a: Query
    b: Query
    slop: int
    ordered: bool
    mindist: int
    def __init__(
        self, a: Query, b: Query, slop: int = 1, ordered: bool = True, mindist: int = 1
    ) -> None: ...

class SpanNear2(SpanQuery):
    qs: Sequence[Query]
    slop: int
    ordered: bool
    mindist: int
    def __init__(
        self, qs: Sequence[Query], slop: int = 1, ordered: bool = True, mindist: int = 1
    ) -> None: ...
