"""A block of the lexicon: some hundred terms of one field in the order of their texts, deflated.

texts    the terms, joined by a byte that is in none of them, or after their lengths
numbers  the number of each, little-endian, in as many bytes as the greatest of them needs: what
         deflation would save of them is not worth its time

Neighbours in the order of texts share their beginnings, which deflation finds about as well as
front coding does (Witten, Moffat & Bell, "Managing Gigabytes", 1999) and NumPy needs no loop for.
"""

import zlib
from collections.abc import Sequence
from itertools import accumulate, pairwise

import numpy as np

from index.errors import DamagedIndexError
from index.storage.integers import AnyInts, Int64s

_SEPARATOR = b"\xff"  # No UTF-8 has it.
_JOINED, _COUNTED = b"j", b"c"
_LEVEL, _RAW = 4, -15
_LENGTH = np.dtype("<u2")


def encode_texts(texts: Sequence[bytes]) -> bytes:
    """Return the blob of `texts` (each shorter than 64 KiB)."""
    joined = b"".join(texts)
    if _SEPARATOR in joined:
        lengths = np.fromiter(map(len, texts), _LENGTH, len(texts)).tobytes()
        return zlib.compress(_COUNTED + lengths + joined, _LEVEL, _RAW)
    return zlib.compress(_JOINED + _SEPARATOR.join(texts), _LEVEL, _RAW)


def decode_texts(blob: bytes, count: int) -> list[bytes]:
    """Return the `count` texts of a blob. Raises DamagedIndexError."""
    try:
        raw = zlib.decompress(blob, _RAW)
        texts = raw[1:].split(_SEPARATOR) if raw[:1] == _JOINED else _counted(raw, count)
    except (zlib.error, ValueError, TypeError) as error:
        raise DamagedIndexError from error
    if len(texts) != count:
        raise DamagedIndexError
    return texts


def _counted(raw: bytes, count: int) -> list[bytes]:
    lengths = np.frombuffer(raw, _LENGTH, count, 1).tolist()
    bounds = list(accumulate(lengths, initial=1 + 2 * count))
    if raw[:1] != _COUNTED or bounds[-1] != len(raw):
        raise DamagedIndexError
    return [raw[start:end] for start, end in pairwise(bounds)]


def encode_numbers(numbers: AnyInts) -> bytes:
    """Return the blob of `numbers` (integers in [0, 2**32))."""
    width = max(1, (int(numbers.max(initial=0)).bit_length() + 7) // 8)
    return numbers.astype("<u4").view(np.uint8).reshape(-1, 4)[:, :width].tobytes()


def decode_numbers(blob: bytes, count: int) -> Int64s:
    """Return the `count` numbers of a blob. Raises DamagedIndexError."""
    width, rest = divmod(len(blob), max(1, count))
    if rest or width > 4 or (width < 1 <= count):
        raise DamagedIndexError
    wide = np.zeros((count, 4), np.uint8)
    wide[:, :width] = np.frombuffer(blob, np.uint8).reshape(count, width)
    return wide.view("<u4").ravel().astype(np.int64)
