"""When an event is, as its calendar writes it (RFC 5545, sections 3.3.4, 3.3.5 and 3.3.6)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from importers.calendars.content_lines import ContentLine

_MOMENT = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?\d\d)?(Z?))?", re.ASCII)
_LENGTH = re.compile(
    r"\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?.{0,9})?"
)
_UNTIL = re.compile(r"(?:^|;)UNTIL=([\dTZ:-]{8,20})", re.IGNORECASE)
UTC = "UTC"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a minute of one, by the clock of the place that is named."""

    at: datetime
    is_day: bool
    zone: str = ""

    def written(self) -> str:
        """The day and the time, without the place."""
        return f"{self.at:%Y-%m-%d}" if self.is_day else f"{self.at:%Y-%m-%d %H:%M}"


def moment(line: ContentLine | None) -> Moment | None:
    """The moment that a line tells; None when it tells none."""
    match = _MOMENT.match(line.value.strip()) if line else None
    if line is None or match is None:
        return None
    year, month, day, hour, minute = (int(part or 0) for part in match.groups()[:5])
    try:
        at = datetime(year, month, day, hour, minute)
    except ValueError:
        return None
    zone = UTC if match[6] else line.parameters.get("TZID", "")
    return Moment(at, match[4] is None, zone)


def end_of(start: Moment, end: Moment | None, untrusted_length: str) -> Moment:
    """The last day or moment of an event; of whole days the end is the day behind the last one."""
    if end is None:
        end = Moment(_later(start.at, untrusted_length), start.is_day, start.zone)
    if end.is_day and end.at > start.at:
        end = Moment(end.at - _DAY, True, end.zone)
    return end if end.at > start.at else start


def span_of(start: Moment, end: Moment, untrusted_rule: str = "") -> str:
    """EDTF: the day, or the days from the first to the last; with a rule up to its last one."""
    first, last = start.at.date(), _last_day(start, end)
    if until := _UNTIL.search(untrusted_rule):
        repeated = moment(ContentLine("UNTIL", {}, until[1]))
        last = max(last, repeated.at.date()) if repeated else last
    return first.isoformat() if last <= first else f"{first.isoformat()}/{last.isoformat()}"


def _last_day(start: Moment, end: Moment) -> date:
    """What ends at midnight ends on the day before."""
    ends_at_midnight = not end.is_day and end.at.time() == datetime.min.time()
    return (end.at - _DAY if ends_at_midnight and end.at > start.at else end.at).date()


def _later(at: datetime, untrusted_length: str) -> datetime:
    match = _LENGTH.match(untrusted_length.strip())
    if match is None:
        return at
    weeks, days, hours, minutes = (int(part or 0) for part in match.groups())
    try:
        return at + timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)
    except OverflowError:
        return at
