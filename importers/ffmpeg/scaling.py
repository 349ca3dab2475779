"""Pictures of a film in any form to red, green and blue, upright and in their true shape."""

from __future__ import annotations

import ctypes
import math
from ctypes import addressof, byref, c_char, c_int, c_void_p
from fractions import Fraction

import numpy as np

from archive.errors import MalformedSourceError
from importers.ffmpeg.container import Container
from importers.ffmpeg.libraries import Libraries
from importers.ffmpeg.structures import (
    DISPLAY_MATRIX,
    RGB24,
    CodecParameters,
    Frame,
    SideData,
)

_BILINEAR = 2
_MATRIX_BYTES = 36
_FULL_RANGE = 2
"""AVCOL_RANGE_JPEG."""
_UNKNOWN_SPACE = 2
_BT709, _BT601 = 1, 5
_HIGH_DEFINITION = 720
_ROW_STEP = 64
"""Rows are written in steps of vectors, a little beyond their end."""
_ONE = 1 << 16
_WIDEST_PIXEL = 4


def quarter_turns(container: Container, number: int) -> int:
    """How often a picture is turned by 90 degrees against the clock to stand upright."""
    parameters = CodecParameters.from_address(container.stream(number).codecpar)
    found = container.libraries.codec.av_packet_side_data_get(
        parameters.side_data, parameters.nb_side_data, DISPLAY_MATRIX
    )
    if not found:
        return 0
    matrix = SideData.from_address(found)
    if matrix.data is None or matrix.size < _MATRIX_BYTES:
        return 0
    degrees = container.libraries.util.av_display_rotation_get(matrix.data)
    return round(degrees / 90) % 4 if math.isfinite(degrees) else 0


class Scaler:
    """To pictures of one size, which the first of them gives."""

    def __init__(
        self, libraries: Libraries, first: Frame, turns: int, width: int, most_pixels: int
    ) -> None:
        """`width` is that of the upright picture. Raises `MalformedSourceError`."""
        self._libraries, self._turns = libraries, turns
        if first.width < 1 or first.height < 1:
            raise MalformedSourceError
        across, down = _shape(first)
        upright = (down, across) if turns % 2 else (across, down)
        share = min(1.0, width / upright[0], math.sqrt(most_pixels / (across * down)))
        self._across = max(1, int(across * share))
        self._down = max(1, int(down * share))
        self.width, self.height = self._across, self._down
        if turns % 2:
            self.width, self.height = self._down, self._across

    def pixels(self, frame: Frame) -> bytes:
        """3 bytes for each of width x height. Raises `MalformedSourceError`."""
        library = self._libraries.scale
        source = (frame.width, frame.height, frame.format)
        size = (self._across, self._down, RGB24)
        context = library.sws_getContext(*source, *size, _BILINEAR, None, None, None)
        if not context:
            raise MalformedSourceError
        try:
            self._tell_colours(context, frame)
            return self._scaled(context, frame)
        finally:
            library.sws_freeContext(context)

    def _scaled(self, context: int, frame: Frame) -> bytes:
        stride = -(-self._across * 3 // _ROW_STEP) * _ROW_STEP + _ROW_STEP
        target = (c_char * (stride * (self._down + 1)))()
        planes, strides = (c_void_p * 4)(addressof(target)), (c_int * 4)(stride)
        data = ctypes.addressof(frame)
        lines = data + Frame.linesize.offset
        self._libraries.scale.sws_scale(
            context, data, lines, 0, frame.height, byref(planes), byref(strides)
        )
        rows = np.frombuffer(memoryview(target), np.uint8).reshape(self._down + 1, stride)
        kept = rows[: self._down, : self._across * 3].reshape(self._down, self._across, 3)
        return bytes(np.rot90(kept, self._turns).tobytes())

    def _tell_colours(self, context: int, frame: Frame) -> None:
        """Which white and which red the numbers mean: small pictures are counted in another way."""
        space = frame.colour_space
        if space == _UNKNOWN_SPACE:
            space = _BT709 if frame.height >= _HIGH_DEFINITION else _BT601
        library = self._libraries.scale
        meant = library.sws_getCoefficients(space)
        shown = library.sws_getCoefficients(_BT601)
        full = int(frame.colour_range == _FULL_RANGE)
        library.sws_setColorspaceDetails(context, meant, full, shown, 1, 0, _ONE, _ONE)


def _shape(frame: Frame) -> tuple[float, float]:
    """Width and height of the picture as it is meant, with square pixels."""
    pixel = frame.sample_aspect_ratio.fraction() or Fraction(1)
    if not Fraction(1, _WIDEST_PIXEL) <= pixel <= _WIDEST_PIXEL:
        pixel = Fraction(1)
    return frame.width * float(pixel), float(frame.height)
