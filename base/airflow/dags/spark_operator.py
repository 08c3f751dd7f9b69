"""Gives an application to the Spark Operator, and waits for its driver."""

import json
from pathlib import Path

import yaml
from airflow.providers.cncf.kubernetes.operators.spark_kubernetes import SparkKubernetesOperator
from airflow.sdk import dag

HERE = Path(__file__)
SETTINGS = json.loads(HERE.with_suffix(".json").read_text())
APPLICATION = yaml.safe_load(HERE.with_suffix(".yaml").read_text())


@dag(dag_id=HERE.stem, schedule=SETTINGS["schedule"], catchup=False, tags=["spark"])
def spark_operator():
    SparkKubernetesOperator(
        task_id="pi",
        name=APPLICATION["metadata"]["name"],
        namespace=APPLICATION["metadata"]["namespace"],
        template_spec=APPLICATION,
        startup_timeout_seconds=SETTINGS["startup_timeout_seconds"],
    )


spark_operator()
