"""The program as it is, but with guesses that cost nothing: what fault tests open and kill."""

from __future__ import annotations

from desktop import wiring
from desktop.wiring import Rooms
from importers.jail.jail import Jail
from vault.parameters import KdfParameters

CHEAP = KdfParameters(memory_kib=64, passes=1)
PASSPHRASE = "correct horse battery staple"


def cheap_rooms(jail: Jail | None = None) -> Rooms:
    return wiring.build(CHEAP, floor=CHEAP, jail=jail)
