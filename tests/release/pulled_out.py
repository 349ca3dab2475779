"""Put or update a stick's program, and be gone at the n-th change of a name or opening of a file.

    python -m tests.release.pulled_out put|update STICK SOURCE STEPS

Without being stopped it prints the number of steps there were.
"""

import os
import sys
from pathlib import Path

from release.stick import Stick, put_program
from release.updating import update
from tests.release.bundles import KEY, ignore

_CHANGES = ("os.rename", "os.remove", "os.rmdir", "os.mkdir")
_WRITES = os.O_WRONLY | os.O_RDWR


def main(act: str, root: str, source: str, steps: str) -> None:
    left, taken = int(steps), 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal taken
        opened = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITES
        if event in _CHANGES or opened:
            taken += 1
            if taken > left:
                os._exit(137)

    sys.addaudithook(count)
    if act == "put":
        put_program(Stick(Path(root)), Path(source), ignore)
    else:
        update(Stick(Path(root)), Path(source), KEY.public, ignore)
    sys.stdout.write(f"{taken}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
