from __future__ import annotations

import pytest

from archive.protections import Promise, Protection, Verdict, worst

KEPT, PARTLY, OPEN = Verdict.KEPT, Verdict.PARTLY, Verdict.OPEN


@pytest.mark.parametrize(
    ("verdicts", "wanted"),
    [((), KEPT), ((KEPT, KEPT), KEPT), ((KEPT, PARTLY), PARTLY), ((PARTLY, OPEN, KEPT), OPEN)],
)
def test_the_worst_verdict_counts(verdicts: tuple[Verdict, ...], wanted: Verdict) -> None:
    assert worst(tuple(Protection(Promise.SWAP, each) for each in verdicts)) is wanted
