"""The tables of keys that Spark and Celeborn read, for scripts/tables.

A row of spark-conf-keys-<version>.tsv is a key that Spark registers (`entry`), another name for
one (`alternative`, `old-name`), one that is gone (`removed`), or a text of its classes that looks
like a key (`literal`) or like the beginning of keys (`prefix`). Of the last two many are none.
"""

import csv
import re

SPARK = "spark."
CELEBORN = "celeborn."
LINES = (("3", "spark-conf-keys-3.5.7.tsv"), ("4", "spark-conf-keys-4.1.0.tsv"))
BOTH = "b"
CELEBORN_FILE = "celeborn-conf-keys-0.7.0.tsv"
TYPES = {
    "boolean": "b",
    "int": "i",
    "double": "d",
    "time": "t",
    "bytes": "y",
    "string": "s",
    "checked": "c",
    "": "-",
}
PART_BYTES = 25_000  # So that a file has less than 400 lines.

# Texts that name something else: properties of a job or a stream, which a program sets for its
# threads; metadata of columns and tables; labels and keys of objects; events.
NO_KEYS = set(
    """
auth connect.SparkConnectService connect.remote exit-exception job.description
job.interruptOnCancel job.tags jobGroup.id kubernetes.kerberos.dt-secret-key
kubernetes.kerberos.dt-secret-name properties rdd.scope rdd.scope.noOverride scheduler.pool
sessionWindow timeWindow watermarkDelayMs
sql.catalyst.type sql.execution.id sql.execution.root.id sql.sources.schema.num
sql.sources.writeJobUUID streaming.internal.batchTime streaming.internal.outputOpId
""".split()
)

# Keys, though others begin with them.
KEYS_TOO = {"master", "shuffle.spill"}

# Beginnings of keys below which Spark itself, or who else is handed the rest, reads any name.
OPEN = set(
    """
executorEnv. hadoop. hive. io.encryption.commons.config. kubernetes.driver.annotation.
kubernetes.driver.label. kubernetes.driver.node.selector. kubernetes.driver.secretKeyRef.
kubernetes.driver.secrets. kubernetes.driver.service.annotation. kubernetes.driver.service.label.
kubernetes.driver.volumes. kubernetes.driverEnv. kubernetes.executor.annotation.
kubernetes.executor.label. kubernetes.executor.node.selector. kubernetes.executor.secretKeyRef.
kubernetes.executor.secrets. kubernetes.executor.volumes. kubernetes.node.selector.
mesos.dispatcher.driverDefault. mesos.dispatcher.queue. mesos.driverEnv. metrics.conf.
network.crypto.config. plugins.internal.conf. shuffle.plugin.__config__. sql.catalog.
yarn.am.resource. yarn.appMasterEnv. yarn.driver.resource. yarn.executor.resource.
""".split()
)

# The same, where Spark puts names together while it runs, so that no text of its classes is one.
COMPOSED_OPEN = """
driver.resource. executor.resource. task.resource. worker.resource.
scheduler.listenerbus.eventqueue. sql.streaming.stateStore.rocksdb.
""".split()

# Keys that are put together of a beginning and of these.
COMPOSED = {
    ("shuffle.", "rpc.", "files."): """
        io.backLog io.clientThreads io.connectionCreationTimeout io.connectionTimeout
        io.enableTcpKeepAlive io.enableVerboseMetrics io.lazyFD io.maxRetries io.mode
        io.numConnectionsPerPeer io.preferDirectBufs io.receiveBuffer io.retryWait io.sendBuffer
        io.serverThreads sasl.timeout""",
    ("ssl.", "ssl.ui.", "ssl.standalone.", "ssl.historyServer.", "ssl.rpc."): """
        enabled enabledAlgorithms keyPassword keyStore keyStorePassword keyStoreType needClientAuth
        port protocol trustStore trustStorePassword trustStoreType""",
    (
        "kubernetes.authenticate.",
        "kubernetes.authenticate.submission.",
        "kubernetes.authenticate.driver.",
        "kubernetes.authenticate.driver.mounted.",
        "kubernetes.authenticate.executor.",
    ): """
        caCertFile clientCertFile clientKeyFile oauthToken oauthTokenFile""",
}


def rows_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def escaped(text):
    """A text without what a table or a Swift literal sets apart."""
    return "".join(
        c if c.isascii() and c.isprintable() and c not in ',;|"\\%' else f"%{ord(c):02x}"
        for c in text
    )


def default_of(text):
    """A default; `~` where there is none, `=KEY` where it is the value of another key."""
    if text == "<undefined>":
        return "~"
    other = re.fullmatch(r"<value of spark\.(\S+)>", text)
    return "=" + other[1] if other else escaped(text)


def bare(key, beginning=SPARK):
    """What tells keys apart."""
    assert key.startswith(beginning), key
    return key.removeprefix(beginning)


def fields_of(*fields):
    return "|".join(fields).rstrip("|")


