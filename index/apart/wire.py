"""What goes between the writer and the process that derives: words there, keys back.

    question   salt (16 bytes), lengths of the two texts (4 bytes each), then
               field LF key of the analysis, and the words with LF between them, in UTF-8
    answer     how many words and how many keys there are (4 bytes each), then
               how many keys each word has (2 bytes each), and the keys (8 bytes each)

All numbers are little-endian. Neither may be larger than `MOST_BYTES`.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO

import numpy as np

from index.derived.keys import KEY_BITS, SALT_BYTES
from index.storage.integers import Int32s, Int64s

MOST_BYTES = 1 << 24
MOST_WORDS = 2_000
"""Of one question: so many take a fraction of a second, after which the process hears its end."""

STEM, KEYS = "stem:", "keys"
"""How `archive_analysis` calls the analyses that can be asked for: stems with their language."""

_QUESTION = struct.Struct(f"<{SALT_BYTES}sII")
_ANSWER = struct.Struct("<II")


class WireError(Exception):
    """The other side is gone, or said what cannot be."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which terms of `field` derive from `words` by the analysis `key`?"""

    salt: bytes
    field: str
    key: str
    words: Sequence[str]

    def packed(self) -> bytes:
        """As it is sent. Raises `WireError` where it cannot be."""
        name = _encoded((self.field, self.key))
        words = _encoded(self.words)
        between = max(0, len(self.words) - 1)
        if (name.count(b"\n"), words.count(b"\n")) != (1, between) or len(words) > MOST_BYTES:
            raise WireError
        return _QUESTION.pack(self.salt, len(name), len(words)) + name + words


def read_question(stream: IO[bytes]) -> Question | None:
    """The next question, None at the end. Raises `WireError`."""
    head = stream.read(_QUESTION.size)
    if not head:
        return None
    if len(head) < _QUESTION.size:
        raise WireError
    salt, name_bytes, words_bytes = _QUESTION.unpack(head)
    field, key = _decoded(_exactly(stream, name_bytes))
    return Question(salt, field, key, _decoded(_exactly(stream, words_bytes)))


def write_answer(stream: IO[bytes], keys: Int64s, sizes: Int32s) -> None:
    """Send the keys of all words end to end, and how many each has."""
    head = _ANSWER.pack(len(sizes), len(keys))
    stream.write(head + sizes.astype("<u2").tobytes() + keys.astype("<i8").tobytes())
    stream.flush()


def read_answer(stream: IO[bytes], words: int) -> tuple[Int64s, Int32s]:
    """What `write_answer` sent for so many words. Raises `WireError` if it cannot be that."""
    count, total = _ANSWER.unpack(_exactly(stream, _ANSWER.size))
    if count != words:
        raise WireError
    sizes = np.frombuffer(_exactly(stream, 2 * count), "<u2").astype(np.int32)
    keys = np.frombuffer(_exactly(stream, 8 * total), "<i8").astype(np.int64)
    if int(sizes.sum()) != total or (keys < 0).any() or (keys >> KEY_BITS).any():
        raise WireError
    return keys, sizes


def _exactly(stream: IO[bytes], size: int) -> bytes:
    if size > MOST_BYTES:
        raise WireError
    data = stream.read(size)
    if len(data) < size:
        raise WireError
    return data


def _encoded(texts: Sequence[str]) -> bytes:
    return "\n".join(texts).encode("utf-8", "surrogatepass")


def _decoded(data: bytes) -> list[str]:
    return data.decode("utf-8", "surrogatepass").split("\n")
