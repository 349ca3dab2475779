#!/bin/sh
# Build the folder twice from clones of this commit at two places, and name each file that differs.
set -eu
cd "$(dirname "$0")/.."

venv=$PWD/.venv
places=$(mktemp -d "${TMPDIR:-/tmp}/skrynia-builds-XXXXXXXX")
trap 'rm -rf "$places"' EXIT
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH PYTHONHASHSEED=1
for place in one another-place; do
    git clone -q . "$places/$place"
    (
        cd "$places/$place"
        PYTHON_BIN=$venv/bin scripts/translations.sh
        "$venv/bin/python" -m PyInstaller --noconfirm --log-level ERROR build.spec
        "$venv/bin/python" -m scripts.finish_bundle dist/skrynia
    )
done
if diff -rq "$places/one/dist/skrynia" "$places/another-place/dist/skrynia"; then
    echo 'The two builds are the same, byte for byte.'
else
    exit 1
fi
