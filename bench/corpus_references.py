"""What other readers get out of the same files: whether there is any word in them to be read.

Poppler's pdftotext and antiword where they are installed; for the rest a few lines over the
standard library, which know nothing of this program. They read files of strangers without a jail:
for test files that are known.
"""

from __future__ import annotations

import email
import email.policy
import mailbox
import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from shutil import which

_WORD = re.compile(r"[^\W\d_]{2,}")
_TAG = re.compile(r"<[^>]*>")
_NO_WORDS = re.compile(r"\[pic\]|\b(?:true|false)\b|!\[[^\]]*\]\([^)]*\)")
"""What antiword writes for a picture, settings of an office, and a picture in Markdown."""
_SECONDS = 30
_MOST_BYTES = 64 * 1024 * 1024
_SILENT = frozenset(("script", "style", "head", "template", "noscript", "svg"))

Reader = Callable[[Path], str]


def has_words(path: Path, format_name: str) -> bool | None:
    """Whether another reader finds a word; None where there is no other reader for this format.

    A file whose format this program does not know is taken for what its name says.
    """
    reader = READERS.get(format_name or _FORMAT_BY_ENDING.get(path.suffix.lower(), ""))
    if reader is None:
        return None
    try:
        return _WORD.search(_NO_WORDS.sub(" ", reader(path))) is not None
    # Whatever another reader fails with is its own affair: it gets nothing out of the file.
    except Exception:
        return False


def _of_program(*command: str) -> Reader:
    def read(path: Path) -> str:
        words = [str(path) if word == "FILE" else word for word in command]
        done = subprocess.run(words, capture_output=True, timeout=_SECONDS, check=False)
        return done.stdout.decode("utf-8", errors="replace") if done.returncode == 0 else ""

    return read


def _of_members(wanted: str) -> Reader:
    """Character data of the XML members of a ZIP whose names match."""

    def read(path: Path) -> str:
        with zipfile.ZipFile(path) as container:
            return " ".join(
                _TAG.sub(" ", container.read(info).decode("utf-8", errors="replace"))
                for info in container.infolist()
                if re.fullmatch(wanted, info.filename) and info.file_size < _MOST_BYTES
            )

    return read


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.silent = 0
        self.said: list[str] = []

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.silent += tag in _SILENT

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in _SILENT and self.silent > 0

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append(data)


def _of_markup(text: str) -> str:
    parser = _Words()
    parser.feed(text)
    return " ".join(parser.said)


def _of_page(path: Path) -> str:
    return _of_markup(_of_text(path))


def _of_text(path: Path) -> str:
    content = path.read_bytes()[:_MOST_BYTES]
    wide = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    return content.decode("utf-16" if wide else "utf-8", errors="replace")


def _of_mail(path: Path) -> str:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    return " ".join((str(message.get("Subject", "")), *_parts(message)))


def _of_mailbox(path: Path) -> str:
    return " ".join(str(message.get("Subject", "")) for message in mailbox.mbox(path, create=False))


def _parts(message: email.message.Message) -> Iterator[str]:
    for part in message.walk():
        if part.get_content_maintype() == "text":
            content = part.get_payload(decode=True)
            text = content.decode("utf-8", errors="replace") if isinstance(content, bytes) else ""
            yield _of_markup(text) if part.get_content_subtype() == "html" else text


READERS: dict[str, Reader] = {
    "word document": _of_members("word/document.xml"),
    "opendocument text": _of_members("content.xml"),
    "epub book": _of_members(".*html?"),
    "web page": _of_page,
    "plain text": _of_text,
    "markdown": _of_text,
    "csv": _of_text,
    "subrip": _of_text,
    "webvtt": _of_text,
    "mail": _of_mail,
    "mailbox": _of_mailbox,
    **({"pdf": _of_program("pdftotext", "-q", "FILE", "-")} if which("pdftotext") else {}),
    **({"old word document": _of_program("antiword", "FILE")} if which("antiword") else {}),
}
_FORMAT_BY_ENDING = {
    ".docx": "word document",
    ".docm": "word document",
    ".odt": "opendocument text",
    ".epub": "epub book",
    ".html": "web page",
    ".htm": "web page",
    ".xhtml": "web page",
    ".txt": "plain text",
    ".md": "markdown",
    ".csv": "csv",
    ".srt": "subrip",
    ".vtt": "webvtt",
    ".eml": "mail",
    ".mbox": "mailbox",
    ".pdf": "pdf",
    ".doc": "old word document",
}
