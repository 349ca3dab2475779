"""trafilatura without its network half.

`import trafilatura` pulls in urllib3, which opens a socket at import to see whether the machine
speaks IPv6, and `trafilatura.downloads`, which could fetch pages. A stand-in of the four names
that are touched at import takes the place of urllib3 while the import runs, and of the downloads
module for good: nothing that is left can reach a network, and the bundle needs neither package.
"""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any

_SILENCED = ("trafilatura", "htmldate", "courlan", "justext", "readability", "charset_normalizer")

_ASKED_OF_LXML = ("xml", "xml.sax", "xml.sax.handler", "xml.sax.xmlreader")
"""Modules of the standard library; compiled as it is, it asks for them beside itself first."""


@cache
def load_trafilatura() -> Any:
    """The package, imported once, unable to download, silent: its log lines hold addresses."""
    for name in _SILENCED:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    sys.modules.setdefault("trafilatura.downloads", _downloads())
    _keep_lxml_from_searching()
    with without_urllib3():
        return importlib.import_module("trafilatura")


def _keep_lxml_from_searching() -> None:
    """Let lxml.sax find at once what it would look for in its own folder at every short page."""
    for name in _ASKED_OF_LXML:
        sys.modules.setdefault(f"lxml.{name}", importlib.import_module(name))


@contextmanager
def without_urllib3() -> Iterator[None]:
    """Put the stand-in where urllib3 would be imported, unless it already is."""
    if "urllib3" in sys.modules:
        yield
        return
    stand_ins = _urllib3()
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            sys.modules.pop(name, None)


class _Inert:
    """Takes the place of a class that is only named, or made once, while a module is imported."""

    def __init__(self, *_: object, **__: object) -> None:
        """Accept what the real class would be given."""


class _InertWarning(Warning):
    """Takes the place of a warning of urllib3."""


def _ignore(*_: object, **__: object) -> None:
    """Takes the place of a function that is called while a module is imported."""


def _refuse(*_: object, **__: object) -> None:
    raise NotImplementedError("this program opens no network connection")


def _urllib3() -> dict[str, ModuleType]:
    """urllib3 as courlan, htmldate and trafilatura touch it at import."""
    response, util, exceptions = (
        _module("urllib3.response", HTTPResponse=_Inert),
        _module("urllib3.util", Retry=_Inert),
        _module("urllib3.exceptions", InsecureRequestWarning=_InertWarning),
    )
    root = _module(
        "urllib3",
        PoolManager=_Inert,
        disable_warnings=_ignore,
        response=response,
        util=util,
        exceptions=exceptions,
    )
    return {module.__name__: module for module in (root, response, util, exceptions)}


def _downloads() -> ModuleType:
    return _module("trafilatura.downloads", fetch_url=_refuse, fetch_response=_refuse)


def _module(name: str, **names: object) -> ModuleType:
    module = ModuleType(name)
    module.__dict__.update(names)
    return module
