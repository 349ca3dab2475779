"""The structure of an article, and what a page says of itself."""

from importers.webpage import parse_web_page

HEAD = (
    "<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://example.org/n \n"
    " saved date: Wed Sep 11 2024 21:15:03 GMT+0300 (x)\n-->"
    "<head><meta charset=utf-8><title>Загаловак</title>"
    "<meta name=description content='Коратка'><meta name=keywords content='двор, сведкі'></head>"
)
PLAIN = "<p>Абзац, у якім дастаткова слоў, каб лічыцца тэкстам артыкула на гэтай старонцы.</p>" * 3
RICH = (
    "<h1>Загаловак</h1>" + PLAIN + "<h2>Падзагаловак</h2><ul><li>Першы пункт спісу</li>"
    "<li>Другі пункт спісу</li></ul><blockquote><p>Словы сведкі &lt;script&gt;</p></blockquote>"
    "<p><a href='https://example.org/x'>Спасылка</a> ў тэксце</p>" + PLAIN
)


def page(body: str) -> bytes:
    return f"{HEAD}<body><article>{body}</article></body></html>".encode()


def test_an_article_of_paragraphs_needs_no_rich_text() -> None:
    assert parse_web_page(page(PLAIN)).rich_text == ""


def test_headings_lists_and_quotes_are_kept_and_nothing_that_loads() -> None:
    rich = parse_web_page(page(RICH)).rich_text
    assert "<h2>Падзагаловак</h2>" in rich
    assert "<ul><li>Першы пункт спісу</li><li>Другі пункт спісу</li></ul>" in rich
    assert "<blockquote>" in rich
    assert "&lt;script&gt;" in rich
    assert "href" not in rich
    assert "<h1>" not in rich


def test_what_the_page_and_the_saving_program_say() -> None:
    facts = dict(parse_web_page(page(RICH)).facts)
    assert facts["description"] == "Коратка"
    assert facts["keywords"] == "двор, сведкі"
    assert facts["saved by"] == "SingleFile"
    assert facts["saved from"] == "https://example.org/n"
