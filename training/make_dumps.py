"""Collects the training dumps: those of the bench, new ones by more renderers, changed copies, extractors' outputs, and
articles in the frames of other pages.

    python3 make_dumps.py WORK        writes WORK/train.jsonl.gz

A record: {"id", "page", "dumper", "kind", "weight", "fold", "text"}, and "gold", "titles" where they differ from the page's.
"""
import random
import sys
from pathlib import Path

import augment
import renderers
import transplant
from sets import BENCH, SETS, dumps, fold_of, pages, read_jsonl, write_jsonl
from label_lines import label_dump  # noqa: E402, from the bench

MIN_CHARACTERS = 300
RARE = ("bs4-oneline", "bs4-scripts", "bs4-raw")  # few in the bench, and hard
FLAT = ("bs4-lines", "chromium", "inscriptis", "bs4-raw", "bs4-body", "html2text-nolinks-wide")
UNCASED = ("ja", "zh", "ko", "hi", "ru")
# Short articles and languages other than English are rarer in the training pages than on users' disks.
SHORT_SCALE, FOREIGN_SCALE = 1.3, 1.2
TRANSPLANTS = 3000
PEERS = ("defuddle", "justext", "newspaper4k", "readability", "resiliparse", "trafilatura", "trafilatura-nocomments")


def rendered(all_pages, known, rng):
    """Three or so of the kinds that the bench does not have of a page."""
    for page in all_pages.values():
        missing = [kind for kind in renderers.KINDS if kind not in known[page["id"]]]
        rare = [kind for kind in RARE if kind in missing]
        others = rng.sample(sorted(set(missing) - set(rare)), min(2, len(missing) - len(rare)))
        kinds = rng.sample(rare + others + rng.sample(sorted(renderers.VARIANTS), 2), 3)
        for kind in kinds:
            text = (renderers.KINDS | renderers.VARIANTS)[kind](page["html"])
            yield {"id": f"{page['id']}.new-{kind}", "page": page["id"], "dumper": kind, "text": text}


def changed(pool, all_pages, rng):
    """Copies in other scripts, in small letters, with short articles, and cut."""
    def copy(dump, kind, change):
        page = all_pages[dump["page"]]
        titles = [title for title in [page["title"], *(page["title_alternatives"] or [])] if title]
        return {**dump, "id": f"{dump['id']}+{kind}", "kind": kind, "text": change(dump["text"]),
                "gold": change(page["gold"]), "titles": [change(title) for title in titles]}
    def some(dumps, count):
        return rng.sample(dumps, min(count, len(dumps)))
    for dump in some([d for d in pool if d["dumper"] in FLAT], 500):
        if (all_pages[dump["page"]]["lang"] or "")[:2] in UNCASED:
            continue
        if rng.random() < 0.4:
            yield copy(dump, "unspaced", augment.unspaced)
        else:
            yield copy(dump, "caseless", augment.caseless(*rng.choice(augment.CASELESS)))
    for dump in some(pool, 250):
        yield copy(dump, "lower", str.lower)
    for dump in some([d for d in pool if d["dumper"] in FLAT], 900):
        text = augment.shortened(dump["text"], label_dump(dump["text"], all_pages[dump["page"]]), rng)
        yield {**dump, "id": f"{dump['id']}+short", "kind": "short", "text": text}
    for dump in some(pool, 700):
        yield {**dump, "id": f"{dump['id']}+part", "kind": "part", "text": augment.part(dump["text"], rng)}


def extracted(all_pages, rng):
    """One output of an HTML extractor a page: a text that is clean already must stay as it is."""
    outputs = {}
    for name in SETS:
        for peer in PEERS:
            path = BENCH / "peers" / f"{peer}.{name}.jsonl.gz"
            for output in read_jsonl(path) if path.exists() else ():
                outputs.setdefault(output["id"], []).append((peer, output.get("text") or ""))
    for page, found in outputs.items():
        if page in all_pages:
            peer, text = rng.choice(found)
            yield {"id": f"{page}.peer-{peer}", "page": page, "dumper": "peer", "text": text}


def main():
    work = Path(sys.argv[1])
    renderers.HtmlToText.folder = str(work)
    rng = random.Random(7)
    all_pages = pages()
    base = dumps()
    known = {page: set() for page in all_pages}
    for dump in base:
        known[dump["page"]].add(dump["dumper"])
    new = list(rendered(all_pages, known, rng))
    groups = (
        ("base", 1.0, base),
        ("new", 0.6, new),
        (None, 0.5, list(changed(base + new, all_pages, rng))),
        ("peer", 0.4, list(extracted(all_pages, rng))),
        ("transplant", 0.4, list(transplant.transplanted(base + new, all_pages, random.Random(11), TRANSPLANTS))),
    )
    records = []
    for kind, weight, group in groups:
        for dump in group:
            page = all_pages[dump["page"]]
            kind_of = kind or dump["kind"]
            scale = (SHORT_SCALE if kind_of == "short" else 1) * (1 if (page["lang"] or "en")[:2] == "en" else FOREIGN_SCALE)
            if len(dump["text"]) >= MIN_CHARACTERS:
                records.append({**dump, "kind": kind_of, "weight": weight * scale, "fold": fold_of(page)})
    write_jsonl(work / "train.jsonl.gz", records)
    print(f"{len(records)} dumps of {len(all_pages)} pages")


if __name__ == "__main__":
    main()
