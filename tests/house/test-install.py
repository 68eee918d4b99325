#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""What is installed is there, valid, and runs: test-install.py BUILD PREFIX MESON."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

APPLICATION = 'org.liaisonplanner.Liaison'
FILES = [
    'bin/liaison',
    'bin/liaison-cli',
    f'share/applications/{APPLICATION}.desktop',
    f'share/dbus-1/services/{APPLICATION}.service',
    f'share/glib-2.0/schemas/{APPLICATION}.gschema.xml',
    f'share/icons/hicolor/scalable/apps/{APPLICATION}.svg',
    f'share/icons/hicolor/symbolic/apps/{APPLICATION}-symbolic.svg',
    'share/man/man1/liaison.1',
    'share/man/man1/liaison-cli.1',
    f'share/metainfo/{APPLICATION}.metainfo.xml',
    f'share/mime/packages/{APPLICATION}.xml',
    f'share/gnome-shell/search-providers/{APPLICATION}.search-provider.ini',
    'share/help/C/liaison/index.page',
    'share/help/C/liaison/first-week.page',
    'share/help/C/liaison/figures/map.png',
]
# A program that says whether a file is valid; left out where it is not installed.
VALIDATORS = [
    (['desktop-file-validate'], f'share/applications/{APPLICATION}.desktop'),
    (['glib-compile-schemas', '--strict', '--dry-run'], 'share/glib-2.0/schemas'),
    (['xmllint', '--noout'], f'share/icons/hicolor/scalable/apps/{APPLICATION}.svg'),
]


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, **options)


def checks(build, prefix, meson, folder):
    """Pairs of what is promised and why it does not hold, "" where it does."""
    answer = run(meson, 'install', '-C', build, '--no-rebuild', env=dict(os.environ, DESTDIR=folder))
    yield 'it-installs', answer.stdout + answer.stderr if answer.returncode else ''
    root = pathlib.Path(folder + prefix)
    for file in FILES:
        yield f'there-is-{file}', '' if (root / file).is_file() else f'found {sorted(root.rglob("*"))}'
    for command, file in VALIDATORS:
        if shutil.which(command[0]):
            answer = run(*command, str(root / file))
            yield f'{command[0]}-accepts-{file}', answer.stdout + answer.stderr if answer.returncode else ''
    answer = run(str(root / 'bin/liaison-cli'), '--version')
    yield 'the-command-runs', answer.stderr if answer.returncode else ''
    answer = run(str(root / 'bin/liaison'), '--version')
    yield 'the-program-runs', answer.stderr if answer.returncode else ''


def main():
    failed = number = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, why) in enumerate(checks(*sys.argv[1:], folder), 1):
            failed += bool(why)
            print(f'{"not ok" if why else "ok"} {number} /house/install/{name}')
            for line in why.splitlines():
                print(f'# {line}')
    print(f'1..{number}')
    sys.exit(1 if failed else 0)


main()
