#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Each rule of the house is seen to find what breaks it, and nothing else."""

import pathlib
import sys
import tempfile

import house

SPDX = '/* SPDX-License-Identifier: GPL-3.0-or-later\n */\n'
HEADERS = {
    'src/base/liaison-date.h': SPDX,
    'src/store/liaison-store.h': SPDX,
    'src/exchange/liaison-import.h': SPDX,
    'src/widgets/liaison-toast.h': SPDX,
    'src/today/liaison-today-page.h': SPDX,
    'src/people/liaison-people-page.h': SPDX,
    'po/POTFILES': '# comment\n',
}

# name, rule, file, text, what the complaint says ("" for none)
CASES = [
    ('a-lower-folder-is-included', 'layers', 'src/store/a.c', '#include "liaison-date.h"\n', ''),
    ('a-higher-folder-is-included', 'layers', 'src/base/a.c', '#include "liaison-store.h"\n', 'not below'),
    ('a-place-includes-a-place', 'layers', 'src/today/a.c', '#include "liaison-people-page.h"\n', 'never include one another'),
    ('the-app-includes-a-place', 'layers', 'src/app/a.c', '#include "liaison-people-page.h"\n', ''),
    ('a-place-includes-the-widgets', 'layers', 'src/map/a.c', '#include "liaison-toast.h"\n', ''),
    ('the-widgets-include-a-place', 'layers', 'src/widgets/a.c', '#include "liaison-today-page.h"\n', 'not below'),
    ('gtk-below-the-line', 'layers', 'src/network/a.c', '#include <gtk/gtk.h>\n', 'no GTK below the line'),
    ('adwaita-below-the-line', 'layers', 'src/model/a.h', '# include <adwaita.h>\n', 'no GTK below the line'),
    ('gtk-in-the-command', 'layers', 'src/cli/a.c', '#include <gdk/gdk.h>\n', 'no GTK below the line'),
    ('gtk-in-a-place', 'layers', 'src/plan/a.c', '#include <gtk/gtk.h>\n', ''),
    ('sqlite-outside-the-store', 'layers', 'src/exchange/a.c', '#include <sqlite3.h>\n', 'for store alone'),
    ('vcards-outside-exchange', 'layers', 'src/people/a.c', '#include <libebook-contacts/libebook-contacts.h>\n', 'for exchange alone'),
    ('a-path-into-another-folder', 'layers', 'src/base/a.c', '#include "../store/liaison-store.h"\n', 'by a path'),
    ('a-folder-without-a-layer', 'layers', 'src/util/a.c', '', 'not in the order'),
    ('a-query-outside-the-store', 'sql', 'src/people/a.c', 'x = "SELECT id FROM person";\n', 'SQL is written only'),
    ('a-count-outside-the-store', 'sql', 'src/people/a.c', 'x = "SELECT count(*) FROM person";\n', 'SQL is written only'),
    ('an-update-outside-the-store', 'sql', 'src/app/a.c', 'x = "UPDATE person SET name = 1";\n', 'SQL is written only'),
    ('a-pragma-outside-the-store', 'sql', 'src/cli/a.c', 'x = "PRAGMA integrity_check";\n', 'SQL is written only'),
    ('sql-in-the-store', 'sql', 'src/store/a.c', 'x = "SELECT id FROM person";\n', ''),
    ('words-that-are-no-sql', 'sql', 'src/people/a.c', 'x = "Select a person"; y = "Update from file";\n', ''),
    ('a-schema-elsewhere', 'sql', 'src/map/a.sql', 'x\n', 'SQL is written only'),
    ('no-licence', 'headers', 'src/base/a.c', 'int x;\n', 'SPDX'),
    ('no-licence-in-a-style-sheet', 'headers', 'ui/today/a.css', 'a {}\n', 'SPDX'),
    ('a-licence', 'headers', 'src/base/a.c', SPDX, ''),
    ('a-long-file', 'length', 'src/base/a.c', 'x\n' * 601, '601 lines'),
    ('a-file-of-the-greatest-length', 'length', 'src/base/a.c', 'x\n' * 600, ''),
    ('a-path-of-one-machine', 'paths', 'src/base/a.c', 'x = "/home/somebody/x";\n', 'path of one machine'),
    ('a-path-of-every-machine', 'paths', 'src/base/a.c', 'x = "/org/liaisonplanner/home"; y = "/usr/share";\n', ''),
    ('a-string-that-is-not-listed', 'strings', 'src/base/a.c', 'x = _("Hello");\n', 'not listed'),
    ('a-template-that-is-not-listed', 'strings', 'ui/map/a.ui', '<p translatable="yes">x</p>\n', 'not listed'),
    ('a-listed-file-without-strings', 'strings', 'po/POTFILES', 'src/base/gone.c\n', 'no text to translate'),
    ('a-string-that-cannot-be-read', 'strings', 'src/base/a.c', 'x = g_strdup_printf (_("%" G_GINT64_FORMAT " new"));\n', 'not a valid C format'),
    ('no-strings', 'strings', 'src/base/a.c', '/* _("no") */ x ();\n', ''),
    ('an-icon-button-without-a-label', 'templates', 'ui/map/a.ui',
     '<interface><object class="GtkButton" id="b"><property name="icon-name">x</property>'
     '<property name="tooltip-text">X</property></object></interface>\n', 'no accessible label'),
    ('an-icon-button-without-a-tooltip', 'templates', 'ui/map/a.ui',
     '<interface><object class="GtkMenuButton" id="b"><property name="icon-name">x</property>'
     '<accessibility><property name="label">X</property></accessibility></object></interface>\n', 'no tooltip'),
    ('an-icon-button-with-both', 'templates', 'ui/map/a.ui',
     '<interface><object class="GtkButton"><property name="icon-name">x</property><property name="tooltip-text">X</property>'
     '<accessibility><property name="label">X</property></accessibility></object></interface>\n', ''),
    ('a-button-with-words', 'templates', 'ui/map/a.ui',
     '<interface><object class="GtkButton"><property name="label">x</property></object></interface>\n', ''),
    ('a-long-template', 'templates', 'ui/map/a.ui', '<interface>' + '\n' * 301 + '</interface>', 'at most 300'),
    ('a-broken-template', 'templates', 'ui/map/a.ui', '<interface>', 'ui/map/a.ui:1'),
]
FORMAT_CASES = [
    ('a-file-as-clang-format-writes-it', 'format', 'src/base/a.c', 'static int\nget (int x)\n{\n  return x;\n}\n', ''),
    ('a-file-of-another-style', 'format', 'src/base/a.c', 'static int get(int x) { return x; }\n', 'clang-format would'),
]


def complaints(rule, file, text, style):
    with tempfile.TemporaryDirectory() as root:
        for name, content in {**HEADERS, '.clang-format': style, file: text}.items():
            path = pathlib.Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding='utf-8')
        return list(house.RULES[rule](root))


def main():
    style = pathlib.Path(sys.argv[1], '.clang-format').read_text(encoding='utf-8')
    cases = CASES + (FORMAT_CASES if house.clang_format_version() else [])
    failed = 0
    print(f'1..{len(cases)}')
    for number, (name, rule, file, text, wanted) in enumerate(cases, 1):
        found = complaints(rule, file, text, style)
        good = any(wanted in complaint for complaint in found) if wanted else not found
        failed += not good
        print(f'{"ok" if good else "not ok"} {number} /house/{rule}/{name}')
        if not good:
            print(f'# wanted {wanted!r}, found {found}')
    sys.exit(1 if failed else 0)


main()
