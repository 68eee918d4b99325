#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Templates and translations agree with what there is to translate.

test-translations.py ROOT LIAISON_CLI
"""

import json
import os
import pathlib
import re
import sys
import tempfile

import tap

DOMAINS = {'po': 'liaison', 'po-catalog': 'liaison-catalog'}
NOT_REVIEWED = 'not yet reviewed by a native speaker'


def languages(root, folder):
    lines = (root / folder / 'LINGUAS').read_text(encoding='utf-8').splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith('#')]


def check_linguas(root, folder):
    listed = languages(root, folder)
    there = sorted(file.stem for file in (root / folder).glob('*.po'))
    if listed != sorted(listed):
        return f'{folder}/LINGUAS is not in order'
    return '' if listed == there else f'{folder}/LINGUAS lists {listed}, and there are {there}'


def check_translation(file):
    """Why a translation is not one, "" if it is."""
    answer = tap.run('msgfmt', '--check', '--output-file=/dev/null', file)
    header = file.read_text(encoding='utf-8').split('\nmsgid ""', 1)[0]
    if answer.returncode:
        return answer.stdout
    # msgfmt lets a plural form leave out a number, at which printf stops the program where others are numbered.
    for line in re.findall(r'^msgstr.*%[2-9]\$.*', file.read_text(encoding='utf-8'), re.MULTILINE):
        if '%1$' not in line:
            return f'the first argument is missing: {line}'
    return '' if 'eviewed by' in header else f'its header says neither “{NOT_REVIEWED}” nor by whom it was reviewed'


def check_sources(root):
    """That all that xgettext finds can be translated, by the list of files."""
    keywords = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']
    answer = tap.run('xgettext', '--directory', root, '--files-from', root / 'po/POTFILES', '--from-code=UTF-8',
                     *(f'--keyword={keyword}' for keyword in keywords), '--output=-')
    if answer.returncode or 'warning' in answer.stdout[:2000]:
        return answer.stdout[:2000]
    return '' if answer.stdout.count('\nmsgid ') > 1000 else 'hardly anything was found'


def check_template(root):
    answer = tap.run(root / 'build-aux/update-catalog-template', '-')
    kept = (root / 'po-catalog/liaison-catalog.pot').read_text(encoding='utf-8')
    return '' if answer.stdout == kept else 'run build-aux/update-catalog-template'


def pretend(template):
    """A translation that puts each text between marks."""
    def translate(match):
        text = json.loads(match[1])
        return f'msgid {match[1]}\nmsgstr {json.dumps("⟦" + text + "⟧", ensure_ascii=False)}'
    return re.sub(r'msgid (".+")\nmsgstr ""', translate, template)


def make_language(folder, root):
    """A language that has all of the catalogue, and of the program that it exists: without, GLib translates nothing."""
    template = (root / 'po-catalog/liaison-catalog.pot').read_text(encoding='utf-8')
    header = template.split('\n\n', 1)[0]
    (folder / 'xx/LC_MESSAGES').mkdir(parents=True)
    for domain, text in (('liaison', header + '\n'), ('liaison-catalog', pretend(template))):
        made = tap.run('msgfmt', '--output-file', folder / f'xx/LC_MESSAGES/{domain}.mo', '-', input=text, stdin=None)
        if made.returncode:
            sys.exit(made.stdout)


def find_locale():
    """A locale in which LANGUAGE counts: in newer C libraries C.UTF-8 is none."""
    there = sorted(tap.run('locale', '-a').stdout.split())
    return next((name for name in there if name.lower().endswith(('.utf8', '.utf-8')) and not name.startswith('C.')), 'C.UTF-8')


def run_translated(folder, *command):
    environment = dict(os.environ, LIAISON_LOCALE_DIR=str(folder), LANGUAGE='xx', LC_ALL=find_locale())
    return tap.run(*command, env=environment).stdout


def untranslated(text):
    """Lines of a page of the catalogue that hold a text without marks, names of programs and the like apart."""
    heading = None
    for line in text.splitlines():
        if line and not line.startswith(' '):
            heading = line
        if '⟦' not in line and line.startswith('  ') and heading in (
                'Knowledge', 'Skills', 'Materials', 'Employers', 'Qualifications', 'Roles', 'Adjacent Moves',
                'Usual Next Roles', 'Sidetracks', 'Specialties', 'Areas'):
            yield line


def check_pages(root, folder, cli):
    ids = [entry['id'] for file in ('specialties', 'areas', 'roles')
           for entry in json.loads((root / f'data/catalog/{file}.json').read_text(encoding='utf-8'))]
    make_language(folder, root)
    shown = ids[::20]  # fields and roles
    for entry in shown:
        page = run_translated(folder, cli, 'catalog', entry)
        bare = list(untranslated(page))
        if not page.startswith('⟦') or bare:
            return f'{entry}: {page[:60]!r} {bare}'
    return ''


def promises(root, cli):
    for folder in DOMAINS:
        yield f'{folder}-lists-its-languages-in-order', check_linguas(root, folder)
        for language in languages(root, folder):
            yield f'{folder}-{language}-is-sound', check_translation(root / folder / f'{language}.po')
    yield 'all-files-with-text-can-be-read', check_sources(root)
    yield 'the-template-of-the-catalogue-is-true', check_template(root)
    with tempfile.TemporaryDirectory() as folder:
        yield 'the-catalogue-is-shown-translated', check_pages(root, pathlib.Path(folder), cli)


tap.report('/metadata/translations', promises(pathlib.Path(sys.argv[1]), sys.argv[2]))
