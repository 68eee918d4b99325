#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""What is installed is there, valid, runs, and goes again: test-install.py APPLICATION BUILD PREFIX MESON NINJA."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

APPLICATION = sys.argv[1]
SETTINGS = 'org.liaisonplanner.Liaison'
FILES = [
    'bin/liaison',
    'bin/liaison-agent',
    'bin/liaison-cli',
    f'share/applications/{APPLICATION}.desktop',
    f'share/dbus-1/services/{APPLICATION}.service',
    f'share/dbus-1/services/{APPLICATION}.Agent.service',
    f'share/glib-2.0/schemas/{SETTINGS}.gschema.xml',
    f'share/icons/hicolor/scalable/apps/{APPLICATION}.svg',
    f'share/icons/hicolor/symbolic/apps/{APPLICATION}-symbolic.svg',
    'share/man/man1/liaison.1',
    'share/man/man1/liaison-agent.1',
    'share/man/man1/liaison-cli.1',
    f'share/metainfo/{APPLICATION}.metainfo.xml',
    f'share/mime/packages/{APPLICATION}.xml',
    *(f'share/locale/{language}/LC_MESSAGES/{domain}.mo' for language in ('ar', 'de', 'es', 'fr') for domain in ('liaison', 'liaison-catalog')),
    f'share/gnome-shell/search-providers/{APPLICATION}.search-provider.ini',
    'share/help/C/liaison/index.page',
    'share/help/C/liaison/first-week.page',
    'share/help/C/liaison/figures/map.png',
]
# Where whatever else there is belongs.
PLACES = re.compile(r'bin/liaison|lib(64)?/([\w-]+/)?liaison/|share/(liaison|applications|dbus-1/services|glib-2\.0/schemas|gnome-shell/search-providers|'
                    r'help|icons/hicolor|locale|man|metainfo|mime/packages)/')
# A program that says whether a file is valid; left out where it is not installed.
VALIDATORS = [
    (['desktop-file-validate'], f'share/applications/{APPLICATION}.desktop'),
    (['glib-compile-schemas', '--strict', '--dry-run'], 'share/glib-2.0/schemas'),
    (['xmllint', '--noout'], f'share/icons/hicolor/scalable/apps/{APPLICATION}.svg'),
]


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, **options)


def try_uninstall(ninja, build, root):
    """What is taken away again is all of it."""
    answer = run(ninja, '-C', build, 'uninstall')
    left = [str(path) for path in root.rglob('*')]
    return answer.stdout + answer.stderr if answer.returncode else '\n'.join(left)


def checks(build, prefix, meson, ninja, folder):
    """Pairs of what is promised and why it does not hold, "" where it does."""
    answer = run(meson, 'install', '-C', build, '--no-rebuild', env=dict(os.environ, DESTDIR=folder))
    yield 'it-installs', answer.stdout + answer.stderr if answer.returncode else ''
    root = pathlib.Path(folder + prefix)
    for file in FILES:
        yield f'there-is-{file}', '' if (root / file).is_file() else f'found {sorted(root.rglob("*"))}'
    others = [str(file) for file in pathlib.Path(folder).rglob('*') if not file.is_dir() and not (
        file.is_relative_to(root) and PLACES.match(str(file.relative_to(root))))]
    yield 'nothing-is-put-elsewhere', '\n'.join(others)
    for command, file in VALIDATORS:
        if shutil.which(command[0]):
            answer = run(*command, str(root / file))
            yield f'{command[0]}-accepts-{file}', answer.stdout + answer.stderr if answer.returncode else ''
    answer = run(str(root / 'bin/liaison-cli'), '--version')
    yield 'the-command-runs', answer.stderr if answer.returncode else ''
    answer = run(str(root / 'bin/liaison'), '--version')
    yield 'the-program-runs', answer.stderr if answer.returncode else ''
    yield 'it-uninstalls', try_uninstall(ninja, build, pathlib.Path(folder))


def main():
    failed = number = 0
    # By its log somebody may want to take away what they installed themselves.
    log = pathlib.Path(sys.argv[2]) / 'meson-logs/install-log.txt'
    kept = log.read_bytes() if log.exists() else None
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, why) in enumerate(checks(*sys.argv[2:], folder), 1):
            failed += bool(why)
            print(f'{"not ok" if why else "ok"} {number} /house/install/{name}')
            for line in why.splitlines():
                print(f'# {line}')
    if kept is not None:
        log.write_bytes(kept)
    print(f'1..{number}')
    sys.exit(1 if failed else 0)


main()
