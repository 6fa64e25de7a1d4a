"""Packs what was learned into the model file that ships, and rows for the parity test.

    python3 pack.py WORK MODEL.bin PARITY.json
    python3 pack.py WORK MODEL.bin --fold N      the model without that fold's domains, no rows

The file: see `src/core/judge/page/model.ts`, which reads it. PARITY.json holds rows of features, in base64, with the
probabilities that LightGBM itself gives them.
"""
import argparse
import base64
import json
from pathlib import Path

import lightgbm as lgb
import numpy as np

MAGIC, VERSION = 0x4D504143, 1
PARITY_ROWS = 24
# Log odds of a line being the title, of the score by which lines are ranked: a logistic regression on left-out domains.
RANK_SCALE, RANK_BIAS = 1.35, -3.09


def read_trees(path):
    """The trees, whose leaves add up to log odds"""
    trees = []
    text = path.read_text()
    is_rank = "objective=lambdarank" in text
    for line in text.splitlines():
        if line == "end of trees":
            break
        if line.startswith("Tree="):
            trees.append({})
        elif trees and "=" in line:
            key, value = line.split("=", 1)
            trees[-1][key] = value.split()
    for at, tree in enumerate(trees if is_rank else ()):
        bias = RANK_BIAS if at == 0 else 0
        tree["leaf_value"] = [RANK_SCALE * float(value) + bias for value in tree["leaf_value"]]
    return trees


def probabilities(path, rows):
    booster = lgb.Booster(model_file=path)
    scores = booster.predict(rows, raw_score=True)
    if "objective=lambdarank" in path.read_text():
        scores = RANK_SCALE * scores + RANK_BIAS
    return 1 / (1 + np.exp(-scores))


def at_most(threshold):
    """The largest float32 that is not above a threshold: features are float32, so comparisons stay the same."""
    near = np.float32(threshold)
    return near if float(near) <= threshold else np.nextafter(near, np.float32(-np.inf))


def aligned(array):
    data = array.tobytes()
    return data + b"\0" * (-len(data) % 4)


def trees_section(trees):
    roots, leaf_roots, features, thresholds, left, right, leaves = [0], [], [], [], [], [], []
    for tree in trees:
        leaf_roots.append(len(leaves))
        leaves += [float(value) for value in tree["leaf_value"]]
        if tree["num_leaves"] == ["1"]:  # a tree of one leaf: both sides lead to it
            features.append(0), thresholds.append(np.float32(0)), left.append(-1), right.append(-1)
        else:
            features += [int(value) for value in tree["split_feature"]]
            thresholds += [at_most(float(value)) for value in tree["threshold"]]
            left += [int(value) for value in tree["left_child"]]
            right += [int(value) for value in tree["right_child"]]
        roots.append(len(features))
    sizes = [len(trees), len(features), len(leaves)]
    parts = ((sizes, "<i4"), (roots, "<i4"), (leaf_roots, "<i4"), (thresholds, "<f4"), (leaves, "<f4"),
             (features, "<u2"), (left, "<i2"), (right, "<i2"))
    return b"".join(aligned(np.array(values, kind)) for values, kind in parts)


def table_section(path, fold):
    rows = json.loads(path.read_text())[fold]
    hashes, drop, position = (list(column) for column in zip(*sorted(rows)))
    return b"".join((
        np.array([len(hashes)], "<i4").tobytes(),
        np.array([hash_ - (1 << 32) if hash_ >= 1 << 31 else hash_ for hash_ in hashes], "<i4").tobytes(),
        aligned(np.array(drop, "i1")),
        aligned(np.array(position, "u1")),
    ))


def signature(names):
    """FNV-1a of the names of the features, as a signed 32-bit number"""
    value = 0x811C9DC5
    for character in "\n".join(names):
        value = ((value ^ ord(character)) * 0x01000193) & 0xFFFFFFFF
    return value - (1 << 32) if value >= 1 << 31 else value


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("parity", type=Path, nargs="?")
    parser.add_argument("--fold")
    args = parser.parse_args()
    work, model, suffix = args.work, args.model, f".{args.fold}" if args.fold else ""
    names = json.loads((work / "train.names.json").read_text())
    tables = [work / f"{name}.json" for name in ("phrases", "names")]
    model.write_bytes(b"".join((
        np.array([MAGIC, VERSION, signature(names)], "<i4").tobytes(),
        trees_section(read_trees(work / f"lines{suffix}.txt")),
        trees_section(read_trees(work / f"titles{suffix}.txt")),
        *(table_section(path, args.fold or "all") for path in tables if path.exists()),
    )))
    print(f"{model}: {model.stat().st_size} bytes")
    if args.parity:
        write_parity(work, names, args.parity)


def write_parity(work, names, parity):
    rows = np.memmap(work / "train.f32", np.float32, "r").reshape(-1, len(names))
    chosen = np.array(rows[np.random.default_rng(0).choice(len(rows), PARITY_ROWS, replace=False)])
    expected = {name: [round(float(p), 6) for p in probabilities(work / f"{name}.txt", chosen)]
                for name in ("lines", "titles")}
    rows64 = base64.b64encode(chosen.astype("<f4").tobytes()).decode()
    parity.write_text(json.dumps({"names": names, "rows": rows64, **expected}) + "\n")


if __name__ == "__main__":
    main()
