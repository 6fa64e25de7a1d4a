"""Fits the measure that tells whole pages from articles; prints weights for `src/core/regime/measures.ts`.

    python3 regime.py WORK        reads WORK/train.jsonl.gz and the unlabelled articles of the residue folder

Pages: dumps of the bench, and pages on one line. Articles: extractors' outputs and scraped articles.
"""
import json
import subprocess
import sys
from pathlib import Path

import numpy as np

from sets import BENCH, ROOT, read_jsonl

STEPS, RATE, PENALTY = 20_000, 0.5, 1e-4
ARTICLE_WEIGHT = 3


def texts(work):
    """(text, is a page, weight)"""
    for dump in read_jsonl(work / "train.jsonl.gz"):
        if dump["kind"] == "base" or (dump["kind"] == "new" and dump["dumper"] == "bs4-oneline"):
            yield dump["text"], 1, 1
        elif dump["kind"] == "peer":
            yield dump["text"], 0, 1
    for article in read_jsonl(BENCH.parent / "residue" / "more.jsonl.gz"):
        yield article["input"] if "input" in article else article["text"], 0, ARTICLE_WEIGHT


def main():
    rows = list(texts(Path(sys.argv[1])))
    printed = subprocess.run(["node", ROOT / "training" / "regime-measures.mjs"], stdout=subprocess.PIPE, check=True,
                             input="".join(json.dumps(text) + "\n" for text, _, _ in rows).encode()).stdout
    measures = [json.loads(line) for line in printed.splitlines()]
    names = list(measures[0])
    data = np.array([[measure[name] for name in names] for measure in measures])
    wanted, weight = (np.array(column, float) for column in list(zip(*rows))[1:])
    scale = data.std(0)
    data = np.column_stack([data / scale, np.ones(len(data))])
    weights = np.zeros(data.shape[1])
    for _ in range(STEPS):  # logistic regression by gradient descent
        error = weight * (1 / (1 + np.exp(-data @ weights)) - wanted)
        weights -= RATE * (data.T @ error / weight.sum() + PENALTY * weights)
    for name, value in zip(names, weights[:-1] / scale):
        print(f"{name}: {value:.2f}")
    print(f"bias: {weights[-1]:.2f}")


if __name__ == "__main__":
    main()
