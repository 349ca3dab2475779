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
cat <<END
There is no screen here to open the window on. On the command line, try:
    .venv/bin/skrynia search $folder/Sample.skrynia палітвязні
When you have seen enough: rm -r $folder
END
