"""Fits the measures that tell whole pages from articles and writes them to `src/core/regime/weights.json`.

    python3 regime.py WORK        reads WORK/train.jsonl.gz and WORK/fold.bin, the page model without the first fold

Pages: dumps of that fold's domains, new ones and parts of them among them. Articles: what extractors give of the same
pages unless cleaning it as a page brings it nearer to gold, gold itself, and scraped articles of the residue folder (those
of the `unread` half of the labels are left out). Logistic regressions, cross-validated by domain.
"""
import json
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np

from make_dumps import PEERS
from sets import BENCH, FOLDS, ROOT, SETS, fold_of, pages, read_jsonl

FOLD = 0
ARTICLE_WEIGHT, SCRAPED_WEIGHT, PEER_WEIGHT, PART_WEIGHT = 2.5, 3, 0.9, 0.5
MIN_CHARACTERS = 200
RIDGE, STEPS, MAX_STEP = 3.0, 100, 0.5
OUTCOME = ("kinds", "sure", "removed", "removedLines", "sureLines", "above", "below")
# Texts on one line have a measure of their own: their lines say little, what stands above and below the article much.
ONE_LINE = ("aboveLength", "belowLength")
ON_ONE_LINE, MIN_PAGE_LINES, LEAST_ONE_LINE_ODDS = 0.5, 15, -0.5
# By its lines alone only what is certainly an article is sorted out; in the end a page has to be likelier than almost
# all of them: the printed share of articles is what to choose the odds by.
SPARED_PAGES = 0.003
LEAST_ODDS = 1.2
# An extractor left more than this of the page: neither an article nor a page to learn from.
CLEAN_SHARE, DIRTY_SHARE = 0.9, 0.7


def records(work):
    """(text, is a page, weight, group) with all texts of a domain in one group"""
    known = {key: page for key, page in pages().items() if fold_of(page) == FOLD}
    for dump in read_jsonl(work / "train.jsonl.gz"):
        if dump["page"] in known and dump["kind"] in ("base", "new", "part", "short"):
            weight = 1 if dump["kind"] in ("base", "new") else PART_WEIGHT
            yield dump["text"], 1, weight, known[dump["page"]]["domain"]
    for peer in PEERS:
        for name in SETS:
            path = BENCH / "peers" / f"{peer}.{name}.jsonl.gz"
            for output in read_jsonl(path) if path.exists() else ():
                page, text = known.get(output["id"]), output.get("text") or ""
                if page is None or len(text) < MIN_CHARACTERS:
                    continue
                clean = precision(text, page["gold"])
                if clean > CLEAN_SHARE or clean < DIRTY_SHARE:
                    yield text, int(clean < DIRTY_SHARE), PEER_WEIGHT, page["domain"]
    for page in known.values():
        yield page["gold"], 0, ARTICLE_WEIGHT, page["domain"]
    unread = {label["id"] for label in read_jsonl(ROOT / "bench" / "labels" / "residue.jsonl") if label["half"] != "learn"}
    # Articles of one site's folder still have its furniture: not to choose the threshold by.
    for name, weight in (("more", SCRAPED_WEIGHT), ("folder", ARTICLE_WEIGHT)):
        for article in read_jsonl(BENCH.parent / "residue" / f"{name}.jsonl.gz"):
            if article["id"] not in unread:
                yield article["text"], 0, weight, article["site"] or article["id"]


def on_one_line(work, everything):
    """The same for texts that are one line: dumps that are, and copies of flat ones and of articles."""
    known = {key: page for key, page in pages().items() if fold_of(page) == FOLD}
    for dump in read_jsonl(work / "train.jsonl.gz"):
        if dump["page"] in known and dump["kind"] == "base" and dump["dumper"] in ("bs4-oneline", "bs4-lines"):
            yield " ".join(dump["text"].split()), 1, 1, known[dump["page"]]["domain"]
    for text, is_page, weight, group in everything:
        if not is_page:
            yield " ".join(text.split()), 0, weight, group


def precision(text, gold):
    from score_dumps import word_scores  # from the bench
    return word_scores(text, gold)[0]


