"""What an exported chat has beside its messages that is nobody's document.

Telegram Desktop writes a small picture beside every photo and film, and for pages of HTML a style,
a script and icons. All of it lies below the folder that has the messages.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

_MESSAGES = re.compile(r"result\.json|messages\d*\.html|export_results\.html")
_OTHER_CHATS = re.compile(r"_chat\.txt|.*WhatsApp.*\.txt|chat\.md|data\.json", re.IGNORECASE)
"""Exports of WhatsApp and Signal, which have their photos beside them, too."""
_THUMBNAIL = "_thumb.jpg"
_ICON = re.compile(r"(?:back|media_[a-z]+|section_[a-z]+)(?:@[23]x)?\.png")
_OF_PAGES = {"css": re.compile(r"style\.css"), "js": re.compile(r"script\.js"), "images": _ICON}


def is_export(names: Iterable[str]) -> bool:
    """Whether a folder that holds these has an export of Telegram Desktop."""
    return any(_MESSAGES.fullmatch(name) for name in names)


def has_messages(name: str) -> bool:
    """Whether a file of this name is read before those beside it: its messages may name them.

    What is known of a photo when it is stored need not be told of it afterwards.
    """
    return bool(_MESSAGES.fullmatch(name) or _OTHER_CHATS.fullmatch(name))


def is_left_over(folder: str, name: str, beside: Collection[str]) -> bool:
    """Whether a file below an export is no document; `folder` without those above it.

    A small picture is one where the file that it shows is not beside it: it is all there is.
    """
    if name.endswith(_THUMBNAIL):
        shown = name.removesuffix(_THUMBNAIL)
        return shown in beside or f"{shown}.jpg" in beside
    kind = _OF_PAGES.get(folder)
    return kind is not None and kind.fullmatch(name) is not None


def left_over(paths: Collection[str]) -> frozenset[str]:
    """Those of the files of an archive, with "/" between their folders, that are no documents."""
    inside: dict[str, set[str]] = {}
    for path in paths:
        folder, _, name = path.rpartition("/")
        inside.setdefault(folder, set()).add(name)
    exports = {folder for folder, names in inside.items() if is_export(names)}
    return frozenset(
        f"{folder}/{name}"
        for folder, names in inside.items()
        if not exports.isdisjoint(_above(folder))
        for name in names
        if is_left_over(folder.rpartition("/")[2], name, names)
    )


def _above(folder: str) -> set[str]:
    """The folders that a folder lies in; "" is the archive itself."""
    parts = folder.split("/")
    return {"/".join(parts[:count]) for count in range(len(parts))}
