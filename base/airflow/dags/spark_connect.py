"""Asks a Spark Connect server. The function runs in the client's Python, which has no Airflow and
is of the same minor version as that of the executors."""

import json
from pathlib import Path

from airflow.sdk import dag, task

HERE = Path(__file__)
SETTINGS = json.loads(HERE.with_suffix(".json").read_text())


@dag(dag_id=HERE.stem, schedule=SETTINGS["schedule"], catchup=False, tags=["spark"])
def spark_connect():
    @task.external_python(python=SETTINGS["python"], expect_airflow=False)
    def count(remote: str, rows: int) -> int:
        from pyspark.sql import SparkSession

        spark = SparkSession.builder.remote(remote).getOrCreate()
        try:
            total = spark.range(rows).count()
        finally:
            spark.stop()
        if total != rows:
            raise ValueError(f"{total} of {rows} rows")
        return total

    count(SETTINGS["remote"], SETTINGS["rows"])


spark_connect()
