# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""All views of the window, for what is to be true of each."""

# What is shown, the keys that show it, what tells that it is there, and the keys that leave it.
VIEWS = [
    ('today', ['ctrl+1'], 'Overdue', []),
    ('follow-up-editor', ['ctrl+t'], 'Create$', ['Escape']),
    ('log', ['ctrl+l'], 'In Plain Words', ['Escape']),
    ('duplicates', ['ctrl+d'], 'No Duplicates|Not the Same|may be one person', ['Escape']),
    ('people', ['ctrl+2'], 'Add Person|Add a Person', []),
    ('person', ['Down', 'Return'], 'Follow Up$', []),
    ('map', ['ctrl+3'], '^Zoom', []),
    ('specialties', ['ctrl+4'], '^Academic', []),
    ('plan', ['ctrl+5'], 'I Aim For|Where Do You Want to Go', []),
    ('preferences', ['ctrl+comma'], 'Reminder', ['Escape']),
    ('introductions', ['ctrl+i'], 'Introduction', ['Escape']),
    ('tags', ['shift+ctrl+t'], 'Tag', ['Escape']),
    ('jump', ['ctrl+k'], 'Go to|Jump', ['Escape']),
    ('shortcuts', ['ctrl+question'], 'Keyboard Shortcuts|Shortcuts', ['Escape']),
    ('menu', ['F10'], 'About Liaison', ['Escape']),
]


def visit(program):
    """The name of each view once it is shown; it is left before the next."""
    program.find('Overdue')
    for name, keys, sign, leave in VIEWS:
        stood_before = program.look_for(sign)
        for key in keys:
            program.keys(key)
        try:
            program.find(sign)
            yield name
            for key in leave:
                program.keys(key)
            if leave and not stood_before:
                program.gone(sign)  # what closes still takes keys
        except AssertionError as failure:
            raise AssertionError(f'{name}: {failure}') from failure
