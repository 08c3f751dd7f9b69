"""Stands in for the interface of a forge: forge.py ANSWERS LOG.

ANSWERS is JSON: by method and path without a query, what is answered, as JSON, as
`{"file": PATH}` or as `{"leads": [STATUS, PATH]}`, which leads to the same server under its other
name. A list under `pages` is answered page by page. LOG gets a line for each request.
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

answers = json.loads(Path(sys.argv[1]).read_text())
log = Path(sys.argv[2])


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    def answer(self) -> None:
        """What is answered to any method."""
        parts = urlsplit(self.path)
        size = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(size)) if size else None
        token = self.headers.get("Authorization") or self.headers.get("Private-Token")
        said = {"call": f"{self.command} {parts.path}", "query": parts.query}
        said |= {"token": token, "body": body}
        with log.open("a") as file:
            file.write(json.dumps(said) + "\n")
        answer = answers.get(said["call"])
        if answer is None:
            self.send_error(404)
            return
        if isinstance(answer, dict) and "leads" in answer:
            status, path = answer["leads"]
            self.send_response(status)
            self.send_header("Location", f"http://localhost:{self.server.server_port}{path}")
            self.end_headers()
            return
        if isinstance(answer, dict) and "pages" in answer:
            page = int(parse_qs(parts.query)["page"][0])
            answer = answer["pages"][(page - 1) * 100 : page * 100]
        data = json.dumps(answer).encode()
        if isinstance(answer, dict) and "file" in answer:
            data = Path(answer["file"]).read_bytes()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        try:
            self.wfile.write(data)
        except ConnectionError:
            pass  # who asked has enough

    do_GET = do_POST = do_PATCH = do_PUT = answer

    def log_message(self, *_: object) -> None:
        """Nothing: the log is a file."""


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
