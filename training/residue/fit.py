"""Fits the model of residue lines and cross-validates it by site.

    python3 fit.py WORK/residue MODEL.bin PARITY.json

Reads what `export.mjs` wrote. Writes the model, one more for each fold of sites without those sites (WORK/residue.N.bin,
and WORK/residue.folds.json, which says in which fold an article is), rows for the parity test, and prints how many lines
each threshold adds to what rules are sure of. All seeds are fixed.
"""
import base64
import json
import sys
from pathlib import Path

import lightgbm as lgb
import numpy as np

sys.path.append(str(Path(__file__).parent.parent))
from pack import read_trees, signature, trees_section  # noqa: E402

MAGIC, VERSION = 0x4D524143, 1
SETTINGS = {
    "objective": "binary", "learning_rate": 0.07, "num_leaves": 8, "min_data_in_leaf": 30, "feature_fraction": 0.3,
    "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "max_bin": 63, "num_threads": 1, "deterministic": True,
    "force_row_wise": True, "verbose": -1,
}
TREES, SEEDS, FOLDS = 120, (1, 2, 3, 4), 5
# What a variant of an article counts; see export.mjs.
WEIGHTS = {"found": 1, "ruled": 0.5, "gold": 0.3, "half": 0.5, "struck": 0.4}
THRESHOLDS = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.35, 0.3, 0.25)
PARITY_ROWS = 24


class Rows:
    def __init__(self, path):
        self.names = json.loads(Path(f"{path}.names.json").read_text())
        self.values = np.fromfile(f"{path}.f32", np.float32).reshape(-1, len(self.names))
        rows = [line.split("\t") for line in Path(f"{path}.rows.tsv").read_text().splitlines()]
        article, site, variant, _, label, _, sure, guarded = (np.array(column) for column in zip(*rows))
        self.article, self.variant, self.sure, self.guarded = article, variant, sure == "1", guarded == "1"
        self.drop, self.known = label == "drop", label != "unknown"
        sites = np.char.lower(site)
        order = np.random.default_rng(1).permutation(np.unique(sites))
        fold_of = {name: number % FOLDS for number, name in enumerate(order)}
        self.fold = np.array([fold_of[name] for name in sites])
        self.weight = np.array([WEIGHTS[name] for name in variant]) * self.known


def fit(rows, wanted):
    """One booster for each seed; their mean is the model."""
    data = lgb.Dataset(rows.values[wanted], rows.drop[wanted].astype(int), weight=rows.weight[wanted],
                       params=SETTINGS, free_raw_data=False)
    return [lgb.train({**SETTINGS, "seed": seed}, data, TREES) for seed in SEEDS]


def predict(boosters, values):
    raw = np.mean([booster.predict(values, raw_score=True) for booster in boosters], axis=0)
    return 1 / (1 + np.exp(-raw))


def packed(boosters, names, work):
    trees = []
    for booster in boosters:
        booster.save_model(work)
        for tree in read_trees(work):
            trees.append({**tree, "leaf_value": [float(leaf) / len(boosters) for leaf in tree["leaf_value"]]})
    return np.array([MAGIC, VERSION, signature(names)], "<i4").tobytes() + trees_section(trees)


def report(rows, probability, variant):
    """How many lines that rules are not sure of and no guard holds each threshold takes rightly and wrongly, in how many articles."""
    judged = (rows.variant == variant) & rows.known & ~rows.sure & ~rows.guarded
    print(f"{variant}: {(judged & rows.drop).sum()} to find among {judged.sum()}")
    for threshold in THRESHOLDS:
        taken = judged & (probability >= threshold)
        wrong = taken & ~rows.drop
        print(f"  {threshold}: {(taken & rows.drop).sum()} right, {wrong.sum()} wrong in {len(set(rows.article[wrong]))}")


def main():
    path, model, parity = sys.argv[1:4]
    work = Path(f"{path}.txt")
    rows = Rows(path)
    probability = np.zeros(len(rows.values))
    for fold in range(FOLDS):
        boosters = fit(rows, (rows.fold != fold) & (rows.weight > 0))
        left_out = rows.fold == fold
        probability[left_out] = predict(boosters, rows.values[left_out])
        Path(f"{path}.{fold}.bin").write_bytes(packed(boosters, rows.names, work))
    Path(f"{path}.folds.json").write_text(json.dumps(dict(zip(rows.article.tolist(), rows.fold.tolist()))))
    for variant in ("found", "struck"):
        report(rows, probability, variant)
    boosters = fit(rows, rows.weight > 0)
    Path(model).write_bytes(packed(boosters, rows.names, work))
    chosen = rows.values[np.random.default_rng(0).choice(len(rows.values), PARITY_ROWS, replace=False)]
    Path(parity).write_text(json.dumps({
        "names": rows.names,
        "rows": base64.b64encode(chosen.astype("<f4").tobytes()).decode(),
        "lines": [round(float(value), 6) for value in predict(boosters, chosen)],
    }) + "\n")
    print(f"{model}: {Path(model).stat().st_size} bytes")


if __name__ == "__main__":
    main()
