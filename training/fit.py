"""Fits the two models of a page: which paragraphs are article, which one is the title.

    python3 fit.py WORK [--fold N]       writes WORK/lines.txt, WORK/titles.txt; with --fold without that fold's domains

Both are LightGBM on the features that the TypeScript code exports. Seeds are fixed.
"""
import argparse
import json
import re
from pathlib import Path

import lightgbm as lgb
import numpy as np

from sets import read_jsonl

COMMON = {
    "feature_fraction": 0.4, "bagging_fraction": 0.35, "bagging_freq": 1, "lambda_l2": 5, "max_bin": 127,
    "num_threads": 2, "seed": 1, "deterministic": True, "force_row_wise": True, "verbose": -1,
}
LINES = {**COMMON, "objective": "cross_entropy", "learning_rate": 0.07, "num_leaves": 63, "min_data_in_leaf": 100}
# Which line of a page is the title is a question of rank: the right one has to come first.
TITLES = {**{key: value for key, value in COMMON.items() if not key.startswith("bagging")}, "objective": "lambdarank",
          "lambdarank_truncation_level": 5, "learning_rate": 0.05, "num_leaves": 15, "min_data_in_leaf": 100,
          "feature_fraction": 0.2}
LINE_TREES, TITLE_TREES = 350, 250
NEWS_WEIGHT = 1.5
# F1 counts words, the trees count paragraphs: a weight between the two does best on both dev sets.
WORDS_POWER, MAX_WORDS = 0.35, 200
# Entries of menus far from any article are easy and many: one in eight is enough.
EASY_LINES, EASY_WORDS, EASY_SHARE = 12, 6, 0.12
MAX_TITLE_WORDS, TITLE_SHARE = 40, 0.2
# Of no use for titles, as measured: what rules say, and the titles of pages put together from several.
NOT_FOR_TITLES = re.compile(r"rule|page-rules|date-next|lead-known")
CHUNK = 50_000


class Exported:
    def __init__(self, work):
        self.names = json.loads((work / "train.names.json").read_text())
        self.rows = np.memmap(work / "train.f32", np.float32, "r").reshape(-1, len(self.names))
        labels = np.load(work / "train.labels.npz")
        self.keep, self.title, self.bare = labels["keep"], labels["title"], labels["bare_title"]
        records = [{key: r[key] for key in ("page", "kind", "weight", "fold")} for r in read_jsonl(work / "train.jsonl.gz")]
        self.counts = labels["counts"]
        self.dump = dump_of = np.repeat(np.arange(len(records)), self.counts)
        news = np.array([NEWS_WEIGHT if r["page"][0] in "nr" else 1 for r in records])
        self.weight = (np.array([r["weight"] for r in records]) * news)[dump_of].astype(np.float32)
        self.fold = np.array([r["fold"] for r in records])[dump_of]
        self.real = np.array([r["kind"] not in ("peer", "transplant") for r in records])[dump_of]

    def column(self, name):
        return np.asarray(self.rows[:, self.names.index(name)])

    def take(self, wanted):
        """The rows wanted, copied in pieces: the whole matrix does not fit into memory twice."""
        at = np.flatnonzero(wanted)
        out = np.empty((len(at), len(self.names)), np.float32)
        for start in range(0, len(at), CHUNK):
            out[start:start + CHUNK] = self.rows[at[start:start + CHUNK]]
        return out


def train(rows, label, weight, settings, trees, group=None):
    dataset = lgb.Dataset(rows, label=label, weight=weight, group=group, params=settings)
    print(f"{len(rows)} rows of {rows.shape[1]} features")
    return lgb.train(settings, dataset, trees)


def fit_lines(data, usable, rng):
    far = (data.column("region-5-inside") == 0) & (abs(data.column("region-5-lines")) > np.log1p(EASY_LINES))
    easy = far & (data.keep == 0) & (data.column("words") < np.log1p(EASY_WORDS))
    wanted = usable & ~data.bare & (~easy | (rng.random(len(easy)) < EASY_SHARE))
    weight = np.where(easy, data.weight / EASY_SHARE, data.weight)
    weight = weight * np.clip(np.expm1(data.column("words")), 1, MAX_WORDS) ** WORDS_POWER
    return train(data.take(wanted), data.keep[wanted], weight[wanted], LINES, LINE_TREES)


def fit_titles(data, usable, rng):
    titled = np.zeros(len(data.counts), bool)
    titled[data.dump[data.title]] = True
    short = data.column("words") <= np.log1p(MAX_TITLE_WORDS)
    others = rng.random(len(short)) < TITLE_SHARE
    wanted = usable & data.real & short & titled[data.dump] & (data.title | others)
    rows = data.take(wanted)
    rows[:, [at for at, name in enumerate(data.names) if NOT_FOR_TITLES.match(name)]] = 0
    group = np.bincount(data.dump[wanted], minlength=len(titled))
    return train(rows, data.title[wanted].astype(int), data.weight[wanted], TITLES, TITLE_TREES, group[group > 0])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--fold", type=int, default=-1)
    args = parser.parse_args()
    data = Exported(args.work)
    usable = data.fold != args.fold
    rng = np.random.default_rng(0)
    suffix = "" if args.fold < 0 else f".{args.fold}"
    fit_titles(data, usable, rng).save_model(args.work / f"titles{suffix}.txt")
    fit_lines(data, usable, rng).save_model(args.work / f"lines{suffix}.txt")


if __name__ == "__main__":
    main()
