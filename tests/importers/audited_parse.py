"""Run in a process of its own: parses documents and prints what the interpreter was asked to do.

Arguments: "quiet" or "noisy" (the control: a parser that opens a file and a socket), then files.
Prints one line for each audit event (PEP 578) that touches files, sockets, processes or modules.
"""

import socket
import sys
from pathlib import Path

from archive.errors import SourceError

TOUCHING = ("open", "import", "socket.", "subprocess.", "os.", "shutil.", "tempfile.", "ctypes.")


def noisy_parse(untrusted_bytes: bytes) -> None:
    with Path(__file__).open("rb") as file:
        file.read(len(untrusted_bytes))
    socket.socket().close()


def main(mode: str, paths: list[str]) -> None:
    events: list[str] = []
    listening = False

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(TOUCHING) and (listening or event.startswith("socket.")):
            events.append(f"{event} {arguments[:1]!r}")

    sys.addaudithook(hook)
    from importers.formats import FORMATS
    from importers.warming import warm_up

    warm_up()
    parsers = [noisy_parse] if mode == "noisy" else [format_.parse for format_ in FORMATS]
    documents = [Path(path).read_bytes() for path in paths]
    listening = True
    for parse in parsers:
        for document in documents:
            try:
                parse(document)
            except SourceError:
                continue
    listening = False
    sys.stdout.write("\n".join(events))


main(sys.argv[1], sys.argv[2:])
