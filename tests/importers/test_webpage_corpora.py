"""Real texts, dressed as pages, come out whole and without what stands around them."""

import html
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from importers.webpage import parse_web_page

PAGE = """<!DOCTYPE html>
<html><head><meta charset="{charset}"><title>{title} | The Site</title></head>
<body><header><div class="logo">SITELOGO</div><nav><ul>{menu}</ul></nav></header>
<main><div class="content"><h1>{title}</h1><div class="article-body">{body}</div></div>
<aside class="sidebar"><h3>RELATED</h3><ul><li><a href="#">RELATED one</a></li></ul></aside></main>
<footer>FOOTERTEXT, all rights reserved</footer></body></html>"""
NOISE = ("SITELOGO", "MENUITEM", "RELATED", "FOOTERTEXT")


def as_page(title: str, text: str, charset: str) -> bytes:
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
    menu = "".join(f'<li><a href="/{number}">MENUITEM {number}</a></li>' for number in range(12))
    page = PAGE.format(charset=charset, title=html.escape(title), body=paragraphs, menu=menu)
    return page.encode(charset, errors="xmlcharrefreplace")


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251"])
@pytest.mark.parametrize("language", ["be", "ru", "uk", "en"])
def test_texts_come_out_whole_and_alone(corpora: Path, language: str, charset: str) -> None:
    with (corpora / "mixed" / "docs.jsonl").open(encoding="utf-8") as lines:
        records = [record for record in map(json.loads, lines) if record["lang"] == language]
    records = [record for record in records if len(record["text"]) > 400][:60]
    assert len(records) == 60
    for record in records:
        page = as_page(record.get("title") or "Title", record["text"], charset)
        text = parse_web_page(page).untrusted_text
        wanted = Counter(re.findall(r"\w+", record["text"]))
        missing = wanted - Counter(re.findall(r"\w+", text))
        assert missing.total() <= 0.01 * wanted.total()
        assert not [noise for noise in NOISE if noise in text]
