"""Titles stand in the order of the alphabets."""

from archive.alphabets import LONGEST_KEY, order_key
from archive.label_paths import with_ancestors


def test_letters_stand_where_the_alphabets_have_them() -> None:
    words = ["ель", "ёж", "жук", "ива", "іва", "ірх", "їжак", "йод", "сук", "сўк", "тур"]
    assert sorted(words, key=order_key) == words
    latin = ["Lodz", "Łodz", "lom"]
    assert sorted(latin, key=order_key) == latin


def test_case_marks_and_what_is_far_behind_do_not_count() -> None:
    assert order_key("  «Письмо,  Анне»") == order_key("письмо анне")
    assert order_key("Żółw") == order_key("zolw")
    assert len(order_key("слова " * 100)) == LONGEST_KEY
    assert order_key("…") == ""


def test_a_label_lies_below_others() -> None:
    assert with_ancestors(("Суд/2020/май", "Суд", "лісты")) == (
        "Суд",
        "Суд/2020",
        "Суд/2020/май",
        "лісты",
    )
    assert with_ancestors(("/", "")) == ("/",)
