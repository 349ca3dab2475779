"""Where the events of a calendar lie in its text, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_EDGE = re.compile(
    r"^(BEGIN|END):([\w-]{1,80})[ \t]*(?:\r\n|\r|\n|\Z)", re.ASCII | re.IGNORECASE | re.MULTILINE
)
_RECORDS = frozenset(("VEVENT", "VTODO", "VJOURNAL"))
_CALENDAR, _ZONE = "VCALENDAR", "VTIMEZONE"
_ZONE_NAME = re.compile(r"^TZID[^:\r\n]{0,200}:([^\r\n]{1,200})", re.MULTILINE | re.IGNORECASE)
_ZONE_ASKED = re.compile(r";TZID=\"?([^\":;\r\n]{1,200})", re.IGNORECASE)
_DEEPEST = 20
_MOST_AROUND = 64 * 1024
"""Characters; a calendar that says more of itself is not told again with each event."""

Span = tuple[int, int]
"""Two places in the text."""


@dataclass(slots=True)
class Calendar:
    """One of a file."""

    begin: int = 0
    """Where that begins which stands around the components."""
    records: list[Span] = field(default_factory=list)
    """Events, tasks and entries of a diary."""
    around: list[Span] = field(default_factory=list)
    """What the calendar says of itself."""
    zones: dict[str, Span] = field(default_factory=dict)

    def said(self, text: str) -> str:
        """The calendar without what is in it."""
        return "".join(text[start:end] for start, end in self.around)

    def written(self, text: str, record: Span) -> str:
        """A calendar of one record: with what stands around it, and the zones that it names."""
        alone = text[record[0] : record[1]]
        asked = dict.fromkeys(name.strip() for name in _ZONE_ASKED.findall(alone))
        around = [*self.around, *(self.zones[name] for name in asked if name in self.zones)]
        if sum(end - start for start, end in around) > _MOST_AROUND:
            return alone
        return "".join(text[start:end] for start, end in sorted((*around, record)))

    def add(self, text: str, name: str, span: Span) -> None:
        """A component, whole or cut off."""
        self.around.append((self.begin, span[0]))
        self.begin = span[1]
        if name in _RECORDS:
            self.records.append(span)
        elif name == _ZONE and (told := _ZONE_NAME.search(text, *span)):
            self.zones.setdefault(told[1].strip(), span)
        else:
            self.around.append(span)

    def end(self, place: int) -> Calendar:
        """The whole, which goes up to this place."""
        self.around.append((self.begin, place))
        return self


def calendars(text: str) -> Iterator[Calendar]:
    """Every calendar of the text with its records; what never ends goes to the end of the text."""
    calendar, inside, start = Calendar(), list[str](), 0
    for edge in _EDGE.finditer(text):
        name, begins = edge[2].upper(), edge[1].upper() == "BEGIN"
        if begins and name == _CALENDAR:
            if inside:
                calendar.add(text, inside[0], (start, edge.start()))
            yield calendar.end(edge.start())
            calendar, inside = Calendar(edge.start()), []
        elif begins:
            start = start if inside else edge.start()
            inside += [name] if len(inside) < _DEEPEST else []
        elif name in inside:
            del inside[inside.index(name) :]
            if not inside:
                calendar.add(text, name, (start, edge.end()))
    if inside:
        calendar.add(text, inside[0], (start, len(text)))
    yield calendar.end(len(text))
