#!/bin/sh
# Make a throw-away archive from the sample documents and show it: on the terminal, and in the window
# where there is a screen. In its folder lies ciphertext only.
set -eu
cd "$(dirname "$0")/.."

folder=$(mktemp -d "${TMPDIR:-/tmp}/skrynia-XXXXXXXX")
.venv/bin/skrynia demo "$folder"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/skrynia window "$folder/Sample.skrynia"
fi
