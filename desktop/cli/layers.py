"""The option that switches layers of a search off."""

from __future__ import annotations

import argparse

from archive.searching import ALL_LAYERS, Layer


def add_layers(parser: argparse.ArgumentParser) -> None:
    """`--layers exact,forms,spelling,names`."""
    parser.add_argument(
        "--layers",
        metavar="LIST",
        type=_layers,
        default=ALL_LAYERS,
        help="what bare words find, with commas: exact,forms,spelling,names (all)",
    )


def _layers(text: str) -> frozenset[Layer]:
    names = [name.strip() for name in text.split(",")]
    if not set(names) <= set(Layer):
        known = ", ".join(Layer)
        raise argparse.ArgumentTypeError(f"layers are {known}; several with commas")
    return frozenset(map(Layer, names))
