"""Copies of a text that the training pages lack: other scripts, small letters only, parts of a page, short articles."""
import re
import unicodedata
import zlib

KANA = [chr(code) for code in range(0x3042, 0x3090)]
HAN = [chr(code) for code in range(0x4E00, 0x5800)]
DEVANAGARI = [chr(code) for code in range(0x915, 0x92F)]
ARABIC = [chr(code) for code in [*range(0x628, 0x63B), *range(0x641, 0x648)]]
HANGUL = [chr(0xAC00 + step * 588) for step in range(19)] + [chr(0xAC00 + 28 * step) for step in range(7)]
CASELESS = ((DEVANAGARI, "।"), (ARABIC, "."), (HANGUL, "."))
PARTICLES = set(
    "the of and to in a is that for it on with as was at by be this from are have has not but they his her which who "
    "will their been were an or we you der die das und zu den von mit ist im".split()
)


def pick(letters, key):
    return letters[zlib.crc32(key.encode()) % len(letters)]


def unspaced(text):
    """Words become one to four characters without spaces between them, the most frequent ones one kana."""
    def word(match):
        key = match.group().lower()
        if key in PARTICLES:
            return pick(KANA, key)
        return "".join(pick(HAN, key[at:at + 4]) for at in range(0, len(key), 4))
    text = re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)*", word, text)
    for mark, wide in ((r"\.(?=\s|$)", "。"), (r",(?=\s)", "、"), (r"\?(?=\s|$)", "？")):
        text = re.sub(mark, wide, text)
    return re.sub(r"(?<=[\u3040-\u9fff。、？]) (?=[\u3040-\u9fff])", "", text)


def caseless(letters, stop):
    """Latin letters become those of a script without capitals."""
    table = {ord("a") + at: letter for at, letter in enumerate(letters)}

    def convert(text):
        plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
        return re.sub(r"\.(?=\s|$)", stop, plain.lower().translate(table))
    return convert


def part(text, random):
    """The page without its beginning, its end or both, cut at line ends."""
    start, end, which = 0, len(text), random.random()
    if which < 0.65:
        start = int(len(text) * random.uniform(0, 0.12))
    if which > 0.35:
        end = int(len(text) * random.uniform(0.55, 1))
    start = text.find("\n", start, start + 3000) + 1 or start if start else 0
    line_end = text.find("\n", end, end + 3000)
    return text[start:line_end if line_end >= 0 else end]


def shortened(text, labels, random):
    """
    The page with only the beginning of its article, 30 to 250 words, and all of its furniture.

    labels: (number of the line, label, share of its words in gold), as `label_lines.label_dump` gives them.
    """
    budget = 10 ** random.uniform(1.5, 2.4)
    lines = text.split("\n")
    article = {number for number, label, _ in labels if label in ("keep", "partial")}
    words, cut, last = 0, None, max(article, default=0)
    for number in sorted(article):
        words += len(lines[number - 1].split())
        if words >= budget:
            cut = number
            break
    if cut is None:
        return ""
    return "\n".join(line for number, line in enumerate(lines, 1) if not cut < number <= last)
