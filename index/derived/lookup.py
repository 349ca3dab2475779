"""Many keys looked up in the runs of pairs at once: each row of pairs is decoded once."""

import json
from itertools import pairwise

import numpy as np

from index.derived.pairs import distinct, pairs_of
from index.errors import decoding
from index.storage.connection import Connection
from index.storage.integers import Int64s


@decoding()
def members_of(connection: Connection, keys: Int64s) -> dict[int, Int64s]:
    """Return the numbers, ascending, that belong to each of `keys` that has some.

    Raises DamagedIndexError.
    """
    wanted = np.unique(keys)
    rows = connection.execute(_WITH_KEYS, (json.dumps(wanted.tolist()),)).fetchall()
    pairs = pairs_of(rows)
    found = distinct([pairs.chosen(np.isin(pairs.keys, wanted))])
    if not len(found):
        return {}
    begins = np.flatnonzero(np.diff(found.keys, prepend=-1))
    spans = pairwise([*begins.tolist(), len(found)])
    return {
        key: found.numbers[first:end]
        for key, (first, end) in zip(found.keys[begins].tolist(), spans, strict=True)
    }


# The last row of each run that does not begin after a key is the only one that may have it.
_WITH_KEYS = (
    "SELECT * FROM index_derived WHERE id IN (SELECT (SELECT q.id FROM index_derived q"
    " WHERE q.id <= (r.id << 48 | k.value) AND q.id >= r.id << 48 ORDER BY q.id DESC LIMIT 1)"
    " FROM index_run r CROSS JOIN json_each(?) k)"
)
