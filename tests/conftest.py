"""Fixtures that every room's tests share."""

import gc
from pathlib import Path

import pytest

# A window is tens of thousands of objects, and to look for cycles among those of a whole run as
# often as Python does takes a tenth of its time.
gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of real texts that lies beside some checkouts; without it the test is skipped."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "corpora"
    if not folder.is_dir():
        pytest.skip("the corpora folder does not lie beside this checkout")
    return folder


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Call bytes by their argument: what is packed holds the moment of packing.

    Processes that share the tests must collect the same names.
    """
    return argname if isinstance(val, bytes) else None
