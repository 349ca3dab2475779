"""Every promise that can be tried out without a window, tried out on this device."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from archive.confinement import Confinement
from archive.protections import Promise, Protection, Verdict
from desktop.device.process import memory_verdict, tracer_verdict
from desktop.device.sockets import network_verdict
from desktop.device.swap import swap_verdict
from desktop.device.synced_folders import copies_verdict


def device_protections(
    confinement: Callable[[], Confinement],
    known_answers: Callable[[], Mapping[str, bool]],
    archive: Path | None,
) -> tuple[Protection, ...]:
    """All of them, in the order in which they are shown; takes a second or two.

    `archive` is the folder of the archive that is open or offered, if any.
    """
    answers = known_answers()
    sound = bool(answers) and all(answers.values())
    jailed = confinement()
    verdicts = {
        Promise.CRYPTOGRAPHY: Verdict.KEPT if sound else Verdict.OPEN,
        Promise.JAIL: Verdict.KEPT if jailed.complete else Verdict.OPEN,
        Promise.MEMORY: memory_verdict(),
        Promise.TRACER: tracer_verdict(),
        Promise.SWAP: swap_verdict(),
        Promise.NETWORK: network_verdict(),
        Promise.COPIES: copies_verdict(archive),
    }
    return tuple(Protection(promise, verdict) for promise, verdict in verdicts.items())
