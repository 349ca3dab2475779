from typing import Any

from whoosh.qparser import plugins as plugins
from whoosh.qparser import syntax as syntax
from whoosh.qparser import taggers as taggers
from whoosh.qparser.syntax import AndGroup as AndGroup
from whoosh.qparser.syntax import OrGroup as OrGroup
from whoosh.query import Query

class QueryParser:
    fieldname: str | None
    schema: Any
    def __init__(
        self,
        fieldname: str | None,
        schema: Any,
        plugins: Any = None,
        termclass: Any = ...,
        phraseclass: Any = ...,
        group: Any = ...,
    ) -> None: ...
    def parse(self, text: str, normalize: bool = True, debug: bool = False) -> Query: ...
    def add_plugin(self, pin: Any) -> None: ...
    def remove_plugin_class(self, cls: type) -> None: ...
