#!/bin/sh
# pytest without a screen and with a temporary folder of its own, which is gone afterwards: two runs
# at once would clear away each other's folders.
set -eu
cd "$(dirname "$0")/.."

export QT_QPA_PLATFORM=offscreen
# Tests begin the program hundreds of times: it should not be compiled each time.
unset PYTHONDONTWRITEBYTECODE
PYTEST_DEBUG_TEMPROOT=$(mktemp -d "${TMPDIR:-/tmp}/skrynia-tests-XXXXXXXX")
export PYTEST_DEBUG_TEMPROOT
trap 'rm -rf "$PYTEST_DEBUG_TEMPROOT"' EXIT
trap 'exit 1' HUP INT TERM

.venv/bin/python -m pytest "$@"
