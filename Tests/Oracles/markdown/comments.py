"""Reads comments as a forge does, with markdown-it-py, and says what is wrong with each.

Input: a JSON list of {"text", "elements"}; output: a JSON list of lists of mistakes.
"""

import html
import json
import re
import sys

from markdown_it import MarkdownIt

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
# What GitHub and GitLab take for somebody, for something with a number, or for an address.
REFERENCES = [
    r"@\w",
    r"#\d",
    r"\bGH-\d",
    r"[!$%&~^]\d",
    r"\w/\w",
    r"https?:",
    r"\bwww\.",
    r"\b[0-9a-f]{7,40}\b",
    r":\w+:",
    r"\b[A-Z]+-\d",
]
HIDDEN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
MARKER = re.compile(r"<!-- reconcile:diff [A-Za-z0-9._/-]+ -->\n?")


def references(text: str) -> list[str]:
    return [f"{one} in {text!r}" for one in REFERENCES if re.search(one, text)]


class Comment:
    def __init__(self, text: str, elements: bool) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.elements = elements
        self.depth = 0
        self.mistakes: list[str] = []

    def check(self) -> list[str]:
        for found in HIDDEN.findall(self.text):
            self.mistakes.append(f"a hidden character {found!r}")
        tokens = PARSER.parse(self.text)
        for token in tokens:
            self.look(token)
        if self.depth != 0:
            self.mistakes.append(f"{self.depth} details are open at the end")
        return self.mistakes

    def look(self, token) -> None:
        if token.type == "html_block":
            self.element(token.content)
        elif token.type == "fence":
            self.fence(token)
        elif token.type == "code_block":
            self.mistakes.append(f"an indented block {token.content!r}")
        elif token.type == "inline":
            for child in token.children or []:
                self.inline(child)
            first = self.lines[token.map[0]] if token.map else ""
            if first.startswith("/"):
                self.mistakes.append(f"a line that is a command {first!r}")

    def fence(self, token) -> None:
        last = self.lines[token.map[1] - 1]
        if last != token.markup or token.map[1] - token.map[0] < 2:
            self.mistakes.append(f"a fence is not closed, its last line is {last!r}")
        for line in token.content.split("\n")[:-1]:
            if line and line[0] not in "+-#@ ":
                self.mistakes.append(f"a line of a fence begins with {line[:20]!r}")

    def inline(self, token) -> None:
        if token.type == "text":
            self.mistakes += references(token.content)
        elif token.type not in ("code_inline", "softbreak", "strong_open", "strong_close"):
            self.mistakes.append(f"{token.type} in a line: {token.content!r}")

    def element(self, content: str) -> None:
        if not self.elements:
            self.mistakes.append(f"an element: {content!r}")
        for line in MARKER.sub("", content).split("\n"):
            self.element_line(line)

    def element_line(self, line: str) -> None:
        if line == "<details>":
            self.depth += 1
        elif line == "</details>":
            self.depth -= 1
            if self.depth < 0:
                self.mistakes.append("details end that did not begin")
        elif line:
            found = re.fullmatch(r"<summary>(.*)</summary>", line)
            if not found:
                self.mistakes.append(f"an element: {line!r}")
                return
            words = re.sub(r"<code>[^<>]*</code>", "", found[1])
            if "<" in words or ">" in words:
                self.mistakes.append(f"an element in {line!r}")
            self.mistakes += references(html.unescape(words))


comments = json.load(sys.stdin)
json.dump([Comment(one["text"], one["elements"]).check() for one in comments], sys.stdout)
