"""What the server runs itself lies beside the parsers, not among them."""

import subprocess
import sys

_ORDER = """
import sys
sys.path[:] = sys.argv[1:]
from contextlib import contextmanager
from importers.jail import starting

class Enough(Exception): pass

@contextmanager
def heap():
    print("importers.jail.serving" in sys.modules, "importers.jail.server" in sys.modules)
    raise Enough
    yield

starting.one_heap = heap
try:
    starting.be_server("0")
except Enough:
    print(sorted({"lxml", "pypdfium2", "numpy", "PIL"} & sys.modules.keys()))
"""


def lines_of(program: str) -> list[str]:
    words = [sys.executable, "-I", "-c", program, *sys.path]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.splitlines()


def test_it_is_loaded_before_the_heap_of_the_parsers_begins() -> None:
    assert lines_of(_ORDER) == ["True False", "[]"]


def test_control_what_is_loaded_late_is_told() -> None:
    late = _ORDER.replace("starting.be_server", "starting.import_module = str; starting.be_server")
    assert lines_of(late) == ["False False", "[]"]
