"""Frames of sound in any form to signed 16-bit integers of one or two channels."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref, c_char, c_void_p, pointer

from archive.errors import MalformedSourceError
from importers.ffmpeg.container import check
from importers.ffmpeg.libraries import Libraries
from importers.ffmpeg.structures import S16, ChannelLayout, Frame

_BYTES_A_SAMPLE = 2


class Resampler:
    """Made for the first frame; frames of another form than that one are silence."""

    def __init__(self, libraries: Libraries, first: Frame) -> None:
        self._libraries = libraries
        self.rate = first.rate
        self.channels = min(first.layout.channels, 2)
        self._format = first.format
        self._layout, self._output = ChannelLayout(), ChannelLayout()
        self._context = c_void_p()
        libraries.util.av_channel_layout_copy(byref(self._layout), byref(first.layout))
        libraries.util.av_channel_layout_default(byref(self._output), self.channels)

    def begin(self) -> None:
        """Raises `MalformedSourceError`, `TooComplexError`."""
        library = self._libraries.resample
        mixed = (byref(self._output), S16, self.rate)
        heard = (byref(self._layout), self._format, self.rate)
        check(library.swr_alloc_set_opts2(byref(self._context), *mixed, *heard, 0, None))
        check(library.swr_init(self._context))

    def samples(self, frame: Frame) -> bytes:
        """As many as the frame has; none of a frame of another form."""
        compare = self._libraries.util.av_channel_layout_compare
        same = (frame.rate, frame.format) == (self.rate, self._format)
        if not same or compare(byref(frame.layout), byref(self._layout)) != 0:
            return b""
        target = (c_char * (frame.samples * self.channels * _BYTES_A_SAMPLE))()
        planes = pointer(c_void_p(ctypes.addressof(target)))
        count = self._libraries.resample.swr_convert(
            self._context, planes, frame.samples, frame.extended_data, frame.samples
        )
        return target.raw[: max(count, 0) * self.channels * _BYTES_A_SAMPLE]

    def end(self) -> None:
        """Let go of all."""
        self._libraries.resample.swr_free(byref(self._context))
        for layout in (self._layout, self._output):
            self._libraries.util.av_channel_layout_uninit(byref(layout))


@contextmanager
def resampler(libraries: Libraries, first: Frame, most_rate: int) -> Iterator[Resampler]:
    """For frames like this one. Raises `MalformedSourceError`, `TooComplexError`."""
    if not 0 < first.rate <= most_rate or not 0 < first.layout.channels <= 64:
        raise MalformedSourceError
    made = Resampler(libraries, first)
    try:
        made.begin()
        yield made
    finally:
        made.end()
