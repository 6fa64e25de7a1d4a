"""Text of a page as the tools that people use print it: each kind maps HTML to text."""
import json
import re
import subprocess
import warnings
from pathlib import Path

import html2text
import inscriptis
from bs4 import BeautifulSoup, NavigableString

warnings.filterwarnings("ignore")

WITH_SCRIPTS = ("NavigableString", "CData", "Script", "Stylesheet", "TemplateString")
BLOCKS = set(
    "address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hgroup hr html li main menu nav ol option p pre section summary table tbody thead tr ul".split()
)
PARAGRAPHS = set("p ul ol h1 h2 h3 h4 h5 h6 blockquote dl".split())
HIDDEN = set("script style head noscript template iframe select".split())


def soup(html):
    tree = BeautifulSoup(html, "lxml")
    for tag in tree(["script", "style"]):
        tag.decompose()
    return tree


def bs4_scripts(html):
    nodes = BeautifulSoup(html, "lxml").descendants
    return "".join(str(n) for n in nodes if isinstance(n, NavigableString) and type(n).__name__ in WITH_SCRIPTS)


def inner_text(html):
    """What `innerText` gives without style sheets: block elements break lines, inline ones do not."""
    out, stack = [], [BeautifulSoup(html, "lxml")]
    while stack:
        node = stack.pop()
        if isinstance(node, str) and not isinstance(node, NavigableString):
            out.append(node)
        elif isinstance(node, NavigableString):
            if type(node) is NavigableString:
                out.append(re.sub(r"\s+", " ", node))
        elif node.name == "br":
            out.append("\n")
        elif node.name not in HIDDEN:
            gap = "\n\n" if node.name in PARAGRAPHS else "\n" if node.name in BLOCKS else ""
            out.append("\t" if node.name in ("td", "th") else gap)
            stack.append(gap)
            stack.extend(reversed(list(node.children)))
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", "".join(out))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def terminal(*command):
    def render(html):
        page = ('<meta charset="utf-8">' + html).encode("utf-8", "replace")
        try:
            done = subprocess.run(command, input=page, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=30)
        except subprocess.TimeoutExpired:
            return ""
        return done.stdout.decode("utf-8", "replace")
    return render


def lynx(*options):
    return terminal("lynx", "-dump", "-stdin", "-assume_charset=utf-8", "-display_charset=utf-8", *options)


def w3m(*options):
    return terminal("w3m", "-dump", "-T", "text/html", "-I", "utf-8", "-O", "utf-8", *options)


def markdown(**options):
    def render(html):
        converter = html2text.HTML2Text()
        for name, value in options.items():
            setattr(converter, name, value)
        return converter.handle(html)
    return render


class HtmlToText:
    """One Node process for all pages; `html-to-text` is looked for in the working folder."""
    process = None
    folder = None

    def __init__(self, **options):
        self.options = options

    def __call__(self, html):
        cls = HtmlToText
        if cls.process is None:
            script = Path(__file__).with_name("html-to-text.mjs")
            cls.process = subprocess.Popen(
                ["node", script, cls.folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        cls.process.stdin.write(json.dumps({"html": html, "options": self.options}) + "\n")
        cls.process.stdin.flush()
        return json.loads(cls.process.stdout.readline())


# The ten kinds of the bench.
KINDS = {
    "bs4-lines": lambda html: soup(html).get_text("\n", strip=True),
    "bs4-oneline": lambda html: soup(html).get_text(" ", strip=True),
    "bs4-raw": lambda html: BeautifulSoup(html, "lxml").get_text(),
    "bs4-scripts": bs4_scripts,
    "chromium": inner_text,
    "html-to-text": HtmlToText(),
    "html2text": markdown(),
    "inscriptis": inscriptis.get_text,
    "lynx": lynx("-nolist"),
    "w3m": w3m(),
}
# The same tools with other options, as they are used too.
VARIANTS = {
    "bs4-body": lambda html: (soup(html).body or soup(html)).get_text("\n", strip=True),
    "bs4-pipe": lambda html: "\n".join(filter(None, (" ".join(x.split()) for x in soup(html).get_text("\n").split("\n")))),
    "bs4-spaced": lambda html: soup(html).get_text(" "),
    "html-to-text-nolinks": HtmlToText(selectors=[
        {"selector": "a", "options": {"ignoreHref": True}}, {"selector": "img", "format": "skip"}]),
    "html-to-text-wide": HtmlToText(wordwrap=False),
    "html2text-nolinks": markdown(ignore_links=True, ignore_images=True),
    "html2text-nolinks-wide": markdown(ignore_links=True, ignore_images=True, body_width=0),
    "html2text-wide": markdown(body_width=0),
    "lynx-list": lynx("-width=100"),
    "w3m-wide": w3m("-cols", "140"),
}
