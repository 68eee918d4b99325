#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""In a language that nobody speaks, nothing that the program says is in English, and all of it fits a telephone.

usage: test-translated.py LIAISON LIAISON-CLI PSEUDO-TRANSLATE
"""

import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'gui'))

try:
    import accessible
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)

# What is shown, the keys that show it, and those that leave it.
VIEWS = [
    ('today', ['ctrl+1'], []),
    ('people', ['ctrl+2'], []),
    ('person', ['Down', 'Return'], []),
    ('map', ['ctrl+3'], []),
    ('specialties', ['ctrl+4'], []),
    ('plan', ['ctrl+5'], []),
    ('log', ['ctrl+l'], ['Escape']),
    ('follow-up-editor', ['ctrl+t'], ['Escape']),
    ('introductions', ['ctrl+i'], ['Escape']),
    ('preferences', ['ctrl+comma'], ['Escape']),
    ('shortcuts', ['ctrl+question'], ['Escape']),
    ('help', ['F1'], ['Escape']),
]

# What is the same in every language, or no word of the program: what was typed, days as the C locale has them, names
# of programs, keys, and what GTK and libadwaita say themselves.
SAME = re.compile(
    r"""^(Liaison|Ada\ Lovelace|Grace\ Hopper|A\.\ ?Lovelace|AL|GH|Say\ thanks|tea|write|met.*|vCard|CSV.*|GraphML|JSON|iCalendar
    |(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*|(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Mo|Tu|We|Th|Fr|Sa|Su)
    |\d.*|(January|February|March|April|May|June|July|August|September|October|November|December)\b.*
    |Preferences|No\ Results\ Found|Try\ a\ different\ search\.
    |Close|Minimize|Maximize|Restore|Search|Menu|Back|Cancel|Clear.*|Spacer|Primary|Secondary|.*\bicon\b.*
    |[A-Z]|F\d+|Ctrl|Shift|Alt|Super|Return|Enter|Escape|Esc|Space|Tab|Up|Down|Left|Right|Delete|Insert|Back[Ss]pace|Question\ Mark|Comma
    |[^A-Za-z]*|(Gtk|Adw|Liaison)[A-Z]\w*)$""", re.VERBOSE)
NARROW = 360  # px
FRAME = 10  # px, what a window draws around itself where the desktop draws none
SPOKEN = {'label', 'push button', 'toggle button', 'check box', 'radio button', 'menu item', 'text', 'combo box', 'list item', 'link', 'heading'}


def bare(tree):
    """The texts that stand in no marks."""
    for widget in tree.walk():
        if widget.depth > 1 and widget.role in SPOKEN and widget.has(accessible.Atspi.StateType.VISIBLE):
            if '⟦' not in widget.name and not SAME.match(widget.name.strip()):
                yield f'{widget.role} “{widget.name}”'


def settle(program):
    """The tree once it stays as it is."""
    def names():
        tree = program.look()
        return [widget.name for widget in tree.walk()] if tree else None
    before = [None]

    def same():
        now = names()
        still = now is not None and now == before[0]
        before[0] = now
        return still
    program.wait('settle', same)
    return program.look()


def too_wide():
    """How wide the window has to be, where that is wider than a telephone; texts are longer here than in most languages."""
    window = subprocess.run(['xdotool', 'getactivewindow'], check=True, capture_output=True, text=True).stdout.strip()
    hints = subprocess.run(['xprop', '-id', window, 'WM_NORMAL_HINTS'], check=True, capture_output=True, text=True).stdout
    least = re.search(r'minimum size: (\d+) by', hints)
    if least and int(least[1]) > NARROW + FRAME:
        yield f'it is at least {least[1]} px wide'


def fill(cli, data):
    for command in (['log', '--add', 'met Ada Lovelace and Grace Hopper on 2020-01-01: tea; write on 2030-01-01'],
                    ['add-follow-up', '--on', '2020-01-02', '--with', 'Ada Lovelace', 'Say thanks']):
        subprocess.run([cli, '--data', data, *command], check=True, stdout=subprocess.DEVNULL)


def main():
    liaison, cli, translate = sys.argv[1:]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([translate, f'{folder}/languages'], check=True)
        data = f'{folder}/liaison.db'
        fill(cli, data)
        program = accessible.Program([liaison, '--data', data],
                                     dict(accessible.environment(folder), LIAISON_LOCALE_DIR=f'{folder}/languages', LANGUAGE='xx'))
        try:
            program.find('⟦')
            print(f'1..{len(VIEWS)}')
            for number, (name, keys, leave) in enumerate(VIEWS, 1):
                for key in keys:
                    program.keys(key)
                found = [*sorted(set(bare(settle(program)))), *too_wide()]
                failed = failed or bool(found)
                print(f'{"not ok" if found else "ok"} {number} /a11y/translated/{name}', flush=True)
                for text in found:
                    print(f'# {text}')
                for key in leave:
                    program.keys(key)
                    settle(program)
        except AssertionError as failure:
            print(f'Bail out! {failure}', flush=True)
            failed = True
        finally:
            program.kill()
    sys.exit(1 if failed else 0)


main()
