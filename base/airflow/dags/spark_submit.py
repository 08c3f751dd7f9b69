"""Submits an application in cluster mode from a pod with Spark, which ends as that does."""

import json
from pathlib import Path

from airflow.providers.cncf.kubernetes.operators.pod import KubernetesPodOperator
from airflow.sdk import dag

HERE = Path(__file__)
SETTINGS = json.loads(HERE.with_suffix(".json").read_text())


@dag(dag_id=HERE.stem, schedule=SETTINGS["schedule"], catchup=False, tags=["spark"])
def spark_submit():
    KubernetesPodOperator(
        task_id="pi",
        name="spark-submit-pi",
        namespace=SETTINGS["namespace"],
        image=SETTINGS["image"],
        pod_template_file=str(HERE.with_suffix(".yaml")),
        arguments=["submit", "--name", "pi", "local:///opt/spark/programs/pi.py", "20"],
        startup_timeout_seconds=SETTINGS["startup_timeout_seconds"],
        # One that fails can be looked at.
        on_finish_action="delete_succeeded_pod",
        # A result would need a second container.
        do_xcom_push=False,
    )


spark_submit()
