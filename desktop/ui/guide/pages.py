"""The guide as it lies in `resources/guide`: Markdown, in which every numbered step has a name.

A step is a line such as `2. Press this. <!-- create.place -->`. The names are the same in every
language, and each is carried by a test that walks the step.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files

_STEP = re.compile(r"^\d+\. (?P<text>.+?)(?: <!-- (?P<name>[a-z.-]+) -->)?$", re.MULTILINE)
_COMMENT = re.compile(r" ?<!--.*?-->")
_CHAPTER = re.compile(r"^## (.+)$", re.MULTILINE)
_OTHERWISE = "en"


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered line."""

    name: str
    """Empty where the line has none."""
    text: str


@dataclass(frozen=True, slots=True)
class Guide:
    """One language of it."""

    markdown: str
    """As it is shown: without the names."""
    chapters: tuple[str, ...]
    steps: tuple[Step, ...]


def read_guide(language: str) -> Guide:
    """The guide in a language ("be", "ru", "en"); in English where there is no other."""
    folder = files("resources") / "guide"
    page = folder / f"{language}.md"
    source = page if page.is_file() else folder / f"{_OTHERWISE}.md"
    written = source.read_text(encoding="utf-8")
    return Guide(
        markdown=_COMMENT.sub("", written),
        chapters=tuple(_CHAPTER.findall(written)),
        steps=tuple(Step(found["name"] or "", found["text"]) for found in _STEP.finditer(written)),
    )
