"""Types of the part of lxml 6 that is used here."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

class LxmlError(Exception): ...

class ErrorTypes:
    ERR_RESOURCE_LIMIT: int

class _ListErrorLog:
    def filter_types(self, types: int) -> _ListErrorLog: ...
    def __len__(self) -> int: ...

class _Element:
    tag: str | Callable[..., _Element]
    text: str | None
    tail: str | None
    def findtext(self, path: str) -> str | None: ...

def iterwalk(
    element_or_tree: _Element, events: Sequence[str]
) -> Iterator[tuple[Literal["start", "end"], _Element]]: ...
