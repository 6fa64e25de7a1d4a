"""Fits what speaks for a title beside the model, and writes `src/core/judge/page/title-weights.json`.

    python3 titles.py WORK [SET …]     reads WORK/train.jsonl.gz and WORK/fold.bin, the page model without the first fold

Learned from dumps of that fold's domains, whose titles the model has not seen: the weights with which the right one of a
page's likeliest lines comes first (a conditional logit with a ridge). Prints the share of right lines, cross-validated
by domain, and of the sets named, with the model that ships.
"""
import json
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np

from sets import BENCH, FOLDS, ROOT, fold_of, pages, read_jsonl
from score_dumps import is_title, page_forms  # noqa: E402, from the bench

FOLD = 0
WEIGHTS = {"base": 1, "new": 1, "part": 0.5, "short": 0.5}
NEWS_WEIGHT = 1.5
RIDGE, STEPS, MAX_STEP = 10.0, 40, 1.0
# Another line takes the place of the model's own choice from this difference on. Without one fold 0 gains as much again,
# and dev loses a point: which of two good titles a page has is a matter of taste.
MARGIN = 0.8
SOURCE = "training/titles.py: a conditional logit on dumps of the training pages that the model had not seen"
SHIPPED = ROOT / "src" / "core" / "judge" / "page" / "title-weights.json"


class Choices:
    """Pages with the right title among their candidates: evidence, which are right, which one the model found"""

    def __init__(self, dumps, model, known):
        printed = subprocess.run(["node", ROOT / "training" / "titles.mjs", model], stdout=subprocess.PIPE, check=True,
                                 input="".join(json.dumps(dump) + "\n" for dump in dumps).encode()).stdout
        rows = []
        for row in map(json.loads, printed.splitlines()):
            forms = page_forms(known[row["page"]])
            right = [is_title(candidate["title"], forms) for candidate in row["candidates"]]
            if any(right) and row["found"] >= 0:
                rows.append((row, right))
        self.names = list(rows[0][0]["candidates"][0]["evidence"])
        size = max(len(right) for _, right in rows)
        self.evidence = np.zeros((len(rows), size, len(self.names)))
        self.right = np.zeros((len(rows), size), bool)
        self.present = np.zeros((len(rows), size), bool)
        for at, (row, right) in enumerate(rows):
            self.right[at, :len(right)] = right
            self.present[at, :len(right)] = True
            self.evidence[at, :len(right)] = [list(one["evidence"].values()) for one in row["candidates"]]
        self.found = np.array([row["found"] for row, _ in rows])
        self.weight = np.array([WEIGHTS.get(row.get("kind"), 1) * (NEWS_WEIGHT if row["page"][0] in "nr" else 1)
                                for row, _ in rows])
        self.fold = np.array([zlib.crc32(known[row["page"]]["domain"].encode()) // FOLDS % FOLDS for row, _ in rows])

    def scores(self, weights):
        return np.where(self.present, self.evidence @ weights, -np.inf)

    def hits(self, weights, margin=MARGIN):
        scores, every = self.scores(weights), np.arange(len(self.found))
        best = scores.argmax(1)
        chosen = np.where(scores[every, best] - scores[every, self.found] > margin, best, self.found)
        return self.right[every, chosen]


def fit(data, used):
    evidence, right, present, weight = data.evidence[used], data.right[used], data.present[used], data.weight[used]
    scale = evidence[present].std(0) + 1e-9
    evidence, beta = evidence / scale, np.zeros(len(scale))
    for _ in range(STEPS):
        odds = np.where(present, evidence @ beta, -np.inf)
        chance = np.exp(odds - odds.max(1, keepdims=True))
        chance /= chance.sum(1, keepdims=True)
        wanted = chance * right
        wanted /= np.maximum(wanted.sum(1, keepdims=True), 1e-9)
        expected = np.einsum("nk,nkf->nf", chance, evidence)
        slope = weight @ (np.einsum("nk,nkf->nf", wanted, evidence) - expected) - RIDGE * beta
        curve = (np.einsum("nk,nkf,nkg->fg", chance * weight[:, None], evidence, evidence)
                 - np.einsum("n,nf,ng->fg", weight, expected, expected) + RIDGE * np.eye(len(beta)))
        step = np.linalg.solve(curve, slope)
        beta += step * min(1, MAX_STEP / (abs(step).max() + 1e-9))
    return beta / scale


def main():
    work, *sets = sys.argv[1:]
    known = pages()
    dumps = [{key: dump[key] for key in ("text", "page", "kind")} for dump in read_jsonl(Path(work) / "train.jsonl.gz")
             if dump["kind"] in WEIGHTS and dump["page"] in known and fold_of(known[dump["page"]]) == FOLD]
    data = Choices(dumps, Path(work) / "fold.bin", known)
    hits = np.zeros(len(data.found), bool)
    for left_out in range(FOLDS):
        inside = data.fold == left_out
        hits[inside] = data.hits(fit(data, ~inside))[inside]
    weights = fit(data, np.ones(len(hits), bool))
    print(f"fold {FOLD}: {data.right[np.arange(len(hits)), data.found].mean():.1%} right by the model, "
          f"{hits.mean():.1%} weighed again, of {len(hits)} dumps")
    for name in sets:
        other = Choices([{"text": dump["text"], "page": dump["page"]} for dump in read_jsonl(BENCH / f"dumps.{name}.jsonl.gz")],
                        ROOT / "models" / "page.bin", pages([name]))
        right = other.right[np.arange(len(other.found)), other.found]
        print(f"{name}: {right.mean():.1%} by the model, {other.hits(weights).mean():.1%} weighed again")
    rounded = {name: round(float(value), 2) for name, value in zip(data.names, weights)}
    SHIPPED.write_text(json.dumps({"source": SOURCE, "margin": MARGIN, "weights": rounded}, indent=2) + "\n")


if __name__ == "__main__":
    main()
