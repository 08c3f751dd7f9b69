#!/usr/bin/env python3
"""Says of objects whether they fit the OpenAPI document of Kubernetes.

    objects.py DOCUMENT < LINES

Each line is an object in JSON; each answer a line: `fits`, `unknown` for kinds that the document
does not have, or why not. The document is read as JSON Schema, strictly: fields that it does not
list are refused, null is nothing.
"""
import json
import re
import sys

import jsonschema

QUANTITY = r"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$"
SIX_BITS = r"([A-Za-z0-9+/][\r\n]*)"
BASE64 = rf"^({SIX_BITS}{{4}})*({SIX_BITS}{{2}}=[\r\n]*=|{SIX_BITS}{{3}}=)?[\r\n]*$"
TIME = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"
META = "io.k8s.apimachinery.pkg"
SCHEMA_PROPS = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps"


def integers(bits):
    return {"type": "integer", "minimum": -2 ** (bits - 1), "maximum": 2 ** (bits - 1) - 1}


def replaced(definitions):
    """What the document leaves open."""
    props = {"$ref": "#/definitions/" + SCHEMA_PROPS}
    return {
        META + ".api.resource.Quantity": {"anyOf": [
            {"type": "number"}, {"type": "string", "pattern": QUANTITY}]},
        META + ".util.intstr.IntOrString": {"anyOf": [integers(32), {"type": "string"}]},
        META + ".apis.meta.v1.Time": {"type": "string", "pattern": TIME},
        META + ".apis.meta.v1.MicroTime": {"type": "string", "pattern": TIME},
        SCHEMA_PROPS + "OrArray": {"anyOf": [props, {"type": "array"}]},
        SCHEMA_PROPS + "OrBool": {"anyOf": [props, {"type": "boolean"}]},
        SCHEMA_PROPS + "OrStringArray": {"anyOf": [props, {"type": "array"}]},
    }


def strict(schema):
    """A schema as JSON Schema that knows what it lists."""
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    kind, form = schema.get("type"), schema.get("format")
    if "enum" in schema:
        return {"type": "string", "enum": schema["enum"] + [""]}
    if kind == "integer":
        return integers(32 if form == "int32" else 64)
    if form == "byte":
        return {"type": "string", "pattern": BASE64}
    if kind == "array":
        return {"type": "array", "items": strict(schema["items"])}
    if "additionalProperties" in schema:
        return {"type": "object", "additionalProperties": optional(
            strict(schema["additionalProperties"]))}
    if "properties" not in schema:
        return {"type": kind} if kind else {}
    required = schema.get("required", [])
    return {
        "type": "object", "required": required, "additionalProperties": False,
        "properties": {
            name: strict(field) if name in required else optional(strict(field))
            for name, field in schema["properties"].items()},
    }


def optional(schema):
    return {"anyOf": [schema, {"type": "null"}]}


def without_nulls(value):
    """Null in an object is nothing."""
    if isinstance(value, dict):
        return {key: without_nulls(below) for key, below in value.items() if below is not None}
    if isinstance(value, list):
        return [without_nulls(below) for below in value]
    return value


def main():
    document = json.load(open(sys.argv[1], encoding="utf-8"))["definitions"]
    document["io.k8s.api.rbac.v1.RoleRef"]["required"].remove("apiGroup")
    definitions = {name: strict(schema) for name, schema in document.items()}
    definitions.update(replaced(definitions))
    kinds = {}
    for name, schema in document.items():
        for kind in schema.get("x-kubernetes-group-version-kind", []):
            group = kind["group"] + "/" if kind["group"] else ""
            kinds[group + kind["version"], kind["kind"]] = name
    validators = {}
    for line in sys.stdin:
        value = json.loads(line)
        name = kinds.get((value.get("apiVersion"), value.get("kind")))
        if name is None:
            print("unknown")
            continue
        if name not in validators:
            validators[name] = jsonschema.Draft202012Validator(
                {"$ref": "#/definitions/" + name, "definitions": definitions})
        error = jsonschema.exceptions.best_match(validators[name].iter_errors(without_nulls(value)))
        if error is None:
            print("fits")
        else:
            print(re.sub(r"\s+", " ", f"{error.json_path}: {error.message}")[:200])


main()
