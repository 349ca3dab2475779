"""Marks texts that are translated later, where they are shown.

Qt's own function of this name is typed as giving "object"; `lupdate` looks for the name alone.
"""

from __future__ import annotations

from collections.abc import Callable


def _as_it_stands(_context: str, text: str) -> str:
    return text


QT_TRANSLATE_NOOP: Callable[[str, str], str] = _as_it_stands
"""Context and English text; gives the text."""
