"""Fits the model of line breaks and packs it.

    python3 fit.py WORK/breaks MODEL.bin PARITY.json

Reads what `export.mjs` wrote. Prints how many breaks inside paragraphs each threshold finds, and how many of those that it joins are, on a
fold of domains that was left out; writes the model of all, and rows for the parity test. All seeds are fixed.
"""
import base64
import json
import sys
from pathlib import Path

import lightgbm as lgb
import numpy as np

sys.path.append(str(Path(__file__).parent.parent))
from pack import read_trees, signature, trees_section  # noqa: E402

MAGIC, VERSION = 0x42524143, 1
SETTINGS = {
    "objective": "binary", "learning_rate": 0.1, "num_leaves": 24, "min_data_in_leaf": 40, "feature_fraction": 0.5,
    "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "max_bin": 63, "num_threads": 1, "deterministic": True,
    "force_row_wise": True, "verbose": -1, "seed": 1,
}
TREES = 90
# Lines of articles matter more than menus; a text in which nothing is broken teaches that much and no more.
WEIGHTS = {"strip": 1, "blank": 0.6, "whole": 0.4}
IN_ARTICLE = 2
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
PARITY_ROWS = 24


class Breaks:
    def __init__(self, path):
        self.names = json.loads(Path(f"{path}.names.json").read_text())
        self.values = np.fromfile(f"{path}.f32", np.float32).reshape(-1, len(self.names))
        kind, fold, goes, gold = zip(*(line.split("\t") for line in Path(f"{path}.tsv").read_text().splitlines()))
        self.kind, self.fold = np.array(kind), np.array(fold, int)
        self.goes, self.gold = np.array(goes, int), np.array(gold, int) == 1
        weight = np.array([WEIGHTS[name] for name in kind])
        self.weight = weight * np.where(self.gold, IN_ARTICLE, 1) * (self.goes < 2)


def fit(breaks, wanted):
    data = lgb.Dataset(breaks.values[wanted], breaks.goes[wanted], weight=breaks.weight[wanted], params=SETTINGS)
    return lgb.train(SETTINGS, data, TREES)


def report(breaks, probability, wanted):
    for kind in WEIGHTS:
        of = wanted & (breaks.kind == kind) & breaks.gold & (breaks.goes < 2)
        inside = of & (breaks.goes == 1)
        for threshold in THRESHOLDS:
            joined = of & (probability >= threshold)
            right = (joined & inside).sum()
            found, precise = right / max(1, inside.sum()), right / max(1, joined.sum())
            print(f"{kind} {threshold}: {found:.3f} of {inside.sum()} found, {precise:.3f} of {joined.sum()} right")


def main():
    path, model, parity = sys.argv[1:4]
    breaks = Breaks(path)
    usable = breaks.weight > 0
    left_out = breaks.fold == 0
    report(breaks, fit(breaks, usable & ~left_out).predict(breaks.values), left_out)
    booster = fit(breaks, usable)
    work = Path(f"{path}.txt")
    booster.save_model(work)
    head = np.array([MAGIC, VERSION, signature(breaks.names)], "<i4").tobytes()
    Path(model).write_bytes(head + trees_section(read_trees(work)))
    chosen = breaks.values[np.random.default_rng(0).choice(np.flatnonzero(usable), PARITY_ROWS, replace=False)]
    Path(parity).write_text(json.dumps({
        "names": breaks.names,
        "rows": base64.b64encode(chosen.astype("<f4").tobytes()).decode(),
        "breaks": [round(float(value), 6) for value in booster.predict(chosen)],
    }) + "\n")
    print(f"{model}: {Path(model).stat().st_size} bytes")


if __name__ == "__main__":
    main()
