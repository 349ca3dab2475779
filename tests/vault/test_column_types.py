"""Values that SQLite does not know survive the way into a column and back."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from archive.errors import ArchiveDamagedError, InvariantError
from vault.column_types import CompressedText, Instant

DIALECT = sqlite.dialect()
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.datetimes(timezones=st.just(UTC)))
def test_instants(instant: datetime) -> None:
    number = Instant().process_bind_param(instant, DIALECT)
    assert isinstance(number, int)
    assert Instant().process_result_value(number, DIALECT) == instant


@pytest.mark.parametrize(
    "instant", [datetime(2025, 1, 1), datetime(2025, 1, 1, tzinfo=timezone(timedelta(hours=3)))]
)
def test_local_times_are_refused(instant: datetime) -> None:
    with pytest.raises(InvariantError):
        Instant().process_bind_param(instant, DIALECT)


def test_nothing_stays_nothing() -> None:
    for kind in (Instant(), CompressedText()):
        assert kind.process_bind_param(None, DIALECT) is None
        assert kind.process_result_value(None, DIALECT) is None


@given(TEXTS)
def test_texts(text: str) -> None:
    stored = CompressedText().process_bind_param(text, DIALECT)
    assert isinstance(stored, bytes)
    assert CompressedText().process_result_value(stored, DIALECT) == text


def test_texts_are_smaller_in_the_vault() -> None:
    text = "Сведчанне пра суд. " * 200
    stored = CompressedText().process_bind_param(text, DIALECT)
    assert stored is not None
    assert len(stored) < len(text.encode()) / 10


@pytest.mark.parametrize(
    "stored", [b"", b"plain", zlib.compress(b"\xff\xfe"), zlib.compress(b"x")[:-1]]
)
def test_anything_else_is_damage(stored: bytes) -> None:
    with pytest.raises(ArchiveDamagedError):
        CompressedText().process_result_value(stored, DIALECT)
