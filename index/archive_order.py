"""Results in the order of a column, for those who do not ask for the best match."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from archive.alphabets import order_key
from archive.records import ArticleId
from archive.searching import Order, Ranked, SearchRequest
from index.archive_facets import Documents
from index.archive_view import IndexView

_Places = npt.NDArray[np.int64]
_LAST = np.iinfo(np.int64).max


def newest_import(view: IndexView, within: Documents, request: SearchRequest) -> tuple[Ranked, ...]:
    """Numbers are given in the order of import, so the highest is the newest."""
    numbers = np.sort(view.article_ids(within))[::-1]
    return _page(numbers, request)


def in_order(view: IndexView, within: Documents, request: SearchRequest) -> tuple[Ranked, ...]:
    """One page of these documents in the order that was asked for, all with score 0.0."""
    if request.order is Order.IMPORTED:
        return newest_import(view, within, request)
    numbers = view.article_ids(within)
    places = _places(view, request.order)[within]
    return _page(numbers[np.lexsort((-numbers, places))], request)


def _page(numbers: npt.NDArray[np.int64], request: SearchRequest) -> tuple[Ranked, ...]:
    page = numbers[request.offset : request.offset + request.limit]
    return tuple(Ranked(ArticleId(number), 0.0) for number in page.tolist())


def _places(view: IndexView, order: Order) -> _Places:
    """The place of each document number in an order; those without a value stand last."""
    match order:
        case Order.NEWEST | Order.OLDEST:
            return _by_day(view, latest_first=order is Order.NEWEST)
        case Order.SOURCE:
            return _by_label(view, "source_name", order_key)
        case Order.LANGUAGE:
            return _by_label(view, "language", str)
        case _:
            return _by_label(view, "title_order", str)


def _by_day(view: IndexView, *, latest_first: bool) -> _Places:
    days, present = view.numbers("first_day")
    return np.where(present, -days if latest_first else days, _LAST)


def _by_label(view: IndexView, field: str, key: Callable[[str], str]) -> _Places:
    codes, values = view.labels(field)
    return _ranks(values, key)[codes]


def _ranks(values: Sequence[str], key: Callable[[str], str]) -> _Places:
    """The place of each code among the others; of code 0, which is no value, the last."""
    ranks = np.full(len(values), _LAST, np.int64)
    in_turn = sorted(range(1, len(values)), key=lambda code: key(values[code]))
    ranks[in_turn] = np.arange(len(in_turn))
    return ranks