class Keys:
    """The keys of one version of Spark."""

    def __init__(self, rows):
        self.rows = {bare(row["key"]): row for row in rows}
        self.entries = {key for key, row in self.rows.items() if row["kind"] == "entry"}
        self.read = {
            bare(name): key
            for key in self.entries
            for name in self.rows[key]["alternatives"].split(",")
            if name
        }
        self.records = {
            key: self.record(key, row) for key, row in self.rows.items() if self.is_key(key, row)
        }
        for beginning in COMPOSED_OPEN:
            self.records[beginning] = "p-p"
        for beginnings, names in COMPOSED.items():
            for beginning in beginnings:
                for name in names.split():
                    self.records.setdefault(beginning + name, "l-p")

    def is_key(self, key, row):
        """Whether a text is a key or opens keys, and not a part of one or something else."""
        if row["kind"] == "prefix":
            return key in OPEN
        if row["kind"] != "literal" or key in KEYS_TOO:
            return True
        others = [*self.rows, *(beginning for group in COMPOSED for beginning in group)]
        return key not in NO_KEYS and not any(other.startswith(key + ".") for other in others)

    def record(self, key, row):
        if row["kind"] == "prefix":
            return "p-p"
        kind = self.kind(key, row)
        since = row["since"]
        old = re.sub("[a-z]+ ?", "", row["deprecation"])
        names = " ".join(dict.fromkeys(bare(n) for n in row["alternatives"].split(",") if n))
        default = default_of(row["default"]) if kind == "e" else ""
        visibility = "i" if row["visibility"] == "internal" else "p"
        replacement = self.read.get(key) or self.replacement(key, row["note"])
        return (
            kind
            + TYPES[row["type"]]
            + visibility
            + fields_of(since, default, old, replacement if row["deprecation"] else "", names)
        )

    def kind(self, key, row):
        """A letter: a key, another name that is read, one that is not, one that is gone, a text."""
        if row["kind"] != "entry" and (key in self.read or row["note"].startswith("use spark.")):
            return "a"
        return {"entry": "e", "old-name": "o", "alternative": "a", "removed": "r", "literal": "l"}[
            row["kind"]
        ]

    def replacement(self, key, note):
        """The first other key of a note."""
        names = re.findall(r"spark\.([A-Za-z0-9_.]*[A-Za-z0-9_])", note)
        return next((name for name in names if name in self.rows and name != key), "")


def connect_of(rows):
    """The keys of Connect that 3.5 has, too: its server is a jar of its own there."""
    return [
        row
        for row in rows
        if row["jar"].startswith("spark-connect") and re.match(r"3\.[0-5]", row["since"])
    ]


def spark_records(folder):
    """A record for each key: what it is in 3.5, and in 4.1."""
    rows = [rows_of(folder / name) for _, name in LINES]
    known = {row["key"] for row in rows[0]}
    rows[0] += [row for row in connect_of(rows[1]) if row["key"] not in known]
    keys = [Keys(rows).records for rows in rows]
    for key in sorted(keys[0].keys() | keys[1].keys(), key=str.encode):
        assert not set(key) & set(",:"), key
        both = [keys.get(key) for keys in keys]
        parts = (
            [BOTH + both[0]]
            if both[0] == both[1]
            else [line + record for (line, _), record in zip(LINES, both) if record is not None]
        )
        yield f"{key}:{';'.join(parts)},"


def parts_of(records):
    """Records in order, cut where a file is full."""
    parts = [""]
    for record in records:
        if len(parts[-1]) + len(record) > PART_BYTES:
            parts.append("")
        parts[-1] += record
    return parts


def celeborn_records(folder):
    """A record for each key of Celeborn, and for each of its old names; `*` is any one name."""
    records = {}
    rows = rows_of(folder / CELEBORN_FILE)
    for row in rows:
        key = re.sub("&lt;[a-z]+&gt;", "*", bare(row["key"], CELEBORN))
        names = [
            bare(name, CELEBORN)
            for name in row["deprecated_names"].split(",")
            if name.startswith(CELEBORN)
        ]
        default = row["default"].replace("<value of celeborn.", "<value of spark.")
        records[key] = "e" + fields_of(row["since"], default_of(default), " ".join(names))
        for name in names:
            records.setdefault(name, "o" + key)
    for key in sorted(records, key=str.encode):
        yield f"{key}:{records[key]},"


def key_tables(folder):
    """The tables, and the files that each is made of."""
    what = "Records in order of the keys."
    for number, part in enumerate(parts_of(spark_records(folder)), 1):
        yield (
            [name for _, name in LINES],
            f"SparkKeys{number}",
            ("Keys of Spark, without `spark.`.", [("text", what, part, ",")]),
        )
    for number, part in enumerate(parts_of(celeborn_records(folder)), 1):
        yield (
            [CELEBORN_FILE],
            f"CelebornKeys{number}",
            ("Keys of Celeborn, without `celeborn.`.", [("text", what, part, ",")]),
        )
