"""Speaks to the interface of a forge."""

import json
import urllib.error
import urllib.parse
import urllib.request
from typing import Any

SECONDS = 60
MOST_OF_AN_ANSWER = 16 << 20


class Failed(Exception):
    """The forge did not do what it was asked for."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows to where artifacts are kept, without the token, and never from https to http."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # noqa: PLR0913
        """The request that follows."""
        if req.full_url.startswith("https:") and not newurl.startswith("https:"):
            raise Failed("the forge leads to an address without encryption")
        request = super().redirect_request(req, fp, code, msg, headers, newurl)
        if request is not None and _place(req.full_url) != _place(newurl):
            for name in list(request.headers):
                if name.lower() in ("authorization", "private-token"):
                    request.remove_header(name)
        return request


def _place(url: str) -> tuple[str, str]:
    parts = urllib.parse.urlsplit(url)
    return parts.scheme, parts.netloc


class Forge:
    """An interface with a token."""

    def __init__(self, address: str, headers: dict[str, str]):
        self._address = address.rstrip("/")
        self._headers = {"User-Agent": "reconcile"} | headers
        # Neither files nor FTP, and no proxy of which nobody has spoken.
        self._opener = urllib.request.build_opener(_Redirects())

    def get(self, path: str, **query: object) -> Any:
        """The answer to a question."""
        return json.loads(self.load(path, MOST_OF_AN_ANSWER, **query))

    def load(self, path: str, most: int, **query: object) -> bytes:
        """Bytes, and no more than `most` and one."""
        words = urllib.parse.urlencode({k: str(v) for k, v in query.items()})
        return self._send("GET", path + ("?" + words if words else ""), None, most + 1)

    def send(self, method: str, path: str, body: dict[str, object]) -> Any:
        """The answer to a change."""
        data = json.dumps(body).encode()
        return json.loads(self._send(method, path, data, MOST_OF_AN_ANSWER))

    def pages(self, path: str, most: int = 30, **query: object):
        """The items of all pages, but for those of more pages than `most`."""
        for page in range(1, most + 1):
            items = self.get(path, per_page=100, page=page, **query)
            yield from items
            if len(items) < 100:
                return

    def _send(self, method: str, path: str, data: bytes | None, most: int) -> bytes:
        headers = self._headers | ({"Content-Type": "application/json"} if data else {})
        request = urllib.request.Request(self._address + path, data, headers, method=method)
        try:
            with self._opener.open(request, timeout=SECONDS) as answer:
                return answer.read(most)
        except urllib.error.HTTPError as error:
            raise Failed(f"{method} {path}: the forge answers {error.code}") from error
        except OSError as error:
            raise Failed(f"{method} {path}: the forge cannot be reached") from error
