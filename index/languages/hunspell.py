"""Reads a Hunspell dictionary backwards: from a form to the entries that it can be a form of.

An affix rule `SFX H ак ку [бджз]ак` says that an entry with the flag H that ends in ак, after one
of those letters, has a form in ку. Read backwards: a word in ку may come from an entry in ак.
Prefixes and compounds are left out. Format: hunspell(5), L. Németh.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_BEGINNINGS = (4, 6, 8)
"""Beginnings of so many letters are marked: most words of other languages have none of them."""

_MARKS = 1 << 18
"""By the hash of a beginning, a byte each; a beginning that no entry has may meet a mark, too."""


@dataclass(frozen=True, slots=True)
class _Rule:
    flag: str
    stripped: str
    """What the entry has where the form has the ending."""
    condition: re.Pattern[str]


class HunspellDictionary:
    """The entries of a dictionary with one-letter flags, in small letters."""

    def __init__(self, affixes: str, entries: str) -> None:
        """`affixes` and `entries` are the texts of the .aff and .dic files."""
        self._rules = _rules(affixes.splitlines())
        self._stripped = {
            ending: tuple(dict.fromkeys(rule.stripped for rule in rules))
            for ending, rules in self._rules.items()
        }
        for ending in self._rules:
            for at in range(1, len(ending) + 1):
                self._stripped.setdefault(ending[at:], ())
        self._flags = _entries(entries.splitlines()[1:])
        self._beginnings = tuple(
            (letters, _marked(entry[:letters] for entry in self._flags if len(entry) >= letters))
            for letters in _BEGINNINGS
        )

    def entries(self, word: str) -> tuple[str, ...]:
        """The entries that a small word is a form of; none if it is not known."""
        flags, stripped_for = self._flags, self._stripped.get
        found = {word: None} if word in flags else {}
        for at in range(self._longest_root(word), 0, -1):
            if (endings := stripped_for(word[at:])) is None:
                break  # no rule has this ending, or one that ends in it
            root = word[:at]
            for stripped in endings:
                if root + stripped in flags:
                    found |= dict.fromkeys(self._fitting(root, word[at:]))
                    break
        return tuple(found)

    def _longest_root(self, word: str) -> int:
        """At most how many letters of a word an entry begins with, of which it may be a form."""
        for letters, marks in self._beginnings:
            if not marks[hash(word[:letters]) % _MARKS]:
                return min(len(word), letters - 1)
        return len(word)

    def _fitting(self, root: str, ending: str) -> Iterator[str]:
        """The entries that the rules for an ending make of what stands before it."""
        for rule in self._rules[ending]:
            entry = root + rule.stripped
            if rule.flag in self._flags.get(entry, "") and rule.condition.search(entry):
                yield entry

    @property
    def all_flags(self) -> Mapping[str, str]:
        """The flags of each entry."""
        return self._flags

    def flags(self, entry: str) -> str:
        """The flags of an entry; empty for a word that is none."""
        return self._flags.get(entry, "")


def _marked(beginnings: Iterable[str]) -> bytes:
    marks = bytearray(_MARKS)
    for beginning in beginnings:
        marks[hash(beginning) % _MARKS] = 1
    return bytes(marks)


def _rules(lines: Iterable[str]) -> dict[str, tuple[_Rule, ...]]:
    """The rules for endings, by the ending of the form."""
    rules: dict[str, list[_Rule]] = defaultdict(list)
    conditions: dict[str, re.Pattern[str]] = {}
    for line in lines:
        match line.split():
            case ["SFX", flag, stripped, added, condition, *_]:
                pattern = conditions.setdefault(condition, re.compile(f"{condition}$"))
                rule = _Rule(flag, stripped.replace("0", ""), pattern)
                rules[added.replace("0", "")].append(rule)
    return {ending: tuple(found) for ending, found in rules.items()}


def _entries(lines: Iterable[str]) -> dict[str, str]:
    """The flags of each entry; of entries that differ in capitals only, those of all."""
    entries: dict[str, str] = {}
    shared: dict[str, str] = {}
    for line in lines:
        written, _, flags = line.strip().partition("/")
        word = written.lower()
        if word:
            flags = entries.get(word, "") + flags
            entries[word] = shared.setdefault(flags, flags)
    return entries
