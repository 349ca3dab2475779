"""Types of the part of lxml 6 that is used here."""

from lxml.etree import ElementDefaultClassLookup, _Element, _ListErrorLog

class HtmlElement(_Element): ...

class HTMLParser:
    def __init__(
        self,
        *,
        encoding: str,
        no_network: bool = True,
        remove_comments: bool = False,
        huge_tree: bool = False,
    ) -> None: ...
    def set_element_class_lookup(self, lookup: ElementDefaultClassLookup) -> None: ...
    @property
    def error_log(self) -> _ListErrorLog: ...

def document_fromstring(
    html: bytes, parser: HTMLParser, ensure_head_body: bool = False
) -> HtmlElement: ...
