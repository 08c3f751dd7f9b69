"""Who may do what: the rendered Roles, by their RoleBindings; and what was asked for."""

import threading
from dataclasses import dataclass, field

from rehearsal.store import Object


@dataclass(frozen=True)
class Account:
    """A ServiceAccount."""

    namespace: str
    name: str


@dataclass(frozen=True)
class Call:
    """Something that an account asked the API for."""

    account: str
    verb: str
    resource: str
    is_allowed: bool


def grants(rule: Object, verb: str, resource: str) -> bool:
    """Whether a rule lets somebody do something with a resource of the core group."""
    wanted = {"apiGroups": "", "resources": resource, "verbs": verb}
    return all(
        {value, "*"} & set(rule.get(name) or []) for name, value in wanted.items()
    ) and not rule.get("resourceNames")


@dataclass
class Access:
    """The rules of accounts."""

    rules: dict[Account, list[Object]] = field(default_factory=dict)
    calls: set[Call] = field(default_factory=set)
    # What was wrong with pods.
    invalid: set[str] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, objects: list[Object]) -> None:
        """Takes the Roles of an environment."""
        roles = {
            (role["metadata"].get("namespace"), role["kind"], role["metadata"]["name"]): role
            for role in objects
            if role["kind"] in ("Role", "ClusterRole")
        }
        for binding in objects:
            if binding["kind"] != "RoleBinding":
                continue
            namespace, reference = binding["metadata"]["namespace"], binding["roleRef"]
            place = namespace if reference["kind"] == "Role" else None
            role = roles.get((place, reference["kind"], reference["name"]))
            for subject in binding["subjects"] if role else []:
                account = Account(subject.get("namespace", namespace), subject["name"])
                self.rules.setdefault(account, []).extend(role.get("rules") or [])

    def ask(self, account: Account, namespace: str, verb: str, resource: str) -> bool:
        """Whether an account may do something; Roles reach no further than their namespace."""
        is_allowed = namespace == account.namespace and any(
            grants(rule, verb, resource) for rule in self.rules.get(account, [])
        )
        with self.lock:
            self.calls.add(Call(account.name, verb, resource, is_allowed))
        return is_allowed

    def refused(self) -> set[str]:
        """What was asked for in vain."""
        with self.lock:
            calls = [call for call in self.calls if not call.is_allowed]
            names = {f"{call.account} may not {call.verb} {call.resource}" for call in calls}
            return names | {f"a pod is invalid: {fault}" for fault in self.invalid}
