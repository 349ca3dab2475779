"""What the search for the article leaves out is read all the same, what stands around it is not."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from importers.webpage import parse_web_page

FIRST = (
    "Сёння ў Мінску адбыўся суд над журналістамі, іх асудзілі на пяць гадоў калоніі ўзмоцненага "
    "рэжыму, паведаміла Вясна ў сваім тэлеграм-канале."
)
SECOND = "Верабей распавёў нам, як яго трымалі ў аўтазаку цэлую ноч і не давалі вады."
THIRD = "Потым яго адвезлі на Акрэсціна і трымалі там трое сутак у перапоўненай камеры."


def page(inner: str, around: str = "") -> bytes:
    head = '<!DOCTYPE html><html lang="be"><head><meta charset="utf-8"><title>Навіна</title></head>'
    article = f"<article><h1>Навіна</h1><p>{FIRST}</p>{inner}</article>"
    return f"{head}<body>{article}{around}</body></html>".encode()


def lines(inner: str, around: str = "") -> list[str]:
    return parse_web_page(page(inner, around)).untrusted_text.split("\n")


@pytest.mark.parametrize("attributes", ["", ' dir="ltr"', ' class="expand blurred"'])
def test_paragraphs_that_are_no_paragraphs_stay_where_they_stand(attributes: str) -> None:
    inner = f"<div{attributes}>{SECOND}</div><p>{THIRD}</p><div{attributes}>Канец запісу.</div>"
    assert lines(inner) == [FIRST, SECOND, THIRD, "Канец запісу."]


def test_a_list_of_linked_names_is_read() -> None:
    names = ["Сініца Марыя", "Дрозд Пётр", "Бусел Іван", "Шпак Андрэй", "Грак Вольга"]
    items = "".join(
        f'<li><a href="/p/{number}">{name}</a></li>' for number, name in enumerate(names)
    )
    assert lines(f"<ul>{items}</ul>") == [FIRST, *names]


def test_comments_are_read_but_not_the_form_below_them() -> None:
    around = (
        '<section id="comments"><div class="comment"><b>Зязюля</b><p>Мяне таксама білі.</p></div>'
        '<div class="comment-respond" id="respond">Пакінуць каментар</div></section>'
    )
    assert lines("", around) == [FIRST, "Зязюля", "Мяне таксама білі."]


def test_what_is_written_in_a_field_is_read() -> None:
    said = "Салавей: тэкст з поля формы."
    assert lines(f"<textarea>{said}</textarea>") == [FIRST, said]


@pytest.mark.parametrize(
    "frame",
    [
        '<iframe srcdoc="&lt;html&gt;&lt;body&gt;&lt;p&gt;{}&lt;/p&gt;&lt;/body&gt;&lt;/html&gt;">'
        "</iframe>",
        "<iframe srcdoc='&lt;iframe srcdoc=&quot;&amp;lt;p&amp;gt;{}&quot;>'></iframe>",
        '<template shadowrootmode="open"><p>{}</p></template>',
    ],
)
def test_a_page_within_the_page_is_read_where_it_stands(frame: str) -> None:
    assert lines(f"{frame.format(SECOND)}<p>{THIRD}</p>") == [FIRST, SECOND, THIRD]
    alone = f"<p>Раней.</p>{frame.format('Сокал')}<p>Потым.</p>".encode()
    assert parse_web_page(alone).untrusted_text == "Раней.\nСокал\nПотым."


def test_frames_within_frames_end() -> None:
    source = "the innermost words"
    for _ in range(9):
        escaped = source.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
        source = f'<p>a line</p><iframe srcdoc="{escaped}"></iframe>'
    text = parse_web_page(source.encode()).untrusted_text
    assert text.count("a line") == 5
    assert "innermost" not in text


def test_frames_beyond_all_measure_are_not_opened() -> None:
    frames = '<iframe srcdoc="&lt;p&gt;a line&lt;/p&gt;"></iframe>' * 300
    assert parse_web_page(f"<p>first</p>{frames}".encode()).untrusted_text.count("a line") == 200


def test_what_stands_around_an_article_is_left_out() -> None:
    teaser = "Чытайце таксама вялікі матэрыял пра тое, як прайшоў учорашні дзень у нашым горадзе."
    around = "".join(
        (
            f"<header>{teaser}</header><nav>{teaser}</nav><footer>{teaser}</footer>",
            f'<div class="related-posts">{teaser}</div><div id="left-sidebar">{teaser}</div>',
            f'<div role="navigation">{teaser}</div><div style="display: none">{teaser}</div>',
            f'<div class="cookie-notice">{teaser}</div><div aria-hidden="true">{teaser}</div>',
            f'<div><a href="/1">{teaser}</a></div><div>Падзяліцца</div><button>Друк</button>',
        )
    )
    menu = "".join(f'<li><a href="/{number}">Раздзел {number}</a></li>' for number in range(9))
    long = [FIRST, *(f"{number}. {SECOND} {THIRD}" for number in range(9))]
    inner = "".join(f"<p>{each}</p>" for each in long[1:])
    shared = f'<div class="share">{teaser}</div>'
    assert lines(inner + shared, f"<ul>{menu}</ul>{around}") == long
    assert lines(inner, f"<div>{teaser}</div>") == [*long, teaser]


def test_the_name_of_what_holds_the_article_says_nothing() -> None:
    held = f'<div class="main-content sidebar"><p>{FIRST}</p><div>{SECOND}</div>'
    foot = f'<div class="footer-links">{THIRD}</div></div>'
    text = parse_web_page(f'<body><meta charset="utf-8">{held}{foot}'.encode()).untrusted_text
    assert text == f"{FIRST}\n{SECOND}"


def test_no_line_is_read_twice() -> None:
    linked = f'{THIRD[:30]}<a href="/v">{THIRD[30:40]}</a>{THIRD[40:]}'
    assert lines(f"<p>{linked}</p><div>{SECOND}</div><div>{SECOND}</div>") == [
        FIRST,
        THIRD,
        SECOND,
    ]


def test_the_day_of_a_comment_is_not_that_of_the_page() -> None:
    around = '<div id="comments"><p>Зязюля</p><p>5 мая 2021 года</p></div>'
    draft = parse_web_page(page("", around))
    assert draft.untrusted_text.endswith("5 мая 2021 года")
    assert draft.description.published == ""


def test_structure_and_text_hold_the_same_words() -> None:
    draft = parse_web_page(page(f"<h2>Ноч</h2><div>{SECOND}</div><ul><li>адзін<li>два</ul>"))
    assert re.findall(r"\w+", re.sub("<[^>]+>", " ", draft.rich_text)) == re.findall(
        r"\w+", draft.untrusted_text
    )
    assert SECOND in draft.rich_text


def test_every_second_paragraph_in_a_div_comes_out_in_order(corpora: Path) -> None:
    with (corpora / "mixed" / "docs.jsonl").open(encoding="utf-8") as records:
        texts = [record["text"] for record in map(json.loads, records) if record["lang"] == "be"]
    texts = [text for text in texts if len(text) > 2_000][:30]
    assert len(texts) == 30
    for text in texts:
        parts = [" ".join(part.split()) for part in text.split("\n") if part.strip()]
        inner = "".join(
            f"<{name}>{part.replace('<', '&lt;')}</{name}>"
            for part, name in zip(parts, ["p", "div"] * len(parts), strict=False)
        )
        told = lines(inner)
        assert not Counter(parts) - Counter(told)
        in_order = [part for part in told if parts.count(part) == 1]
        assert in_order == sorted(in_order, key=parts.index)
