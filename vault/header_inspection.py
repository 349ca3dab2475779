"""What is wrong with the two copies of a header."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from archive.findings import Finding, FindingCode
from vault.header_copies import HEADER_NAME, HeaderCopy, newest_of
from vault.header_layout import HeaderImage


def findings(
    copies: Sequence[HeaderCopy], vouched: Callable[[HeaderImage], bool], least_sequence: int = 0
) -> list[Finding]:
    """Tampered copies, and copies that are not the newest trustworthy one; or one HEADER for all.

    `vouched` tells whether a valid copy was written by someone who had the master key; when the
    newest of those is older than `least_sequence`, all of them were put back.
    """
    good = [copy.image for copy in copies if copy.image is not None and vouched(copy.image)]
    newest = newest_of(good)
    if newest is not None and newest.sequence < least_sequence:
        newest, good = None, []
    found = [_finding(copy, newest, good) for copy in copies]
    if newest is None and not any(copy.image for copy in copies):
        return [Finding(FindingCode.HEADER, HEADER_NAME)]
    return [finding for finding in found if finding is not None]


def _finding(
    copy: HeaderCopy, newest: HeaderImage | None, good: Sequence[HeaderImage]
) -> Finding | None:
    if copy.image is None:
        return Finding(FindingCode.HEADER_COPY, copy.name)
    if copy.image not in good:
        return Finding(FindingCode.HEADER_TAMPERED, copy.name)
    if copy.image != newest:
        return Finding(FindingCode.HEADER_COPY, copy.name)
    return None
