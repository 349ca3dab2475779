#!/bin/sh
# Everything that must hold before a change goes in; stops at the first thing that does not.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"

step() { printf '\n== %s\n' "$*"; "$@"; }

step ruff check .
step ruff format --check .
step mypy
step lint-imports
# The rooms that nothing may slip through: every branch of them is taken by some test. Only they are
# watched, because watching takes time; whoever is done early takes over half of the other's tests.
step scripts/pytest.sh -q -n "${TEST_PROCESSES:-2}" --dist worksteal \
    --cov=archive --cov=vault --cov-report=
step coverage report --include='archive/*,vault/*' --fail-under=100
