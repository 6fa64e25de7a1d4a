"""The training sets and the scorer's own tools, both read from the shared bench folder."""
import gzip
import json
import os
import sys
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BENCH = Path(os.environ.get("BENCH", ROOT.parent / "shared" / "bench"))
SETS = ("train", "news-train")
FOLDS = 5

sys.dont_write_bytecode = True
sys.path.insert(0, str(BENCH))


def read_jsonl(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def write_jsonl(path, records):
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=3) as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def pages(names=SETS):
    return {page["id"]: page for name in names for page in read_jsonl(BENCH / f"pages.{name}.jsonl.gz")}


def dumps(names=SETS):
    return [dump for name in names for dump in read_jsonl(BENCH / f"dumps.{name}.jsonl.gz")]


def fold_of(page):
    """Pages of one domain are always in the same fold."""
    return zlib.crc32(page["domain"].encode()) % FOLDS
