"""Writes a table, where the catalog of the environment puts it, and reads it back."""

import sys

from pyspark.sql import SparkSession

ROWS = 1000


def main(table: str) -> None:
    spark = SparkSession.builder.getOrCreate()
    rows = spark.range(ROWS).selectExpr("id", "id % 10 AS digit")
    rows.write.mode("overwrite").saveAsTable(table)
    read = spark.table(table).groupBy("digit").count().collect()
    counted = sum(row["count"] for row in read)
    if (len(read), counted) != (10, ROWS):
        sys.exit(f"{table} has {counted} rows of {len(read)} digits")
    print(f"{table} has {counted} rows")
    spark.stop()


main(sys.argv[1])
