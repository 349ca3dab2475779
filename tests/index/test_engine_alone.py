"""The engine as docs/engine.md shows it."""

import re
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_PAGE = (_ROOT / "docs" / "engine.md").read_text("utf-8")


def test_the_example_prints_what_the_page_says() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", _PAGE, re.DOTALL)
    (printed,) = re.findall(r"It prints `(.*)`\.", _PAGE)
    told = subprocess.run(
        [sys.executable, "-c", example],
        cwd=_ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert told.stdout.splitlines() == [printed]


def test_the_engine_loads_nothing_of_the_archive() -> None:
    asked = "import sys, index; print([n for n in sys.modules if n.split('.')[0] == 'archive'])"
    told = subprocess.run(
        [sys.executable, "-c", asked], cwd=_ROOT, capture_output=True, encoding="utf-8", check=True
    )
    assert told.stdout.strip() == "[]"


def test_every_class_that_the_page_names_runs_on_arrays() -> None:
    from tests.index.test_agreement import CLASSES

    (named,) = re.findall(r"Over arrays\nrun (.*?)\nin order", _PAGE, re.DOTALL)
    words = set(re.findall(r"\w+", named)) - {"and", "of", "terms"}
    assert words == {kind.__name__ for kind in CLASSES} - {"SpanNear2"}
