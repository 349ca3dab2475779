"""German participles of weak verbs: the infinitive that each may be of.

| participle | infinitive |
|---|---|
| bewacht, verurteiltes, misshandelt | bewachen, verurteilen, misshandeln |
| gefesselt, geflüchtet | fesseln, flüchten |
| abgeführt, eingeschüchterten | abführen, einschüchtern |
| einschüchterte | einschüchtern, in the past and as one word |

The dictionary has many of them as adjectives, and says whether there is such a verb.
"""

from __future__ import annotations

import re

_UNPARTED = ("be", "emp", "ent", "er", "miss", "über", "unter", "ver", "zer")
_PARTED = (
    *("ab", "an", "auf", "aus", "bei", "ein", "fest", "fort", "frei", "her", "heraus", "hin"),
    *("hinaus", "los", "mit", "nach", "nieder", "um", "vor", "weg", "wieder", "zu", "zurück"),
    "zusammen",
)
_ENDINGS = "(?:e[mnrs]?)?"
_WITH_GE = re.compile(f"(?P<prefix>{'|'.join(_PARTED)}|)ge(?P<root>...+?)e?t{_ENDINGS}")
_WITHOUT_GE = re.compile(f"(?P<prefix>{'|'.join(_UNPARTED)})(?P<root>..+?)e?t{_ENDINGS}")
_PAST = re.compile(f"(?P<prefix>{'|'.join(_PARTED)})(?P<root>....+?)e?te(?:n|st|t)?")
_LAST = ("t", "te", "tem", "ten", "ter", "tes")


def infinitives(word: str) -> tuple[str, ...]:
    """The infinitives that a folded word may be a participle or the past of; not all are words."""
    if not word.endswith(_LAST):
        return ()
    found = _WITH_GE.fullmatch(word) if "ge" in word else None
    if not found and word.startswith(_UNPARTED):
        found = _WITHOUT_GE.fullmatch(word)
    if not found and word.startswith(_PARTED):
        found = _PAST.fullmatch(word)
    if not found:
        return ()
    verb = found["prefix"] + found["root"]
    return f"{verb}en", f"{verb}n"
