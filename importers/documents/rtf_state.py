"""What holds inside a group of RTF: where its text goes, and how that looks."""

from __future__ import annotations

import html
from dataclasses import dataclass, replace

KEPT_ASIDE = ("note", "annotation", "margin")
"""Text that does not stand in the body, and is read behind it."""

_DESTINATIONS = {
    "fonttbl": "font table",
    "info": "information",
    "title": "title",
    "subject": "subject",
    "author": "author",
    "operator": "last_modified_by",
    "keywords": "keywords",
    "doccomm": "comment",
    "company": "company",
    "creatim": "created",
    "revtim": "modified",
    "footnote": "note",
    "annotation": "annotation",
    "shptxt": "body",
    "fldrslt": "body",
    "result": "body",
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "margin"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "margin"),
}
_SKIPPED = frozenset(
    (
        *("colortbl", "stylesheet", "pict", "objdata", "fldinst", "datafield", "formfield", "sp"),
        *(
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "filetbl",
            "revtbl",
            "xe",
            "tc",
        ),
        *("themedata", "colorschememapping", "latentstyles", "datastore", "bkmkstart", "bkmkend"),
        *("nonesttables", "atnid", "atnauthor", "atndate", "atnref", "atntime", "private"),
        *("printim", "buptim", "template", "manager", "category", "hlinkbase", "userprops"),
        *("ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "ftncn", "aftncn", "mmath", "nonshppict"),
    )
)
_FRAMES = frozenset(("shp", "shpinst", "object"))
"""Only what lies in a text box, or shows an object, is text in them."""
_INSIDE_INFORMATION = frozenset(
    (
        *("title", "subject", "author", "last_modified_by", "keywords", "comment", "company"),
        *("created", "modified"),
    )
)


def destination_of(word: str, *, starred: bool) -> str | None:
    """Where the text of a group goes that begins with the word; None when it is no destination.

    A starred group that is not known is skipped, as the specification asks.
    """
    if word in _DESTINATIONS:
        return _DESTINATIONS[word]
    if word in _FRAMES:
        return "frame"
    if word in _SKIPPED:
        return "skipped"
    return "skipped" if starred else None


@dataclass(slots=True)
class RtfState:
    """The properties of a group; a group inside begins with a copy."""

    destination: str = "body"
    starred: bool = False
    font: int = -1
    fallback: int = 1
    """Characters behind `\\u` that stand for it in programs without Unicode."""
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    deleted: bool = False
    """Struck out by a reviewer; still in the file while changes are tracked."""
    outline_level: int = 9

    def copy(self) -> RtfState:
        """What is put aside while a group inside of it is read."""
        return replace(self)

    def enter(self, destination: str) -> None:
        """Turn to a destination. What is skipped stays so, but for the words of information."""
        self.starred = False
        if self.destination == "skipped" or (
            self.destination == "information" and destination not in _INSIDE_INFORMATION
        ):
            return
        if self.destination in KEPT_ASIDE and destination == "body":
            return
        self.destination = destination

    def format(self, word: str, number: int | None) -> bool:
        """Take a word of formatting; False when it is none."""
        on = number != 0
        match word:
            case "b":
                self.bold = on
            case "i":
                self.italic = on
            case "v":
                self.hidden = on
            case "deleted":
                self.deleted = on
            case "plain":
                self.bold = self.italic = self.hidden = self.deleted = False
            case "pard":
                self.outline_level = 9
            case "f" | "deff":
                self.font = number or 0
            case "uc":
                self.fallback = min(max(number or 0, 0), 16)
            case "outlinelevel":
                self.outline_level = number or 0
            case _:
                return False
        return True

    @property
    def discards(self) -> bool:
        """Whether text is of no interest here."""
        return self.destination in ("skipped", "information", "frame", "font table")

    @property
    def tag(self) -> str:
        """The HTML tag of the paragraph."""
        return f"h{self.outline_level + 1}" if 0 <= self.outline_level < 6 else "p"

    def emphasised(self, text: str) -> str:
        """The text as HTML."""
        marked = html.escape(text)
        if self.bold and self.tag == "p":
            marked = f"<b>{marked}</b>"
        return f"<i>{marked}</i>" if self.italic else marked
