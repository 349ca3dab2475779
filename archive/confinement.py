"""What this machine forbids to the processes that read untrusted files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Probe:
    """One thing that a hostile document would try, tried on purpose."""

    name: str
    """A fixed word such as "open" or "socket"."""
    refused: bool


@dataclass(frozen=True, slots=True)
class Confinement:
    """The answers of all probes."""

    probes: tuple[Probe, ...]
    """Empty where the system has nothing to confine a process with."""

    @property
    def complete(self) -> bool:
        """Whether there is a jail and everything that was tried was refused."""
        return bool(self.probes) and all(probe.refused for probe in self.probes)
