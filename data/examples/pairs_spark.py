"""Count shared events by Spark: `python pairs_spark.py out/parquet`, after `maggraph export out --parquet`.

Needs `pip install pyspark` and Java 17. Here Spark runs on this machine; on a cluster, give its address as the master
and a folder that every machine sees.
"""

import sys
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession

QUESTION = Path(__file__).with_name("pairs.sql")


def pairs(folder: Path, master: str = "local[1]") -> DataFrame:
    """Answer the question about a folder of Parquet tables: person, partner, events."""
    spark = SparkSession.builder.master(master).config("spark.ui.enabled", "false").getOrCreate()
    for table in ("participations", "persons"):
        spark.read.parquet(str(folder / f"{table}.parquet")).createOrReplaceTempView(table)
    return spark.sql(QUESTION.read_text(encoding="utf-8"))


if __name__ == "__main__":
    pairs(Path(sys.argv[1])).show(20, truncate=False)
