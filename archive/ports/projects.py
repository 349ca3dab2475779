"""Reading codebooks and marks of other programs."""

from __future__ import annotations

from typing import Protocol

from archive.exchange.project import Project

PROJECT_ENDINGS = (".qdpx", ".qdc", ".jsonld", ".json")
"""Names of files that can be read end so."""


class ProjectReader(Protocol):
    """Turns a file of another program into a project; nothing of it is believed before."""

    def read(self, untrusted_bytes: bytes, ending: str) -> Project:
        """Codes and marks of a file whose name ends in one of `PROJECT_ENDINGS`.

        Texts of documents are not handed over. Raises `SourceError` (`UnknownFormatError` for
        another ending, `UnprotectedError` where what reads it cannot be locked up).
        """
