"""Both versions of Spark in one environment, at the same time."""

import re
from concurrent.futures import ThreadPoolExecutor

from rehearsal.checks import Checks
from rehearsal.place import Place
from rehearsal.rendered import Environment
from rehearsal.steps import Steps, expect

LINES = ("3.5", "4.1")


def try_both(steps: Steps, place: Place, environment: Environment) -> None:
    """Sessions and applications of both versions side by side."""
    versions = [Checks(steps, place, environment, line) for line in LINES]
    steps.run(
        "each version is told other places for tables and events", lambda: expect_apart(versions)
    )
    with ThreadPoolExecutor(len(versions)) as threads:
        applications = list(threads.map(Checks.try_applications, versions))
    known = [checks.try_history(own) for checks, own in zip(versions, applications)]
    steps.run("each History Server knows its own version alone", lambda: expect_own(known))


def expect_apart(versions: list[Checks]) -> None:
    """The places of tables and events of the versions are others."""
    places = [places_of(checks) for checks in versions]
    for name in ("metastore", "warehouse", "events"):
        values = [place[name] for place in places]
        expect(all(values) and len(set(values)) == len(values), f"{name}: {values}")


def places_of(checks: Checks) -> dict[str, str]:
    """Where a version keeps tables and events."""
    connect = checks.workload("Deployment", "spark-connect")
    tables = checks.environment.files(connect).get("hive-site.xml", "")
    found = dict(re.findall(r"<name>([^<]*)</name>\s*<value>([^<]*)</value>", tables))
    return {
        "metastore": found.get("hive.metastore.uris", ""),
        "warehouse": found.get("hive.metastore.warehouse.dir", ""),
        "events": checks.environment.settings(connect).get("spark.eventLog.dir", ""),
    }


def expect_own(known: list[dict | None]) -> None:
    """The applications that each History Server knows are of its version."""
    for line, applications in zip(LINES, known):
        versions = {facts["version"][:3] for facts in (applications or {}).values()}
        expect(versions == {line}, f"that of {line} knows applications of {sorted(versions)}")
