import sys
from types import ModuleType

import pytest

from importers.trafilatura_offline import load_trafilatura, without_urllib3
from importers.warming import warm_up


def test_the_stand_in_is_gone_after_the_import(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "urllib3", raising=False)
    with without_urllib3():
        assert "urllib3" in sys.modules
    assert "urllib3" not in sys.modules


def test_an_urllib3_that_is_already_there_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    present = ModuleType("urllib3")
    monkeypatch.setitem(sys.modules, "urllib3", present)
    with without_urllib3():
        assert sys.modules["urllib3"] is present
    assert sys.modules["urllib3"] is present


def test_fetching_is_refused() -> None:
    with pytest.raises(NotImplementedError):
        load_trafilatura().fetch_url("https://example.org/")


def test_warming_up_loads_what_pages_need() -> None:
    warm_up()
    assert {"trafilatura", "lxml.html", "justext", "htmldate"} <= set(sys.modules)
