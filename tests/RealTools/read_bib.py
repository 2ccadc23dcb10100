"""Reads a .bib file as strictly as pybtex can, names and all, and says how many entries there are."""

import sys

import pybtex.errors
from pybtex.database import parse_file

pybtex.errors.set_strict_mode(True)
entries = parse_file(sys.argv[1], bib_format="bibtex").entries
for key, entry in entries.items():
    for role, people in entry.persons.items():
        for person in people:
            if not person.last_names:
                sys.exit(f"{key}: a name under {role} has no last name: {person}")
print(f"{len(entries)} entries")
