"""Collects the training pages for the model of HTML: those of the bench, and bare copies whose names say nothing.

    python3 make_pages.py WORK        writes WORK/train.jsonl.gz

A record: {"id", "page", "dumper", "kind", "weight", "fold", "html"}.
"""
import random
import re
import sys
from pathlib import Path

from sets import fold_of, pages, write_jsonl

# A share of the pages comes a second time without the names of elements, and without the elements of HTML 5.
BARE_SHARE, BARE_WEIGHT = 0.4, 0.4
FOREIGN_SCALE = 1.2
NAMES = re.compile(r"""\s(?:class|id|itemprop|role|rel)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)""", re.I)
PARTS = re.compile(r"<(/?)(?:article|main|section|nav|header|footer|aside|figure)\b", re.I)
LINKED_DATA = re.compile(r"<script[^>]*ld\+json.*?</script>", re.I | re.S)


def bare(html):
    return PARTS.sub(r"<\1div", NAMES.sub("", LINKED_DATA.sub("", html)))


def main():
    work = Path(sys.argv[1])
    rng = random.Random(7)
    records = []
    for page in pages().values():
        scale = 1 if (page["lang"] or "en")[:2] == "en" else FOREIGN_SCALE
        common = {"page": page["id"], "dumper": "html", "fold": fold_of(page)}
        records.append({"id": f"{page['id']}.html", "kind": "base", "weight": scale, "html": page["html"], **common})
        if rng.random() < BARE_SHARE:
            html = bare(page["html"])
            records.append({"id": f"{page['id']}.bare", "kind": "bare", "weight": BARE_WEIGHT * scale, "html": html, **common})
    write_jsonl(work / "train.jsonl.gz", records)
    print(f"{len(records)} records")


if __name__ == "__main__":
    main()
