"""The rules of C4 for lines (Raffel et al. 2020, section 2.2), as a filter of JSON Lines: what others clean with.

A line stays when it ends with a terminal mark, has five words or more, and speaks neither of JavaScript nor of
terms and cookies; a text stays when it has three sentences or more and no curly bracket.
"""
import json
import re
import sys

ENDS = re.compile(r'[.!?"”]$')
SENTENCE = re.compile(r"[.!?](?:\s|$)")
POLICY = ("terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies")


def stays(line):
    lower = line.lower()
    if not ENDS.search(line) or line.endswith("...") or len(line.split()) < 5:
        return False
    return "javascript" not in lower and not any(phrase in lower for phrase in POLICY)


def clean(text):
    kept = "\n".join(line for line in map(str.strip, text.split("\n")) if stays(line))
    return "" if "{" in kept or "lorem ipsum" in kept.lower() or len(SENTENCE.findall(kept)) < 3 else kept


for row in sys.stdin:
    record = json.loads(row)
    record["text"] = clean(record["text"])
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
