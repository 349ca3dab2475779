"""What the functions take and give: the result first. An address is a plain number here.

Source: the headers of FFmpeg 7.1 that are named in `structures`, `libavformat/avio.h`,
`libavutil/dict.h`, `mem.h`, `opt.h`, `display.h`, `libswresample/swresample.h`,
`libswscale/swscale.h`.
"""

from __future__ import annotations

from ctypes import c_char_p, c_double, c_int, c_int64, c_size_t, c_uint, c_void_p

_Address = c_void_p
Signature = tuple[type | None, ...]

SIGNATURES: dict[str, dict[str, Signature]] = {
    "avutil": {
        "avutil_version": (c_uint,),
        "av_log_set_level": (None, c_int),
        "av_malloc": (_Address, c_size_t),
        "av_freep": (None, _Address),
        "av_dict_set": (c_int, _Address, c_char_p, c_char_p, c_int),
        "av_dict_free": (None, _Address),
        "av_opt_set": (c_int, _Address, c_char_p, c_char_p, c_int),
        "av_frame_alloc": (_Address,),
        "av_frame_free": (None, _Address),
        "av_frame_unref": (None, _Address),
        "av_frame_move_ref": (None, _Address, _Address),
        "av_display_rotation_get": (c_double, _Address),
        "av_channel_layout_default": (None, _Address, c_int),
        "av_channel_layout_copy": (c_int, _Address, _Address),
        "av_channel_layout_compare": (c_int, _Address, _Address),
        "av_channel_layout_uninit": (None, _Address),
    },
    "avcodec": {
        "avcodec_version": (c_uint,),
        "avcodec_find_decoder": (_Address, c_int),
        "avcodec_alloc_context3": (_Address, _Address),
        "avcodec_free_context": (None, _Address),
        "avcodec_parameters_to_context": (c_int, _Address, _Address),
        "avcodec_open2": (c_int, _Address, _Address, _Address),
        "avcodec_send_packet": (c_int, _Address, _Address),
        "avcodec_receive_frame": (c_int, _Address, _Address),
        "av_packet_alloc": (_Address,),
        "av_packet_unref": (None, _Address),
        "av_packet_free": (None, _Address),
        "av_packet_side_data_get": (_Address, _Address, c_int, c_int),
    },
    "avformat": {
        "avformat_version": (c_uint,),
        "av_find_input_format": (_Address, c_char_p),
        "avformat_alloc_context": (_Address,),
        "avformat_open_input": (c_int, _Address, c_char_p, _Address, _Address),
        "avformat_close_input": (None, _Address),
        "av_find_best_stream": (c_int, _Address, c_int, c_int, c_int, _Address, c_int),
        "av_read_frame": (c_int, _Address, _Address),
        "av_seek_frame": (c_int, _Address, c_int, c_int64, c_int),
        "avio_alloc_context": (
            *(_Address, _Address, c_int, c_int),
            *(_Address, _Address, _Address, _Address),
        ),
        "avio_context_free": (None, _Address),
    },
    "swresample": {
        "swresample_version": (c_uint,),
        "swr_alloc_set_opts2": (
            *(c_int, _Address, _Address, c_int, c_int),
            *(_Address, c_int, c_int, c_int, _Address),
        ),
        "swr_init": (c_int, _Address),
        "swr_convert": (c_int, _Address, _Address, c_int, _Address, c_int),
        "swr_free": (None, _Address),
    },
    "swscale": {
        "swscale_version": (c_uint,),
        "sws_getContext": (
            *(_Address, c_int, c_int, c_int, c_int, c_int, c_int, c_int),
            *(_Address, _Address, _Address),
        ),
        "sws_getCoefficients": (_Address, c_int),
        "sws_setColorspaceDetails": (
            *(c_int, _Address, _Address, c_int, _Address, c_int),
            *(c_int, c_int, c_int),
        ),
        "sws_scale": (c_int, _Address, _Address, _Address, c_int, c_int, _Address, _Address),
        "sws_freeContext": (None, _Address),
    },
}
