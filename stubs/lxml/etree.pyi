"""Types of the part of lxml 6 that is used here."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, Self

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
    def __iter__(self) -> Iterator[Self]: ...
    def findtext(self, path: str) -> str | None: ...
    def get(self, key: str) -> str | None: ...
    def items(self) -> list[tuple[str, str]]: ...
    def iter(self, *tags: str) -> Iterator[Self]: ...
    def itertext(self, *tags: str) -> Iterator[str]: ...

class XMLParser:
    def __init__(
        self,
        *,
        resolve_entities: bool,
        no_network: bool,
        load_dtd: bool,
        huge_tree: bool = False,
        remove_comments: bool = False,
        remove_pis: bool = False,
        recover: bool = False,
    ) -> None: ...

def fromstring(text: bytes, parser: XMLParser) -> _Element: ...
def iterwalk(
    element_or_tree: _Element, events: Sequence[str]
) -> Iterator[tuple[Literal["start", "end"], _Element]]: ...
