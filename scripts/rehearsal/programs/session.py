"""What a person does in a session: a query, a function of Python, a shuffle, a table.

It prints what it saw as a line of JSON. With SPARK_REMOTE it is a client of Spark Connect,
otherwise a driver: session.py TABLE
"""

import json
import sys

from pyspark.sql import SparkSession
from pyspark.sql.functions import udf


def executor(_: int) -> str:
    """The pod that a task runs in."""
    import os
    import socket

    return os.environ.get("SPARK_EXECUTOR_POD_NAME") or socket.gethostname()


def main(table: str) -> None:
    """Does it."""
    spark = SparkSession.builder.getOrCreate()
    pod = udf(executor, "string")
    rows = spark.range(0, 1000, 1, 4).selectExpr("id", "id % 10 AS digit")
    spark.sql(f"DROP TABLE IF EXISTS {table}")
    rows.write.format("parquet").saveAsTable(table)
    kind = spark.sql(f"DESCRIBE TABLE EXTENDED {table}").where("col_name = 'Provider'").first()
    seen = {
        "version": spark.version,
        "sum": rows.selectExpr("sum(id)").first()[0],
        "digits": rows.groupBy("digit").count().count(),
        "executors": sorted(row[0] for row in rows.select(pod("id")).distinct().collect()),
        "rows": spark.table(table).count(),
        "provider": kind[1] if kind else None,
        "application": spark.conf.get("spark.app.id"),
    }
    spark.sql(f"DROP TABLE {table}")
    print("seen " + json.dumps(seen), flush=True)
    spark.stop()


main(sys.argv[1])
