"""Errors of searching, and of work that is stopped."""

from __future__ import annotations

from archive.errors.root import ExpectedError


class QuerySyntaxError(ExpectedError):
    """The query cannot be understood."""

    code = "query.syntax"


class IndexOutdatedError(ExpectedError):
    """The index was built by the rules of an older program; `reindex` builds it again."""

    code = "index.outdated"

    def __init__(self, found: int, known: int) -> None:
        """`found` is the version of the rules in the archive, `known` the one of this program."""
        super().__init__(found, known)
        self.found = found
        self.known = known


class CancelledError(ExpectedError):
    """The user stopped the work; whole batches that were committed stay."""

    code = "job.cancelled"
