"""Many numbers as one value of a statement, so that it stays the same however many they are.

SQLAlchemy then compiles it once, and SQLite takes more numbers than it takes values.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from sqlalchemy import Integer, bindparam, column, func, select

_NUMBERS = "numbers"

GIVEN = select(column("value", Integer)).select_from(
    func.json_each(bindparam(_NUMBERS)).table_valued("value").alias("given")
)
"""The numbers that `given` holds, to stand behind `in_`."""


def given(numbers: Iterable[int]) -> Mapping[str, str]:
    """The value for a statement over `GIVEN`."""
    return {_NUMBERS: json.dumps(list(numbers))}
