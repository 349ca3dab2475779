"""Small pictures of documents, made from pixels alone: nothing of the file's metadata is left."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from importers.pictures.decoding import upright

THUMBNAIL_PIXELS = 256
"""Of the longer side."""
_COLOURS = 128
"""Chosen by octree: as near to the picture as 64 by median cut, six times as fast."""


def make_thumbnail(untrusted_image: Image.Image) -> bytes:
    """PNG of at most 256 by 256 pixels in at most 128 colours, on white where it was transparent.

    It stands as the picture was held when it was taken (EXIF 2.32, tag Orientation). The image
    itself is reduced: it is of no use afterwards.
    """
    untrusted_image.thumbnail((THUMBNAIL_PIXELS, THUMBNAIL_PIXELS))
    flat = _on_white(upright(untrusted_image))
    output = BytesIO()
    # whoever gets it out of the jail packs it anew
    flat.quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(output, "PNG", compress_level=1)
    return output.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    layer = image.convert("RGBA")
    flat = Image.new("RGB", layer.size, "white")
    flat.paste(layer, mask=layer.getchannel("A"))
    return flat
