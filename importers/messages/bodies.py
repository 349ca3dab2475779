"""The texts of a mail: each in its forms, of which one is read (RFC 2046, section 5.1.4)."""

from __future__ import annotations

import html
from dataclasses import dataclass, field

from importers.markup import parse_page, visible_text
from importers.messages.mime import NO_CHOICE
from importers.normalising import clean_text
from importers.sanitising import LONGEST_RICH_TEXT, sanitise


@dataclass(slots=True)
class Body:
    """One text; its forms say the same, the pieces of a form follow each other."""

    choice: int = -1
    """Which alternatives of the mail it is made of."""
    forms: dict[int, list[tuple[str, bool]]] = field(default_factory=dict, repr=False)
    """Pieces by form, and whether each is HTML. Untrusted."""

    def plain(self) -> str:
        """What the forms without any HTML say."""
        forms = (form for form in self.forms.values() if not any(page for _, page in form))
        pieces = (piece.strip() for form in forms for piece, _ in form)
        return clean_text("\n\n".join(filter(None, pieces)))

    def html(self) -> str:
        """What the others say, as HTML."""
        forms = (form for form in self.forms.values() if any(page for _, page in form))
        return "\n".join(
            piece if page else _as_html(piece) for form in forms for piece, page in form
        )


def body_of(untrusted_plain: list[str], untrusted_html: list[str]) -> Body:
    """A text of which both forms are known."""
    return Body(
        forms={
            0: [(piece, False) for piece in untrusted_plain],
            1: [(piece, True) for piece in untrusted_html],
        }
    )


def add_to_bodies(
    bodies: list[Body], choice: tuple[int, int], untrusted_words: str, *, html: bool
) -> None:
    """Put a part of a mail to the text whose form it is, or make it a text of its own."""
    group, form = choice
    if choice == NO_CHOICE or not bodies or bodies[-1].choice != group:
        bodies.append(Body(group))
    bodies[-1].forms.setdefault(form, []).append((untrusted_words, html))


def read_bodies(bodies: list[Body]) -> tuple[str, str]:
    """The text of all, each in its fuller form, and the rich text where any of them has HTML.

    What says the same as another, word for word, is read once: not every program declares its
    forms as alternatives. No rich text where a part of it is too large to be shown.
    """
    read: dict[str, tuple[str, str, str]] = {}
    for body in bodies:
        plain, page = body.plain(), body.html()
        seen = _seen(page) if page.strip() else ""
        # a mail for programs that show HTML often says no more than this in its plain form
        text = plain if 2 * len(plain) >= len(seen) else seen
        words = " ".join(text.split())
        if words and (seen or words not in read):
            read[words] = (text, plain, page if seen else "")
    text = clean_text("\n\n".join(text for text, _, _ in read.values()))
    return text, _rich([(plain, page) for _, plain, page in read.values()])


def _rich(texts: list[tuple[str, str]]) -> str:
    if not any(page for _, page in texts):
        return ""
    pieces = [sanitise(page or _as_html(plain)) for plain, page in texts]
    whole = "\n".join(pieces)
    return whole if all(pieces) and len(whole) <= LONGEST_RICH_TEXT else ""


def _as_html(untrusted_plain: str) -> str:
    return f"<p>{html.escape(untrusted_plain.strip())}</p>".replace("\n", "<br>")


def _seen(untrusted_html: str) -> str:
    page = parse_page(untrusted_html)
    return visible_text(page.root) if page else ""
