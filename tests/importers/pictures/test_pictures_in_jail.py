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
    assert item.outcome.importer == f"{kind}-picture/3"
    assert item.outcome.description.kind is Kind.PICTURE
    assert item.outcome.thumbnail.startswith(b"\x89PNG")
