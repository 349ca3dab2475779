"""Near copies: built pairs are told from strangers, and what the sketch estimates is so."""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.sketches import BANDS, Sketch, are_copies, band_keys, likeness, sketch

WORDS = [f"слова{number}" for number in range(3000)]


def text(seed: int, words: int = 300) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=words))


def shingles(of: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", of.casefold())
    return set(zip(words, words[1:], words[2:], strict=False))


def edited(of: str, share: float, seed: int = 1) -> str:
    chance = random.Random(seed)
    return " ".join(f"нова{chance.random()}" if chance.random() < share else w for w in of.split())


def typeset(of: str) -> str:
    """Capitals, another hyphen and quotes, other line ends: the same words."""
    return "\r\n".join(f"«{word.upper()}» —" for word in of.split())


def cut(of: str, share: float) -> str:
    words = of.split()
    return " ".join(words[: int(len(words) * share)])


Version = Callable[[str], str]
VERSIONS: dict[str, Version] = {
    "the same": lambda of: of,
    "re-typeset": typeset,
    "2 % edited": lambda of: edited(of, 0.02),
    "5 % edited": lambda of: edited(of, 0.05),
    "a quarter cut": lambda of: cut(of, 0.75),
    "half cut": lambda of: cut(of, 0.5),
    "beginning added": lambda of: f"{text(99, 40)} {of}",
}


def are_found(one: str, other: str) -> bool:
    """As an archive finds them: a band in common, then compared."""
    left, right = sketch(one), sketch(other)
    return bool(set(band_keys(left)) & set(band_keys(right))) and are_copies(left, right)


@pytest.mark.parametrize("version", VERSIONS.values(), ids=VERSIONS)
def test_versions_are_copies(version: Version) -> None:
    found = [are_found(text(seed), version(text(seed))) for seed in range(60)]
    assert sum(found) >= 57


def test_strangers_are_none() -> None:
    texts = [sketch(text(seed)) for seed in range(60)]
    pairs = [(one, other) for one in texts for other in texts if one is not other]
    assert not any(are_copies(one, other) for one, other in pairs)
    assert max(likeness(one, other) for one, other in pairs) < 0.2


def test_a_rewritten_text_is_no_copy() -> None:
    assert not are_found(text(1), edited(text(1), 0.5))


@pytest.mark.parametrize("share", [0.01, 0.05, 0.1, 0.3])
def test_likeness_estimates_the_jaccard_index(share: float) -> None:
    errors = []
    for seed in range(40):
        one, other = text(seed), edited(text(seed), share)
        common, either = shingles(one) & shingles(other), shingles(one) | shingles(other)
        errors.append(likeness(sketch(one), sketch(other)) - len(common) / len(either))
    assert abs(sum(errors)) / len(errors) < 0.03
    assert max(map(abs, errors)) < 0.25


@given(st.text(max_size=400))
def test_any_text_has_a_sketch_that_does_not_change(of: str) -> None:
    assert sketch(of) == sketch(of)
    assert len(sketch(of)) in (0, 196)
    assert len(band_keys(sketch(of))) == (BANDS if sketch(of) else 0)


@pytest.mark.parametrize("words", [20, 21, 25, 60])
def test_texts_with_fewer_shingles_than_bins(words: int) -> None:
    assert likeness(sketch(text(1, words)), sketch(text(1, words).upper())) == 1.0
    assert not are_copies(sketch(text(1, words)), sketch(text(2, words)))


def test_short_texts_have_none() -> None:
    short = sketch(text(1, 19))
    assert short == b""
    assert likeness(short, sketch(text(1))) == likeness(sketch(text(1)), short) == 0.0
    assert not are_copies(Sketch(b""), Sketch(b""))


@pytest.mark.slow
def test_recall_and_precision_on_real_texts(
    corpora: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Prints the table; every kind of version but the hardest is found in nearly all cases."""
    texts = [
        json.loads(line)["text"]
        for name in ("docs.jsonl", "docs-nc.jsonl")
        for line in (corpora / "mixed" / name).read_text("utf-8").splitlines()
    ]
    unique = list({" ".join(each.split()): each for each in texts if len(each) > 600}.values())
    sketches = [sketch(each) for each in unique]
    recall = {
        name: sum(are_found(each, version(each)) for each in unique) / len(unique)
        for name, version in VERSIONS.items()
    }
    held: dict[int, list[int]] = {}
    for number, each in enumerate(sketches):
        for key in band_keys(each):
            held.setdefault(key, []).append(number)
    candidates = {
        (one, other) for those in held.values() for one in those for other in those if one < other
    }
    linked = [pair for pair in candidates if are_copies(sketches[pair[0]], sketches[pair[1]])]
    right = [pair for pair in linked if alike(unique[pair[0]], unique[pair[1]])]
    table = [f"  {name:<16} {share:.3f}" for name, share in recall.items()]
    found = f"pairs linked among them: {len(linked)}, of them truly alike: {len(right)}"
    head = f"{len(unique)} texts; near copies found, by kind of version:"
    with capsys.disabled():
        sys.stdout.write("\n".join(["", head, *table, found, ""]))
    assert min(recall.values()) >= 0.9
    assert len(right) >= 0.95 * len(linked)


def alike(one: str, other: str) -> bool:
    left, right = shingles(one), shingles(other)
    common = len(left & right)
    return common >= 0.4 * len(left | right) or common >= 0.75 * min(len(left), len(right))
