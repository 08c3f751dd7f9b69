"""An API server of Kubernetes for loopback: as much of it as Spark's drivers ask for.

Each ServiceAccount has a port of its own, so that no program has to be given a token, and what it
asks for is held against its Roles.
"""

import copy
import json
import re
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from rehearsal.access import Access, Account
from rehearsal.podfaults import faults_of_pod
from rehearsal.store import Key, Object, Selection, Store

KINDS = {
    "configmaps": "ConfigMap",
    "persistentvolumeclaims": "PersistentVolumeClaim",
    "pods": "Pod",
    "services": "Service",
}
PATH = re.compile(r"/api/v1/namespaces/([^/]+)/([a-z]+)(?:/([^/]+))?")


class Refusal(Exception):
    """An answer that says no."""

    def __init__(self, code: int, reason: str, message: str):
        super().__init__(message)
        self.code, self.reason = code, reason


def merged(old: object, patch: object) -> object:
    """A value with a merge patch applied to it."""
    if not isinstance(old, dict) or not isinstance(patch, dict):
        return patch
    result = dict(old)
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = merged(result.get(name), value)
    return result


class Server:
    """Listens on loopback, for one account on each port."""

    def __init__(self, store: Store, access: Access):
        self.store, self.access = store, access
        # Is told of each pod that was made.
        self.on_pod: Callable[[Object], None] = lambda pod: None
        self._listeners: dict[Account, ThreadingHTTPServer] = {}
        self._lock = threading.Lock()

    def url(self, account: Account) -> str:
        """Where an account asks."""
        with self._lock:
            listener = self._listeners.get(account)
            if listener is None:
                handler = type("AccountHandler", (Handler,), {"server_": self, "account": account})
                listener = ThreadingHTTPServer(("127.0.0.1", 0), handler)
                listener.daemon_threads = True
                threading.Thread(target=listener.serve_forever, daemon=True).start()
                self._listeners[account] = listener
        return f"http://127.0.0.1:{listener.server_address[1]}"

    def create(self, key: Key, item: Object) -> Object:
        """Adds an object; pods are looked at as the real server does."""
        if key in self.store.items:
            raise Refusal(409, "AlreadyExists", f'{key[0]} "{key[2]}" already exists')
        if key[0] == "pods":
            faults = faults_of_pod(item)
            if faults:
                message = f'Pod "{key[2]}" is invalid: {"; ".join(faults)}'
                self.access.invalid.update(faults)
                raise Refusal(422, "Invalid", message)
            item = copy.deepcopy(item)
            item["status"] = {"phase": "Pending"}
        added = self.store.put(key, item)
        if key[0] == "pods":
            self.on_pod(added)
        return added


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    server_: Server
    account: Account

    def log_message(self, *_: object) -> None:
        """Says nothing: what was asked for is kept by `Access`."""

    def do_GET(self) -> None:
        """Gets, lists or watches."""
        if self.headers.get("Upgrade"):
            # Clients that would have a web socket take a plain answer for a hint to do without.
            self.send(200, {})
            return
        self.answer()

    def do_POST(self) -> None:
        """Creates."""
        self.answer()

    do_PUT = do_PATCH = do_DELETE = do_POST

    def answer(self) -> None:
        """Answers a request."""
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        try:
            self.dispatch(json.loads(body) if body else {})
        except Refusal as refusal:
            status = {"kind": "Status", "apiVersion": "v1", "status": "Failure"}
            status |= {"message": str(refusal), "reason": refusal.reason, "code": refusal.code}
            self.send(refusal.code, status)

    def dispatch(self, body: Object) -> None:
        """Finds out what is asked for, whether it is allowed, and does it."""
        url = urlsplit(self.path)
        query = dict(parse_qsl(url.query))
        path = PATH.fullmatch(url.path)
        if not path or path[2] not in KINDS:
            raise Refusal(404, "NotFound", f"nobody answers {self.command} {url.path} here")
        namespace, resource, name = path[1], path[2], path[3]
        verb = self.verb(query, name)
        self.ask(namespace, verb, resource)
        selection = Selection(resource, namespace, query.get("labelSelector", ""), name or "")
        field = re.fullmatch(r"metadata\.name=(.+)", query.get("fieldSelector", ""))
        selection.name = field[1] if field else selection.name
        if verb == "watch":
            self.watch(selection, int(query.get("resourceVersion") or 0))
        elif verb in ("list", "deletecollection"):
            self.send_list(selection, verb)
        else:
            self.change((resource, namespace, name or body["metadata"]["name"]), verb, body)

    def ask(self, namespace: str, verb: str, resource: str) -> None:
        """Refuses what the account may not do."""
        if not self.server_.access.ask(self.account, namespace, verb, resource):
            who = f"system:serviceaccount:{self.account.namespace}:{self.account.name}"
            what = f'{verb} resource "{resource}" in API group "" in the namespace "{namespace}"'
            raise Refusal(403, "Forbidden", f'{resource} is forbidden: User "{who}" cannot {what}')

    def verb(self, query: dict[str, str], name: str | None) -> str:
        """What a request is called in a Role."""
        if self.command == "GET":
            is_watch = query.get("watch") in ("true", "1")
            return "watch" if is_watch else "get" if name else "list"
        if self.command == "DELETE":
            return "delete" if name else "deletecollection"
        return {"POST": "create", "PUT": "update", "PATCH": "patch"}[self.command]

    def send_list(self, selection: Selection, verb: str) -> None:
        """Sends the objects of a selection, and takes them away if that is asked for."""
        items, version = self.server_.store.selected(selection)
        for item in items if verb == "deletecollection" else []:
            self.server_.store.delete(
                (selection.resource, selection.namespace, item["metadata"]["name"])
            )
        kind = KINDS[selection.resource] + "List"
        metadata = {"resourceVersion": str(version)}
        self.send(200, {"kind": kind, "apiVersion": "v1", "metadata": metadata, "items": items})

    def change(self, key: Key, verb: str, body: Object) -> None:
        """Reads or changes one object."""
        store = self.server_.store
        old = store.items.get(key)
        is_apply = "apply-patch" in self.headers.get("Content-Type", "")
        if verb == "create" or (is_apply and old is None):
            # Who applies what is not there yet has to be allowed to create it, too.
            self.ask(key[1], "create", key[0])
            self.send(201, self.server_.create(key, body))
            return
        if old is None:
            raise Refusal(404, "NotFound", f'{key[0]} "{key[2]}" not found')
        if verb == "delete":
            self.send(200, store.delete(key) or old)
        elif verb == "get":
            self.send(200, old)
        else:
            self.send(200, store.put(key, body if verb == "update" else merged(old, body)))

    def send(self, code: int, answer: Object) -> None:
        """Sends one object."""
        text = json.dumps(answer).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def watch(self, selection: Selection, version: int) -> None:
        """Sends what happens to a selection, until nobody reads it any more."""
        store = self.server_.store
        count = 0 if version else len(store.events)
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        try:
            while True:
                events = store.wait_for_events(count, 1)
                count += len(events)
                for event in events:
                    if event.version > version and selection.has(event.key, event.item):
                        self.send_chunk({"type": event.kind, "object": event.item})
        except OSError:
            self.close_connection = True

    def send_chunk(self, answer: Object) -> None:
        """Sends a line of a watch."""
        text = json.dumps(answer).encode() + b"\n"
        self.wfile.write(b"%x\r\n%s\r\n" % (len(text), text))
        self.wfile.flush()
