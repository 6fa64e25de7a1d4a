#!/usr/bin/env bash
# Cleans a folder of JSON Lines files in two passes, a process a file, with GNU parallel or else xargs.
#
#     parallel.sh INPUT OUTPUT [JOBS]
#
# On several machines: run the first pass once, copy known.tsv, and give each machine a part of the files
# (`parallel --sshlogin` does both). CLEAN_ARTICLE says how clean-article is called.
set -euo pipefail

input=${1:?folder of .jsonl, .jsonl.gz or .jsonl.zst files} output=${2:?folder of the results}
jobs=${3:-$(getconf _NPROCESSORS_ONLN)}
export CLEAN_ARTICLE=${CLEAN_ARTICLE:-clean-article} OUTPUT=$output
mkdir -p "$output"

# shellcheck disable=SC2086 # the command may be several words
$CLEAN_ARTICLE learn "$input" --jobs "$jobs" -o "$output/known.tsv"

clean_one() {
  # shellcheck disable=SC2086
  $CLEAN_ARTICLE --quiet --jobs 1 --known "$OUTPUT/known.tsv" "$1" -o "$OUTPUT/$(basename "$1")"
}
export -f clean_one

find "$input" -type f \( -name '*.jsonl' -o -name '*.jsonl.gz' -o -name '*.jsonl.zst' \) -print0 |
  if command -v parallel > /dev/null; then
    parallel --null --jobs "$jobs" clean_one
  else
    xargs -0 -n 1 -P "$jobs" bash -c 'clean_one "$0"'
  fi
