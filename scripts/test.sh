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
step scripts/pytest.sh -q -n "${TEST_PROCESSES:-2}" --cov --cov-report=
# The rooms that nothing may slip through: every branch of them is taken by some test.
step coverage report --include='archive/*,vault/*' --fail-under=100
