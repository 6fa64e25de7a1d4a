"""Texts of pages as BeautifulSoup's `get_text("\\n")` gives them, and which lines go on with a paragraph.

    python3 label.py OUT.jsonl SET...

Reads `pages.SET.jsonl.gz`. Each page becomes three texts: `strip` and `blank` with a line for every piece of text between
two tags, without and with the blank ones; `whole` with a line for every block, where nothing is broken. A row has `id`, `kind`,
`fold`, `text` and `goes`: for each line that is not blank 1 where it goes on with the block of the line before, 0 where it
does not, 2 where that is a matter of taste.
"""
import json
import re
import sys
from pathlib import Path

from bs4 import BeautifulSoup, NavigableString

sys.path.append(str(Path(__file__).parent.parent))
from renderers import BLOCKS, HIDDEN  # noqa: E402
from sets import fold_of, pages  # noqa: E402

EDGES = BLOCKS | set("br button caption center iframe label legend object option select td textarea tfoot th thead title video".split())
LINKS = {"a", "button"}
LETTER = re.compile(r"[^\W\d_]")
LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
GLUED = re.compile(r"[,.;:!?)”’%…]")
# A run of links alone is a menu, however it is written; one with a sentence in it is text.
SENTENCE = 30


def pieces(html):
    """Pieces of text in their order, each with the number of its run between two edges of blocks, and whether it is a link."""
    tree = BeautifulSoup(html, "lxml")
    for tag in tree(["script", "style"]):
        tag.decompose()
    run, stack = 0, [(tree, False)]
    while stack:
        node, linked = stack.pop()
        if node is None:
            run += 1
        elif isinstance(node, NavigableString):
            if type(node) is NavigableString:
                yield str(node), run, linked
        elif node.name not in HIDDEN or node.name in ("noscript", "head"):
            edge = node.name in EDGES
            run += edge
            if edge:
                stack.append((None, linked))
            stack.extend((child, linked or node.name in LINKS) for child in reversed(list(node.children)))


def runs(html):
    run, last = [], None
    for text, number, linked in pieces(html):
        if number != last and run:
            yield run
            run = []
        run.append((text, linked))
        last = number
    if run:
        yield run


def broken(html):
    """Lines of a page, blank ones too, each with its label; None for a blank one."""
    for run in runs(html):
        own = [text for text, linked in run if not linked and LETTER.search(text)]
        is_text = any(len(text.strip()) >= SENTENCE for text, _ in run)
        inside = (1 if is_text else 2) if own else 0
        goes = 0
        for text, _ in run:
            for line in map(str.strip, LINE_END.split(text.replace("\ufeff", ""))):
                if line:
                    yield line, goes
                    goes = inside
                else:
                    yield "", None


def whole(lines):
    """Lines of which none goes on with another."""
    out = []
    for line, goes in lines:
        if goes and out:
            glued = GLUED.match(line) or out[-1][-1:] in "([“„"
            out[-1] += line if glued else " " + line
        else:
            out.append(line)
    return [(line, 0) for line in out]


def main():
    out, *names = sys.argv[1:]
    with open(out, "w", encoding="utf-8") as file:
        for page in pages(names).values():
            blank = list(broken(page["html"]))
            strip = [row for row in blank if row[0]]
            for kind, lines in (("strip", strip), ("blank", blank), ("whole", whole(strip))):
                row = {
                    "id": page["id"], "kind": kind, "fold": fold_of(page), "text": "\n".join(line for line, _ in lines),
                    "goes": [goes for line, goes in lines if line],
                    "gold": [int(line in page["gold"]) for line, _ in lines if line],
                }
                file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
