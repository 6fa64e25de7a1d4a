"""The same as `ours.mjs` with trafilatura, without comments."""
import json
import sys
import time

import trafilatura

with open(sys.argv[1], encoding="utf-8") as file:
    pages = [json.loads(line) for line in file]
trafilatura.extract(pages[0], include_comments=False)
start = time.process_time()
length = sum(len(trafilatura.extract(page, include_comments=False) or "") for page in pages)
print(json.dumps({"pages": len(pages), "seconds": time.process_time() - start, "length": length}))
