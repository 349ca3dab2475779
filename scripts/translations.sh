#!/bin/sh
# Compile the interface's catalogues (.ts) for Qt (.qm) where they changed.
set -eu
cd "$(dirname "$0")/.."

for source in resources/translations/*.ts; do
    compiled=${source%.ts}.qm
    if [ -e "$source" ] && [ ! "$compiled" -nt "$source" ]; then
        .venv/bin/pyside6-lrelease -silent "$source" -qm "$compiled"
    fi
done
