"""A search that finds nothing but names of the same sound says so, calmly and above the list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive.searching import Hit, Order, Reason, SearchResult, Why
from desktop.ui.searching.search_words import found_by_names_alone
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN


def found(
    stage: Stage, *kinds: Why, order: Order = Order.RELEVANCE, total: int = 0
) -> SearchResult:
    answer = stage.library.search.answer
    assert answer is not None
    hits: list[Hit] = [
        replace(hit, reasons=(Reason(why, "Мурку"),))
        for hit, why in zip(answer.hits, kinds, strict=True)
    ]
    request = replace(answer.request, query="марка", order=order)
    return replace(answer, request=request, hits=tuple(hits), total=total or len(hits))


@pytest.fixture
def filled(stage: Stage) -> Stage:
    stage.unlock([draft("адзін", "a"), draft("два", "b")])
    return stage


def test_names_alone_are_told_above_the_list(filled: Stage) -> None:
    results = filled.library.results
    results._show(found(filled, Why.NAMES, Why.NAMES))
    assert results.only_names.isVisible()
    assert results.only_names.text().startswith("The word itself was not found.")
    results._show(found(filled, Why.EXACT, Why.NAMES))
    assert not results.only_names.isVisible()


def test_what_stands_on_later_pages_is_not_denied(filled: Stage) -> None:
    names = (Why.NAMES, Why.NAMES)
    assert found_by_names_alone(found(filled, *names, order=Order.NEWEST))
    assert not found_by_names_alone(found(filled, *names, order=Order.NEWEST, total=300))
    assert found_by_names_alone(found(filled, *names, total=300)), "the best would stand first"


def test_nothing_and_everything_are_no_names(filled: Stage) -> None:
    answer = filled.library.search.answer
    assert answer is not None
    assert not found_by_names_alone(answer)
    assert not found_by_names_alone(replace(answer, hits=(), total=0))
