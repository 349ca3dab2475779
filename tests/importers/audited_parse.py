"""Run in a process of its own: parses documents and prints what the interpreter was asked to do.

Arguments: "quiet" (every parser reads every file), "detected" (each file is read by the parser of
its format) or "noisy" (the control: a parser that opens a file and a socket), then files.
Prints one line for each audit event (PEP 578) that touches files, sockets, processes or modules.
"""

import socket
import sys
from io import BytesIO
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
    from importers.detection import detect_format
    from importers.format_row import Format
    from importers.formats import FORMATS
    from importers.warming import warm_up

    def read(format_: Format, document: bytes) -> None:
        if format_.parse is not None:
            format_.parse(document)
        elif format_.unpack is not None:
            list(format_.unpack(BytesIO(document)))

    warm_up()
    documents = [(Path(path).name, Path(path).read_bytes()) for path in paths]
    listening = True
    for name, document in documents:
        formats = (detect_format(document[:16384], name),) if mode == "detected" else FORMATS
        for format_ in formats:
            try:
                if mode == "noisy":
                    noisy_parse(document)
                else:
                    assert format_ is not None, name
                    read(format_, document)
            except SourceError:
                continue
    listening = False
    sys.stdout.write("\n".join(events))


main(sys.argv[1], sys.argv[2:])
