"""Stored values as JSON, deflated when long. What JSON lacks is tagged; nothing is pickled."""

import base64
import json
import zlib
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from index.errors import DamagedIndexError, UnsupportedStoredValueError

_TAG = "$"
_WORTH_DEFLATING = 200


def pack(values: Mapping[str, object]) -> bytes:
    """Return the bytes of a document's stored fields.

    Takes None, bool, int, float, str, bytes, Decimal, complex, the types of `datetime`, and lists,
    tuples, sets, frozensets and dicts of them. Raises UnsupportedStoredValueError for others.
    """
    if not values:
        return b""
    text = json.dumps(_plain(dict(values)), ensure_ascii=False, separators=(",", ":"))
    raw = text.encode("utf-8", "surrogatepass")
    if len(raw) < _WORTH_DEFLATING:
        return b"j" + raw
    return b"z" + zlib.compress(raw, 3)


def unpack(blob: bytes) -> dict[str, Any]:
    """Return the stored fields of `pack`. Raises DamagedIndexError when they are not."""
    if not blob:
        return {}
    try:
        raw = zlib.decompress(blob[1:]) if blob[:1] == b"z" else blob[1:]
        values = _rich(json.loads(raw.decode("utf-8", "surrogatepass")))
    except (ValueError, zlib.error, KeyError) as error:
        raise DamagedIndexError from error
    if not isinstance(values, dict):
        raise DamagedIndexError
    return values


_WRITERS: dict[type, tuple[str, Callable[[Any], object]]] = {
    bytes: ("bytes", lambda v: base64.b64encode(v).decode("ascii")),
    bytearray: ("bytes", lambda v: base64.b64encode(v).decode("ascii")),
    datetime: ("datetime", datetime.isoformat),
    date: ("date", date.isoformat),
    time: ("time", time.isoformat),
    timedelta: ("timedelta", lambda v: [v.days, v.seconds, v.microseconds]),
    Decimal: ("decimal", str),
    complex: ("complex", lambda v: [v.real, v.imag]),
    tuple: ("tuple", lambda v: [_plain(item) for item in v]),
    set: ("set", lambda v: [_plain(item) for item in v]),
    frozenset: ("frozenset", lambda v: [_plain(item) for item in v]),
}
_READERS: dict[str, Callable[[Any], object]] = {
    "bytes": base64.b64decode,
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda v: timedelta(*v),
    "decimal": Decimal,
    "complex": lambda v: complex(*v),
    "tuple": lambda v: tuple(_rich(item) for item in v),
    "set": lambda v: {_rich(item) for item in v},
    "frozenset": lambda v: frozenset(_rich(item) for item in v),
    "dict": lambda v: {_rich(key): _rich(item) for key, item in v},
}


def _plain(value: object) -> object:
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return _plain_dict(value)
    for kind in type(value).__mro__:
        if kind in _WRITERS:
            name, write = _WRITERS[kind]
            return {_TAG: name, "v": write(value)}
    raise UnsupportedStoredValueError(type(value).__name__)


def _plain_dict(value: dict[Any, Any]) -> object:
    if all(isinstance(key, str) for key in value) and _TAG not in value:
        return {key: _plain(item) for key, item in value.items()}
    return {_TAG: "dict", "v": [[_plain(k), _plain(v)] for k, v in value.items()]}


def _rich(value: Any) -> Any:
    if isinstance(value, list):
        return [_rich(item) for item in value]
    if isinstance(value, dict):
        if _TAG in value:
            return _READERS[value[_TAG]](value["v"])
        return {key: _rich(item) for key, item in value.items()}
    return value
