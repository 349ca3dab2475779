"""What is left of untrusted HTML names nothing that a viewer could load."""

import re

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.sanitising import LONGEST_RICH_TEXT, sanitise, sanitised_again

ATTRIBUTES_LEFT = re.compile(
    r'<[a-z0-9]+(?: (?:colspan|rowspan|start)="[0-9]{1,3}")* ?/?>|</[a-z0-9]+>'
)
PIECES = (
    *("<p>", "</p>", "<img src=//host/x onerror=y>", "<a href='file:///etc/passwd'>", "</a>"),
    *("<style>p{background:url(//host)}</style>", "<svg><script>x</script>", "<math><mtext>"),
    *("<table background=//host>", "<td colspan=2 style=x>", "<ol start=-1>", "<!--", "-->", "<b "),
    *(
        "<iframe src=//host>",
        "<link rel=stylesheet href=//host>",
        "<base href=//host>",
        "text",
        '"',
    ),
)


def harmless(cleaned: str) -> bool:
    """Whether every tag is a bare one, or carries small numbers only."""
    return re.sub(ATTRIBUTES_LEFT, "", cleaned).count("<") == 0


def test_structure_and_emphasis_stay() -> None:
    page = '<h2>Ліст</h2><p>Мы <b>жывыя</b>.</p><table><tr><td colspan="2">а</td></tr></table>'
    assert sanitise(page) == (
        '<h2>Ліст</h2><p>Мы <b>жывыя</b>.</p><table><tbody><tr><td colspan="2">а</td></tr>'
        "</tbody></table>"
    )


@pytest.mark.parametrize("piece", ["<img src='x'>", "<script>x</script>", "<style>x</style>"])
def test_what_loads_goes_and_the_text_around_it_stays(piece: str) -> None:
    assert sanitise(f"<p>before {piece}after</p>") == "<p>before after</p>"


def test_a_link_becomes_its_words() -> None:
    assert sanitise('<a href="file:///x" title="//host">here</a>') == "here"


def test_numbers_that_are_none_go() -> None:
    assert sanitise('<ol start="99999999"><li>a</li></ol>') == "<ol><li>a</li></ol>"


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join))
def test_nothing_but_bare_tags_is_left(untrusted: str) -> None:
    assert harmless(sanitise(untrusted))


def test_control_the_check_sees_an_address() -> None:
    assert not harmless(nh3.clean('<p><a href="https://example.org/">x</a></p>'))


def test_a_page_beyond_the_bound_gives_no_rich_text() -> None:
    assert sanitise("<p>" + "a" * LONGEST_RICH_TEXT) == ""


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "blockquote"])
def test_elements_without_end_in_each_other_give_no_rich_text(tag: str) -> None:
    assert sanitise(f"<{tag}>" * 100_000 + "x") == ""


def test_rows_and_paragraphs_that_nobody_closed_are_no_depth() -> None:
    assert sanitise("<p>a<br>" * 3_000).count("<p>") == 3_000


@pytest.mark.parametrize(
    "form",
    [
        "<p>a &lt; b &amp; c</p>",
        "<ol start=3><li>a<li>b</ol><br><hr>",
        "<table><tr><td colspan=2 rowspan=3>x<td>y</table>",
        "<p>a<b>b<i>c</b>d</i><h1>e</h1>" * 30,
        "<blockquote>" * 300,
    ],
)
def test_what_was_sanitised_stays_the_same_beside_the_keys(form: str) -> None:
    done = sanitise(form)
    assert done
    assert sanitised_again(done) == sanitise(done)


@pytest.mark.parametrize("piece", ["<b></i>", "<div><!--</div>-->", "<p a=1>", "<b>", "<B></B>"])
def test_what_no_sanitised_page_holds_is_not_parsed_beside_the_keys(piece: str) -> None:
    assert sanitised_again(f"<p>x</p>{piece * 200_000}") == ""


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30))
def test_every_sanitised_page_passes(pieces: list[str]) -> None:
    done = sanitise("".join(pieces))
    assert sanitised_again(done) == sanitise(done)
