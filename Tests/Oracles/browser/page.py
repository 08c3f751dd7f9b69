"""Opens a page in Chromium and says what it does there, as JSON.

    python3 page.py CHROMIUM FILE SCRIPT [PICTURES]

SCRIPT is a JSON list of steps: {"width", "height", "dark", "fragment", "scriptless", "script"}.
Each opens the page anew and asks it with a script; the answer is what that evaluates to, with what
the page has logged, thrown and asked for. PICTURES is a folder for pictures of what is seen then.

The browser is spoken to over two pipes: nothing listens.
"""

import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
]


class Browser:
    def __init__(self, program: str, folder: str) -> None:
        read_commands, self.commands = os.pipe()
        self.answers, write_answers = os.pipe()

        def place() -> None:
            # The browser reads commands from 3 and writes answers to 4.
            source, target = os.dup(read_commands), os.dup(write_answers)
            source, target = move(source), move(target)
            os.dup2(source, 3)
            os.dup2(target, 4)
            os.set_inheritable(3, True)
            os.set_inheritable(4, True)

        def move(descriptor: int) -> int:
            while descriptor <= 4:
                descriptor = os.dup(descriptor)
            return descriptor

        self.process = subprocess.Popen(
            [program, *FLAGS, f"--user-data-dir={folder}", "about:blank"],
            preexec_fn=place,
            close_fds=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8"},
        )
        os.close(read_commands)
        os.close(write_answers)
        self.rest = b""
        self.number = 0
        self.events: list[dict] = []

    def read(self) -> dict:
        while b"\0" not in self.rest:
            piece = os.read(self.answers, 1 << 20)
            if not piece:
                raise SystemExit("the browser has ended")
            self.rest += piece
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method: str, session: str | None = None, **parameters) -> dict:
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def wait(self, method: str, session: str) -> None:
        def is_wanted(event: dict) -> bool:
            return event.get("method") == method and event.get("sessionId") == session

        while not any(is_wanted(event) for event in self.events):
            self.events.append(self.read())

    def end(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def evaluate(browser: Browser, session: str, script: str) -> object:
    answer = browser.call(
        "Runtime.evaluate",
        session,
        expression=script,
        returnByValue=True,
        awaitPromise=True,
    )
    if "exceptionDetails" in answer:
        return {"exception": answer["exceptionDetails"]}
    return answer["result"].get("value")


def told(events: list[dict]) -> dict:
    """What went on beside what was asked for."""
    requests, logged = [], []
    for event in events:
        method, parameters = event.get("method"), event.get("params", {})
        if method == "Network.requestWillBeSent":
            requests.append(parameters["request"]["url"])
        elif method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"):
            logged.append(parameters)
    return {"requests": requests, "logged": logged}


def run(browser: Browser, address: str, step: dict, picture: pathlib.Path | None) -> dict:
    browser.events = []
    target = browser.call("Target.createTarget", url="about:blank")["targetId"]
    session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    for domain in ("Page", "Runtime", "Log", "Network"):
        browser.call(f"{domain}.enable", session)
    browser.call(
        "Emulation.setDeviceMetricsOverride",
        session,
        width=step.get("width", 1280),
        height=step.get("height", 900),
        deviceScaleFactor=1,
        mobile=False,
    )
    if "dark" in step:
        scheme = "dark" if step["dark"] else "light"
        browser.call(
            "Emulation.setEmulatedMedia",
            session,
            features=[{"name": "prefers-color-scheme", "value": scheme}],
        )
    if step.get("scriptless"):
        browser.call("Emulation.setScriptExecutionDisabled", session, value=True)
    fragment = step.get("fragment", "")
    browser.call("Page.navigate", session, url=address + ("#" + fragment if fragment else ""))
    browser.wait("Page.loadEventFired", session)
    answer = {"value": evaluate(browser, session, step.get("script", "null"))}
    if picture:
        data = browser.call("Page.captureScreenshot", session, format="png")["data"]
        picture.write_bytes(base64.b64decode(data))
    answer |= told(browser.events)
    browser.call("Target.closeTarget", targetId=target)
    return answer


def main() -> None:
    program, file, script = sys.argv[1:4]
    folder = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else None
    address = pathlib.Path(file).resolve().as_uri()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        browser = Browser(program, place)
        try:
            answers = [
                run(browser, address, step, folder / f"{number}.png" if folder else None)
                for number, step in enumerate(json.loads(script))
            ]
            json.dump({"address": address, "answers": answers}, sys.stdout)
        finally:
            browser.end()


main()
