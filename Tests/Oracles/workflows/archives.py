"""Writes reports as somebody with bad intentions writes them: archives.py FOLDER HEAD NUMBER."""

import io
import json
import struct
import sys
import zipfile
from pathlib import Path

folder, head, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
HOSTILE = (
    "a\n/merge\n<!-- reconcile: report -->\n@everyone | `x` </code><script>alert(1)</script> "
    "[x](http://example.org) www.example.org #1 ::set-output name=a::b \x1b[31m \u202e \u200b "
    + "\\ ![x](y) **b** ~~~ ``` "
    * 3
)
RUN = {"version": 1, "number": number, "base": "0" * 40, "since": "0" * 40, "head": head}
RUN["status"] = 1
FINDING = {"severity": "error", "rule": "a", "message": "b", "path": "c", "line": 1}


def write(name: str, files: dict[str, object] | list[tuple[str, object]]) -> None:
    """Writes an archive of texts, or of what is to be JSON."""
    items = files if isinstance(files, list) else list(files.items())
    with zipfile.ZipFile(folder / f"{name}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in items:
            text = content if isinstance(content, (str, bytes)) else json.dumps(content)
            archive.writestr(path, text)


def affected(*names: str) -> dict[str, object]:
    """What `affected -o json` prints of these."""
    listed = [{"name": one, "path": one, "change": "changed", "inputs": []} for one in names]
    return {"since": "0" * 40, "environments": listed}


def check(findings: list[dict[str, object]]) -> dict[str, object]:
    """What `check -o json` prints of these."""
    return {"version": 1, "findings": findings, "unchecked": [{}], "waived": []}


def difference(text, count=1):
    """What `reconcile diff -o json` says of an environment, with the same text in all places."""
    value = {"path": text, "action": "changed", "cosmetic": False, "before": text, "after": text}
    change = {"action": "changed", "kind": text, "name": text, "cosmetic": False}
    change |= {"values": [value], "files": [{"name": text, "values": [value]}]}
    danger = {"harm": text, "danger": text, "subject": text, "message": text}
    numbers = {"added": 1, "changed": 2, "removed": 3, "dangers": 4}
    return {
        "environments": [{"name": text} | numbers],
        "dangers": [danger | {"environments": [text]}] * count,
        "changes": [
            change | {"environments": [text]},
            change | {"cosmetic": True, "environments": [text]},
            {"action": "added", "kind": text, "name": text, "cosmetic": False, "environments": []},
        ]
        * count,
    }


hostile = FINDING | {key: HOSTILE for key in ("severity", "rule", "message", "path")}
good = {"run.json": RUN, "affected.json": affected("dev"), "check.json": check([FINDING])}
write("good", good)
write("gitlab", {"reconcile/report/" + name: content for name, content in good.items()})
write("different", good | {"diff.json": difference("dev")})
write("strange-difference", good | {"diff.json": {"environments": [], "dangers": {}}})
write("nothing", {"run.json": RUN | {"status": 0}, "affected.json": affected()})
write(
    "hostile",
    {
        "run.json": RUN | {"status": 2},
        "affected.json": affected(HOSTILE),
        "check.json": check([hostile]),
        "messages.txt": HOSTILE,
        "diff.json": difference(HOSTILE),
    },
)
many = [hostile | {"line": one} for one in range(5_000)]
names = [HOSTILE + str(one) for one in range(5_000)]
write("many", {"run.json": RUN, "affected.json": affected(*names), "check.json": check(many)})
write("slip", {"../../run.json": RUN, "/run.json": RUN, "a/../run.json": RUN, **good})
write("only-slip", {"../run.json": RUN, "/run.json": RUN})
write("bomb", good | {"check.json": b" " * (64 << 20)})
write("not-json", good | {"check.json": "{"})
write("not-utf8", good | {"check.json": b'{"a": "\xff"}'})
write("deep", good | {"check.json": "[" * 1_000_000})
write("long-number", {"run.json": '{"version": 1, "status": 0, "number": %s}' % ("9" * 100_000)})
write("list", good | {"run.json": []})
write("wrong-types", good | {"affected.json": {"environments": [{"name": 1, "change": {}}]}})
write("null-findings", good | {"check.json": {"findings": None, "unchecked": []}})
write("truth", good | {"run.json": RUN | {"number": True}})
write("version", good | {"run.json": RUN | {"version": 2}})
write("twice", [("run.json", RUN), ("run.json", RUN | {"status": 0})])
write("empty", {})
write("many-files", {str(one): "" for one in range(10_001)})
write("other-head", good | {"run.json": RUN | {"head": "f" * 40}})
write("other-number", good | {"run.json": RUN | {"number": number + 1}})
(folder / "no-zip.zip").write_bytes(b"PK\x05\x06" + b"x" * 1_000)
(folder / "too-large.zip").write_bytes(b"\0" * ((64 << 20) + 1))
# An entry that says it is small, and is not.
stream = io.BytesIO()
with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("run.json", json.dumps(RUN))
    archive.writestr("check.json", b" " * (64 << 20))
data = stream.getvalue().replace(struct.pack("<L", 64 << 20), struct.pack("<L", 100))
(folder / "false-size.zip").write_bytes(data)
