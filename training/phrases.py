"""Makes the tables of phrases: what share of a phrase's lines is article, and where on the page they stand.

    python3 phrases.py WORK        reads WORK/train.*, writes WORK/phrases.json and, of pages, WORK/names.json

Names of elements, as pages have them, are counted like phrases.

A table for each fold, made without its domains, so that training sees phrases as a strange page shows them; `all` is
the one that ships. Only hashes leave here, of phrases seen on at least three domains, and of phrases of the lexicons:
those that no training page has get what holds for the others of their list.
"""
import collections
import json
import subprocess
import sys
from pathlib import Path

import numpy as np

from sets import FOLDS, ROOT, fold_of, pages, read_jsonl

MIN_DOMAINS = 3
MIN_LOG_ODDS = 0.7
# A list of the lexicons is taken when its phrases on the training pages are furniture beyond doubt.
MIN_LIST_PHRASES = 8
MIN_LIST_LOG_ODDS = 1.65
MAX_LIST_LOG_ODDS = 2.0
MAX_LIST_DOMAINS = 5
DROP_SCALE = 16
DOMAIN_BITS = 10


def per_domain(work, name="phrases"):
    """(hash, domain, mean share of article, mean position) of each phrase on each domain, sorted by hash"""
    all_pages = pages()
    records = list(read_jsonl(work / "train.jsonl.gz"))
    labels = np.load(work / "train.labels.npz")
    keep, counts = labels["keep"] * ~labels["bare_title"], labels["counts"]
    lengths = np.array([
        len(unit) for record in read_jsonl(work / "train.units.jsonl")
        for unit, code in zip(record["units"], record["code"]) if not code], np.float64)
    ends = np.cumsum(counts)
    dump_of = np.repeat(np.arange(len(counts)), counts)
    article = np.concatenate([[0], np.cumsum(lengths * keep)])
    starts = article[ends - counts]
    total = (article[ends] - starts)[dump_of]
    position = (article[:-1] - starts[dump_of]) / np.maximum(1, total)
    domains = sorted({page["domain"] for page in all_pages.values()})
    number = {domain: at for at, domain in enumerate(domains)}
    usable = np.array([r["kind"] == "base" and r["dumper"] != "bs4-oneline" for r in records])
    domain_of = np.array([number[all_pages[r["page"]]["domain"]] for r in records])

    pairs = np.fromfile(work / f"train.{name}.i32", np.int32).reshape(-1, 2)
    pairs = pairs[usable[dump_of[pairs[:, 0]]] & (total[pairs[:, 0]] > 0)]
    units, hashes = pairs[:, 0], pairs[:, 1].astype(np.int64)
    key = (hashes << DOMAIN_BITS) | domain_of[dump_of[units]]
    order = np.argsort(key, kind="stable")
    key, units = key[order], units[order]
    first = np.flatnonzero(np.concatenate([[True], key[1:] != key[:-1]]))
    size = np.diff(np.concatenate([first, [len(key)]]))
    folds = np.zeros(len(domains), int)
    for page in all_pages.values():
        folds[number[page["domain"]]] = fold_of(page)
    return (key[first] >> DOMAIN_BITS, folds[key[first] & ((1 << DOMAIN_BITS) - 1)],
            np.add.reduceat(keep[units], first) / size, np.add.reduceat(position[units], first) / size)


def log_odds(dropped, total, prior):
    return np.log((dropped + prior) / (total - dropped + 1 - prior)) - np.log(prior / (1 - prior))


def table(hashes, keep, position, lexicon=()):
    first = np.flatnonzero(np.concatenate([[True], hashes[1:] != hashes[:-1]]))
    domains = np.diff(np.concatenate([first, [len(hashes)]]))
    kept, where, keys = np.add.reduceat(keep, first), np.add.reduceat(position, first) / domains, hashes[first]
    prior = 1 - keep.mean()
    odds = log_odds(domains - kept, domains, prior)
    learned = (domains >= MIN_DOMAINS) & (abs(odds) > MIN_LOG_ODDS)
    out = {int(keys[at]): (odds[at], where[at]) for at in np.flatnonzero(learned)}
    index = {int(key): at for at, key in enumerate(keys)}

    lists = collections.defaultdict(lambda: np.zeros(4))
    for name, hash_ in lexicon:
        at = index.get(hash_)
        if at is not None:
            weight = min(domains[at], MAX_LIST_DOMAINS)
            lists[name] += weight * np.array([1 - kept[at] / domains[at], 1, where[at], 1 / weight])
    sure = {}
    for name, (dropped, total, place, phrases) in lists.items():
        odds_of_list = min(log_odds(dropped, total, prior), MAX_LIST_LOG_ODDS)
        if phrases >= MIN_LIST_PHRASES and odds_of_list >= MIN_LIST_LOG_ODDS:
            sure[name] = (odds_of_list, place / total)
    for name, hash_ in lexicon:
        rare = hash_ not in index or domains[index[hash_]] < MIN_DOMAINS
        if name in sure and rare:
            out.setdefault(hash_, sure[name])
    print(f"{learned.sum()} phrases learned, {len(out)} with the lexicons")
    return [[key, int(np.clip(round(odds * DROP_SCALE), -127, 127)), round(255 * where)]
            for key, (odds, where) in out.items()]


def main():
    work = Path(sys.argv[1])
    if (work / "train.names.i32").stat().st_size > 0:
        make_tables(work, "names", ())
    printed = subprocess.run(["node", ROOT / "training" / "lexicon-phrases.mjs"], stdout=subprocess.PIPE, check=True)
    rows = [json.loads(line) for line in printed.stdout.splitlines()]
    lexicon = [((row["list"], row["words"] == 1), row["hash"]) for row in rows]
    make_tables(work, "phrases", lexicon)


def make_tables(work, name, lexicon):
    hashes, folds, keep, position = per_domain(work, name)
    tables = {"all": table(hashes, keep, position, lexicon)}
    for fold in range(FOLDS):
        rest = folds != fold
        tables[str(fold)] = table(hashes[rest], keep[rest], position[rest], lexicon)
    (work / f"{name}.json").write_text(json.dumps(tables))


if __name__ == "__main__":
    main()
