# Fills in a template with the Jinja of Python, as Zeppelin's launcher does with Jinjava.
#
#   render.py TEMPLATE VARIABLES
#
# VARIABLES is a JSON object with names like zeppelin.k8s.interpreter.user. As in the launcher, each
# part of a name is a mapping in that before it; a value that has others below it becomes `_` there.
#
# What differs: Jinjava prints nothing where a variable is missing, and this stops; it fills in what
# it has filled in once more, and this does not; its `tojson` leaves <, >, & and ' as they are.
import json
import sys

import jinja2


def nested(variables):
    tree = {}
    for name, value in variables.items():
        place = tree
        *parents, last = name.split(".")
        for part in parents:
            below = place.get(part)
            if not isinstance(below, dict):
                below = {} if below is None else {"_": below}
                place[part] = below
            place = below
        if isinstance(place.get(last), dict):
            place[last]["_"] = value
        else:
            place[last] = value
    return tree


with open(sys.argv[1], encoding="utf-8") as file:
    template = file.read()
with open(sys.argv[2], encoding="utf-8") as file:
    variables = json.load(file)
environment = jinja2.Environment(
    trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    undefined=jinja2.StrictUndefined)
sys.stdout.write(environment.from_string(template).render(nested(variables)))
