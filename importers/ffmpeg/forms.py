"""The containers that are opened, by media type, and the decoders that may run."""

from __future__ import annotations

_MP4, _MATROSKA = "mov", "matroska"

CONTAINERS = {
    "audio/mp4": _MP4,
    "audio/x-m4a": _MP4,
    "audio/amr": "amr",
    "audio/x-ms-wma": "asf",
    "audio/webm": _MATROSKA,
    "audio/3gpp": _MP4,
    "video/mp4": _MP4,
    "video/quicktime": _MP4,
    "video/3gpp": _MP4,
    "video/webm": _MATROSKA,
    "video/x-matroska": _MATROSKA,
    "video/x-msvideo": "avi",
    "video/x-ms-asf": "asf",
    "video/x-ms-wmv": "asf",
}
"""Names that `av_find_input_format` knows."""
WITHOUT_LENGTH = frozenset(("amr",))
"""A plain row of packets: how long it is is only told by all of them."""

DECODERS = frozenset(
    (
        *("aac", "alac", "amrnb", "amrwb", "mp3", "mp3float", "mp2", "mp2float", "opus", "vorbis"),
        *("flac", "ac3", "eac3", "wmav1", "wmav2", "wmapro", "adpcm_ms", "adpcm_ima_wav"),
        *("adpcm_ima_qt", "pcm_s16le", "pcm_s16be", "pcm_u8", "pcm_s24le", "pcm_f32le"),
        *("pcm_mulaw", "pcm_alaw", "gsm", "gsm_ms", "qdm2"),
        *("h264", "hevc", "vp8", "vp9", "mpeg4", "h263", "mjpeg", "mpeg1video", "mpeg2video"),
        *("msmpeg4", "msmpeg4v2", "wmv1", "wmv2", "wmv3", "vc1", "theora", "flv", "svq3"),
    )
)
"""By the names of `AVCodec`. AV1 is not among them: FFmpeg needs another library for it."""
