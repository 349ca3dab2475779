"""The end report of an import, for people and scripts that look at it later."""

from __future__ import annotations

import csv
import json
from enum import StrEnum
from typing import TextIO

from archive.outcomes import ItemOutcome, Outcome

_COLUMNS = ("path", "outcome", "id", "code", "near", "missing", "retry")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet compute (OWASP, "CSV Injection"): names of files are not ours."""


class ReportForm(StrEnum):
    """How a report is written."""

    JSON_LINES = "jsonl"
    CSV = "csv"


def outcome_record(item: ItemOutcome) -> dict[str, object]:
    """One item for scripts. `near` and `missing` stand there only when there is any."""
    record: dict[str, object] = {
        "path": item.label,
        "outcome": item.outcome.value,
        "id": item.article_id,
        "code": item.code,
    }
    if item.near is not None:
        record["near"] = item.near
    if item.missing:
        record["missing"] = item.missing
    return record


class ReportWriter:
    """An `OutcomeSink` that writes every item to a text file, once its batch is committed.

    `retry` is true for what failed: importing the same sources again tries these, and only these,
    for all that was stored is known. The file is plaintext outside of the archive.
    """

    def __init__(self, stream: TextIO, form: ReportForm) -> None:
        """Write to a stream that was opened with `newline=""`; closing it is the caller's."""
        self._stream = stream
        self._csv = csv.writer(stream) if form is ReportForm.CSV else None
        if self._csv is not None:
            self._csv.writerow(_COLUMNS)

    def __call__(self, item: ItemOutcome) -> None:
        """Write one item."""
        again = item.outcome in (Outcome.FAILED, Outcome.MISSING)
        record = {**outcome_record(item), "retry": again}
        if self._csv is None:
            self._stream.write(json.dumps(record, ensure_ascii=False) + "\n")
        else:
            self._csv.writerow([_cell(record.get(column)) for column in _COLUMNS])


def _cell(value: object) -> object:
    harmful = isinstance(value, str) and value.startswith(_FORMULA)
    return f"'{value}" if harmful else value
