"""What protects an archive on the device on which it is open, told for each promise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How far a promise holds here."""

    KEPT = "kept"
    PARTLY = "partly"
    """Not whole, or it cannot be found out."""
    OPEN = "open"


class Promise(StrEnum):
    """What is looked at."""

    CRYPTOGRAPHY = "cryptography"
    JAIL = "jail"
    MEMORY = "memory"
    TRACER = "tracer"
    SWAP = "swap"
    NETWORK = "network"
    CLIPBOARD = "clipboard"
    CAPTURE = "capture"
    SLEEP = "sleep"
    COPIES = "copies"
    SECOND_KEY = "second-key"
    """Recovery words that open the archive when its passphrase is forgotten."""


@dataclass(frozen=True, slots=True)
class Protection:
    """One promise, and whether this device keeps it."""

    promise: Promise
    verdict: Verdict


def worst(protections: tuple[Protection, ...]) -> Verdict:
    """The verdict on all of them: open if one is, kept if all are."""
    found = {each.verdict for each in protections}
    for verdict in (Verdict.OPEN, Verdict.PARTLY):
        if verdict in found:
            return verdict
    return Verdict.KEPT
