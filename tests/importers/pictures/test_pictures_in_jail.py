"""Pictures are decoded in the jail as they are outside of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from archive.records import ArticleDraft, Kind
from importers.reader import FileReader


@pytest.mark.parametrize("kind", ["jpeg", "png", "gif", "tiff", "webp", "bmp", "avif"])
def test_each_kind_of_picture_is_read_in_the_jail(
    reader: FileReader, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"a.{kind}"
    Image.effect_noise((700, 500), 50).convert("RGB").save(path)
    (item,) = reader.read([path])
    assert isinstance(item.outcome, ArticleDraft)
    assert item.outcome.importer == f"{kind}-picture/4"
    assert item.outcome.description.kind is Kind.PICTURE
    assert item.outcome.thumbnail.startswith(b"\x89PNG")


def test_colours_of_print_are_read_in_the_jail(reader: FileReader, tmp_path: Path) -> None:
    """Nothing that they need is loaded only there, where nothing can be."""
    for mode in ("LAB", "CMYK", "I;16"):
        Image.new(mode, (40, 30)).save(tmp_path / f"{mode[:3]}.tiff")
    read = [item.outcome for item in reader.read([tmp_path])]
    assert len(read) == 3
    for outcome in read:
        assert isinstance(outcome, ArticleDraft)
        assert outcome.thumbnail
