"""A pytest plugin that gives Whoosh's own test suite our index where it asks for one.

`RamStorage().create_index`, `TempIndex` and `FileStorage.create_index` return an index in a sqlite3
database in memory; `open_index` opens it again. Prints which tests built an index, and which of
those failed.
"""

import json
import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.index import EmptyIndexError

import index
from tests.narrowed import present

_original_create = RamStorage.create_index
_built: set[str] = set()
_current: list[str] = [""]


def _create(storage: Any, schema: Any, indexname: str = "MAIN", indexclass: Any = None) -> Any:
    if sys._getframe(1).f_globals["__name__"] == "whoosh.codec.memory":
        # A buffer in memory that one of Whoosh's own writers makes for itself.
        return _original_create(storage, schema, indexname, indexclass)
    _built.add(_current[0])
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    made = index.create(connection, schema)
    vars(made)["storage"] = storage
    vars(storage).setdefault("indexes", {})[indexname] = (connection, made)
    return made


def _open(storage: Any, indexname: str = "MAIN", schema: Any = None, indexclass: Any = None) -> Any:
    if indexname not in vars(storage).get("indexes", {}):
        raise EmptyIndexError(indexname)
    connection, made = storage.indexes[indexname]
    opened = index.open(connection, made.schema if schema is None else schema)
    vars(opened)["storage"] = storage
    return opened


def _exists(storage: Any, indexname: str | None = None) -> bool:
    return bool(vars(storage).get("indexes"))


def pytest_configure() -> None:
    ours = {"create_index": _create, "open_index": _open, "index_exists": _exists}
    for kind in (RamStorage, FileStorage):
        for name, method in ours.items():
            setattr(kind, name, method)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    _current[0] = item.nodeid.rsplit("/", 1)[-1]


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = present(session.config.pluginmanager.get_plugin("terminalreporter"))
    failed = {report.nodeid.rsplit("/", 1)[-1] for report in reporter.stats.get("failed", [])}
    outcome = {"built": sorted(_built), "failed": sorted(_built & failed)}
    Path(session.config.rootpath, "whoosh-suite.json").write_text(json.dumps(outcome), "utf-8")
