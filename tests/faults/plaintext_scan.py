"""Look for a text in every byte of some folders, in the encodings in which a program may leave it.

What is looked for is cut into pieces at every offset, because base64 shows one byte string in three
ways, and because a text may be broken off at a page's edge.
"""

from __future__ import annotations

import base64
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

PIECE_CHARACTERS = 12


def needles(canary: str) -> dict[str, tuple[bytes, ...]]:
    """Byte strings to look for, by encoding. The canary is ASCII or Cyrillic without ў and і."""
    piece = canary[:PIECE_CHARACTERS]
    utf8 = piece.encode()
    return {
        "utf-8": (utf8,),
        "utf-8, decomposed": (unicodedata.normalize("NFD", piece).encode(),),
        "utf-8, lower case": (piece.lower().encode(),),
        "utf-16-le": (piece.encode("utf-16-le"),),
        "utf-16-be": (piece.encode("utf-16-be"),),
        "utf-32-le": (piece.encode("utf-32-le"),),
        "cp1251": (piece.encode("cp1251", "replace"),),
        "base64": tuple(_base64_forms(utf8)),
        "escaped": (piece.encode("unicode_escape"),),
    }


def _base64_forms(data: bytes) -> Iterator[bytes]:
    for shift in range(3):
        coded = base64.b64encode(b"\0" * shift + data)
        yield coded[4 if shift else 0 : -4]


def find_plaintext(folders: Iterable[Path], canaries: Iterable[str]) -> list[str]:
    """Every hit as "file: encoding"; a file's name counts as its content does."""
    wanted = [needles(canary) for canary in canaries]
    hits = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
            hits += _hits(path, content + b"\n" + str(path.name).encode(), wanted)
    return hits


def find_bytes(folders: Iterable[Path], pieces: Iterable[bytes]) -> list[str]:
    """Files that hold one of these pieces as they are: of pictures, which are no text."""
    wanted = list(pieces)
    files = [each for folder in folders for each in folder.rglob("*") if each.is_file()]
    return [str(file) for file in files if any(piece in file.read_bytes() for piece in wanted)]


def find_in(name: str, content: bytes, canaries: Iterable[str]) -> list[str]:
    """Hits in a captured stream, such as what a program printed on its standard error."""
    return _hits(Path(name), content, [needles(canary) for canary in canaries])


def _hits(
    path: Path, content: bytes, wanted: Iterable[Mapping[str, tuple[bytes, ...]]]
) -> list[str]:
    views = (content, *_inflated(content))
    return [
        f"{path}: {encoding}"
        for forms in wanted
        for encoding, byte_strings in forms.items()
        if any(form in view for form in byte_strings for view in views)
    ]


def _inflated(content: bytes) -> Iterator[bytes]:
    """What lies behind the usual beginnings of zlib and gzip streams."""
    for magic in (b"\x78\x9c", b"\x78\xda", b"\x78\x01"):
        at = content.find(magic)
        while at >= 0:
            with suppress(zlib.error):
                yield zlib.decompressobj().decompress(content[at:], 1 << 20)
            at = content.find(magic, at + 1)
