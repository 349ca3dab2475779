from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.edtf import is_edtf
from importers.dates import to_edtf, to_instant


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2024-09-11", "2024-09-11"),
        (" 2024-09-11T23:30:00+03:00 ", "2024-09-11"),
        ("2024-09-11 23:30", "2024-09-11"),
        ("20240911", "2024-09-11"),
        ("11.09.2024", "2024-09-11"),
        ("1.9.2024 г.", "2024-09-01"),
        ("2024-09~", "2024-09~"),
        ("2024-09-11/2024-09-16", "2024-09-11/2024-09-16"),
        ("2020", "2020"),
    ],
)
def test_dates_that_are_understood(written: str, edtf: str) -> None:
    assert to_edtf(written) == edtf


@pytest.mark.parametrize(
    "written", ["", "3/4/2024", "31.02.2024", "2024-13-01", "yesterday", "20249999", "x" * 999]
)
def test_dates_that_are_not_understood_are_left_out(written: str) -> None:
    assert to_edtf(written) == ""


@given(st.text())
def test_whatever_is_written_the_outcome_is_a_date_or_nothing(written: str) -> None:
    edtf = to_edtf(written)
    assert edtf == "" or is_edtf(edtf)


@pytest.mark.parametrize(
    "written",
    [
        "2024-09-11T21:15:03+03:00",
        "2024-09-11T18:15:03Z",
        "Wed Sep 11 2024 21:15:03 GMT+0300 (Moscow Standard Time)",
    ],
)
def test_an_instant_is_kept_in_utc(written: str) -> None:
    assert to_instant(written) == datetime(2024, 9, 11, 18, 15, 3, tzinfo=UTC)


@pytest.mark.parametrize("written", ["2024-09-11T21:15:03", "soon", "", "0001-01-01T00:00+23:59"])
def test_without_a_zone_there_is_no_instant(written: str) -> None:
    assert to_instant(written) is None
