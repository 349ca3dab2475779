"""Run under a tracer: reads the given paths in the jail, or (control) the same without one.

Arguments: "jailed" or "open", then paths. The hostile server's parser opens a file when a document
says "open".
"""

import sys
from functools import partial
from pathlib import Path

from importers.jail.exchange import Exchange
from importers.jail.jail import Jail
from importers.jail.limits import TimeLimits
from importers.jail.runners import JailedRunner, make_runner
from importers.reader import FileReader
from tests.importers.hostile_server import hostile_jail


class Unlocked(Jail):
    """Children without the jail."""

    def child(self, limits: TimeLimits) -> Exchange:
        return self._child(limits, jailed=False)


def main(mode: str, paths: list[str]) -> None:
    jail = Jail() if mode == "jailed" else Unlocked(hostile_jail()._start)
    runner = (
        partial(make_runner, jail, may_risk=False)
        if mode == "jailed"
        else partial(JailedRunner, jail, may_risk=True)
    )
    items = list(FileReader(runner).read([Path(path) for path in paths]))
    sys.stdout.write(f"{len(items)}\n")
    jail.close()


main(sys.argv[1], sys.argv[2:])
