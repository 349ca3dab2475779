"""RTF: text with emphasis, headings, notes and comments, and the table of information."""

from __future__ import annotations

import html

from archive.errors import MalformedSourceError, SourceTooLargeError
from archive.records import ArticleDraft
from importers.documents.flow import draft_of_flow
from importers.documents.office_properties import describe_office
from importers.documents.rtf_state import KEPT_ASIDE, RtfState, destination_of
from importers.documents.rtf_tokens import SYMBOL, Token, charset_codec, page_codec, tokens
from importers.normalising import clean_line

_SIGNS = {
    "~": "\u00a0",
    "-": "\u00ad",
    "_": "\u2011",
    "tab": "\t",
    "cell": "\t",
    "nestcell": "\t",
    "line": "\n",
    "\n": "\n",
    "\r": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": "\u2003",
    "enspace": "\u2002",
}
_PARAGRAPH_ENDS = frozenset(("par", "sect", "page", "row", "nestrow"))
_DEEPEST = 2_000
_LONGEST = 64 * 1024 * 1024
_DATE_PARTS = ("yr", "mo", "dy")


def parse_rtf(untrusted_bytes: bytes) -> ArticleDraft:
    """Text, rich text, headings (by their outline level), properties.

    Raises `NoTextError`, `MalformedSourceError` for what is not RTF or nests beyond all measure,
    `SourceTooLargeError`.
    """
    if not untrusted_bytes.lstrip(b"\xef\xbb\xbf\0\r\n\t ").startswith(b"{\\rt"):
        raise MalformedSourceError
    reader = _Reader()
    for token in tokens(untrusted_bytes):
        reader.take(token)
        if reader.closed:
            break
    facts = reader.facts()
    return draft_of_flow([reader.html()], describe_office(facts), facts=facts)


class _Reader:
    """Follows the groups of one document, and collects what is written where."""

    def __init__(self) -> None:
        self.closed = False
        self._state = RtfState()
        self._stack: list[RtfState] = []
        self._page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._bytes = bytearray()
        self._skip = 0
        self._group_begins = False
        self._written: dict[str, list[str]] = {}
        self._paragraph: list[str] = []
        self._paragraphs: list[str] = []
        self._dates: dict[str, dict[str, int]] = {}
        self._length = 0

    def take(self, token: Token) -> None:
        """One token more. Raises `MalformedSourceError` and `SourceTooLargeError`."""
        if token.content:
            self._take_bytes(token.content)
            return
        self._flush()
        if token.word == "{":
            self._open()
        elif token.word == "}":
            self._close()
        elif not self._skipped_word(token):
            self._take_word(token.word, token.number)

    def html(self) -> str:
        """The paragraphs, and behind them what was kept aside: notes, comments, margins."""
        self._flush()
        if self._paragraph:
            self._state = RtfState(outline_level=self._state.outline_level)
            self._end_paragraph()
        aside = [text for name in KEPT_ASIDE for text in self._written.get(name, ())]
        notes = (f"<p>{html.escape(text)}</p>" for text in dict.fromkeys(aside) if text.strip())
        return "".join((*self._paragraphs, *notes))

    def facts(self) -> tuple[tuple[str, str], ...]:
        """The table of information as (key, value)."""
        named = ("title", "subject", "author", "last_modified_by", "keywords", "comment", "company")
        pairs = [(key, clean_line("".join(self._written.get(key, ())))) for key in named]
        for key, parts in self._dates.items():
            if all(parts.get(part, 0) > 0 for part in _DATE_PARTS):
                pairs.append((key, f"{parts['yr']:04}-{parts['mo']:02}-{parts['dy']:02}"))
        return tuple((key, value) for key, value in pairs if value)

    def _open(self) -> None:
        if len(self._stack) > _DEEPEST:
            raise MalformedSourceError
        self._stack.append(self._state.copy())
        self._group_begins = True
        self._skip = 0

    def _close(self) -> None:
        if self._state.destination in KEPT_ASIDE and self._stack:
            outer = self._stack[-1].destination
            if outer != self._state.destination:
                self._written.setdefault(self._state.destination, []).append("")
        if self._stack:
            self._state = self._stack.pop()
        self.closed = not self._stack
        self._skip = 0

    def _skipped_word(self, token: Token) -> bool:
        """Whether it stands for the character that `\\u` wrote already."""
        if self._skip and token.word in _SIGNS:
            self._skip -= 1
            return True
        return False

    def _take_bytes(self, content: bytes) -> None:
        self._group_begins = False
        skipped = min(self._skip, len(content))
        self._skip -= skipped
        self._bytes += content[skipped:]

    def _flush(self) -> None:
        if not self._bytes:
            return
        content, self._bytes = bytes(self._bytes), bytearray()
        codec = self._fonts.get(self._state.font, "") or self._page
        if codec == SYMBOL:
            self._write("•" * len(content.strip(b" ;")) if len(content) < 3 else "")
        else:
            self._write(content.decode(codec, errors="replace"))

    def _take_word(self, word: str, number: int | None) -> None:
        begins, self._group_begins = self._group_begins, False
        if word == "*":
            self._state.starred = self._group_begins = begins
        elif begins and (destination := destination_of(word, starred=self._state.starred)):
            self._state.enter(destination)
        elif word == "u":
            self._write_unit(number or 0)
        elif word in _PARAGRAPH_ENDS:
            self._end_paragraph()
        elif word in _SIGNS:
            self._write(_SIGNS[word])
        elif not self._state.format(word, number):
            self._take_setting(word, number or 0)

    def _take_setting(self, word: str, number: int) -> None:
        if word == "ansicpg":
            self._page = page_codec(number)
        elif word in ("pc", "pca"):
            self._page = "cp437" if word == "pc" else "cp850"
        elif word == "mac":
            self._page = "mac_roman"
        elif word == "fcharset":
            self._fonts[self._state.font] = charset_codec(number)
        elif word in _DATE_PARTS and self._state.destination in ("created", "modified"):
            self._dates.setdefault(self._state.destination, {})[word] = min(abs(number), 9999)

    def _write_unit(self, number: int) -> None:
        """One UTF-16 code unit; pairs of them are joined when the paragraph ends."""
        self._write(chr(number % 0x10000))
        self._skip = self._state.fallback

    def _write(self, text: str) -> None:
        if self._state.discards or self._state.deleted:
            return
        self._length += len(text)
        if self._length > _LONGEST:
            raise SourceTooLargeError
        if self._state.destination == "body":
            if not self._state.hidden:
                self._paragraph.append(self._state.emphasised(text))
        else:
            pieces = self._written.setdefault(self._state.destination, [""])
            pieces[-1] += text

    def _end_paragraph(self) -> None:
        if self._state.destination != "body":
            self._write("\n")
            return
        text = "".join(self._paragraph).replace("\n", "<br>")
        self._paragraph.clear()
        whole = text.encode("utf-16-le", errors="surrogatepass").decode(
            "utf-16-le", errors="replace"
        )
        self._paragraphs.append(f"<{self._state.tag}>{whole}</{self._state.tag}>")
