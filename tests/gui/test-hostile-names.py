#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Names that are markup, turn the line round, hold what nobody sees or a megabyte, in every place of the window and on every way out.

They are text: no row is blank, nothing is read as markup, and GTK and Pango warn of nothing.

usage: test-hostile-names.py LIAISON LIAISON-CLI
"""

import csv
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree

try:
    import accessible
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)
import views

NAMES = [
    '<b>Bold</b> & <i', '&amp;&#0;&lt;Ampersand', '</text></svg><script>alert(1)</script>', '"><span foreground="red">Quoted', "O'; DROP TABLE person; --",
    '\u202eThgir ot Tfel', '\u2066Isolated without an end', '\u200fאבג\u200e Mixed \u202bدوجهين', 'Ctrl\x01\x02\x1b[31mRed', 'Bell\x07Bell', 'Del\x7f\x85Next',
    'Tab\tTab', 'Line\nLine', 'Line\u2028Separator\u2029Paragraph', 'Noncharacter\ufffe\uffff', 'Private \ue000\uf8ff', 'Tagged\U000e0001\U000e0065\U000e007f',
    'Zalgo' + '\u0300\u0323\u0489' * 400, 'Family \U0001f468\u200d\U0001f469\u200d\U0001f467' * 20, 'Ligature ' + '\ufdfd' * 100, '\u200b\u2060\ufeffNearly Nothing',
    'Percent %s %n %1$s %%', '../../../etc/passwd', '=HYPERLINK("http://example.org")', '_Mnemonic __ _', 'Megabyte ' + 'A' * 1_000_000, 'Words ' * 50_000,
]
FORMS = ['json', 'vcf', 'csv', 'graphml', 'ics', 'md', 'svg', 'png', 'pdf']
WARNING = re.compile(r'\b(WARNING|CRITICAL|ERROR)\b|Sanitizer|runtime error')


def is_seen(text):
    return any(unicodedata.category(letter)[0] in 'LNPS' for letter in text)


def fill(cli, folder, data):
    """Everybody with a name of theirs, and an organization, a tag, a note, a place and something to do of the same."""
    table = pathlib.Path(folder, 'in.csv')
    with open(table, 'w', encoding='utf-8', newline='') as file:
        writer = csv.writer(file)
        writer.writerow(['Name', 'Organization', 'Job Title', 'Email', 'Notes', 'Labels'])
        for number, name in enumerate(NAMES):
            short = name[:2000]
            writer.writerow([name, short, short, f'p{number}@example.org', short, short[:40]])
    environment = dict(os.environ, G_DEBUG='fatal-warnings', LC_ALL='C.UTF-8', ASAN_OPTIONS='detect_leaks=0')

    def run(*command):
        answer = subprocess.run([cli, '--data', data, *map(str, command)], check=False, capture_output=True, text=True, errors='replace', env=environment)
        assert answer.returncode == 0 and not WARNING.search(answer.stderr), f'{command} ended with {answer.returncode}: {answer.stderr[-500:]}'

    run('import', table)
    for name in NAMES:
        # What a shell passes on, and no more than a program may be given.
        text = name.replace('\0', '')[:5000]
        run('add-follow-up', '--on', '2020-01-02', text)
    for form in FORMS:
        run('export', f'{folder}/out.{form}')
    run('export', f'{folder}/out/')
    for form in 'svg', 'graphml':
        xml.etree.ElementTree.parse(f'{folder}/out.{form}')
    outside = [path for path in pathlib.Path(folder, 'out').rglob('*') if not path.resolve().is_relative_to(pathlib.Path(folder, 'out').resolve())]
    assert not outside, outside
    return len(FORMS) + 1


def look_through(program):
    """The list of people from its first row to its last; each has a name, and a page that comes up."""
    program.keys('ctrl+2')
    program.find('Add Person|Add a Person')
    seen = 0
    for _ in NAMES:
        program.keys('Down', 'Return')
        program.find('Follow Up$', 'push button')
        rows = [widget for widget in program.look().walk() if widget.role == 'list item' and widget.has(accessible.Atspi.StateType.VISIBLE)]
        blank = [row for row in rows if not any(is_seen(below.name) for below in row.walk())]
        assert not blank, f'{len(blank)} of {len(rows)} rows are blank'
        seen += len(rows)
        program.keys('F6')
        program.keys('ctrl+2')
    return seen


def find_warnings(said):
    return [line for line in said.read_text(encoding='utf-8', errors='replace').splitlines() if WARNING.search(line)]


def main():
    liaison, cli = sys.argv[1:]
    last = len(views.VIEWS) + 2
    print(f'1..{last}')
    with tempfile.TemporaryDirectory() as folder:
        data = f'{folder}/liaison.db'
        print(f'# {len(NAMES)} names, written in {fill(cli, folder, data)} forms')
        print('ok 1 /gui/hostile-names/ways-out', flush=True)
        said = pathlib.Path(folder, 'said')
        program = accessible.Program(['sh', '-c', 'exec "$@" 2> "$0"', str(said), liaison, '--data', data], accessible.environment(folder))
        try:
            for number, name in enumerate(views.visit(program), 2):
                assert not find_warnings(said), f'{name}: {find_warnings(said)}'
                print(f'ok {number} /gui/hostile-names/{name}', flush=True)
            print(f'# {look_through(program)} rows looked at')
            assert not find_warnings(said), find_warnings(said)
            print(f'ok {last} /gui/hostile-names/everybody', flush=True)
        except AssertionError as failure:
            print(f'Bail out! {failure}', flush=True)
            sys.exit(1)
        finally:
            program.kill()


main()
