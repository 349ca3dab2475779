from typing import Any

class FacetType: ...

class FieldFacet(FacetType):
    fieldname: str
    reverse: bool
    allow_overlap: bool
    def __init__(
        self,
        fieldname: str,
        reverse: bool = False,
        allow_overlap: bool = False,
        maptype: Any = None,
    ) -> None: ...

class ScoreFacet(FacetType): ...

class MultiFacet(FacetType):
    facets: list[FacetType]
    def __init__(self, items: Any = None, maptype: Any = None) -> None: ...
    @classmethod
    def from_sortedby(cls, sortedby: Any) -> MultiFacet: ...
