#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The Flatpak's manifest promises what flatpak/README.md says: test-flatpak.py ROOT.

Needs no flatpak; flatpak/check builds it and looks at what comes of it.
"""

import json
import pathlib
import re
import sys

MANIFEST = 'flatpak/org.liaisonplanner.Liaison.json'
MAY = ['--device=dri', '--share=ipc', '--socket=fallback-x11', '--socket=wayland']
CLEANED = {'/include', '/lib/pkgconfig', '*.a', '*.la'}


def pins(module):
    """Whether all that a module is built from is an archive at a known place, with its sum."""
    return module['sources'] and all(source['type'] == 'archive' and source['url'].startswith('https://') and
                                     re.fullmatch('[0-9a-f]{64}', source.get('sha256', '')) for source in module['sources'])


def checks(root):
    manifest = json.loads((root / MANIFEST).read_text(encoding='utf-8'))
    readme = (root / 'flatpak/README.md').read_text(encoding='utf-8')
    *libraries, own = manifest['modules']
    yield 'it-may-no-more-than-needed', manifest['finish-args'] == MAY
    yield 'no-module-may-use-the-network', 'build-args' not in json.dumps(manifest)
    for module in libraries:
        yield f'{module["name"]}-is-pinned', pins(module)
    yield 'what-only-builders-need-is-cleaned-away', CLEANED <= set(manifest['cleanup'])
    yield 'it-is-built-from-this-source', [source['path'] for source in own['sources']] == ['..']
    yield 'its-tests-run', own.get('run-tests') and any('--suite unit' in command for command in own['test-commands'])
    skipped = set(own['sources'][0]['skip'])
    yield 'what-was-built-before-stays-out', {'.git', '_build', '_build-test', '_build-everywhere', '_flatpak'} <= skipped
    runtime = f'{manifest["runtime"]}//{manifest["runtime-version"]}'
    yield 'the-guide-names-its-runtime', f'`{runtime}`' in readme and manifest['sdk'] + '//' + manifest['runtime-version'] in readme
    for command in sorted(path.name for path in (root / 'flatpak').iterdir() if path.suffix == '' and path.is_file()):
        yield f'the-guide-names-{command}', f'flatpak/{command}' in readme
    yield 'the-guide-promises-no-store', 'in no store' in readme


def main():
    failed = number = 0
    for number, (name, holds) in enumerate(checks(pathlib.Path(sys.argv[1])), 1):
        failed += not holds
        print(f'{"ok" if holds else "not ok"} {number} /house/flatpak/{name}')
    print(f'1..{number}')
    sys.exit(1 if failed else 0)


main()
