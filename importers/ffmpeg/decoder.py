"""Packets of one stream to frames."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from ctypes import byref, c_void_p
from fractions import Fraction

from archive.errors import DecompressionBombError, TooComplexError, UnknownFormatError
from importers.ffmpeg.container import Container, check, options
from importers.ffmpeg.forms import DECODERS
from importers.ffmpeg.structures import (
    NO_MOMENT,
    VIDEO,
    Codec,
    CodecContext,
    CodecParameters,
    Frame,
    Packet,
)

MOST_PIXELS = 4_096 * 2_304
"""Of a picture of a film: a camera's 4K. Some twenty of them are held by a decoder."""
_OPTIONS = {"threads": "1", "max_pixels": str(MOST_PIXELS)}
"""A child of the jail can begin no thread."""


class Decoder:
    """Open as long as its context."""

    def __init__(self, container: Container, number: int, context: int) -> None:
        self._container, self._number, self._context = container, number, context
        self._codec = container.libraries.codec
        self._base = container.time_base(number)
        self._beginning = container.beginning()
        self.skips: Callable[[Fraction], bool] = lambda _: False
        """Whether pictures of a moment may be left out that no other needs."""

    def frames(self) -> Generator[tuple[Fraction | None, Frame], None, None]:
        """Second and frame, from here to the end; each frame is gone at the next one.

        What cannot be decoded is passed over.
        """
        address = c_void_p(self._container.libraries.util.av_frame_alloc())
        frame = Frame.from_address(address.value or 0)
        try:
            for packet in self._container.packets(self._number):
                self._leave_out(packet)
                self._codec.avcodec_send_packet(self._context, byref(packet))
                yield from self._decoded(frame)
            self._codec.avcodec_send_packet(self._context, None)
            yield from self._decoded(frame)
        finally:
            self._container.libraries.util.av_frame_free(byref(address))

    def _decoded(self, frame: Frame) -> Iterator[tuple[Fraction | None, Frame]]:
        while self._codec.avcodec_receive_frame(self._context, byref(frame)) >= 0:
            yield self._second(frame), frame

    def _second(self, frame: Frame) -> Fraction | None:
        known = (each for each in (frame.pts, frame.packet_dts) if each != NO_MOMENT)
        moment = next(known, None)
        return None if moment is None else moment * self._base - self._beginning

    def _leave_out(self, packet: Packet) -> None:
        known = packet.pts != NO_MOMENT
        left = known and self.skips(packet.pts * self._base - self._beginning)
        choice = b"noref" if left else b"default"
        self._container.libraries.util.av_opt_set(self._context, b"skip_frame", choice, 0)


@contextmanager
def decoder(container: Container, number: int) -> Iterator[Decoder]:
    """For a stream of the container.

    Raises `UnknownFormatError` for what is encoded in a way that is not decoded here,
    `DecompressionBombError` for pictures beyond `MOST_PIXELS`, `MalformedSourceError`.
    """
    library, stream = container.libraries.codec, container.stream(number)
    parameters = CodecParameters.from_address(stream.codecpar)
    if parameters.codec_type == VIDEO and parameters.width * parameters.height > MOST_PIXELS:
        raise DecompressionBombError
    codec = library.avcodec_find_decoder(parameters.codec_id)
    if not codec or Codec.from_address(codec).name.decode("ascii", "replace") not in DECODERS:
        raise UnknownFormatError
    context = c_void_p(library.avcodec_alloc_context3(codec))
    try:
        if context.value is None:
            raise TooComplexError
        check(library.avcodec_parameters_to_context(context, stream.codecpar))
        CodecContext.from_address(context.value).packet_time_base = stream.time_base
        with options(container.libraries, _OPTIONS) as chosen:
            check(library.avcodec_open2(context, codec, byref(chosen)))
        yield Decoder(container, number, context.value)
    finally:
        library.avcodec_free_context(byref(context))
