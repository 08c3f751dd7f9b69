"""The objects that a cluster would keep, and what happened to them."""

import copy
import re
import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timezone

Object = dict
Key = tuple[str, str, str]  # resource, namespace, name


def now() -> str:
    """The time as Kubernetes writes it."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def key_of_pod(pod: Object) -> Key:
    """Where a pod is kept."""
    return ("pods", pod["metadata"]["namespace"], pod["metadata"]["name"])


def labels_match(labels: dict[str, str], selector: str) -> bool:
    """Whether labels are those that a selector asks for."""
    for term in re.split(r",(?![^(]*\))", selector):
        term = term.strip()
        among = re.fullmatch(r"(\S+) (in|notin) \(([^)]*)\)", term)
        if among:
            values = [value.strip() for value in among[3].split(",")]
            holds = (labels.get(among[1]) in values) == (among[2] == "in")
        elif "!=" in term:
            name, value = term.split("!=")
            holds = labels.get(name) != value
        elif "=" in term:
            name, value = re.split("==?", term, maxsplit=1)
            holds = labels.get(name) == value
        elif term.startswith("!"):
            holds = term[1:] not in labels
        else:
            holds = term == "" or term in labels
        if not holds:
            return False
    return True


@dataclass
class Selection:
    """What a list or a watch is about."""

    resource: str
    namespace: str
    labels: str = ""
    name: str = ""

    def has(self, key: Key, item: Object) -> bool:
        """Whether an object is meant."""
        return (
            key[:2] == (self.resource, self.namespace)
            and self.name in ("", key[2])
            and labels_match(item["metadata"].get("labels") or {}, self.labels)
        )


@dataclass
class Event:
    """A change of an object; its version orders them all."""

    version: int
    kind: str
    key: Key
    item: Object


@dataclass
class Store:
    """Objects by key, and every change in its order."""

    items: dict[Key, Object] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    version: int = 1
    changed: threading.Condition = field(default_factory=threading.Condition)
    # Is told of each object that has gone.
    on_delete: Callable[[Key], None] = lambda key: None

    def put(self, key: Key, item: Object) -> Object:
        """Adds or replaces an object."""
        with self.changed:
            kind = "MODIFIED" if key in self.items else "ADDED"
            item = copy.deepcopy(item)
            metadata = item.setdefault("metadata", {})
            metadata["namespace"], metadata["name"] = key[1], key[2]
            metadata.setdefault("uid", str(uuid.uuid4()))
            metadata.setdefault("creationTimestamp", now())
            self._happened(kind, key, item)
            self.items[key] = item
            return item

    def delete(self, key: Key) -> Object | None:
        """Takes an object away, and those that it owns."""
        with self.changed:
            item = self.items.pop(key, None)
            if item is None:
                return None
            self._happened("DELETED", key, item)
            uid = item["metadata"]["uid"]
            owned = [
                other
                for other, object in self.items.items()
                if any(o["uid"] == uid for o in object["metadata"].get("ownerReferences") or [])
            ]
        self.on_delete(key)
        for other in owned:
            self.delete(other)
        return item

    def selected(self, selection: Selection) -> tuple[list[Object], int]:
        """The objects of a selection, and the version at which they are so."""
        with self.changed:
            found = [item for key, item in self.items.items() if selection.has(key, item)]
            return found, self.version

    def wait_for_events(self, count: int, seconds: float) -> list[Event]:
        """What happened after so many events; waits if that is nothing."""
        with self.changed:
            if len(self.events) <= count:
                self.changed.wait(seconds)
            return self.events[count:]

    def _happened(self, kind: str, key: Key, item: Object) -> None:
        self.version += 1
        item["metadata"]["resourceVersion"] = str(self.version)
        self.events.append(Event(self.version, kind, key, copy.deepcopy(item)))
        self.changed.notify_all()
