"""Gives mammoth the words of a DOCX that stand in elements which it passes over.

It knows nothing of simple fields (`w:fldSimple`, ECMA-376 part 1, 17.16.19), text of one direction
(`w:bdo`, `w:dir`), ruby and formulas, and leaves their words out; of `w:cr` it makes nothing, which
joins two words. Renamed to elements that it looks into, or breaks lines at, they are read.
"""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from importers.containers.checked_zip import CheckedZip

_READ_BY_MAMMOTH = (".xml", ".rels")
_STORIES = re.compile(r"word/(?:document\d*|footnotes|endnotes|comments)\.xml", re.IGNORECASE)
_PASSED_OVER = re.compile(
    rb"<(/?)(?:(w:(?:fldSimple|bdo|dir|ruby|rubyBase))|w:(cr)|m:(t|r)|(m:\w+))(?=[\s/>])"
)


def unwrapped(untrusted_bytes: bytes, untrusted_zip: CheckedZip) -> bytes:
    """The same file where nothing is passed over, else one of its XML alone."""
    stories = {
        name: untrusted_zip.read(name) for name in untrusted_zip.names() if _STORIES.fullmatch(name)
    }
    if not any(map(_PASSED_OVER.search, stories.values())):
        return untrusted_bytes
    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as written:
        for name in dict.fromkeys(filter(None, untrusted_zip.names())):
            if name in stories:
                written.writestr(ZipInfo(name), _PASSED_OVER.sub(_renamed, stories[name]))
            elif name.lower().endswith(_READ_BY_MAMMOTH):
                written.writestr(ZipInfo(name), untrusted_zip.read(name))
    return made.getvalue()


def _renamed(match: re.Match[bytes]) -> bytes:
    closing, _, line_end, run, _ = match.groups()
    if line_end:
        return b"<%bw:br" % closing
    return b"<%bw:%b" % (closing, run or b"smartTag")
