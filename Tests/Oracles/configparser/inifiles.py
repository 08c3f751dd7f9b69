"""An oracle for INI files: what Python's configparser reads.

Reads files, each behind a line with its length in bytes, and answers each with "refused" and the
name of the error, or with "read", the number of sections and settings, and these: lines of a
section, or of a section, a key and a value, in hexadecimal digits of UTF-8 behind an "x"; "-" is no
value.
"""

import configparser
import io
import sys


def written(text):
    return "-" if text is None else "x" + text.encode("utf-8").hex()


def answer(content):
    parser = configparser.RawConfigParser(
        strict=False,
        delimiters=("=", ":"),
        comment_prefixes=("#", ";"),
        inline_comment_prefixes=None,
        allow_no_value=True,
        # No name in a file is this one: each section has its own settings only.
        default_section="\n",
    )
    parser.optionxform = str
    try:
        parser.read_file(io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))
    except (configparser.Error, AttributeError, UnicodeDecodeError) as error:
        return ["refused " + type(error).__name__]
    lines = []
    for section in parser.sections():
        lines.append(written(section))
        for key, value in parser.items(section):
            lines.append(" ".join([written(section), written(key), written(value)]))
    return ["read " + str(len(lines))] + lines


def main():
    while head := sys.stdin.buffer.readline():
        print("\n".join(answer(sys.stdin.buffer.read(int(head)))))


main()
