#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The conventions of the desktop that a command can check, in what is installed.

test-desktop.py APPLICATION ROOT BUILD PREFIX MESON
"""

import configparser
import datetime
import os
import pathlib
import re
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import tap

ID = sys.argv[1]
SETTINGS = 'org.liaisonplanner.Liaison'
LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang'
ARTICLE = re.compile(r'^(a|an|the)\b', re.IGNORECASE)
TOOLKIT = re.compile(r'\b(gtk|gnome|app|application|libadwaita|linux)\b', re.IGNORECASE)
WHITE_SPACE = re.compile(r'\s+')


def text(element):
    return WHITE_SPACE.sub(' ', ''.join(element.itertext())).strip()


def validated(*command):
    """What a validator complains about; None where it is not installed."""
    return tap.failure(tap.run(*command)) if shutil.which(command[0]) else None


def validate_metainfo(file):
    version = tap.run('appstreamcli', '--version').stdout if shutil.which('appstreamcli') else ''
    found = re.search(r'(\d+)\.(\d+)', version)
    if not found:
        return None
    answer = tap.run('appstreamcli', 'validate', '--strict', '--no-net', file)
    if int(found[1]) >= 1:
        return tap.failure(answer)
    # Before 1.0 it does not know <developer>, branding and two more.
    new = ('unknown-tag', 'developer', 'branding', 'screenshot-invalid-env', 'tag-not-translatable')
    return '\n'.join(line for line in answer.stdout.splitlines() if line[:2] in ('E:', 'W:') and not any(word in line for word in new))


def check_words(component):
    name, summary = component.findtext('name'), component.findtext('summary')
    if len(name) > 15:
        return f'the name is longer than 15: {name}'
    if not 10 <= len(summary) <= 35 or summary.endswith('.') or ARTICLE.match(summary) or TOOLKIT.search(summary) or name in summary:
        return f'the summary is not one: {summary}'
    description = component.find('description')
    items = [item for item in description.findall('ul/li') if LANGUAGE not in item.attrib]
    if len(items) > 10 or summary in text(description) or len(text(description)) < 200:
        return 'the description is too long, too short or says the summary again'
    return ''


def check_releases(root, component):
    releases = component.findall('releases/release')
    dates = [release.get('date') for release in releases]
    version = re.search(r"version: '([^']+)'", (root / 'meson.build').read_text(encoding='utf-8'))[1]
    if dates != sorted(dates, reverse=True) or dates[0] > datetime.date.today().isoformat():
        return f'not the newest first, or of a day to come: {dates}'
    if releases[0].get('version') != version:
        return f'the newest release is not {version}'
    return '' if all(text(release.find('description')) for release in releases) else 'a release says nothing'


def size_of(picture):
    """Width and height of a PNG file, as its header says."""
    header = picture.read_bytes()[:24]
    return int.from_bytes(header[16:20], 'big'), int.from_bytes(header[20:24], 'big')


def check_screenshots(root, component):
    shots = component.findall('screenshots/screenshot')
    if not 3 <= len(shots) <= 6 or len([shot for shot in shots if shot.get('type') == 'default']) != 1:
        return 'three to six pictures, of which one is the first'
    if not any('dark' in shot.get('environment', '') for shot in shots):
        return 'none is dark'
    for shot in shots:
        caption, image = shot.findtext('caption'), shot.find('image')
        file = root / 'data/screenshots' / image.text.rsplit('/', 1)[1]
        if caption.endswith('.') or not file.is_file():
            return f'{caption}: a full stop, or there is no {file}'
        if size_of(file) != (int(image.get('width')), int(image.get('height'))) or size_of(file) > (1000, 700):
            return f'{file} has {size_of(file)}'
    return ''


def luminance(colour):
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def check_branding(component):
    colours = {colour.get('scheme_preference'): colour.text for colour in component.findall('branding/color')}
    if set(colours) != {'light', 'dark'}:
        return f'light and dark are wanted: {colours}'
    for scheme, words in (('light', 0.0), ('dark', 1.0)):
        low, high = sorted([luminance(colours[scheme]), words])
        if (high + 0.05) / (low + 0.05) < 4.5:
            return f'no text can be read on {colours[scheme]}'
    return ''


def check_reach(component):
    """Who can use it: by which devices, on how small a screen, of which age."""
    controls = {control.text for control in component.findall('supports/control')}
    length = component.find('requires/display_length')
    if controls < {'keyboard', 'pointing', 'touch'} or length is None or int(length.text) > 360:
        return f'{controls}, {length}'
    if component.find('content_rating').get('type') != 'oars-1.1':
        return 'no OARS rating'
    missing = {'homepage', 'bugtracker', 'vcs-browser'} - {url.get('type') for url in component.findall('url')}
    return f'no {missing}' if missing else ''


def read_keys(file):
    keys = configparser.RawConfigParser(interpolation=None, delimiters='=', strict=False)
    keys.optionxform = str
    keys.read(file, encoding='utf-8')
    return keys


def check_entry(file, component, application):
    keys = read_keys(file)
    entry = keys['Desktop Entry']
    wanted = {'Icon': ID, 'Exec': 'liaison %U', 'DBusActivatable': 'true', 'StartupNotify': 'true', 'Terminal': 'false'}
    wrong = {key: entry.get(key) for key, value in wanted.items() if entry.get(key) != value}
    types = set(entry['MimeType'].strip(';').split(';'))
    if wrong or not types > {'text/vcard', 'text/csv', 'application/vnd.liaisonplanner.export+json'}:
        return f'{wrong} {types}'
    said = {kind.text for kind in component.findall('provides/mediatype')}
    if not said <= types:
        return f'the metainfo promises {said - types}'
    for action in entry['Actions'].strip(';').split(';'):
        if f'{{ "{action}", ' not in application or not keys[f'Desktop Action {action}']['Exec'].endswith(f' {action}'):
            return f'the program has no action app.{action}'
    return '' if len(entry['Keywords'].strip(';').split(';')) >= 5 else 'few keywords'


def check_activation(share):
    service = read_keys(share / f'dbus-1/services/{ID}.service')['D-BUS Service']
    if service['Name'] != ID or not service['Exec'].endswith('/liaison --gapplication-service'):
        return str(dict(service))
    provider = read_keys(share / f'gnome-shell/search-providers/{ID}.search-provider.ini')['Shell Search Provider']
    agent = read_keys(share / f'dbus-1/services/{ID}.Agent.service')['D-BUS Service']
    return '' if provider['BusName'] == agent['Name'] and provider['Version'] == '2' else str(dict(provider))


def check_schema(file):
    for key in ElementTree.parse(file).getroot().iter('key'):
        name, kind = key.get('name'), key.get('type')
        if not key.findtext('summary') or (kind in ('i', 'u') and key.find('range') is None):
            return f'{name} says not what it is, or not how large it may be'
        if kind in ('i', 's') and not key.findtext('description') and not name.startswith('quiet-'):
            return f'{name} is not described'
    return ''


def check_icons(share, folder):
    """Why the icons are none, with what rsvg-convert makes of them."""
    icons = share / 'icons/hicolor'
    full, symbolic = icons / f'scalable/apps/{ID}.svg', icons / f'symbolic/apps/{ID}-symbolic.svg'
    for file, size in ((full, '128'), (symbolic, '16')):
        root = ElementTree.parse(file).getroot()
        if (root.get('width'), root.get('height')) != (size, size) or root.get('viewBox') != f'0 0 {size} {size}':
            return f'{file} is not on its grid'
    colours = set(re.findall(r'#[0-9a-f]{3,6}\b', symbolic.read_text(encoding='utf-8')))
    if len(colours) != 1:
        return f'{symbolic} has the colours {colours}'
    if shutil.which('rsvg-convert'):
        for size in (16, 32, 512):
            answer = tap.run('rsvg-convert', '--width', size, '--output', folder / f'{size}.png', full)
            if answer.returncode or size_of(folder / f'{size}.png') != (size, size):
                return answer.stdout
    return ''


def check_colours(root):
    """Colours are those of the theme; sectors have a family of their own in drawing."""
    for file in sorted((root / 'ui').rglob('*.css')):
        for number, line in enumerate(file.read_text(encoding='utf-8').splitlines(), 1):
            if re.search(r'#[0-9a-fA-F]{3,8}\b|\brgba?\(\s*\d', line):
                return f'{file}:{number}: {line.strip()}'
    return ''


def check_notices(root):
    about = (root / 'src/app/liaison-about.c').read_text(encoding='utf-8')
    sources = (root / 'data/catalog/sources.json').read_text(encoding='utf-8')
    wanted = ('onet-29-2', 'esco-1-1')
    return '' if all(f'"{source}"' in about and f'"{source}"' in sources for source in wanted) else 'no notices of O*NET and ESCO'


def check_untranslated_names(root):
    """Header capitals are for buttons and titles; no “please” anywhere."""
    for file in sorted((root / 'ui').rglob('*.ui')):
        found = re.search(r'translatable="yes"[^>]*>[^<]*(\b[Pp]lease\b|\.\.\.|\bClick here\b)', file.read_text(encoding='utf-8'))
        if found:
            return f'{file}: {found[0]}'
    return ''


def check_help(root, folder):
    """The pages are those that the guide of the window makes, and Mallard as far as a parser sees."""
    tap.run(root / 'build-aux/make-help', folder / 'help')
    for name in ('index.page', 'first-week.page'):
        made = (folder / 'help' / name).read_text(encoding='utf-8')
        if made != (root / 'help/C' / name).read_text(encoding='utf-8'):
            return 'run build-aux/make-help'
        for media in ElementTree.fromstring(made).iter('{http://projectmallard.org/1.0/}media'):
            if not (root / 'data/screenshots' / pathlib.Path(media.get('src')).name).is_file():
                return f'{media.get("src")} is missing'
    return ''


def check_uninstall(build, folder):
    """What was installed goes; caches that the desktop keeps may stay."""
    answer = tap.run('ninja', '-C', build, 'uninstall')
    left = [file for file in folder.rglob('*iaison*') if file.is_file() and 'help' not in file.parts[:len(folder.parts) + 1]]
    return answer.stdout if answer.returncode else '\n'.join(map(str, left))


def promises(root, build, prefix, meson, folder):
    answer = tap.run(meson, 'install', '-C', build, '--no-rebuild', env=dict(os.environ, DESTDIR=str(folder)))
    yield 'it-installs', tap.failure(answer)
    share = pathlib.Path(f'{folder}{prefix}/share')
    metainfo = share / f'metainfo/{ID}.metainfo.xml'
    entry = share / f'applications/{ID}.desktop'
    component = ElementTree.parse(metainfo).getroot()
    application = (root / 'src/app/liaison-application.c').read_text(encoding='utf-8')
    yield 'appstream-accepts-the-metainfo', validate_metainfo(metainfo)
    yield 'name-summary-and-description-are-in-bounds', check_words(component)
    yield 'releases-are-in-order', check_releases(root, component)
    yield 'pictures-are-there-in-their-sizes', check_screenshots(root, component)
    yield 'brand-colours-can-be-written-on', check_branding(component)
    yield 'small-screens-and-all-devices-are-supported', check_reach(component)
    yield 'the-developer-has-an-id', '' if component.find('developer').get('id') == 'org.liaisonplanner' else 'none'
    yield 'desktop-file-validate-accepts-the-entry', validated('desktop-file-validate', entry)
    yield 'the-entry-opens-files-and-has-actions', check_entry(entry, component, application)
    yield 'the-bus-starts-program-and-search', check_activation(share)
    yield 'settings-are-documented', check_schema(root / f'data/{SETTINGS}.gschema.xml')
    yield 'settings-compile', validated('glib-compile-schemas', '--strict', '--dry-run', share / 'glib-2.0/schemas')
    yield 'icons-are-on-the-grid', check_icons(share, folder)
    yield 'the-type-of-exports-is-known', validated('xmllint', '--noout', share / f'mime/packages/{ID}.xml')
    yield 'colours-are-those-of-the-theme', check_colours(root)
    yield 'the-about-window-has-the-notices', check_notices(root)
    yield 'help-is-what-the-guide-says', check_help(root, folder)
    yield 'words-are-plain', check_untranslated_names(root)
    yield 'it-uninstalls', check_uninstall(build, folder)


with tempfile.TemporaryDirectory() as temporary:
    tap.report('/metadata/desktop', promises(pathlib.Path(sys.argv[2]), *sys.argv[3:], pathlib.Path(temporary)))
