"""Labels the paragraphs of exported dumps with gold.

    python3 label.py DUMPS.jsonl.gz EXPORTED [SET …]      EXPORTED.units.jsonl → EXPORTED.labels.npz

keep: share of a paragraph's words that is in gold, 0 to 1 · title: the paragraph is the title · bare_title: the same
where gold does not hold it · counts: paragraphs of each dump. Paragraphs of code are left out.
"""
import sys
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from sets import SETS, pages, read_jsonl
from label_lines import label_dump  # noqa: E402, from the bench
from score_dumps import ENDS, is_title, page_forms  # noqa: E402, from the bench

MAX_TITLE_CHARACTERS = 300


def label(task):
    units, code, page = task
    size = len(units)
    keep, title, bare = np.zeros(size, np.float32), np.zeros(size, bool), np.zeros(size, bool)
    text = "\n".join(unit if unit.strip() else "-" for unit in units)
    for number, name, share in label_dump(text, page):
        bare[number - 1] = name == "title"
        keep[number - 1] = 1 if name == "keep" else share if name == "partial" else 0
    forms = page_forms(page)
    for at, unit in enumerate(units):
        if forms and len(unit) < MAX_TITLE_CHARACTERS:
            title[at] = is_title(unit, forms) or is_title(ENDS.split(unit)[0], forms)
    text_only = ~np.array(code, bool)
    return keep[text_only], title[text_only], bare[text_only]


def tasks(dumps, exported, names):
    all_pages = pages(names)
    for dump, record in zip(read_jsonl(dumps), read_jsonl(f"{exported}.units.jsonl")):
        page = {key: all_pages[dump["page"]].get(key) for key in ("gold", "title", "title_alternatives")}
        if "gold" in dump:
            titles = [*dump["titles"], None]
            page = {"gold": dump["gold"], "title": titles[0], "title_alternatives": titles[1:-1]}
        yield record["units"], record["code"], page


def main():
    dumps, exported, *names = sys.argv[1:]
    with ProcessPoolExecutor(2) as pool:
        done = list(pool.map(label, list(tasks(dumps, exported, names or SETS)), chunksize=16))
    keep, title, bare = (np.concatenate(column) for column in zip(*done))
    np.savez(f"{exported}.labels.npz", keep=keep, title=title, bare_title=bare, counts=[len(d[0]) for d in done])
    print(f"{len(keep)} paragraphs, {keep.mean():.1%} of them article, {title.sum()} titles")


if __name__ == "__main__":
    main()
