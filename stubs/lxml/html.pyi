"""Types of the part of lxml 6 that is used here."""

from lxml.etree import _Element

class HtmlElement(_Element): ...

class HTMLParser:
    def __init__(
        self, *, encoding: str, no_network: bool = True, remove_comments: bool = False
    ) -> None: ...

def document_fromstring(
    html: bytes, parser: HTMLParser, ensure_head_body: bool = False
) -> HtmlElement: ...