def measured(texts, model):
    printed = subprocess.run(["node", ROOT / "training" / "regime-measures.mjs", model], stdout=subprocess.PIPE, check=True,
                             input="".join(json.dumps({"text": text}) + "\n" for text in texts).encode()).stdout
    return [json.loads(line)["measures"] for line in printed.splitlines()]


def logistic(data, wanted, weight):
    """Weights of the columns and bias, by Newton's method with a ridge on standardised columns."""
    mean, scale = data.mean(0), data.std(0) + 1e-9
    rows = np.column_stack([(data - mean) / scale, np.ones(len(data))])
    ridge = np.diag([RIDGE] * data.shape[1] + [0])
    beta = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ beta))
        slope = rows.T @ (weight * (wanted - chance)) - ridge @ beta
        step = np.linalg.solve(rows.T @ (rows * (weight * chance * (1 - chance))[:, None]) + ridge, slope)
        beta += step * min(1, MAX_STEP / (abs(step).max() + 1e-9))
    return beta[:-1] / scale, beta[-1] - (beta[:-1] * mean / scale).sum()


def cross_validated(data, wanted, weight, groups):
    odds = np.zeros(len(data))
    # Another division of the domains than `fold_of`, which has put all of these pages into one part.
    fold = np.array([zlib.crc32(group.encode()) // FOLDS % FOLDS for group in groups])
    for left_out in range(FOLDS):
        inside = fold != left_out
        weights, bias = logistic(data[inside], wanted[inside], weight[inside])
        odds[~inside] = data[~inside] @ weights + bias
    return odds


def fitted(name, used, data, columns, rows, threshold):
    wanted, weight, groups = rows
    part = data[:, [columns.index(column) for column in used]]
    odds = cross_validated(part, wanted, weight, groups)
    whole, scraped = (wanted == 1) & (weight == 1), weight == SCRAPED_WEIGHT
    if threshold is None:
        threshold = np.quantile(odds[whole], SPARED_PAGES)
    weights, bias = logistic(part, wanted, weight)
    for odd in sorted({round(float(threshold), 2), 0, 0.5, 1, 1.5, 2}):
        print(f"{name}: from {odd} on {(odds[whole] > odd).mean():.1%} of {whole.sum()} pages and "
              f"{(odds[scraped] > odd).mean():.2%} of {scraped.sum()} scraped articles, "
              f"{(odds[wanted == 0] > odd).mean():.2%} of all {(wanted == 0).sum()}, are taken for pages")
    return {"bias": round(float(bias), 3), "threshold": round(float(threshold), 3),
            "weights": {column: round(float(value), 3) for column, value in zip(used, weights)}}


def table(work, records_of):
    texts, wanted, weight, groups = zip(*records_of)
    measures = measured(texts, work / "fold.bin")
    columns = list(measures[0])
    data = np.array([[measure[column] for column in columns] for measure in measures])
    return data, columns, (np.array(wanted), np.array(weight, float), np.array(groups))


def main():
    work = Path(sys.argv[1])
    usual = list(records(work))
    data, columns, rows = table(work, usual)
    by_outcome = [column for column in columns if column not in ONE_LINE]
    by_lines = [column for column in by_outcome if column not in OUTCOME]
    out = {"byLines": fitted("byLines", by_lines, data, columns, rows, None),
           "byOutcome": fitted("byOutcome", by_outcome, data, columns, rows, LEAST_ODDS)}
    data, columns, rows = table(work, on_one_line(work, usual))
    long = (data[:, columns.index("cut")] > ON_ONE_LINE) & (data[:, columns.index("lines")] >= np.log1p(MIN_PAGE_LINES))
    rows = tuple(column[long] for column in rows)
    used = [column for column in columns if column != "cut"]
    out["onOneLine"] = fitted("onOneLine", used, data[long], columns, rows, LEAST_ONE_LINE_ODDS)
    source = "training/regime.py: logistic regressions on dumps of the training pages, extractors' outputs and scraped articles"
    path = ROOT / "src" / "core" / "regime" / "weights.json"
    path.write_text(json.dumps({"source": source, **out}, indent=2) + "\n")


if __name__ == "__main__":
    main()
