#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The example that ships is what its maker makes, and is whole: test-example.py ROOT."""

import json
import pathlib
import subprocess
import sys


def main():
    root = pathlib.Path(sys.argv[1])
    shipped = (root / 'data/example/example.json').read_text(encoding='utf-8')
    made = subprocess.run([sys.executable, str(root / 'build-aux/make-example')], capture_output=True, check=True).stdout.decode()
    if made != shipped:
        sys.exit('data/example/example.json is not what build-aux/make-example writes; make it again')

    records = json.loads(shipped)['records']
    homes = {row['uid']: table for table, rows in records.items() for row in rows}
    catalogue = {}
    for part in ('specialties', 'areas', 'roles', 'skills', 'qualifications'):
        for entry in json.loads((root / f'data/catalog/{part}.json').read_text(encoding='utf-8')):
            catalogue[entry['id']] = entry
    for table, rows in records.items():
        for row in rows:
            for name, home in (('person', 'person'), ('other', 'person'), ('organization', 'organization'), ('tag', 'tag'),
                               ('interaction', 'interaction'), ('follow_up', 'follow_up'), ('route', 'route'), ('plan', 'plan')):
                if name in row and homes.get(row[name]) != home:
                    sys.exit(f'{table}: {name} of {row} is no {home}')
            for name in ('sector', 'role', 'skill', 'qualification'):
                if row.get(name) and row[name] not in catalogue:
                    sys.exit(f'{table}: the catalogue has no {name} "{row[name]}"')


main()
