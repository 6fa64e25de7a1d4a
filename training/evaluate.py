"""Scores the fitted trees on dumps that were not trained on: word F1 as `score_dumps.py` counts it, and calibration.

    python3 evaluate.py WORK SET …             dev sets, exported with the shipped table and labelled
    python3 evaluate.py WORK --fold N          the domains of a fold, by the trees fitted without them
"""
import argparse
import collections
import json
from pathlib import Path

import lightgbm as lgb
import numpy as np

from sets import BENCH, pages, read_jsonl
from score_dumps import word_scores  # noqa: E402, from the bench

USUAL_THRESHOLD, DOUBTFUL_F1 = 0.5, 0.7
SHORT_ARTICLE_WORDS, SHORT_ARTICLE_FACTOR = 400, 0.8
BINS = 10


def choose_threshold(probabilities, words):
    """The same rule as `src/core/judge/page/decide.ts`."""
    order = np.argsort(-probabilities, kind="stable")
    right = np.cumsum(probabilities[order] * words[order])
    expected = 2 * right / np.maximum(1, np.cumsum(words[order]) + right[-1])
    best = int(np.argmax(expected))
    usual = USUAL_THRESHOLD * (SHORT_ARTICLE_FACTOR if right[-1] < SHORT_ARTICLE_WORDS else 1)
    doubtful = expected[best] < DOUBTFUL_F1
    return min(usual, probabilities[order][best]) if doubtful else usual, expected[best]


def dumps_of(work, name, fold):
    path = work / "train.jsonl.gz" if fold is not None else BENCH / f"dumps.{name}.jsonl.gz"
    for dump, record in zip(read_jsonl(path), read_jsonl(work / f"{name}.units.jsonl")):
        yield dump, [unit for unit, code in zip(record["units"], record["code"]) if not code]


def score(work, name, fold=None):
    names = json.loads((work / f"{name}.names.json").read_text())
    rows = np.memmap(work / f"{name}.f32", np.float32, "r").reshape(-1, len(names))
    suffix = "" if fold is None else f".{fold}"
    trees = lgb.Booster(model_file=work / f"lines{suffix}.txt")
    labels = np.load(work / f"{name}.labels.npz")
    all_pages = pages() if fold is not None else pages([name])
    by_dumper, expected_true, at = collections.defaultdict(list), [], 0
    calibration = np.zeros((BINS, 3))
    for dump, units in dumps_of(work, name, fold):
        span = slice(at, at + len(units))
        at += len(units)
        if not units or (fold is not None and (dump["fold"] != fold or dump["kind"] != "base")):
            continue
        probabilities = trees.predict(np.asarray(rows[span]))
        words = np.expm1(rows[span, names.index("words")])
        threshold, expected = choose_threshold(probabilities, words)
        kept = (probabilities >= threshold) & ~labels["bare_title"][span]
        scores = word_scores("\n".join(unit for unit, keep in zip(units, kept) if keep), all_pages[dump["page"]]["gold"])
        by_dumper[dump["dumper"]].append(scores)
        expected_true.append((expected, scores[2]))
        for probability, keep in zip(probabilities, labels["keep"][span]):
            calibration[min(BINS - 1, int(probability * BINS))] += (1, probability, keep)
    report(name if fold is None else f"fold {fold}", by_dumper, expected_true, calibration)


def report(title, by_dumper, expected_true, calibration):
    everything = np.array([row for rows in by_dumper.values() for row in rows])
    precision, recall, f1 = everything.mean(0)
    print(f"{title}: F1 {f1:.4f}  P {precision:.3f}  R {recall:.3f}  "
          f"lost {np.mean(everything[:, 1] < 0.5):.1%}  junk {np.mean(everything[:, 0] < 0.5):.1%}  {len(everything)} dumps")
    print("  " + "  ".join(f"{name} {np.mean([r[2] for r in rows]):.3f}" for name, rows in sorted(by_dumper.items())))
    print("  line confidence → share of article: " + "  ".join(
        f"{total / count:.2f} → {kept / count:.2f}" for count, total, kept in calibration if count))
    pairs = np.array(expected_true)
    for low, high in ((0, 0.6), (0.6, 0.75), (0.75, 0.85), (0.85, 0.92), (0.92, 0.96), (0.96, 1.01)):
        inside = pairs[(pairs[:, 0] >= low) & (pairs[:, 0] < high)]
        if len(inside):
            print(f"  expected F1 {low}–{high}: {len(inside)} dumps, F1 {inside[:, 1].mean():.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--fold", type=int)
    args = parser.parse_args()
    if args.fold is not None:
        score(args.work, "train", args.fold)
    for name in args.sets:
        score(args.work, name)


if __name__ == "__main__":
    main()
