"""What the files of documents are called, as a search knows them."""

from __future__ import annotations

import unicodedata

_LISTS = (".jsonl", ".ndjson")
"""Each record of such a file bears the name of the file."""


def own_name(title: str, file_name: str) -> str:
    """What a file's name says beside the title of its document; "" where that is nothing.

    Of "talk.mp4", whose title is "talk", the ending: who asks for the whole name finds both. A
    record of a list is not called as the list is.
    """
    name, called = folded(file_name), folded(title)
    if name == called or name.endswith(_LISTS):
        return ""
    stem, dot, ending = file_name.rpartition(".")
    return ending if dot and folded(stem) == called else file_name


def folded(name: str) -> str:
    """Names that differ in case or in how letters are composed are one."""
    return unicodedata.normalize("NFC", name).casefold()
