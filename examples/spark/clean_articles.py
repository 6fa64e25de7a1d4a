"""Cleans JSON Lines on a Spark cluster: one clean-article process per task, the same bytes as on one machine.

    spark-submit --py-files ../clean_article.py clean_articles.py INPUT OUTPUT
    spark-submit --py-files ../clean_article.py clean_articles.py INPUT OUTPUT --across

Node and clean-article have to be installed on the workers (or give --command). With --across there are two
passes: the articles of a site meet in one task, which counts their lines; the counts of all sites, which are
small, go to the driver and from there to every task of the second pass.
"""

import argparse
import os
import tempfile
from collections.abc import Iterable, Iterator

import pandas as pd
from clean_article import CleanArticle, learn
from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

# The site as clean-article finds it: the host of the address without `www.` and the like, else the field `site`.
HOST = r"^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^/@?#]*@)?(?:(?:www\d?|m|amp|mobile)\.(?=.*\.))?([^/:?#\s]+)"


def clean(records: DataFrame, command: str, options: list[str], known: str | None = None) -> DataFrame:
    """Cleans the records (column `value`, one JSON object each); order and number stay."""

    def clean_partition(batches: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        evidence = ["--known", SparkFiles.get(known)] if known else []
        with CleanArticle(command, [*options, *evidence]) as cleaner:
            for batch in batches:
                yield pd.DataFrame({"value": cleaner.clean(batch["value"].tolist())})

    return records.mapInPandas(clean_partition, "value string")


def learn_sites(records: DataFrame, command: str) -> list[str]:
    """The rows of a file for `--known`. All articles of a site are in one partition, so rows need no adding up."""

    def learn_partition(batches: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        lines = [line for batch in batches for line in batch["value"]]
        if lines:  # a partition without a site is no reason to start a process
            yield pd.DataFrame({"value": list(learn(lines, command))})

    host = F.regexp_extract(F.get_json_object("value", "$.url"), HOST, 1)
    site = F.lower(F.coalesce(F.when(host != "", host), F.get_json_object("value", "$.site"), F.lit("")))
    learned = records.repartition(site).mapInPandas(learn_partition, "value string")
    rows = [row.value for row in learned.collect()]
    head = [row for row in rows if row.startswith("# ")]
    return [*dict.fromkeys(head), *sorted(row for row in rows if not row.startswith("# "))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("input", help="files of JSON Lines")
    parser.add_argument("output", help="folder of the results")
    parser.add_argument("--across", action="store_true", help="clean in two passes")
    parser.add_argument("--command", default="clean-article", help="how clean-article is called on a worker")
    parser.add_argument("--option", action="append", default=[], help="an option of clean-article, such as --no-names")
    args = parser.parse_args()

    spark = SparkSession.builder.appName("clean-article").getOrCreate()
    records = spark.read.text(args.input)
    known = None
    if args.across:
        known = os.path.join(tempfile.mkdtemp(), "known.tsv")
        with open(known, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{row}\n" for row in learn_sites(records, args.command))
        spark.sparkContext.addFile(known)
    clean(records, args.command, args.option, known and os.path.basename(known)).write.text(args.output)
    spark.stop()


if __name__ == "__main__":
    main()
