"""A row of the table of formats: what a kind of file is called and which reader it has."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from archive.records import ArticleDraft, EmbeddedFile
from importers.jail.reports import Lost, Part

Parser = Callable[[bytes], ArticleDraft]
"""From untrusted bytes to a draft without original; raises only `SourceError` and its kinds.

No disk, no network, no state between calls: it runs in the jail.
"""

Unpacker = Callable[[BinaryIO], Iterator[ArticleDraft | EmbeddedFile | Lost]]
"""From an untrusted stream, which cannot seek, to what lies in it, one bounded thing at a time.

Each is a document of its own: a draft is ready, an embedded file is read as any file would be,
and what could not be taken apart is told.
Raises only `SourceError` and its kinds; what was given before stays.
"""

RestUnpacker = Callable[
    [BinaryIO, Collection[int]], Iterator[ArticleDraft | EmbeddedFile | Lost | Part]
]
"""An `Unpacker` that tells each part before what comes out of it, and passes over known ones."""

Matcher = Callable[[bytes, str], bool | None]
"""From the first 16 KiB and the name: True it is this format, False it is not, None ask the name.

Never raises.
"""

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file: a leaf has `parse`, a container `unpack`."""

    name: str
    media_type: str
    suffixes: tuple[str, ...]
    """Endings of file names, lower case; "" is a name without any."""
    limit_bytes: int
    """Of a file, or of one line where a line is a document."""
    parse: Parser | None = None
    by_line: bool = False
    unpack: Unpacker | None = None
    unpack_rest: RestUnpacker | None = None
    """Of a container whose documents are made by its own child: so an import goes on in it."""
    is_list: bool = False
    """Whether the file that is unpacked becomes a document, too, in which its records lie."""
    is_unread: bool = False
    """Whether the file is kept for its bytes alone, and that is told of it."""
    matches: Matcher | None = None
    """Asked in the order of the table; without it only the name of a text file tells."""
    risky: bool = True
    """Whether the user is asked before it is read on a machine that has no jail."""
    version: int = 1
    """Of the rules by which it is read: one more whenever the same file would read differently."""

    @property
    def importer(self) -> str:
        """What a document's provenance calls its reader, such as "web-page/1"."""
        return f"{self.name.replace(' ', '-')}/{self.version}"
