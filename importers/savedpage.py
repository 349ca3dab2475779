"""What programs that save pages write into them: the address, and the moment of saving."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from importers.dates import to_instant
from importers.fields import web_address

_HEAD_CHARACTERS = 8192
_BROWSER_MARK = re.compile(r"<!-- saved from url=\(\d{4}\)(\S{1,2000}) -->")
_SINGLEFILE_ADDRESS = re.compile(r"<!--\s+Page saved with SingleFile\s+url: (\S{1,2000})")
_SINGLEFILE_DATE = re.compile(r"\n ?saved date: ([^\n]{10,80})")


@dataclass(frozen=True, slots=True)
class SavedFrom:
    """Where a page was saved from, and when (UTC); empty and None when it does not say."""

    url: str = ""
    captured_at: datetime | None = None
    program: str = ""

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What the program told of the saving."""
        told = (("saved by", self.program), ("saved from", self.url))
        return tuple((key, value) for key, value in told if value)


def saved_from(untrusted_page: str) -> SavedFrom:
    """The "Mark of the Web" of Chromium and Edge, or the comment of SingleFile."""
    head = untrusted_page[:_HEAD_CHARACTERS]
    if single_file := _SINGLEFILE_ADDRESS.search(head):
        date = _SINGLEFILE_DATE.search(head, single_file.end())
        instant = to_instant(date[1]) if date else None
        return SavedFrom(web_address(single_file[1]), instant, "SingleFile")
    browser = _BROWSER_MARK.search(head)
    return SavedFrom(web_address(browser[1])) if browser else SavedFrom()
