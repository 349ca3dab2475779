"""Processes that find out derived terms, as they should and as they should not."""

import subprocess
import sys

from index.apart.asking import PATIENCE_SECONDS, DerivingProcess, Start

SALT = bytes(range(16))
SERVING = (
    "import sys; sys.path[:] = sys.argv[1:]; from index.apart.answering import serve;"
    "serve(sys.stdin.buffer, sys.stdout.buffer{more})"
)
DYING = "import sys; sys.stdin.buffer.read(1); sys.exit(1)"
LYING = (
    "import struct, sys; out = sys.stdout.buffer;"
    "out.write(struct.pack('<II', 2, 1) + b'\\1' * 12); out.flush(); sys.stdin.buffer.read()"
)
SILENT = "import sys; sys.stdin.buffer.read()"
DEAF = "import time; time.sleep(60)"


def started(program: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-I", "-B", "-c", program, *sys.path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def impossible() -> subprocess.Popen[bytes]:
    raise OSError


def process(
    start: Start, large: int = 1, patience_seconds: float = PATIENCE_SECONDS
) -> DerivingProcess:
    return DerivingProcess(start, large=large, cores=2, patience_seconds=patience_seconds)
