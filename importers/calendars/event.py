"""An event, a task or an entry of a diary, as a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from archive.errors import MalformedSourceError
from archive.records import ArticleDraft, Description, EmbeddedFile, Kind
from importers.calendars.content_lines import ContentLine
from importers.calendars.moments import UTC, end_of, moment, span_of
from importers.dates import to_edtf
from importers.fields import language_code, web_address
from importers.markup import parse_page, visible_text
from importers.messages.mime import media_type
from importers.normalising import clean_line, clean_text
from importers.references.reference import LONGEST_FACT, MOST_FACTS

_MARKUP = re.compile(r"</?(?:a|b|br|div|html|i|li|ol|p|span|strong|u|ul)\b[^<>]*>", re.IGNORECASE)
_PEOPLE = ("ATTENDEE", "CONTACT")
_UNSURE = ("CANCELLED", "TENTATIVE")
_STARTS, _ENDS = ("DTSTART", "DUE"), ("DTEND", "DUE")
_TOLD_ELSEWHERE = frozenset(("BEGIN", "END", "DESCRIPTION", "X-ALT-DESC"))
_MOST_PEOPLE, _MOST_TAGS, _MOST_FILES = 500, 100, 200

_Lines = dict[str, list[ContentLine]]


def event_draft(untrusted_lines: Iterable[ContentLine], untrusted_source: str) -> ArticleDraft:
    """When it was, where and with whom, and what is written of it; each line is a fact.

    Called as it is called there, dated by its first day, or by all its days; of what is repeated up
    to a day, up to that. By whoever called together.
    """
    lines = list(_own(untrusted_lines))
    named: _Lines = {}
    for line in lines:
        named.setdefault(line.name, []).append(line)
    when, days = _when(named)
    about = _about(named)
    kind = Kind.NOTE if _is_diary(lines) else Kind.ARTICLE if about else Kind.ENTRY
    description = Description(
        title=_word(named, "SUMMARY"),
        kind=kind,
        published=days,
        place=_word(named, "LOCATION"),
        authors=tuple(_people(named, "ORGANIZER"))[:1],
        source=clean_line(untrusted_source),
        url=web_address(_word(named, "URL")),
        external_id=_word(named, "UID"),
        language=language_code(_parameter(named, "SUMMARY", "LANGUAGE")),
        tags=_tags(named),
    )
    people = list(dict.fromkeys((*description.authors, *_people(named, *_PEOPLE))))
    told = (*_status(named), when, description.place, *people[:_MOST_PEOPLE])
    text = "\n\n".join(filter(None, ("\n".join(filter(None, told)), about)))
    files = tuple(_files(named))[:_MOST_FILES]
    return ArticleDraft(
        untrusted_text=text or description.title or "\n".join(file.name for file in files),
        description=description,
        facts=tuple(_facts(lines))[:MOST_FACTS],
        embedded=files,
    )


def _own(lines: Iterable[ContentLine]) -> Iterator[ContentLine]:
    """Without those of what lies in it, such as alarms."""
    depth = 0
    for line in lines:
        depth -= line.name == "END"
        if depth <= 1 and not (line.name == "BEGIN" and depth == 1):
            yield line
        depth += line.name == "BEGIN"


def _is_diary(lines: list[ContentLine]) -> bool:
    return bool(lines) and lines[0].value.strip().upper() == "VJOURNAL"


def _first(named: _Lines, *names: str) -> ContentLine | None:
    return next((named[name][0] for name in names if name in named), None)


def _word(named: _Lines, name: str) -> str:
    line = _first(named, name)
    return clean_line(line.text()) if line else ""


def _parameter(named: _Lines, name: str, parameter: str) -> str:
    line = _first(named, name)
    return line.parameters.get(parameter, "") if line else ""


def _when(named: _Lines) -> tuple[str, str]:
    """As it is to be read, and as EDTF."""
    start = moment(_first(named, *_STARTS))
    if start is None:
        line = _first(named, *_STARTS)
        return "", to_edtf(line.text()) if line else ""
    rule, length = _first(named, "RRULE"), _first(named, "DURATION")
    end = end_of(start, moment(_first(named, *_ENDS)), length.value if length else "")
    days = span_of(start, end, rule.value if rule else "")
    last = f"{end.at:%H:%M}" if end.at.date() == start.at.date() else end.written()
    until = f" – {last}" if end.at > start.at else ""
    # names of other places are no words of the event; they are facts
    zone = " (UTC)" if start.zone == UTC else ""
    return clean_line(f"{start.written()}{until}{zone}"), days


def _status(named: _Lines) -> list[str]:
    """What was called off, or was not certain, is not told as if it had been."""
    status = _word(named, "STATUS").upper()
    return [status] if status in _UNSURE else []


def _about(named: _Lines) -> str:
    """What is written of it: in one form, and the comments."""
    plain = clean_text(_all(named, "DESCRIPTION"))
    if _MARKUP.search(plain):
        # calendars of the web mix marks with ends of lines that are seen
        plain = _visible(plain.replace("\n", "<br>"))
    about = plain or _visible(_all(named, "X-ALT-DESC"))
    return clean_text("\n\n".join((about, _all(named, "COMMENT"))))


def _all(named: _Lines, name: str) -> str:
    return "\n\n".join(line.text() for line in named.get(name, ()))


def _visible(untrusted_html: str) -> str:
    """What is seen of it; what is nested beyond all measure is left as it is."""
    try:
        page = parse_page(untrusted_html) if untrusted_html.strip() else None
    except MalformedSourceError:
        return untrusted_html
    return visible_text(page.root) if page else ""


def _people(named: _Lines, *names: str) -> Iterator[str]:
    """By their names, else by their addresses."""
    for name in names:
        for line in named.get(name, ()):
            address = line.text().removeprefix("mailto:").removeprefix("MAILTO:")
            if person := clean_line(line.parameters.get("CN", "") or address):
                yield person


def _tags(named: _Lines) -> tuple[str, ...]:
    words = (word for line in named.get("CATEGORIES", ()) for word in line.words())
    return tuple(dict.fromkeys(filter(None, map(clean_line, words))))[:_MOST_TAGS]


def _facts(lines: list[ContentLine]) -> Iterator[tuple[str, str]]:
    for line in lines:
        value = clean_line(line.text(), LONGEST_FACT)
        if line.name in _TOLD_ELSEWHERE or not value or _is_file(line):
            continue
        # who was asked, and by the clock of which place, stands before the value
        beside = [line.parameters[key] for key in ("CN", "TZID") if line.parameters.get(key)]
        yield line.name, clean_line(" ".join((*beside, value)), LONGEST_FACT)


def _is_file(line: ContentLine) -> bool:
    return line.name == "ATTACH" and line.is_file()


def _files(named: _Lines) -> Iterator[EmbeddedFile]:
    for number, line in enumerate(named.get("ATTACH", ()), start=1):
        if not _is_file(line):
            continue
        told = line.parameters
        name = told.get("FILENAME") or told.get("X-FILENAME") or told.get("X-APPLE-FILENAME", "")
        content = line.content()
        if content:
            kind = media_type(told.get("FMTTYPE", "").strip().lower())
            yield EmbeddedFile(clean_line(name, 200) or f"attachment-{number}", content, kind)
