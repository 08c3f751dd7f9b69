"""What one machine lacks of a cluster, and what stands in for it.

Everything else is taken as it is rendered. `CHANGES` is what a rehearsal says about itself.
"""

import os
import re
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(__file__).resolve().parent / "programs"

CHANGES = """\
the API server and the node are stand-ins: drivers and executors are processes of this machine
buckets are folders, without credentials; what Secrets hold is made up
probes and init containers are not run, and pods may write wherever you may
while it runs, other users of this machine can reach the stand-ins, too
names of Services are 127.0.0.1
heaps are small, executors are one or two, with one core; idle ones go after 8 s
no JupyterLab, Airflow, MinIO, PostgreSQL: what starts these is not tried
no Celeborn, whose client is not in Spark as PyPI has it: shuffles are Spark's own
no Hive Metastore: tables are in one that Spark makes in the working directory of a pod"""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def is_open(port: int) -> bool:
    """Whether somebody listens on a port."""
    with socket.socket() as client:
        client.settimeout(1)
        return client.connect_ex(("127.0.0.1", port)) == 0


def spark_home(line: str) -> Path | None:
    """Where Spark of a version is installed: by SPARK_JARS, else by scripts/spark."""
    named = os.environ.get("SPARK_JARS", "").split(":")
    installed = (ROOT / ".build/spark" / line).glob("lib/python3*/site-packages/pyspark/jars")
    for jars in [*map(Path, filter(None, named)), *installed]:
        if any(jars.glob(f"spark-core_*-{line}.*.jar")):
            return jars.parent
    return None


def python_of(home: Path) -> Path:
    """The Python that a Spark is installed for."""
    beside = home.parents[3] / "bin/python" if len(home.parents) > 3 else Path()
    return beside if beside.is_file() else Path(sys.executable)


@dataclass
class Surroundings:
    """Where a pod finds what it names: the API, its mounts, ports, buckets."""

    # Where its account asks.
    api: str
    # The folder for a path inside of the pod.
    path: Callable[[str], str]
    # Where a Service listens here, by its name and port.
    address: Callable[[str], str]
    # Where buckets are.
    buckets: Path


def _folder_of_bucket(text: str, place: Surroundings) -> str:
    """A text in which buckets are folders, which are made."""
    for name in re.findall(r"s3a://([\w./-]+)", text):
        (place.buckets / name).mkdir(parents=True, exist_ok=True)
    return text.replace("s3a://", f"file:{place.buckets}/")


def _master(value: str, place: Surroundings) -> str:
    if value.startswith("k8s://"):
        return "k8s://" + place.api
    return re.sub(r"spark://(\S+)", lambda match: "spark://" + place.address(match[1]), value)


def _at_most(limit: int) -> Callable[[str, Surroundings], str]:
    return lambda value, _: str(min(int(value), limit))


def _always(value: str) -> Callable[[str, Surroundings], str]:
    return lambda *_: value


# What becomes of the values of settings, by a pattern for their keys; the first that fits counts.
SETTINGS: list[tuple[str, Callable[[str, Surroundings], str]]] = [
    (r"spark\.master", _master),
    (r"spark\.driver\.(host|bindAddress)", _always("127.0.0.1")),
    (
        r"spark\.kubernetes\.(driver|executor)\.podTemplateFile",
        lambda value, place: place.path(value),
    ),
    (r"spark\.driver\.memory", _always("768m")),
    (r"spark\.executor\.memory", _always("512m")),
    (r"spark\.executor\.cores", _always("1")),
    (r"spark\.executor\.instances", _at_most(1)),
    (r"spark\.dynamicAllocation\.maxExecutors", _at_most(2)),
    (r"spark\.dynamicAllocation\.shuffleTracking\.timeout", _always("5s")),
    (r"spark\.history\.fs\.update\.interval", _always("1s")),
    # What names paths of other pods.
    (r"spark\.(kubernetes|executor)\..*", _folder_of_bucket),
    (r"spark\..*", lambda value, place: place.path(_folder_of_bucket(value, place))),
]

# Left out besides where shuffles are in Celeborn: without it Spark would not start.
OF_CELEBORN = (
    r"spark\.(celeborn\..*|shuffle\.manager|shuffle\.sort\.io\.plugin\.class"
    r"|dynamicAllocation\.shuffleTracking\.enabled)"
)

# Most of what happens here is programs that start: the compiler that takes its time is in the way.
JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

MORE_SETTINGS = {
    "spark.connect.grpc.binding.address": "127.0.0.1",
    "spark.dynamicAllocation.executorIdleTimeout": "8s",
    "spark.port.maxRetries": "200",
    "spark.ui.port": "0",
}

# How programs are told another port than that of their container.
PORT_SETTINGS = {15002: "spark.connect.grpc.binding.port", 18080: "spark.history.ui.port"}
PORT_VARIABLES = {10000: "HIVE_SERVER2_THRIFT_PORT"}
PORT_OPTIONS = ("--port", "--webui-port")

_SETTING = re.compile(r"^(\s*)([^\s#!=:]+)(\s*[=:]\s*|\s+)(.*)$")


def setting_here(key: str, value: str, place: Surroundings) -> str:
    """The value of a setting as it is right for this machine."""
    change = next((change for pattern, change in SETTINGS if re.fullmatch(pattern, key)), None)
    return change(value, place) if change else value


def settings_here(text: str, place: Surroundings, more: dict[str, str]) -> str:
    """A file of settings as it is right for this machine; `more` are added."""
    lines = []
    has_celeborn = "org.apache.spark.shuffle.celeborn" in text
    for line in text.splitlines():
        found = _SETTING.match(line)
        if found:
            # Spark writes colons as Java does.
            key, value = found[2], found[4].strip().replace("\\:", ":")
            if has_celeborn and re.fullmatch(OF_CELEBORN, key):
                continue
            line = f"{found[1]}{key}{found[3]}{setting_here(key, value, place)}"
        lines.append(line)
    # Drivers in cluster mode ask `kubernetes.default.svc` otherwise, whatever their master is.
    added = MORE_SETTINGS | {"spark.kubernetes.driver.master": place.api} | more
    lines += [f"{key} {_folder_of_bucket(value, place)}" for key, value in added.items()]
    return "\n".join(lines) + "\n"


def hadoop_here(text: str, place: Surroundings) -> str:
    """A file of Hadoop's as it is right for this machine."""
    metastore = r"<property>\s*<name>hive\.metastore\.uris</name>.*?</property>"
    return _folder_of_bucket(re.sub(metastore, "", text, flags=re.DOTALL), place)


def file_here(name: str, text: str, place: Surroundings, more: dict[str, str]) -> str:
    """A mounted file as it is right for this machine; most are as they were."""
    if name in ("spark-defaults.conf", "spark.properties"):
        return settings_here(text, place, more)
    if name in ("core-site.xml", "hive-site.xml"):
        return hadoop_here(text, place)
    return text
