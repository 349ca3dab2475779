"""Types of the part of mammoth 1.13 that is used here."""

from collections.abc import Callable
from typing import BinaryIO

class _Result:
    value: str

def convert_to_html(
    fileobj: BinaryIO,
    *,
    style_map: str,
    convert_image: Callable[[object], list[object]],
    include_embedded_style_map: bool,
    external_file_access: bool,
) -> _Result: ...
