"""The card of one person or group, as a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from archive.records import ArticleDraft, Description, EmbeddedFile, Kind
from importers.calendars.content_lines import ContentLine
from importers.fields import web_address
from importers.messages.mime import media_type
from importers.normalising import clean_line, clean_text
from importers.references.reference import LONGEST_FACT, MOST_FACTS

_PART = re.compile(r"(?<!\\);")
_DATA = re.compile(r"data:([\w.+-]+/[\w.+-]+)?;base64,", re.IGNORECASE | re.ASCII)
_SCHEME = re.compile(r"(?:tel|mailto|sip|xmpp|geo|urn:uuid):", re.IGNORECASE)
_FILES = {"PHOTO": "photo", "LOGO": "logo", "SOUND": "sound", "KEY": "key"}
_PLACES_OF_NAME = (3, 1, 2, 0, 4)
"""Of "family; given; additional; before; behind", in the order in which a name is spoken."""
_SPOKEN = (
    *("NICKNAME", "ORG", "TITLE", "ROLE", "TEL", "EMAIL", "IMPP", "ADR", "LABEL", "URL"),
    *("BDAY", "ANNIVERSARY", "DEATHDATE", "RELATED", "MEMBER", "X-SOCIALPROFILE"),
)
"""What is told of somebody, in this order."""
_TOLD_ELSEWHERE = frozenset(("BEGIN", "END", "NOTE", "AGENT"))
_OF_NEARLY_ALL = frozenset(("PREF", "INTERNET", "VOICE"))
_MOST_LINES, _MOST_TAGS, _MOST_FILES = 500, 100, 20

_Lines = dict[str, list[ContentLine]]


def card_draft(untrusted_lines: Iterable[ContentLine]) -> ArticleDraft:
    """Who it is, how to reach them and what is noted of them; each line is a fact.

    Called as the person is. It has no day: that of a birth is none of a document's.
    """
    lines = list(_own(untrusted_lines))
    named: _Lines = {}
    for line in lines:
        named.setdefault(line.name, []).append(line)
    title, told = _name(named), list(dict.fromkeys(filter(None, _told(named))))[:_MOST_LINES]
    notes = clean_text("\n\n".join(line.text() for line in named.get("NOTE", ())))
    text = "\n\n".join(filter(None, ("\n".join(told), notes)))
    return ArticleDraft(
        untrusted_text=text or title,
        description=Description(
            title=title or next(iter(told), ""),
            kind=Kind.ENTRY,
            url=web_address(_word(named, "URL")),
            external_id=_word(named, "UID"),
            tags=_tags(named),
        ),
        facts=tuple(_facts(lines))[:MOST_FACTS],
        embedded=tuple(_files(lines))[:_MOST_FILES],
    )


def _own(lines: Iterable[ContentLine]) -> Iterator[ContentLine]:
    """Without those of a card that lies in it."""
    depth = 0
    for line in lines:
        depth += line.name == "BEGIN"
        if depth <= 1:
            yield line
        depth -= line.name == "END"


def _name(named: _Lines) -> str:
    return _word(named, "FN") or _spoken_name(named) or _word(named, "ORG")


def _spoken_name(named: _Lines) -> str:
    if "N" not in named:
        return ""
    parts = _parts(named["N"][0])
    return " ".join(
        parts[place] for place in _PLACES_OF_NAME if parts[place:][:1] not in ([], [""])
    )


def _told(named: _Lines) -> Iterator[str]:
    """Lines of text: the name in full, and what else is said in words or numbers."""
    spoken = _spoken_name(named)
    yield from (_word(named, "FN"), spoken)
    for name in _SPOKEN:
        for line in named.get(name, ()):
            if not line.is_file():
                yield _said(line)


def _said(line: ContentLine) -> str:
    """The parts of a value with commas between them; addresses without their schemes."""
    return _SCHEME.sub("", ", ".join(filter(None, _parts(line))), count=1)


def _parts(line: ContentLine) -> list[str]:
    pieces = (ContentLine(line.name, {}, part).text() for part in _PART.split(line.value))
    return [clean_line(piece.replace("\n", " ")) for piece in pieces]


def _word(named: _Lines, name: str) -> str:
    lines = (_said(line) for line in named.get(name, ()))
    return next((said for said in lines if said), "")


def _tags(named: _Lines) -> tuple[str, ...]:
    words = (word for line in named.get("CATEGORIES", ()) for word in line.words())
    return tuple(dict.fromkeys(filter(None, map(clean_line, words))))[:_MOST_TAGS]


def _facts(lines: list[ContentLine]) -> Iterator[tuple[str, str]]:
    for line in lines:
        value = _said(line) if not line.is_file() and not _DATA.match(line.value) else ""
        if line.name in _TOLD_ELSEWHERE or not value:
            continue
        yield line.name, clean_line(" ".join((*_use(line), value)), LONGEST_FACT)


def _use(line: ContentLine) -> list[str]:
    """What a number or an address is for: CELL, HOME, WORK."""
    told = dict.fromkeys(line.parameters.get("TYPE", "").upper().split(","))
    return [word for word in told if word and word not in _OF_NEARLY_ALL]


def _files(lines: list[ContentLine]) -> Iterator[EmbeddedFile]:
    """Pictures, sounds and keys that stand in the card itself."""
    for line in lines:
        data = _DATA.match(line.value)
        if line.name not in _FILES or not (line.is_file() or data):
            continue
        told = (data[1] or "") if data else line.parameters.get("TYPE", "").partition(",")[0]
        ending = clean_line(told.rpartition("/")[2], 20) or "bin"
        content = ContentLine("", {}, line.value[data.end() if data else 0 :]).content()
        if content:
            name = f"{_FILES[line.name]}.{ending}".lower()
            yield EmbeddedFile(name, content, media_type(told.lower()) if data else "")
