#!/bin/sh
# How these recordings were made: a tone of 440 Hz and a test picture, one second each, with Debian's
# ffmpeg 5.1 and libavcodec-extra59 (which has the encoders of AMR). CC0: no rights are claimed.
set -eu
cd "$(dirname "$0")"

encode() { ffmpeg -v error -y -fflags +bitexact -flags:v +bitexact -flags:a +bitexact "$@"; }
tone() { printf 'sine=frequency=440:sample_rate=%s:duration=1' "$1"; }
film() { printf 'testsrc2=size=%s:rate=10:duration=1' "$1"; }
both() {
    size=$1 rate=$2
    shift 2
    encode -f lavfi -i "$(film "$size")" -f lavfi -i "$(tone "$rate")" -shortest -map 0:v -map 1:a "$@"
}

encode -f lavfi -i "$(tone 48000)" -c:a aac -b:a 32k tone.m4a
encode -f lavfi -i "$(tone 8000)" -c:a libopencore_amrnb -b:a 4.75k narrow.amr
encode -f lavfi -i "$(tone 16000)" -c:a libvo_amrwbenc -b:a 6.6k wide.amr
both 64x48 48000 -c:v libx264 -g 5 -bf 2 -pix_fmt yuv420p -c:a aac -b:a 32k h264.mp4
both 64x48 48000 -c:v libx265 -x265-params log-level=none:keyint=5 -pix_fmt yuv420p -tag:v hvc1 \
    -c:a aac -b:a 32k hevc.mov
both 64x48 48000 -c:v libvpx -g 5 -b:v 60k -c:a libopus -b:a 16k vp8.webm
both 64x48 48000 -c:v libvpx-vp9 -g 5 -b:v 60k -c:a libvorbis -ac 2 vp9.webm
both 128x96 8000 -c:v h263 -qscale:v 31 -c:a libopencore_amrnb h263.3gp
both 64x48 48000 -c:v mpeg4 -b:v 60k -vtag XVID -c:a libmp3lame -b:a 32k mpeg4.avi
both 64x48 48000 -c:v wmv2 -b:v 60k -c:a wmav2 -b:a 32k wmv2.wmv
# a telephone held upright, and a film without sound
ffmpeg -v error -y -i h264.mp4 -map 0:v -c copy -fflags +bitexact -metadata:s:v rotate=90 upright.mp4
