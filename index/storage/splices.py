"""Blobs of integers with a few of them taken out or changed, without decoding the rest.

See `integers` for the kinds. What comes out is not always the shortest blob of its integers.
"""

from index.errors import DamagedIndexError
from index.storage import integers
from index.storage.integers import CONSTANT, PLANES, RAW_8, SPARSE, WIDTHS


def without(blob: bytes, count: int, start: int, end: int) -> bytes:
    """Return the blob of `count` integers without those from `start` on, before `end`.

    Raises DamagedIndexError when the blob is too short or of no known kind.
    """
    if not blob or blob[0] == CONSTANT or start == end:
        return blob
    if blob[0] in WIDTHS:
        width = WIDTHS[blob[0]].itemsize
        if len(blob) < 1 + width * count:
            raise DamagedIndexError
        return blob[: 1 + width * start] + blob[1 + width * end :]
    if blob[0] not in (PLANES, SPARSE):
        raise DamagedIndexError
    return _flagged_without(blob, count, start, end)


def _flagged_without(blob: bytes, count: int, start: int, end: int) -> bytes:
    low_bytes = blob[1 : 1 + count] if blob[0] == PLANES else b""
    flags_at = 1 + len(low_bytes)
    flag_bytes = (count + 7) // 8
    if len(blob) < flags_at + flag_bytes:
        raise DamagedIndexError
    # Python's long integers shift and count bits faster than NumPy unpacks them.
    raw = blob[flags_at : flags_at + flag_bytes]
    flags = int.from_bytes(raw, "big") >> (8 * flag_bytes - count)
    last = flags & ((1 << (count - end)) - 1)
    first = flags >> (count - start)
    before, total = first.bit_count(), flags.bit_count()
    inside = total - before - last.bit_count()
    kept = _flag_bytes(first << (count - end) | last, count - end + start)
    rest = without(blob[flags_at + flag_bytes :], total, before, before + inside)
    return blob[:1] + low_bytes[:start] + low_bytes[end:] + kept + rest


def _flag_bytes(flags: int, count: int) -> bytes:
    size = (count + 7) // 8
    return (flags << (8 * size - count)).to_bytes(size, "big")


def with_value(blob: bytes, count: int, place: int, value: int) -> bytes:
    """Return the blob of `count` integers with `value` in the place of one.

    Raises DamagedIndexError when the blob is too short or of no known kind.
    """
    if count == 1:
        return integers.constant(value)
    if value < 1 << 8 and _is_one_byte(blob, count, place):
        return blob[: 1 + place] + bytes([value]) + blob[2 + place :]
    values = integers.decode(blob, count)
    values[place] = value
    return integers.encode(values)


def _is_one_byte(blob: bytes, count: int, place: int) -> bool:
    """Say whether the integer at `place` is a byte of the blob and nothing more."""
    flag = 1 + count + (place >> 3)
    if len(blob) <= flag or blob[0] != PLANES:
        return len(blob) > count and blob[0] == RAW_8
    return not blob[flag] >> (7 - (place & 7)) & 1
