"""Transcripts with times: SubRip (.srt) and WebVTT (W3C Candidate Recommendation, 2019)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import islice, pairwise

from archive.errors import MalformedSourceError, NoTextError, SourceTooLargeError
from archive.records import ArticleDraft, Description, Kind, Place, PlaceKind
from importers.documents.titles import first_line
from importers.encoding import decode
from importers.line_hyphens import SPACE_TO_BE, joined, with_seen_hyphens
from importers.normalising import clean_line
from importers.text_lines import lines_of

MOST_CUES = 200_000
_LONGEST_CUE = 20_000
_MOST_LINES = 1_000
_TOUCHING_MS = 100
_MOST_ROLLING = 4
"""Lines that stand on the screen at once."""
_TIMES = re.compile(
    r"[ \t]*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[,.:](\d{1,3}))?[ \t]*-+>[ \t]*"
    r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[,.:](\d{1,3}))?",
    re.ASCII,
)
_VOICE = re.compile(r"<v(?:\.[^ \t>]{0,100})?[ \t]+([^>]{1,200})>")
_TAG = re.compile(r"</?[a-zA-Z0-9][^<>]{0,300}>|\{\\[^{}]{0,100}\}")
_SETTINGS = re.compile(r"([A-Za-z-]{2,30})[ \t]*:[ \t]*(.{1,500})")


@dataclass(frozen=True, slots=True)
class Cue:
    """A passage: when it is heard, in milliseconds, and its lines."""

    start_ms: int
    end_ms: int
    lines: tuple[str, ...]


def parse_subrip(untrusted_bytes: bytes) -> ArticleDraft:
    """The cues of a `.srt` file; see `_draft`. What stands without times belongs to the cue above.

    That is a cue with an empty line in it, or one whose times are written in no known way.
    """
    return _draft(_cues_with_all(_blocks(decode(untrusted_bytes))), ())


def parse_webvtt(untrusted_bytes: bytes) -> ArticleDraft:
    """The cues of a `.vtt` file, its header as facts; styles, regions and notes are left out."""
    blocks = _blocks(decode(untrusted_bytes))
    head = next(blocks, [""])
    if not head[0].lstrip("\ufeff").startswith("WEBVTT"):
        raise MalformedSourceError
    matches = (_SETTINGS.fullmatch(line.strip()) for line in head[1:])
    return _draft(
        _cues(blocks), tuple((match[1], clean_line(match[2])) for match in matches if match)
    )


def _draft(cues: Iterator[Cue], facts: tuple[tuple[str, str], ...]) -> ArticleDraft:
    """A line of text for each cue, a place where it begins; speakers stand before their words.

    It is called by what is said first.

    Styling is removed, and the lines that rolling captions repeat from the cue before. Raises
    `MalformedSourceError` without any cue, `NoTextError` when none says anything, and
    `SourceTooLargeError` for more than `MOST_CUES`.
    """
    all_cues = list(islice(cues, MOST_CUES + 1))
    if not all_cues:
        raise MalformedSourceError
    if len(all_cues) > MOST_CUES:
        raise SourceTooLargeError
    pieces: list[str] = []
    places: list[Place] = []
    offset = 0
    for cue, repeated in zip(all_cues, rolled_lines(all_cues), strict=True):
        words, _ = joined(SPACE_TO_BE.join(cue.lines[repeated:]))
        text = clean_line(words.replace(SPACE_TO_BE, " "), _LONGEST_CUE)
        if text:
            places.append(Place(offset, PlaceKind.CUE, time_label(cue.start_ms)))
            pieces.append(text)
            offset += len(text) + 1
    if not pieces:
        raise NoTextError
    ends = time_label(max(cue.end_ms for cue in all_cues))
    told = (*facts, ("cues", str(len(all_cues))), ("ends", ends))
    return ArticleDraft(
        untrusted_text="\n".join(pieces),
        description=Description(kind=Kind.TESTIMONY, title=first_line(pieces[0])),
        facts=told,
        places=tuple(places),
    )


def rolled_lines(cues: Sequence[Cue]) -> list[int]:
    """How many first lines of each cue only roll up from the cue before: those are not said again.

    Captions roll when at least half of them begin without a pause with what the one before ended
    with, and some of these go on. Elsewhere whoever answers "No." twice has said it twice.
    """
    repeated = [0, *(_overlap(*pair) for pair in pairwise(cues))]
    goes_on = any(
        lines and len(cue.lines) > lines for cue, lines in zip(cues, repeated, strict=True)
    )
    rolling = sum(map(bool, repeated))
    return repeated if goes_on and 2 * rolling >= len(cues) - 1 else [0] * len(cues)


def _overlap(before: Cue, cue: Cue) -> int:
    if cue.start_ms > before.end_ms + _TOUCHING_MS:
        return 0
    most = min(len(before.lines), len(cue.lines), _MOST_ROLLING)
    fitting = (size for size in range(most, 0, -1) if before.lines[-size:] == cue.lines[:size])
    return next(fitting, 0)


def time_label(milliseconds: int) -> str:
    """ "HH:MM:SS.mmm"."""
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def is_subrip(untrusted_head: str) -> bool:
    """Whether the text begins with a numbered cue."""
    lines = untrusted_head.lstrip("\ufeff \r\n\t")[:200].splitlines()
    return len(lines) >= 2 and lines[0].strip().isdecimal() and bool(_TIMES.match(lines[1]))


def is_webvtt(untrusted_head: str) -> bool:
    """Whether the text begins with the signature of WebVTT."""
    return re.match(r"WEBVTT(?:[ \t\r\n]|\Z)", untrusted_head.lstrip("\ufeff")) is not None


def _blocks(text: str) -> Iterator[list[str]]:
    """Lines that stand together."""
    block: list[str] = []
    for line in map(str.rstrip, lines_of(text)):
        if line:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _cues(blocks: Iterator[list[str]]) -> Iterator[Cue]:
    """A block may hold several cues, where the empty line between them is missing."""
    for block in blocks:
        times: re.Match[str] | None = None
        lines: list[str] = []
        for line in block:
            found = _TIMES.match(line)
            if found is None:
                lines.append(line)
                continue
            if times is not None:
                yield _cue(times, _without_number(lines))
            times, lines = found, []
        if times is not None:
            yield _cue(times, lines)


def _cues_with_all(blocks: Iterator[list[str]]) -> Iterator[Cue]:
    held: Cue | None = None
    for block in blocks:
        cues = list(_cues(iter((block,))))
        if held is not None and not cues:
            more = tuple(filter(None, (clean_line(_plain(line), _LONGEST_CUE) for line in block)))
            held = replace(held, lines=(*held.lines, *more)[:_MOST_LINES])
        for cue in cues:
            if held is not None:
                yield held
            held = cue
    if held is not None:
        yield held


def _without_number(lines: list[str]) -> list[str]:
    """The last line before the times of the next cue is that cue's number."""
    return lines[:-1] if lines and lines[-1].strip().isdecimal() else lines


def _cue(times: re.Match[str], lines: list[str]) -> Cue:
    shown = with_seen_hyphens("\n".join(map(_plain, lines))).split("\n")
    plain = (clean_line(line, _LONGEST_CUE) for line in shown)
    start = _milliseconds(times[1], times[2], times[3], times[4])
    end = _milliseconds(times[5], times[6], times[7], times[8])
    return Cue(start, end, tuple(line for line in plain if line))


def _milliseconds(hours: str | None, minutes: str, seconds: str, fraction: str | None) -> int:
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + int((fraction or "0").ljust(3, "0"))


def _plain(untrusted_line: str) -> str:
    spoken = _VOICE.sub(lambda match: f"{match[1].strip()}: ", untrusted_line)
    return unescape(_TAG.sub("", spoken))
