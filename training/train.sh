#!/bin/sh
# Trains models/page.bin and the weights of regime and titles (src/core) anew: ./training/train.sh [WORK]. About half an hour on two cores; needs lynx and w3m.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mkdir -p "${1:-/tmp/clean-article-training}" && cd "${1:-/tmp/clean-article-training}" && pwd)
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet -r "$here/requirements.txt"
npm install --silent --prefix "$work" html-to-text@10.0.1
cd "$here"
npm run --silent build --prefix ..
run() { "$work/venv/bin/python" "$@"; }
run make_dumps.py "$work"
gzip -dc "$work/train.jsonl.gz" | node export.mjs "$work/train"
run label.py "$work/train.jsonl.gz" "$work/train"
run phrases.py "$work"
gzip -dc "$work/train.jsonl.gz" | node export.mjs "$work/train" "$work/phrases.json"
run fit.py "$work"
run pack.py "$work" ../models/page.bin ../tests/core/judge/parity.generated.json
# The regime is learned from what a model says of pages it was not trained on.
run fit.py "$work" --fold 0
run pack.py "$work" "$work/fold.bin" --fold 0
run regime.py "$work"
run titles.py "$work"
