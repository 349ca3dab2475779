"""Colours by purpose, one set for each look. Every text on its ground has contrast >= 4.5 : 1."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One look. Values are "#rrggbb"."""

    window: str
    base: str
    raised: str
    text: str
    muted: str
    border: str
    """Lines that only divide."""
    unready: str
    """Ground of the first button while it cannot be pressed."""
    edge: str
    """Outlines of controls: 3 : 1 against window and base."""
    faint: str
    """Words that cannot be chosen now; they are told from the others in every look."""
    faint_edge: str
    """Outlines of what cannot be pressed now."""
    accent: str
    accent_text: str
    selection: str
    mark: str
    mark_text: str
    current_mark: str
    current_mark_text: str
    found: str
    found_text: str
    danger: str
    caution: str
    good: str


LIGHT = Colours(
    window="#f4f3f0",
    base="#ffffff",
    raised="#fbfaf8",
    text="#20242a",
    muted="#535a64",
    border="#dcd9d2",
    unready="#dcd9d2",
    edge="#8a8880",
    faint="#8a8880",
    faint_edge="#dcd9d2",
    accent="#1f5f7a",
    accent_text="#ffffff",
    selection="#dfebf0",
    mark="#ffe48f",
    mark_text="#20242a",
    current_mark="#f0a13a",
    current_mark_text="#20242a",
    found="#c6e6c3",
    found_text="#20242a",
    danger="#a3260f",
    caution="#7a4a00",
    good="#1c6538",
)

DARK = Colours(
    window="#1d2024",
    base="#16181b",
    raised="#25292e",
    text="#e7e6e2",
    muted="#a9afb7",
    border="#353a41",
    unready="#353a41",
    edge="#747b84",
    faint="#747b84",
    faint_edge="#353a41",
    accent="#86c5de",
    accent_text="#0f2129",
    selection="#2a3b45",
    mark="#665012",
    mark_text="#fff6d8",
    current_mark="#e39a33",
    current_mark_text="#16181b",
    found="#2c5a33",
    found_text="#f0fff0",
    danger="#ff9d8a",
    caution="#efc06a",
    good="#8ed3a3",
)

HIGH_CONTRAST = Colours(
    window="#000000",
    base="#000000",
    raised="#000000",
    text="#ffffff",
    muted="#f0f0f0",
    border="#ffffff",
    unready="#333333",
    edge="#ffffff",
    faint="#9a9a9a",
    faint_edge="#6a6a6a",
    accent="#ffdd00",
    accent_text="#000000",
    selection="#003a5c",
    mark="#8fd3ff",
    mark_text="#000000",
    current_mark="#ffffff",
    current_mark_text="#000000",
    found="#00e0a0",
    found_text="#000000",
    danger="#ff9f90",
    caution="#ffdd00",
    good="#7dffa8",
)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
