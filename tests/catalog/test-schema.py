#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The JSON Schema of the catalogue, and what is to fit it and what is not.

usage: test-schema.py FOLDER
"""

import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print('1..0 # SKIP python3-jsonschema is missing')
    sys.exit(0)

BUILT_IN = {
    'specialties': 'built_in_specialty', 'areas': 'built_in_specialty', 'roles': 'built_in_role', 'skills': 'built_in_skill',
    'qualifications': 'built_in_qualification', 'associations': 'built_in_association', 'systems': 'built_in_system',
    'paths': 'path', 'ties': 'advice', 'sources': 'cited',
}

OWN = {
    'roles': [{'id': 'map-librarian', 'title': 'Map librarian', 'specialties': ['academic'], 'skills': ['gis', {'id': 'sql', 'level': 2}]},
              {'id': 'taxonomist', 'level': 'senior'}],
    'skills': [{'id': 'gis', 'name': 'Geographic information systems', 'synonyms': ['GIS']}],
}

BROKEN = [
    ({'jobs': []}, 'a kind that is none'),
    ({'roles': {}}, 'no list'),
    ({'roles': [{'title': 'Map librarian'}]}, 'no id'),
    ({'roles': [{'id': 'Map Librarian'}]}, 'an id with capital letters'),
    ({'roles': [{'id': 'x', 'level': 'huge'}]}, 'a level that is none'),
    ({'roles': [{'id': 'x', 'skills': [{'id': 'sql', 'level': 9}]}]}, 'a level too high'),
    ({'roles': [{'id': 'x', 'titel': 'X'}]}, 'a member that is misspelt'),
    ({'skills': [{'id': 'x', 'asked_as': ['e-journal … access']}]}, 'a word that no text is split into'),
    ({'specialties': [{'id': 'x', 'commitment': {'level': 7, 'years_to_enter': 1, 'note': ''}}]}, 'a commitment too heavy'),
]


def errors(schema, value):
    return [f'{list(error.absolute_path)}: {error.message}' for error in jsonschema.Draft202012Validator(schema).iter_errors(value)]


def main():
    folder = pathlib.Path(sys.argv[1])
    schema = json.loads((folder / 'schema.json').read_text(encoding='utf-8'))
    jsonschema.Draft202012Validator.check_schema(schema)
    results = []
    for name, kind in BUILT_IN.items():
        entries = json.loads((folder / f'{name}.json').read_text(encoding='utf-8'))
        listed = {'$defs': schema['$defs'], 'type': 'array', 'minItems': 1, 'items': {'$ref': f'#/$defs/{kind}'}}
        results.append((f'{name} fit', errors(listed, entries)))
    results.append(('a file of a user fits', errors(schema, OWN)))
    for value, what in BROKEN:
        results.append((f'{what} does not fit', [] if errors(schema, value) else [f'{value} fits']))

    print(f'1..{len(results)}')
    for number, (what, wrong) in enumerate(results, 1):
        for line in wrong[:5]:
            print(f'# {line}')
        print(f'{"not ok" if wrong else "ok"} {number} /catalog/schema/{what.replace(" ", "-")}')
    return any(wrong for what, wrong in results)


sys.exit(main())
