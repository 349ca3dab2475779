"""The search engines that are compared, each behind the same calls."""

from collections.abc import Iterable
from importlib.util import find_spec

from bench.contenders.contender import Contender
from bench.contenders.fts5 import Fts5, Fts5InBatches
from bench.contenders.ours import (
    Ours,
    OursInBatches,
    OursInLanguages,
    OursInLanguagesInBatches,
    OursInOneLayer,
    OursInOneLayerInBatches,
    OursInOneProcess,
)
from bench.contenders.stock_whoosh import StockWhoosh
from bench.contenders.tantivy_files import Tantivy
from bench.contenders.xapian_pipe import Xapian, missing_xapian

KINDS: dict[str, type[Contender]] = {
    kind.name: kind
    for kind in (
        Ours,
        Fts5,
        Tantivy,
        Xapian,
        StockWhoosh,
        OursInLanguages,
        OursInOneLayer,
        OursInOneProcess,
        Fts5InBatches,
        OursInBatches,
        OursInOneLayerInBatches,
        OursInLanguagesInBatches,
    )
}

COMPARED = (*(name for name, kind in KINDS.items() if kind.answers), OursInLanguages.name)
"""Those of `bench.engine`; the others are for `bench.indexing`."""


def missing(name: str) -> str:
    """Return why a contender cannot take part; empty when it can."""
    if name == Tantivy.name and find_spec("tantivy") is None:
        return "the package tantivy is not installed: pip install -e .[bench]"
    return missing_xapian() if name == Xapian.name else ""


def chosen(names: Iterable[str]) -> tuple[list[str], dict[str, str]]:
    """Return the names of those that can take part, and why each of the others cannot."""
    reasons = {name: missing(name) for name in names}
    return (
        [name for name, reason in reasons.items() if not reason],
        {name: reason for name, reason in reasons.items() if reason},
    )


__all__ = ["COMPARED", "KINDS", "Contender", "chosen", "missing"]
