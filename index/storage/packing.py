"""A block's postings as the packed values that Whoosh's formats decode."""

import numpy as np
from whoosh.formats import Format
from whoosh.system import pack_uint

from index.storage import integers
from index.storage.blocks import Block
from index.storage.formats import PackedPositions, kind_of


def packed_values(block: Block, posting_format: Format) -> list[bytes]:
    """Return the value of each posting of `block` as `posting_format` packs it."""
    kind = kind_of(posting_format)
    if kind == "existence":
        return [b""] * len(block.documents)
    if not isinstance(posting_format, PackedPositions):
        return [pack_uint(frequency) for frequency in block.frequencies.tolist()]
    return _packed_records(block, posting_format)


def _packed_records(block: Block, posting_format: PackedPositions) -> list[bytes]:
    rows = np.zeros(int(block.frequencies.sum()), posting_format.record)
    names = posting_format.record.names or ()
    rows["position"] = block.positions
    if "start" in names and block.starts is not None and block.lengths is not None:
        rows["start"] = block.starts
        rows["end"] = block.starts + block.lengths
    if "boost" in names:
        rows["boost"] = block.boosts
    raw = rows.tobytes()
    bounds = (integers.starts_of(block.frequencies) * posting_format.record.itemsize).tolist()
    return [raw[bounds[i] : bounds[i + 1]] for i in range(len(block.documents))]
