#!/bin/sh
# Trains models/breaks.bin anew: ./training/breaks/train.sh [WORK]. About two minutes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mkdir -p "${1:-/tmp/clean-article-breaks}" && cd "${1:-/tmp/clean-article-breaks}" && pwd)
[ -d "$work/venv" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet -r "$here/../requirements.txt"
cd "$here/../.."
"$work/venv/bin/python" training/breaks/label.py "$work/breaks.jsonl" train news-train
node training/breaks/export.mjs "$work/breaks.jsonl" "$work/breaks"
"$work/venv/bin/python" training/breaks/fit.py "$work/breaks" models/breaks.bin tests/core/reflow/breaks-parity.generated.json
