"""How FFmpeg 7.1 lays out the few structures that are read here, as far as they are read.

Source: `libavformat/avformat.h` (61), `libavcodec/codec_par.h`, `packet.h`, `avcodec.h` (61),
`libavutil/frame.h`, `channel_layout.h` (59) of FFmpeg 7.1. The layouts hold for these major
numbers, which `libraries` demands.
"""

from __future__ import annotations

import ctypes
from ctypes import c_char_p, c_int, c_int64, c_size_t, c_uint, c_uint64, c_void_p
from fractions import Fraction

NO_MOMENT = -(1 << 63)
"""AV_NOPTS_VALUE."""
VIDEO, AUDIO = 0, 1
"""`enum AVMediaType`."""
ATTACHED_PICTURE = 0x400
"""AV_DISPOSITION_ATTACHED_PIC: a cover, not a film."""
DISPLAY_MATRIX = 5
"""AV_PKT_DATA_DISPLAYMATRIX."""
DISCARD_ALL = 48
RGB24 = 2
"""`enum AVPixelFormat`."""
S16 = 1
"""`enum AVSampleFormat`: signed, 16 bits, channels interleaved."""
END_OF_FILE = -541478725
"""AVERROR_EOF."""
TRY_AGAIN, NO_MEMORY = -11, -12


class Rational(ctypes.Structure):
    """`AVRational`."""

    num: int
    den: int
    _fields_ = (("num", c_int), ("den", c_int))

    def fraction(self) -> Fraction | None:
        """Nothing where it is not known."""
        return Fraction(self.num, self.den) if self.num > 0 and self.den > 0 else None


class ChannelLayout(ctypes.Structure):
    """`AVChannelLayout`."""

    channels: int
    _fields_ = (
        ("order", c_int),
        ("channels", c_int),
        ("mask", c_uint64),
        ("opaque", c_void_p),
    )


class FormatContext(ctypes.Structure):
    """`AVFormatContext`, its beginning."""

    pb: int | None
    nb_streams: int
    streams: int
    duration: int
    _fields_ = (
        *((name, c_void_p) for name in ("av_class", "iformat", "oformat", "priv_data", "pb")),
        ("ctx_flags", c_int),
        ("nb_streams", c_uint),
        ("streams", c_void_p),
        ("nb_stream_groups", c_uint),
        ("stream_groups", c_void_p),
        ("nb_chapters", c_uint),
        ("chapters", c_void_p),
        ("url", c_char_p),
        ("start_time", c_int64),
        ("duration", c_int64),
    )


class Stream(ctypes.Structure):
    """`AVStream`, its beginning."""

    codecpar: int
    time_base: Rational
    start_time: int
    duration: int
    disposition: int
    discard: int
    sample_aspect_ratio: Rational
    _fields_ = (
        ("av_class", c_void_p),
        ("index", c_int),
        ("id", c_int),
        ("codecpar", c_void_p),
        ("priv_data", c_void_p),
        ("time_base", Rational),
        ("start_time", c_int64),
        ("duration", c_int64),
        ("nb_frames", c_int64),
        ("disposition", c_int),
        ("discard", c_int),
        ("sample_aspect_ratio", Rational),
    )


class CodecParameters(ctypes.Structure):
    """`AVCodecParameters`, its beginning."""

    codec_type: int
    codec_id: int
    side_data: int | None
    nb_side_data: int
    width: int
    height: int
    _fields_ = (
        ("codec_type", c_int),
        ("codec_id", c_int),
        ("codec_tag", c_uint),
        ("extradata", c_void_p),
        ("extradata_size", c_int),
        ("side_data", c_void_p),
        ("nb_side_data", c_int),
        ("format", c_int),
        ("bit_rate", c_int64),
        ("bits_per_coded_sample", c_int),
        ("bits_per_raw_sample", c_int),
        ("profile", c_int),
        ("level", c_int),
        ("width", c_int),
        ("height", c_int),
    )


class Codec(ctypes.Structure):
    """`AVCodec`, its beginning."""

    name: bytes
    _fields_ = (("name", c_char_p),)


class CodecContext(ctypes.Structure):
    """`AVCodecContext`, its beginning."""

    packet_time_base: Rational
    _fields_ = (
        ("av_class", c_void_p),
        ("log_level_offset", c_int),
        ("codec_type", c_int),
        ("codec", c_void_p),
        ("codec_id", c_int),
        ("codec_tag", c_uint),
        ("priv_data", c_void_p),
        ("internal", c_void_p),
        ("opaque", c_void_p),
        ("bit_rate", c_int64),
        ("flags", c_int),
        ("flags2", c_int),
        ("extradata", c_void_p),
        ("extradata_size", c_int),
        ("time_base", Rational),
        ("packet_time_base", Rational),
    )


class SideData(ctypes.Structure):
    """`AVPacketSideData`."""

    data: int | None
    size: int
    _fields_ = (("data", c_void_p), ("size", c_size_t), ("type", c_int))


class Packet(ctypes.Structure):
    """`AVPacket`, its beginning."""

    pts: int
    dts: int
    stream_index: int
    duration: int
    _fields_ = (
        ("buf", c_void_p),
        ("pts", c_int64),
        ("dts", c_int64),
        ("data", c_void_p),
        ("size", c_int),
        ("stream_index", c_int),
        ("flags", c_int),
        ("side_data", c_void_p),
        ("side_data_elems", c_int),
        ("duration", c_int64),
    )


class Frame(ctypes.Structure):
    """`AVFrame` up to its channels."""

    extended_data: int
    width: int
    height: int
    samples: int
    format: int
    sample_aspect_ratio: Rational
    pts: int
    packet_dts: int
    rate: int
    colour_range: int
    colour_space: int
    layout: ChannelLayout
    _fields_ = (
        ("data", c_void_p * 8),
        ("linesize", c_int * 8),
        ("extended_data", c_void_p),
        *((name, c_int) for name in ("width", "height", "samples", "format", "key", "picture")),
        ("sample_aspect_ratio", Rational),
        ("pts", c_int64),
        ("packet_dts", c_int64),
        ("time_base", Rational),
        ("quality", c_int),
        ("opaque", c_void_p),
        *((name, c_int) for name in ("repeat", "interlaced", "top_first", "palette", "rate")),
        ("buf", c_void_p * 8),
        ("extended_buf", c_void_p),
        ("nb_extended_buf", c_int),
        ("side_data", c_void_p),
        ("nb_side_data", c_int),
        ("flags", c_int),
        *((name, c_int) for name in ("colour_range", "primaries", "transfer", "colour_space")),
        ("chroma_location", c_int),
        ("best_moment", c_int64),
        ("packet_pos", c_int64),
        ("metadata", c_void_p),
        ("decode_errors", c_int),
        ("packet_size", c_int),
        ("hw_frames_ctx", c_void_p),
        ("opaque_ref", c_void_p),
        *((name, c_size_t) for name in ("crop_top", "crop_bottom", "crop_left", "crop_right")),
        ("private_ref", c_void_p),
        ("layout", ChannelLayout),
    )
