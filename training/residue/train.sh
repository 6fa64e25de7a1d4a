#!/bin/sh
# Trains models/residue.bin anew: ./training/residue/train.sh [WORK]. About two minutes on two cores.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mkdir -p "${1:-/tmp/clean-article-residue}" && cd "${1:-/tmp/clean-article-residue}" && pwd)
shared=${SHARED:-$here/../../../shared}
[ -d "$work/venv" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet -r "$here/../requirements.txt"
cd "$here/../.."
npm run --silent data
node training/residue/export.mjs "$work/residue" --shared "$shared"
"$work/venv/bin/python" training/residue/fit.py "$work/residue" models/residue.bin tests/core/judge/residue-parity.generated.json
npm run --silent data
node bench/residue-set.mjs --half learn --shared "$shared" > "$work/learn.jsonl"
cp "$shared/residue/dev.jsonl" "$work/dev.jsonl"
for strictness in gentle default strict; do
  for set in dev learn; do
    echo "$strictness, $set"
    node training/residue/evaluate.mjs "$work/residue" "$set" --strictness "$strictness" --shared "$shared" > "$work/out.jsonl"
    python3 "$shared/residue/score_residue.py" "$work/$set.jsonl" --jsonl -- cat "$work/out.jsonl" | head -12
  done
done
