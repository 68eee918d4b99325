# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The rules of the house: each looks at a tree and yields what breaks it.

A complaint is "file:line: sentence of the rule".
"""

import concurrent.futures
import itertools
import os
import pathlib
import re
import subprocess
import shutil
import xml.etree.ElementTree as ElementTree

BELOW = ['base', 'model', 'store', 'catalog', 'network', 'planning', 'reminders', 'exchange']
PLACES = ['today', 'people', 'map', 'specialties', 'plan']

# What each folder of src/ may include, beside itself.
ALLOWED = {folder: set(BELOW[:index]) for index, folder in enumerate(BELOW)}
ALLOWED['cli'] = set(BELOW) | {'drawing'}
ALLOWED['agent'] = set(BELOW)
ALLOWED['drawing'] = set(BELOW)
ALLOWED['widgets'] = set(BELOW) | {'drawing'}
ALLOWED.update({place: set(BELOW) | {'drawing', 'widgets'} for place in PLACES})
ALLOWED['app'] = set(BELOW) | {'drawing', 'widgets'} | set(PLACES)

ABOVE_THE_LINE = {'widgets', 'app', *PLACES}

# Headers of other libraries, and the folders that may include them.
OWNERS = [
    (re.compile(r'^(gtk|gdk|gsk|adwaita)'), ABOVE_THE_LINE),
    (re.compile(r'^(cairo|pango|graphene)'), ABOVE_THE_LINE | {'drawing'}),
    (re.compile(r'^sqlite3'), {'store'}),
    (re.compile(r'^(libebook|libebook-contacts|libecal|libedata|libedataserver)'), {'exchange'}),
    (re.compile(r'^archive'), {'exchange'}),
    (re.compile(r'^(libical|ical)'), {'exchange', 'reminders'}),
    (re.compile(r'^(libportal|portal)'), {'app', 'reminders'}),
    (re.compile(r'^json-glib'), {'catalog', 'planning', 'exchange', 'cli'}),
]

SKIPPED = re.compile(r'^(\.git|\.flatpak.*|_build.*|_flatpak.*|build|__pycache__|\.cache|subprojects)$')
LONGEST_FILE = 600
LONGEST_TEMPLATE = 300


def files(root, *suffixes, under=''):
    """The files of the tree with one of the suffixes, sorted, relative to it."""
    found = []
    for folder, folders, names in os.walk(pathlib.Path(root) / under):
        folders[:] = [name for name in folders if not SKIPPED.match(name)]
        for name in names:
            if not suffixes or name.endswith(suffixes):
                found.append(pathlib.Path(folder, name).relative_to(root))
    return sorted(found)


def read(root, file):
    return (pathlib.Path(root) / file).read_text(encoding='utf-8', errors='replace')


def line_of(text, offset):
    return text.count('\n', 0, offset) + 1


# ---- layers ----

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


def check_layers(root):
    sources = files(root, '.c', '.h', under='src')
    homes = {}
    for file in sources:
        homes.setdefault(file.name, set()).add(file.parts[1])
    # Headers that the build makes.
    homes.setdefault('liaison-enum-types.h', {'model'})
    homes.setdefault('config.h', set())

    for file in sources:
        folder = file.parts[1]
        if folder not in ALLOWED:
            yield f'{file}:1: the folder "{folder}" is not in the order of the layers'
            continue
        text = read(root, file)
        for match in INCLUDE.finditer(text):
            header = match.group(2)
            where = f'{file}:{line_of(text, match.start())}'
            name = header.rsplit('/', 1)[-1]
            if '/' in header and match.group(1) == '"':
                yield f'{where}: "{header}" is included by a path; include it by its name'
            yield from check_include(where, folder, header, homes.get(name) if match.group(1) == '"' else None)


def check_include(where, folder, header, homes):
    if homes is not None:
        if homes and not homes & (ALLOWED[folder] | {folder}):
            home = sorted(homes)[0]
            if folder in PLACES and home in PLACES:
                yield f'{where}: {folder}/ includes {header} of {home}/: the places never include one another'
            else:
                yield f'{where}: {folder}/ includes {header} of {home}/, which is not below it'
        return
    for pattern, owners in OWNERS:
        if pattern.match(header) and folder not in owners:
            if owners is ABOVE_THE_LINE:
                yield f'{where}: {folder}/ includes {header}: no GTK below the line'
            else:
                yield f'{where}: {folder}/ includes {header}, which is for {", ".join(sorted(owners))} alone'


# ---- SQL ----

STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
SQL = re.compile(
    r'\b(SELECT\s+(\*|\w+(\s*\(.*\))?(\s*,\s*\w+)*)\s+FROM|SELECT\s+\w+\s*\(|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+"?\w+"?\s+SET|DELETE\s+FROM|'
    r'PRAGMA\s+\w+|CREATE\s+(TEMP\s+|UNIQUE\s+|VIRTUAL\s+)?(TABLE|INDEX|VIEW|TRIGGER)|DROP\s+TABLE|ALTER\s+TABLE|'
    r'BEGIN\s+(IMMEDIATE|EXCLUSIVE)|SAVEPOINT\s+\w+)',
    re.DOTALL)


def check_sql(root):
    for file in files(root, '.c', '.h', under='src'):
        if file.parts[1] == 'store':
            continue
        text = read(root, file)
        for match in STRING.finditer(text):
            if SQL.search(match.group(1)):
                yield f'{file}:{line_of(text, match.start())}: SQL is written only in src/store and data/schema'
    for file in files(root, '.sql'):
        if file.parts[:2] not in (('data', 'schema'), ('src', 'store')) and file.parts[0] != 'tests':
            yield f'{file}:1: SQL is written only in src/store and data/schema'


# ---- sources ----

SPDX = re.compile(r'SPDX-License-Identifier: (GPL-3\.0-or-later|CC0-1\.0|FSFAP|CC-BY-SA-4\.0)')
NAMED = re.compile(r'^(.*/)?(run|test|with-display|install-dependencies|take-screenshot|make-screenshots|make-example|make-network|update-potfiles)$')
MACHINE = re.compile(r'(?<![\w.$}/])/(work|root|home|build|mnt|Users)/[\w.]')


def text_sources(root):
    for file in files(root, '.c', '.h', '.py', '.sh', '.sql', '.css', '.1'):
        yield file
    for file in files(root, under='build-aux') + files(root, under='.ci'):
        if NAMED.match(str(file)):
            yield file


def check_headers(root):
    for file in text_sources(root):
        if not SPDX.search(read(root, file)[:600]):
            yield f'{file}:1: the SPDX line with the licence is missing'


def check_length(root):
    for file in files(root, '.c', '.h', '.py'):
        lines = read(root, file).count('\n')
        if lines > LONGEST_FILE:
            yield f'{file}:{LONGEST_FILE}: {lines} lines; over {LONGEST_FILE} a file holds two ideas'


def check_paths(root):
    for file in files(root, '.c', '.h', '.py', '.sh', '.ui', '.css', '.md', '.build', '.xml', '.in', '.yml', '.json') + \
            files(root, under='build-aux') + files(root, under='.ci'):
        if file.parts[:2] == ('tests', 'house'):
            continue
        text = read(root, file)
        for match in MACHINE.finditer(text):
            yield f'{file}:{line_of(text, match.start())}: "{match.group(0)}" is a path of one machine'


# ---- format ----

SHORT_CASE = re.compile(r'^((?:case .*?|default):) (return .*;)$')
SPACES = [
    (re.compile(r'\) '), ')'),                 # a cast, with a space or without
    (re.compile(r'\b(_|C_|N_|NC_) \('), r'\1('),
]


def without_alignment(text):
    """The lines of a source, and their numbers, without what only lines up.

    The columns of declarations, the indentation of continued lines and short
    cases on a line of their own are the writer's: clang-format 14 cannot be
    told to leave them alone, nor to read the definitions of GObject.
    """
    continued = macro = False
    for number, line in enumerate(text.splitlines(), 1):
        words = ' '.join(line.split())
        macro = macro or words.startswith('G_DEFINE_')
        if macro:
            macro = not (words.endswith((')', ');', ';')) and words.count('(') <= words.count(')'))
            continue
        indentation = ' ' * (len(line) - len(line.lstrip()))
        for pattern, plain in SPACES:
            words = pattern.sub(plain, words)
        short = SHORT_CASE.match(words)
        if short:
            yield number, indentation + short.group(1)
            yield number, indentation + '  ' + short.group(2)
        else:
            yield number, words if continued or not words else indentation + words
        continued = words.endswith((',', '(', '\\', '=', '&&', '||', '?', '"')) or \
            (continued and not words.endswith((';', '{', '}')))


def run_clang_format(root, file):
    return subprocess.run(['clang-format', str(file)], capture_output=True, text=True, check=True, cwd=root).stdout


def check_format(root):
    sources = files(root, '.c', '.h', under='src') + files(root, '.c', '.h', under='tests')
    with concurrent.futures.ThreadPoolExecutor() as pool:
        formatted = list(pool.map(lambda file: run_clang_format(root, file), sources))
    for file, wanted in zip(sources, formatted):
        given = read(root, file)
        end = (given.count('\n'), '')
        pairs = itertools.zip_longest(without_alignment(wanted), without_alignment(given), fillvalue=end)
        for (_, line), (number, other) in pairs:
            if line != other:
                yield f'{file}:{number}: clang-format would write "{line.strip()}"'
                break


def clang_format_version():
    if shutil.which('clang-format') is None:
        return None
    text = subprocess.run(['clang-format', '--version'], capture_output=True, text=True, check=True).stdout
    return int(re.search(r'version (\d+)', text).group(1))


# ---- strings ----

TRANSLATED_C = re.compile(r'\b(_|C_|N_|NC_|ngettext|g_dngettext|g_dpgettext2)\s*\(')
TRANSLATED_UI = re.compile(r'translatable="(yes|true|1)"')


def translatable_files(root):
    """The files that POTFILES is to list."""
    found = []
    for file in files(root, '.c', under='src'):
        if TRANSLATED_C.search(re.sub(r'/\*.*?\*/', '', read(root, file), flags=re.DOTALL)):
            found.append(str(file))
    for file in files(root, '.ui', under='ui'):
        if TRANSLATED_UI.search(read(root, file)):
            found.append(str(file))
    for file in files(root, '.desktop.in', '.metainfo.xml.in', '.gschema.xml', under='data'):
        found.append(str(file))
    return sorted(found)


FORMATS = [f'--flag={function}:c-format' for function in (
    'g_strdup_printf:1', 'g_string_append_printf:2', 'g_string_printf:2', 'g_set_error:4', 'g_prefix_error:2', 'liaison_cli_print:1')]


def extract(root, listed):
    """What xgettext has to say of the strings: a message it cannot read is never translated."""
    sources = [file for file in listed if file.endswith('.c') and (pathlib.Path(root) / file).is_file()]
    if not sources or shutil.which('xgettext') is None:
        return
    answer = subprocess.run(['xgettext', '--from-code=UTF-8', '--language=C', '-o', os.devnull, '-k_', '-kN_', '-kC_:1c,2', '-kNC_:1c,2',
                             '-kngettext:1,2', *FORMATS, *sources], capture_output=True, text=True, check=False, cwd=root)
    for line in answer.stderr.splitlines():
        if re.match(r'^[^:]+:\d+: ', line):
            yield line


def check_strings(root):
    listed = [line for line in read(root, 'po/POTFILES').splitlines() if line and not line.startswith('#')]
    wanted = translatable_files(root)
    for file in sorted(set(wanted) - set(listed)):
        yield f'po/POTFILES:1: {file} has text to translate and is not listed; run build-aux/update-potfiles'
    for file in sorted(set(listed) - set(wanted)):
        yield f'po/POTFILES:1: {file} is listed and has no text to translate; run build-aux/update-potfiles'
    if listed != sorted(listed):
        yield 'po/POTFILES:1: the list is not sorted; run build-aux/update-potfiles'
    yield from extract(root, wanted)


# ---- templates ----

BUTTONS = {'GtkButton', 'GtkToggleButton', 'GtkMenuButton', 'GtkLinkButton', 'AdwSplitButton'}


def check_templates(root):
    for file in files(root, '.ui', under='ui'):
        text = read(root, file)
        lines = text.count('\n')
        if lines > LONGEST_TEMPLATE:
            yield f'{file}:{LONGEST_TEMPLATE}: {lines} lines; a template has at most {LONGEST_TEMPLATE}'
        try:
            tree = ElementTree.fromstring(text)
        except ElementTree.ParseError as error:
            yield f'{file}:{error.position[0]}: {error}'
            continue
        for button in tree.iter():
            if button.get('class') in BUTTONS:
                yield from check_button(file, text, button)


def check_button(file, text, button):
    properties = {element.get('name'): element for element in button.findall('property')}
    if 'icon-name' not in properties or 'label' in properties:
        return
    name = button.get('id') or (properties['icon-name'].text or '').strip()
    offset = text.find(f'id="{name}"')
    line = line_of(text, offset if offset >= 0 else max(0, text.find(name)))
    spoken = [element for access in button.findall('accessibility') for element in access
              if element.get('name') in ('label', 'labelled-by')]
    if not spoken:
        yield f'{file}:{line}: the icon button "{name}" has no accessible label'
    if 'tooltip-text' not in properties:
        yield f'{file}:{line}: the icon button "{name}" has no tooltip'


RULES = {
    'layers': check_layers,
    'sql': check_sql,
    'headers': check_headers,
    'length': check_length,
    'paths': check_paths,
    'format': check_format,
    'strings': check_strings,
    'templates': check_templates,
}
