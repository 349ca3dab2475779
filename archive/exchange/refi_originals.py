"""Sums of originals that a REFI-QDA project does not hold: by them its sources are known again.

The format has no word for them: they stand in the description of a source, where programs that
keep it keep them too.
"""

from __future__ import annotations

import re

from archive.exchange.project import SharedDocument

_SAID = "SHA-256 of the original: "
_SUM = re.compile(rf"^{_SAID}([0-9a-f]{{64}})$", re.ASCII | re.MULTILINE)


def original_element(document: SharedDocument) -> str:
    """The description of a source; empty where no sum is known, or the original goes along."""
    known = document.original_sha256
    return f"<Description>{_SAID}{known}</Description>" if known else ""


def original_sum(untrusted_description: str) -> str:
    """Hex; empty where the description tells of none."""
    found = _SUM.search(untrusted_description)
    return found[1] if found else ""


def beside_sum(untrusted_description: str) -> str:
    """What else the description says."""
    return _SUM.sub("", untrusted_description).strip()
