#!/bin/sh
# Bring .venv to what the locks say: venv.sh runtime|dev|package
# A stamp in it holds the digest of the locks and of pyproject.toml, so nothing is done, and no
# network needed, while they stay as they are. "dev" and "package" hold "runtime".
# FFmpeg's libraries come out of one more wheel (requirements-ffmpeg.lock), which is not installed. Where
# it cannot be had, "runtime" goes without: films are kept then, and not played.
set -eu
cd "$(dirname "$0")/.."

python=${PYTHON:-python3.11}
mode=$1
case $mode in
    runtime) lock='requirements.lock' ;;
    dev) lock='requirements-dev.lock' ;;
    package) lock='requirements-package.lock' ;;
    *) echo "venv.sh: runtime, dev or package, not: $mode" >&2; exit 2 ;;
esac

digest=$(cat requirements*.lock pyproject.toml scripts/ffmpeg_libraries.py | sha256sum | cut -d ' ' -f 1)
stamp=$(cat .venv/skrynia-stamp 2>/dev/null || true)
case $stamp in
    "$mode $digest") exit 0 ;;
    "dev $digest" | "package $digest") [ "$mode" != runtime ] || exit 0 ;;
esac

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    { echo "Python 3.11 or newer is needed; name it: make PYTHON=…" >&2; exit 1; }

[ -x .venv/bin/python ] || "$python" -m venv .venv
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
.venv/bin/python -m pip install --quiet --require-hashes --requirement "$lock"
# setuptools came with the lock: building the project itself asks nobody for anything.
.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .

# Two hundred megabytes for twenty: nothing of it is kept but five libraries.
take_ffmpeg() {
    rm -rf .venv/ffmpeg-wheel
    .venv/bin/python -m pip download --quiet --no-deps --no-cache-dir --require-hashes \
        --requirement requirements-ffmpeg.lock --dest .venv/ffmpeg-wheel &&
        .venv/bin/python -m scripts.ffmpeg_libraries .venv/ffmpeg-wheel/*.whl .venv/lib/skrynia-ffmpeg &&
        rm -rf .venv/ffmpeg-wheel
}
if [ "$(uname -s)" = Linux ] && ! take_ffmpeg; then
    [ "$mode" = runtime ] || exit 1
    echo 'venv.sh: films, M4A and AMR will not be played: no libraries for them' >&2
fi
echo "$mode $digest" >.venv/skrynia-stamp
