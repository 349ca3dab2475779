#!/bin/sh
# Write the locks anew from pyproject.toml: the newest versions in its ranges, with hashes for every
# platform. No address of an index and no path of this machine may get into them.
set -eu
cd "$(dirname "$0")/.."

compile() {
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-header --no-annotate "$@"
}

compile --upgrade --extra build pyproject.toml --output-file requirements.lock
compile --upgrade --extra build --extra dev --constraint requirements.lock \
    pyproject.toml --output-file requirements-dev.lock
compile --upgrade --extra build --extra package --constraint requirements.lock \
    pyproject.toml --output-file requirements-package.lock
# Libraries are taken out of this one, and nothing of it is installed.
compile --upgrade --no-deps --group ffmpeg --output-file requirements-ffmpeg.lock

if grep -nE '://|^-|^[^#]*@ |file:' requirements.lock requirements-dev.lock requirements-package.lock \
    requirements-ffmpeg.lock; then
    echo "lock.sh: an address or an option got into a lock" >&2
    exit 1
fi
