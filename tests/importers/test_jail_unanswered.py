"""A probe that got no answer takes the jail from nobody."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from importers.jail import jail as jail_module
from importers.jail.exchange import Exchange
from importers.jail.jail import Jail
from importers.jail.limits import TimeLimits
from importers.jail.probes import PROBES
from importers.jail.runners import make_runner
from importers.reader import FileReader
from tests.importers.hostile_server import fragile_jail, hostile_jail
from tests.importers.outcomes import text_or_code

EVER = tuple(range(1, 200))


@contextmanager
def fragile(deed: str, *numbers: int) -> Iterator[Jail]:
    jail = fragile_jail(deed, *numbers)
    try:
        yield jail
    finally:
        jail.close()


def what_opens(jail: Jail, folder: Path) -> str:
    """What becomes of a document whose parser opens a file: only in a jail that fails."""
    (folder / "a").write_text("open")
    (item,) = FileReader(partial(make_runner, jail, may_risk=True)).read([folder])
    return text_or_code(item)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jail_module, "time_limits", lambda _: TimeLimits(20, 1))


@pytest.mark.parametrize("deed", ["garble", "hang"])
def test_a_probe_without_an_answer_is_tried_again(deed: str) -> None:
    with fragile(deed, 1, 4) as jail:
        assert jail.confinement().complete


@pytest.mark.parametrize("deed", ["die", "hang"])
def test_children_are_confined_and_nothing_is_kept_where_no_answer_comes(
    deed: str, tmp_path: Path
) -> None:
    with fragile(deed, 2, 3, 4) as jail:
        assert not jail.confinement().complete
        assert what_opens(jail, tmp_path) == "import.crashed"
        assert jail.confinement().complete


def test_children_are_confined_where_no_answer_ever_comes(tmp_path: Path) -> None:
    with fragile("die", *EVER) as jail:
        assert what_opens(jail, tmp_path) == "import.crashed"
        assert [probe.name for probe in jail.confinement().probes] == list(PROBES)
        assert not jail.confinement().complete


def test_one_child_that_found_no_jail_takes_it_from_no_other(tmp_path: Path) -> None:
    with fragile("no jail", 1, 2, 3) as jail:
        assert not jail.confinement().complete
        assert what_opens(jail, tmp_path) == "import.crashed"
        assert jail.confinement().complete


def test_control_where_every_child_finds_no_jail_files_are_read_without(tmp_path: Path) -> None:
    with fragile("no jail", *EVER) as jail:
        confinement = jail.confinement()
        assert len(confinement.probes) == len(PROBES)
        assert not any(probe.refused for probe in confinement.probes)
        assert what_opens(jail, tmp_path) == "said open"
        assert jail.confinement() is confinement


def test_a_machine_that_changed_is_told_of_when_it_is_asked_again() -> None:
    with fragile("no jail", *range(len(PROBES) + 2, 9 * len(PROBES))) as jail:
        first = jail.confinement()
        assert first.complete
        assert jail.confinement() is first
        assert not jail.confinement(again=True).complete
        assert not jail.confinement().complete


def test_many_threads_try_once() -> None:
    begun: list[bool] = []

    class Counted(Jail):
        def _child(self, limits: TimeLimits, *, jailed: bool) -> Exchange:
            begun.append(jailed)
            return super()._child(limits, jailed=jailed)

    counted = Counted(hostile_jail()._start)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: counted.confinement(), range(4)))
    counted.close()
    assert begun == [True] * len(PROBES)
    assert all(each is found[0] for each in found)
    assert found[0].complete
