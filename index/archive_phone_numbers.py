"""The ways in which one phone number is grouped: +375 29 761-43-08, 80297614308, 761 43 08.

A number is read by the plans of the countries that the archives are about. All that a grouping is
told by are the words of the number in their order, for signs between digits part words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

Grouping = tuple[str, ...]

_LENGTHS = {7: ((7,), (3, 2, 2), (3, 4), (2, 2, 3), (1, 3, 3)), 5: ((5,), (1, 2, 2), (2, 3))}
"""How the digits behind the area are grouped, by their number."""
_LOCAL = 7
_THREES = (3, 3, 3)


@dataclass(frozen=True, slots=True)
class _Plan:
    """How many digits numbers of a country have, and what is dialled before them within it."""

    code: str
    area: int
    local: int
    trunks: tuple[str, ...]


_PLANS = (
    _Plan("375", 2, _LOCAL, ("80", "0")),
    _Plan("380", 2, _LOCAL, ("80", "0")),
    _Plan("7", 3, _LOCAL, ("8",)),
    _Plan("48", 2, _LOCAL, ("0",)),
    _Plan("370", 3, 5, ("8", "0")),
    _Plan("1", 3, _LOCAL, ("1",)),
)
_AREAS = ["17", "25", "29", "33", "44", "15", "16", "21", "22", "23"]
"""Of the numbers of Belarus that are written without one: mobile ones first, then regions."""


def groupings_of(typed: Sequence[str], *, is_marked: bool) -> list[Grouping]:
    """The words of a phone number in each way, none if digits in these groups are no number.

    `is_marked` says that they were typed with a plus, a hyphen or brackets, or without a space.
    """
    digits = "".join(typed)
    lengths = tuple(map(len, typed))
    found: dict[Grouping, None] = {}
    if len(digits) == _LOCAL and _is_local(lengths, is_marked=is_marked):
        found.update(dict.fromkeys(_local(digits)))
    for plan in _PLANS:
        for before in ("", plan.code, *plan.trunks):
            area = len(before) + plan.area
            if len(digits) != area + plan.local or not digits.startswith(before):
                continue
            if _ends_in_groups(lengths, plan.local, is_marked=is_marked or before == plan.code):
                found.update(dict.fromkeys(_whole(plan, digits[len(before) :])))
    return list(found)


def _is_local(lengths: tuple[int, ...], *, is_marked: bool) -> bool:
    return lengths in _LENGTHS[_LOCAL] if is_marked else lengths in ((7,), (3, 2, 2))


def _ends_in_groups(lengths: tuple[int, ...], local: int, *, is_marked: bool) -> bool:
    """Whether the last groups are those of a number; three times three may be other numbers."""
    if len(lengths) == 1 or (is_marked and lengths[-3:] == _THREES):
        return True
    return any(lengths[-len(each) :] == each for each in _LENGTHS[local])


def _local(digits: str) -> Iterator[Grouping]:
    """A number without its area, in groups or written together with one."""
    yield from _cut_in_all(digits)
    for area in _AREAS:
        for before in ("", "0", "80", "375"):
            yield (before + area + digits,)


def _whole(plan: _Plan, national: str) -> Iterator[Grouping]:
    area, local = national[: plan.area], national[plan.area :]
    before = ("", plan.code, *plan.trunks)
    for each in before:
        yield (each + national,)
    yield plan.code, national
    leads: list[Grouping] = [(each + area,) for each in before]
    leads += [(plan.code, area), ("8", f"0{area}"), ("80", area), (plan.code, "0", area)]
    for lead in leads:
        for groups in _cut_in_all(local):
            yield *lead, *groups
    if len(national) == sum(_THREES):
        yield _cut(national, _THREES)
        yield plan.code, *_cut(national, _THREES)


def _cut_in_all(digits: str) -> Iterator[Grouping]:
    for lengths in _LENGTHS[len(digits)]:
        yield _cut(digits, lengths)


def _cut(text: str, lengths: Sequence[int]) -> Grouping:
    places = accumulate(lengths, initial=0)
    return tuple(text[begin:end] for begin, end in pairwise(places))
