from typing import Any

from whoosh.fields import Schema
from whoosh.index import Index

class Storage:
    def create_index(
        self, schema: Schema, indexname: str = ..., indexclass: Any = None
    ) -> Index: ...
    def open_index(
        self, indexname: str = ..., schema: Schema | None = None, indexclass: Any = None
    ) -> Index: ...
    def index_exists(self, indexname: str | None = None) -> bool: ...

class RamStorage(Storage):
    def __init__(self) -> None: ...

class FileStorage(Storage):
    def __init__(self, path: str) -> None: ...
