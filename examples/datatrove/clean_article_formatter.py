"""clean-article as a block of a datatrove pipeline: every document's text becomes its article."""

import json
from itertools import islice

from clean_article import CleanArticle
from datatrove.data import DocumentsPipeline
from datatrove.pipeline.formatters.base import BaseFormatter
from datatrove.utils.typeshelper import StatHints

# Enough that waiting for answers costs nothing, few enough that memory stays small.
BATCH = 64


class CleanArticleFormatter(BaseFormatter):
    """Cleans texts with one long-lived process per task.

    Args:
        command: how clean-article is called
        options: options of clean-article, such as `["--known", "known.tsv"]`; the site is that of `metadata["url"]`
    """

    name = "🧹 clean-article"

    def __init__(self, command: str = "clean-article", options: tuple[str, ...] = ()):
        super().__init__()
        self.command = command
        self.options = tuple(options)

    def format(self, text: str) -> str:
        with CleanArticle(self.command, self.options) as cleaner:
            return json.loads(cleaner.clean([json.dumps({"text": text})])[0])["text"]

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        documents = iter(data)
        with CleanArticle(self.command, self.options) as cleaner:
            while batch := list(islice(documents, BATCH)):
                records = [{"id": doc.id, "url": doc.metadata.get("url"), "text": doc.text} for doc in batch]
                with self.track_time():
                    answers = cleaner.clean([json.dumps(record) for record in records])
                for doc, answer in zip(batch, map(json.loads, answers), strict=True):
                    self.stat_update(StatHints.total)
                    if "error" in answer:
                        self.stat_update("failed")
                    else:
                        doc.text = answer["text"]
                    yield doc
