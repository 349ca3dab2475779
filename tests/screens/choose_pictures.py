"""The four pictures of the README, made small enough to be kept with the source:

    python tests/screens/choose_pictures.py SCREENSHOTS docs/pictures

Takes them from what `make_screenshots.py` drew; 200 colours are enough for a window.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

CHOSEN = {
    "reader-en-light-1366x768": "read",
    "unlock-be-dark-1366x768": "unlock",
    "protected-en-light-1366x768": "protected",
    "library-be-dark-1366x768": "library",
}
COLOURS = 200


def main(screenshots: Path, pictures: Path) -> None:
    """Write all four."""
    pictures.mkdir(parents=True, exist_ok=True)
    for source, name in CHOSEN.items():
        with Image.open(screenshots / f"{source}.png") as shown:
            few = shown.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
            few.save(pictures / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
