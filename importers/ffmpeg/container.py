"""A container in memory: its streams, their packets, the places in them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref, c_void_p
from fractions import Fraction

from archive.errors import (
    MalformedSourceError,
    SourceError,
    TooComplexError,
    UnknownFormatError,
)
from importers.ffmpeg.libraries import Libraries
from importers.ffmpeg.memory_file import memory_file
from importers.ffmpeg.structures import (
    ATTACHED_PICTURE,
    DISCARD_ALL,
    NO_MEMORY,
    NO_MOMENT,
    CodecParameters,
    FormatContext,
    Packet,
    Stream,
)

MOST_PACKETS = 4_000_000
"""Of a container that is walked through: a day of sound in pieces of 20 ms."""
_BACKWARD = 1
_MICROSECOND = Fraction(1, 1_000_000)
OPTIONS = {
    # nothing but the bytes that are given, and no container found out by guessing
    "protocol_whitelist": "none",
    "max_streams": "64",
    "probesize": "65536",
}


class Container:
    """Open as long as its context."""

    def __init__(self, libraries: Libraries, context: int) -> None:
        self.libraries = libraries
        self._address = context
        self._context = FormatContext.from_address(context)

    def best(self, kind: int) -> int | None:
        """The number of the stream that a player would take; a cover is no film."""
        find = self.libraries.format.av_find_best_stream
        number = int(find(self._address, kind, -1, -1, None, 0))
        if number < 0:
            # of plain packets the library knows too little before it decodes them
            of_kind = (each for each in range(self._context.nb_streams) if self._kind(each) == kind)
            number = next(of_kind, -1)
        cover = number >= 0 and self.stream(number).disposition & ATTACHED_PICTURE
        return None if number < 0 or cover else number

    def stream(self, number: int) -> Stream:
        """One of them, from 0."""
        pointers = (c_void_p * self._context.nb_streams).from_address(self._context.streams)
        return Stream.from_address(pointers[number] or 0)

    def _kind(self, number: int) -> int:
        return CodecParameters.from_address(self.stream(number).codecpar).codec_type

    def only(self, number: int) -> None:
        """Pass over the packets of all others."""
        for each in range(self._context.nb_streams):
            if each != number:
                self.stream(each).discard = DISCARD_ALL

    def time_base(self, number: int) -> Fraction:
        """Seconds of one unit of its moments. Raises `MalformedSourceError`."""
        base = self.stream(number).time_base.fraction()
        if base is None:
            raise MalformedSourceError
        return base

    def beginning(self) -> Fraction:
        """Seconds at which the first of its streams begins."""
        known = [
            self.stream(each).start_time * base
            for each in range(self._context.nb_streams)
            if self.stream(each).start_time != NO_MOMENT
            if (base := self.stream(each).time_base.fraction()) is not None
        ]
        return min(known, default=Fraction(0))

    def declared_seconds(self) -> Fraction:
        """The longest of what is declared; 0 where nothing is."""
        known = [self._context.duration * _MICROSECOND]
        for each in range(self._context.nb_streams):
            stream = self.stream(each)
            base = stream.time_base.fraction()
            if stream.duration > 0 and base is not None:
                known.append(stream.duration * base)
        return max(Fraction(0), *known)

    def seek(self, number: int, seconds: Fraction) -> bool:
        """To a place from which that moment can be decoded; whether there is such a way."""
        moment = int((seconds + self.beginning()) / self.time_base(number))
        result = self.libraries.format.av_seek_frame(self._address, number, moment, _BACKWARD)
        return int(result) >= 0

    def packets(self, number: int) -> Iterator[Packet]:
        """Those of a stream from here on; each is gone at the next one."""
        address = c_void_p(self.libraries.codec.av_packet_alloc())
        try:
            for _ in range(MOST_PACKETS):
                if self.libraries.format.av_read_frame(self._address, address) < 0:
                    return
                packet = Packet.from_address(address.value or 0)
                if packet.stream_index == number:
                    yield packet
                self.libraries.codec.av_packet_unref(address)
            raise TooComplexError
        finally:
            self.libraries.codec.av_packet_free(byref(address))


@contextmanager
def opened(libraries: Libraries, untrusted_bytes: bytes, form: str) -> Iterator[Container]:
    """`form` is one of `forms.CONTAINERS`.

    Raises `UnknownFormatError` where the libraries do not know it, `MalformedSourceError`,
    `TooComplexError`.
    """
    demuxer = libraries.format.av_find_input_format(form.encode())
    if not demuxer:
        raise UnknownFormatError
    with memory_file(libraries, untrusted_bytes) as file:
        context = c_void_p(libraries.format.avformat_alloc_context())
        if context.value is None:
            raise TooComplexError
        FormatContext.from_address(context.value).pb = file
        with options(libraries, OPTIONS) as chosen:
            # who fails frees the context
            check(
                libraries.format.avformat_open_input(byref(context), None, demuxer, byref(chosen))
            )
        try:
            yield Container(libraries, context.value)
        finally:
            libraries.format.avformat_close_input(byref(context))


@contextmanager
def options(libraries: Libraries, values: dict[str, str]) -> Iterator[ctypes.c_void_p]:
    """An `AVDictionary`."""
    dictionary = c_void_p()
    try:
        for key, value in values.items():
            libraries.util.av_dict_set(byref(dictionary), key.encode(), value.encode(), 0)
        yield dictionary
    finally:
        libraries.util.av_dict_free(byref(dictionary))


def check(result: int) -> None:
    """Raises what a result below 0 says."""
    if result < 0:
        raise _error(result)


def _error(result: int) -> SourceError:
    return TooComplexError() if result == NO_MEMORY else MalformedSourceError()
