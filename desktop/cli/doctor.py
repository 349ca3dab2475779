"""`skrynia doctor`: what protects this machine from the files that it reads. Needs no archive."""

from __future__ import annotations

import argparse

from archive.errors import EXIT_DONE, EXIT_FAILED
from desktop.cli.command import Command, Context
from desktop.cli.opening import add_json
from desktop.messages import ESCAPES

_WHOLE = "The readers of untrusted files are locked up: all of this is refused to them."
_BROKEN = (
    "The readers of untrusted files are not locked up on this machine: what is marked below is "
    "open to them. Risky kinds of files are left out of imports unless you say --unjailed."
)
_NOTHING = (
    "This system has nothing that readers of untrusted files can be locked up with. Risky kinds "
    "of files are left out of imports unless you say --unjailed."
)


def _run(context: Context, _: argparse.Namespace) -> int:
    confinement = context.rooms.confinement()
    probes = {probe.name: probe.refused for probe in confinement.probes}
    lines = [f"{'refused' if probes[name] else 'OPEN':<9}{ESCAPES[name]}" for name in probes]
    verdict = _WHOLE if confinement.complete else _BROKEN if probes else _NOTHING
    record = {"jail": confinement.complete, "refused": probes}
    context.console.tell(record, "\n".join([verdict, *lines]))
    return EXIT_DONE if confinement.complete else EXIT_FAILED


DOCTOR = Command("doctor", "try out what this machine protects you from", add_json, _run)
