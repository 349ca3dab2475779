"""Marks find their passage again in corrected texts, and never another one."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from archive.anchoring import Anchor, anchor, find, text_sha256
from archive.realigning import Wordings
from archive.records import Span
from tests.archive.edits import STANDING, Edited, write_text


def passage_of(random: Random, text: str) -> Span:
    """A word, a sentence or some paragraphs, seldom cut in the middle of a word."""
    start = random.randrange(len(text) - 60)
    if random.random() < 0.9:
        start = text.rfind(" ", 0, start) + 1
    length = random.choice((6, 15, 40, 120, 300, 900)) * random.uniform(0.7, 1.3)
    return Span(start, min(len(text), start + max(4, int(length))))


def judge(edited: Edited, passage: Span, found: Span | None) -> str:
    """What the answer is worth, by the characters of the passage that are left.

    "gone": less than half is left, and nothing was found. "torn": its parts were moved away from
    each other. "close": all but some letters beside an edit, or the same letters in their place.
    """
    own = range(passage.start, passage.end)
    left = [place for place, origin in enumerate(edited.origins) if origin in own]
    exists = 2 * len(left) >= len(own)
    torn = exists and left[-1] - left[0] >= 2 * len(own)
    if found is None:
        return ("torn" if torn else "lost") if exists else "gone"
    inside = sum(found.start <= place < found.end for place in left)
    # what was moved into the passage belongs to it now
    hull = range(left[0], left[-1] + 1) if left and (not torn or inside == len(left)) else ()
    foreign = sum(
        edited.origins[place] is not None and edited.origins[place] not in own
        for place in range(found.start, found.end)
        if place not in hull
    )
    if inside == len(left) and inside and not foreign:
        return "right"
    if edited.same_words(found, passage) or (4 * inside >= 3 * len(left) and 8 * foreign <= inside):
        return "close"
    return "torn" if torn and foreign <= inside else "wrong"


Finder = Callable[[Anchor, str, str], Span | None]


def by_both_texts(sought: Anchor, before: str, after: str) -> Span | None:
    """As the program does that corrects a text."""
    return Wordings([before], after).find(sought)


def by_the_words_alone(sought: Anchor, _: str, after: str) -> Span | None:
    """As is done with marks from elsewhere."""
    return find(sought, after)


def tally(seed: int, trials: int, finder: Finder) -> Counter[str]:
    random, answers = Random(seed), Counter[str]()
    for _ in range(trials):
        text = write_text(random, random.randint(60, 900))
        passage = passage_of(random, text)
        edited = Edited(text)
        for _ in range(random.randint(1, 6)):
            edited.edit(random, random.choice((passage.start, passage.end)))
        found = finder(anchor(text, passage), text, edited.text)
        answers[judge(edited, passage, found)] += 1
    return answers


def report(answers: Counter[str]) -> float:
    """The share of passages still there, in one piece, that were found; printed with the rest."""
    found = answers["right"] + answers["close"]
    share = found / (found + answers["lost"] + answers["wrong"])
    sys.stdout.write(f"\npassages found again: {share:.2%} {dict(answers)}\n")
    return share


@pytest.mark.parametrize(("finder", "least"), [(by_both_texts, 0.97), (by_the_words_alone, 0.88)])
def test_passages_are_found_again_in_corrected_texts(finder: Finder, least: float) -> None:
    answers = tally(seed=1, trials=120, finder=finder)
    assert report(answers) >= least
    assert answers["gone"]
    assert not answers["wrong"]


SEEDS = range(100, 110)


@pytest.mark.slow
def test_passages_are_found_again_after_ten_thousand_corrections() -> None:
    answers = Counter[str]()
    for seed in SEEDS:
        answers += tally(seed, 1000, by_both_texts)
    assert report(answers) >= 0.99
    assert not answers["wrong"]


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_a_mark_from_elsewhere_is_never_put_in_a_wrong_place(seed: int) -> None:
    answers = tally(seed, 1000, by_the_words_alone)
    assert report(answers) >= 0.88
    assert not answers["wrong"]


TEXT = "Ганна сказала праўду на судзе. Потым сведка сказала праўду дома, і суд скончыўся."


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def found_words(words: str, changed: str, text: str = TEXT) -> str | None:
    span = by_both_texts(anchor(text, place(text, words)), text, changed)
    return None if span is None else changed[span.start : span.end]


def test_who_does_not_know_the_text_is_less_certain() -> None:
    whole = anchor(TEXT, place(TEXT, "Потым сведка"))
    assert find(whole, "Новы пачатак. " + TEXT) == Span(45, 57)
    longer = anchor(TEXT, place(TEXT, "Потым сведка сказала праўду"))
    assert find(longer, TEXT.replace("сведка", "Ганна")) is None
    known = Wordings([TEXT], "Новы пачатак. " + TEXT)
    assert [known.find(whole), known.find(whole)] == [Span(45, 57)] * 2
    # The text that it was made on is another one than those that are known.
    assert Wordings(["іншы"], TEXT.replace("сведка", "Ганна")).find(longer) is None


def test_an_anchor_tells_quote_context_place_and_text() -> None:
    made = anchor(TEXT, Span(31, 43))
    assert (made.span, made.quote) == (Span(31, 43), "Потым сведка")
    assert (made.prefix, made.suffix) == (TEXT[:31], TEXT[43:75])
    assert made.text_sha256 == text_sha256(TEXT)
    assert find(made, TEXT) == made.span


def test_edits_around_and_inside() -> None:
    assert found_words("Потым сведка", TEXT.replace("дома", "у двары")) == "Потым сведка"
    assert found_words("Потым сведка", "Новы пачатак. " + TEXT) == "Потым сведка"
    changed = TEXT.replace("сведка", "Ганна")
    assert found_words("Потым сведка сказала праўду", changed) == "Потым Ганна сказала праўду"
    assert found_words("Потым сведка сказала", TEXT.replace("Потым", "Тады")) == (
        "Тады сведка сказала"
    )


def test_what_is_gone_is_not_found() -> None:
    assert found_words("Потым сведка", TEXT.replace("Потым сведка", "Яна")) is None
    assert found_words("Потым сведка", "") is None
    assert found_words("Потым сведка", "Зусім іншы тэкст пра зусім іншае.") is None


def test_which_of_two_equal_passages_is_told_by_what_stands_around() -> None:
    second = Span(TEXT.rindex("сказала праўду"), TEXT.rindex("сказала праўду") + 14)
    longer = "Слухайце! " + TEXT
    assert find(anchor(TEXT, second), longer) == Span(second.start + 10, second.end + 10)


def test_the_other_of_two_equal_passages_is_not_taken_for_one_that_is_gone() -> None:
    twice = f"{STANDING}Першы раздзел. {STANDING}Другі раздзел. "
    first = anchor(twice, Span(0, len(STANDING) - 1))
    assert find(first, twice[len(STANDING) :]) is None
    # the control: an anchor that knows of no rival takes the other one
    assert find(replace(first, rival=0), twice[len(STANDING) :]) is not None
    thrice = anchor(f"{twice}{STANDING}", Span(0, len(STANDING) - 1))
    assert find(replace(thrice, rival=0), f"{twice}{STANDING}"[len(STANDING) :]) is None


def test_a_copy_that_came_later_makes_a_place_uncertain() -> None:
    text = f"{write_text(Random(7), 40)}{STANDING}{write_text(Random(8), 40)}"
    words = anchor(text, place(text, "пацвярджаю."))
    assert find(words, text.replace("сведкі", "сведка")) is not None
    copied = text.replace("Запісана", "Записана").replace("ўслых", "уголас") + STANDING
    assert find(words, copied) is None
    assert find(words, text + STANDING) is None


def test_a_passage_that_lost_its_end_does_not_end_with_words_that_came_later() -> None:
    text = write_text(Random(9), 200).replace(STANDING, "")
    passage = Span(300, 500)
    sought = anchor(text, passage)
    changed = text[:485] + "на іншым месцы і пра іншае " + text[494:500] + text[700:]
    found = find(sought, changed)
    assert found is not None
    assert changed[found.start : found.end] == text[300:485]


def test_what_stands_where_the_end_of_a_passage_was_is_not_taken_for_it() -> None:
    text = write_text(Random(11), 200).replace(STANDING, "")
    sought = anchor(text, Span(300, 440))
    other = "зусім іншыя словы, якія прыйшлі сюды з другога месца"
    assert find(sought, text[:390] + other + text[440:]) is None
    # the control: fewer of them are what replaced it
    assert find(sought, text[:430] + "другі канец" + text[440:]) == Span(300, 441)


def test_a_changed_passage_is_found_between_its_neighbours() -> None:
    text = write_text(Random(10), 200).replace(STANDING, "")
    sought = anchor(text, Span(300, 400))
    changed = text[:330] + "зусім іншыя словы, якіх тут не было" + text[365:]
    found = find(sought, changed)
    assert found == Span(300, 400)
    # the control: without what stood before and behind it
    assert find(sought, changed[300:400]) is None


def test_a_text_that_only_repeats_itself_gives_no_certain_place() -> None:
    text = "так і было " * 100
    assert find(anchor(text, Span(110, 120)), text + "і далей") is None


def test_passages_of_very_short_texts() -> None:
    assert find(anchor("суд", Span(0, 3)), "суд!") == Span(0, 3)
    assert find(anchor("суд ідзе", Span(0, 3)), "ідзе") is None
    assert find(anchor("", Span(0, 0)), "x") is None
    nothing = Anchor(Span(14, 14), "", "Ганна сказала ", "праўду на судзе")
    assert find(nothing, TEXT.replace("праўду", "усё")) is None


def test_an_anchor_from_elsewhere_knows_its_words_only() -> None:
    foreign = Anchor(Span(0, 0), "сказала праўду дома", "Потым сведка ", ", і суд")
    assert find(foreign, TEXT) == place(TEXT, "сказала праўду дома")


def test_a_moved_paragraph_is_found_without_its_neighbours() -> None:
    passage = "Гэта доўгі абзац, які стаіць у тэксце толькі адзін раз і больш нідзе. "
    random = Random(4)
    before, after = write_text(random, 60), write_text(random, 60)
    assert found_words(passage, after + passage + before, before + passage + after) == passage


def test_a_long_passage_whose_beginning_was_replaced_ends_where_it_ended() -> None:
    text = write_text(Random(5), 300).replace(STANDING, "")
    changed = text[:400] + write_text(Random(6), 40) + text[700:]
    span = by_both_texts(anchor(text, Span(400, 1400)), text, changed)
    assert span is not None
    assert changed[span.start : span.end].endswith(text[700:1400])
    assert span.start >= 400
