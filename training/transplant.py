"""Pages that nobody made: the article of one page between the head of a second and the foot of a third.

All three are printed by one tool, in one language and of one fold of domains. Where an article ends and furniture begins
is where most is lost, and each page shows that border once; so it is shown with others' feet.
"""
import collections
import re

from sets import fold_of
from label_lines import label_dump  # noqa: E402, from the bench
from score_dumps import is_title, page_forms  # noqa: E402, from the bench

LINE_TOOLS = ("bs4-lines", "bs4-body", "chromium", "inscriptis", "html-to-text", "html2text", "lynx", "w3m",
              "html2text-nolinks-wide", "html2text-wide", "html2text-nolinks", "lynx-list", "w3m-wide", "html-to-text-wide")
MIN_ARTICLE_LINES, MIN_ARTICLE_WORDS = 3, 60
# Of so many candidates, the frame most alike in words: strange frames are told by their words alone.
CANDIDATES = 8
ONE_LINE = 0.15
WORD = re.compile(r"[^\W\d_]{5,}")


class Parts:
    """A dump cut at its article: the lines before its title or its first line, those of the article, those after it."""
    def __init__(self, dump, page):
        self.dump, self.page = dump, page
        self.lines = dump["text"].split("\n")
        labels = label_dump(dump["text"], page)
        # All of the article leaves the frame: a piece left behind would be taught as furniture.
        kept = [number - 1 for number, label, _ in labels if label in ("keep", "partial")]
        forms = page_forms(page)
        self.first, self.last = (kept[0], kept[-1]) if kept else (-1, -1)
        self.titles = {at for at, line in enumerate(self.lines) if forms and len(line) < 300 and is_title(line, forms)}
        # The byline and the date below the title belong to the article's page rather than to the frame.
        above = [at for at in self.titles if self.first - 12 <= at < self.first]
        self.start = max(above) + 1 if above else self.first
        self.words = collections.Counter(WORD.findall(dump["text"].lower()))

    @property
    def usable(self):
        return self.first >= 0 and self.last - self.first + 1 >= MIN_ARTICLE_LINES and sum(
            len(line.split()) for line in self.lines[self.first:self.last + 1]) >= MIN_ARTICLE_WORDS


def alike(a, b):
    common = sum((a.words & b.words).values())
    return common / (1 + min(sum(a.words.values()), sum(b.words.values())))


def retitled(frame, lines, title):
    """The frame's lines with the article's title in place of its own."""
    own = [name for name in [frame.page["title"], *(frame.page["title_alternatives"] or [])] if name and len(name.split()) >= 3]
    out = []
    for line in lines:
        for name in sorted(own, key=len, reverse=True):
            if name in line:
                line = line.replace(name, title)
                break
        out.append(line)
    return out


def transplanted(pool, all_pages, rng, count):
    groups = collections.defaultdict(list)
    for dump in pool:
        page = all_pages[dump["page"]]
        if dump["dumper"] in LINE_TOOLS:
            parts = Parts(dump, page)
            if parts.usable:
                groups[dump["dumper"], fold_of(page), (page["lang"] or "en")[:2]].append(parts)
    groups = {key: group for key, group in groups.items() if len({p.page["domain"] for p in group}) >= 3}
    everyone = sorted((p.dump["id"], key) for key, group in groups.items() for p in group)
    by_id = {p.dump["id"]: p for group in groups.values() for p in group}
    rng.shuffle(everyone)
    made = 0
    while made < count:
        for id_, key in everyone:
            if made >= count:
                return
            article = by_id[id_]
            others = [p for p in groups[key] if p.page["domain"] != article.page["domain"]]
            some = rng.sample(others, min(CANDIDATES, len(others)))
            some.sort(key=lambda p: -alike(p, article))
            if rng.random() < 0.5:
                rng.shuffle(some)
            head, foot = some[0], some[min(1, len(some) - 1)] if rng.random() < 0.5 else some[0]
            yield record(article, head, foot, rng, made)
            made += 1


def record(article, head, foot, rng, number):
    page = article.page
    title = next((name for name in [page["title"], *(page["title_alternatives"] or [])] if name), "") or ""
    own_head = rng.random() < 0.15
    own_foot = not own_head and rng.random() < 0.1
    start = article.start if rng.random() < 0.4 else article.first
    body = article.lines[start:article.last + 1]
    before = article.lines[:start] if own_head else retitled(head, head.lines[:head.start if start < article.first else head.first], title)
    after = article.lines[article.last + 1:] if own_foot else retitled(foot, foot.lines[foot.last + 1:], title)
    text = "\n".join([*before, *body, *after])
    dumper = article.dump["dumper"]
    if dumper in ("bs4-lines", "bs4-body") and rng.random() < ONE_LINE / 0.35:
        text, dumper = text.replace("\n", " "), "bs4-oneline"
    return {"id": f"{article.dump['id']}+transplant{number}", "page": page["id"], "dumper": dumper, "kind": "transplant", "text": text}
