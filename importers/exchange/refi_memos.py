"""What a REFI-QDA project says about codes and marks: descriptions, and notes of theirs."""

from __future__ import annotations

from lxml.etree import _Element

from archive.exchange.refi_notes import place_of
from importers.containers.checked_zip import CheckedZip
from importers.exchange.refi_texts import below, text_of_source
from importers.exchange.values import text_of, uid_of


class Memos:
    """Notes of a project by their UUIDs; a codebook alone has none."""

    def __init__(self, root: _Element | None = None, parts: CheckedZip | None = None) -> None:
        self._parts = parts
        notes = [] if root is None else below(below([root], "Notes"), "Note")
        self._notes = {uid_of(each.get("guid")): each for each in notes}
        self.read: set[str] = set()
        """UUIDs of those that belong to something."""

    def said_of(self, *elements: _Element) -> str:
        """The description of the first, and the notes that all of them refer to."""
        said = [description(elements[0])]
        for reference in below(elements, "NoteRef"):
            uid = uid_of(reference.get("targetGUID"))
            note = self._notes.get(uid)
            if note is not None and place_of(text_of(note.get("name") or ""), uid) is None:
                self.read.add(uid)
                said.append(self._words(note))
        return "\n\n".join(filter(None, said))

    def _words(self, note: _Element) -> str:
        text = "" if self._parts is None else text_of_source(note, self._parts).text
        return "\n".join(filter(None, (text_of(text), description(note))))


def description(element: _Element) -> str:
    """Empty when there is none."""
    found = below([element], "Description")
    return text_of(found[0].text or "") if found else ""
