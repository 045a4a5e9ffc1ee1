"""Reads a file of contacts from standard input and prints it as JSON, for tests/src/address_books.rs.

  python3 contacts.py vobject    a vCard file, with the package vobject: its contacts
  python3 contacts.py csv        a CSV file, with the module csv: its rows, each with its cells by their headings
"""

import csv
import io
import json
import sys


def contact(card):
    own_script = "X-HOTLINE-OWN-SCRIPT"
    children = list(card.getChildren())

    def values(name):
        return [child.value for child in children if child.name == name and child.group is None]

    def one(name):
        return next(iter(values(name)), None)

    def of(group, name):
        return next((child.value for child in children if child.name == name and child.group == group), None)

    names = [child for child in children if child.name == "FN"]
    organisation = one("ORG") or []
    address = one("ADR")
    parts = "box extended street city region code country".split()
    return {
        "name": next(name.value for name in names if own_script not in name.params),
        "own_script": next((name.value for name in names if own_script in name.params), None),
        "aliases": values("NICKNAME"),
        "office": one("TITLE"),
        "organisation": organisation[0] if organisation else None,
        "units": organisation[1:],
        "place": [getattr(address, part) for part in parts] if address else [],
        "time_zone": one("TZ"),
        "languages": values("LANG"),
        "form_of_address": one("X-HOTLINE-FORM-OF-ADDRESS"),
        "tags": one("CATEGORIES") or [],
        "notes": one("NOTE"),
        "lines": [
            {"label": of(child.group, "X-ABLABEL"), "number": child.value, "notes": of(child.group, "NOTE")}
            for child in children
            if child.name in ("TEL", "IMPP")
        ],
    }


def main():
    text = sys.stdin.buffer.read().decode("utf-8")
    if sys.argv[1] == "csv":
        found = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    else:
        import vobject

        found = [contact(card) for card in vobject.readComponents(text)]
    sys.stdout.write(json.dumps(found))


main()
