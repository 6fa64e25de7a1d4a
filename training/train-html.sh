#!/bin/sh
# Trains models/html.bin anew: ./training/train-html.sh [WORK]. Some ten minutes on two cores.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mkdir -p "${1:-/tmp/clean-article-training-html}" && cd "${1:-/tmp/clean-article-training-html}" && pwd)
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet -r "$here/requirements.txt"
cd "$here"
run() { "$work/venv/bin/python" "$@"; }
run make_pages.py "$work"
gzip -dc "$work/train.jsonl.gz" | node export.mjs "$work/train"
run label.py "$work/train.jsonl.gz" "$work/train"
run phrases.py "$work"
gzip -dc "$work/train.jsonl.gz" | node export.mjs "$work/train" "$work/phrases.json" "$work/names.json"
run fit.py "$work"
run pack.py "$work" ../models/html.bin ../tests/core/judge/parity-html.generated.json
