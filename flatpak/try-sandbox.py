#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Sees that the Flatpak that is installed does its work within its sandbox: try-sandbox.py ID ROOT.

Called by flatpak/try, on a display of its own and with a home folder of its own.
"""

import http.server
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

ID, ROOT = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
WORK = ROOT / '_flatpak'
DATA = pathlib.Path.home() / '.var/app' / ID
SAMPLES = ROOT / 'tests/fixtures/samples/vcard'
MAY = {'[Context]', 'shared=ipc;', 'sockets=x11;wayland;fallback-x11;', 'devices=dri;'}
PATIENCE = 240  # seconds
DESKTOP = ('org.freedesktop.impl.portal.desktop.stand_in', '/org/freedesktop/portal/desktop', 'org.liaisonplanner.StandIn')
AGENT = (f'{ID}.Agent', '/org/liaisonplanner/Liaison/Agent', 'org.liaisonplanner.Liaison.Agent1')

sys.path.insert(0, str(ROOT / 'tests/gui'))
import accessible  # noqa: E402
from gi.repository import Gio, GLib  # noqa: E402


def wait(check):
    """What check() says once it says something; what it said last where it never did."""
    end = time.monotonic() + PATIENCE
    found = check()
    while not found and time.monotonic() < end:
        time.sleep(0.5)
        found = check()
    return found


def run(*command):
    """What a command says."""
    answer = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    return answer.stdout + (answer.stderr if answer.returncode else '')


def inside(*command, options=()):
    """What a command in the sandbox says."""
    return run('flatpak', 'run', '--user', *options, f'--command={command[0]}', ID, *command[1:])


def call(name, path, interface, method, parameters=None):
    """What somebody on the bus answers, or why they do not."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    try:
        return bus.call_sync(name, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, -1, None).unpack()
    except GLib.Error as error:
        return error.message


def picture(name):
    file = WORK / f'{name}.png'
    time.sleep(2)  # until what moves has come to rest
    subprocess.run(['import', '-window', 'root', str(file)], check=True)
    print(f'# {file}')


class Desktop:
    """The true portals, with a stand-in for the desktop behind them."""

    def __init__(self, folder):
        self.log = folder / 'log'
        self.log.touch()
        # Copies, in a folder that the sandbox does not see.
        self.cards = shutil.copy(SAMPLES / 'librarians-4.0-and-3.0.vcf', folder)
        self.card = shutil.copy(SAMPLES / 'gmail-single.vcf', folder)
        self.saved = folder / 'saved.json'
        portals = folder / 'portals'
        portals.mkdir()
        served = ''.join(f'org.freedesktop.impl.portal.{name};' for name in ('Access', 'Background', 'FileChooser', 'Notification', 'Print'))
        (portals / 'stand_in.portal').write_text(f'[portal]\nDBusName={DESKTOP[0]}\nUseIn=StandIn\nInterfaces={served}\n', encoding='utf-8')
        os.environ.update(XDG_DESKTOP_PORTAL_DIR=str(portals), XDG_CURRENT_DESKTOP='StandIn')
        for name in ('GTK_USE_PORTAL', 'ADW_DISABLE_PORTAL', 'GSK_RENDERER'):
            os.environ.pop(name, None)
            call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'UpdateActivationEnvironment',
                 GLib.Variant('(a{ss})', ({name: ''},)))
        self.children = [subprocess.Popen([sys.executable, str(ROOT / 'flatpak/portals.py'), str(self.log), self.cards, str(self.saved)],
                                          stdout=subprocess.PIPE, text=True)]
        assert self.children[0].stdout.readline().strip() == 'ready'
        # It tells of all that a desktop could have and this one has not.
        self.children.append(subprocess.Popen(['/usr/libexec/xdg-desktop-portal'], stderr=subprocess.DEVNULL))

    def asked(self, method):
        """What was asked of the desktop, each time."""
        calls = [json.loads(line) for line in self.log.read_text(encoding='utf-8').splitlines()]
        return [{'begins': call.get('begins'), 'with': call['arguments']} for call in calls if call['method'] == method]

    def end(self):
        for child in reversed(self.children):
            child.terminate()
            child.wait()


class Window(accessible.Program):
    """The window in the sandbox: on the bus it is known by its name, for its process is another's child."""

    def __init__(self, *command):
        super().__init__(command, dict(os.environ))

    def wait(self, what, check):
        found = wait(check)
        assert found, f'{what}: waited {PATIENCE} seconds'
        return found

    def gone(self, pattern, role=None):
        return self.wait(f'gone {pattern}', lambda: not self._look(pattern, role))

    def look(self):
        children = self.bus.ask([(*accessible.REGISTRY, accessible.ACCESSIBLE, 'GetChildren', None)])[0]
        for name, path in children[0] if children else []:
            root = self.bus.look(accessible.Widget(self.bus, name, path, 0))
            if 'iaison' in root.name:
                return root
        return None

    def leave(self):
        self.keys('ctrl+q')
        self.wait('quit', lambda: self.look() is None)


# ---- what goes through the portals ----

def try_files(desktop):
    window = Window('flatpak', 'run', '--user', ID)
    yield 'the-window-is-shown', window.find('Where do you stand')
    picture('welcome')
    window.press_until('Tab', 'Import Contacts', 'list item')
    window.keys('Return')
    window.find('3 contacts would be added')
    picture('import')
    window.click('Import$')
    window.gone('3 contacts would be added')
    yield 'a-file-comes-in-through-the-portal', desktop.asked('OpenFile') and wait(lambda: 'Ha-eun' in inside('liaison-cli', 'people'))
    # As a file manager opens a file: by the desktop file that stands outside.
    exported = pathlib.Path(os.environ['FLATPAK_USER_DIR']) / f'exports/share/applications/{ID}.desktop'
    said = run('gio', 'launch', str(exported), desktop.card)
    window.find('1 contact would be added')
    window.click('Import$')
    window.gone('1 contact would be added')
    yield f'a-file-is-opened-with-it {said}', wait(lambda: 'Dartmouth' in inside('liaison-cli', 'people'))
    window.keys('ctrl+e')
    yield 'a-file-goes-out-through-the-portal', wait(lambda: desktop.saved.exists() and 'Ha-eun' in desktop.saved.read_text(encoding='utf-8'))
    tomorrow = time.strftime('%Y-%m-%d', time.localtime(time.time() + 86400))
    inside('liaison-cli', 'add-follow-up', '--on', tomorrow, 'Ask about fixity')
    window.keys('ctrl+1')
    window.click('Start at')
    window.gone('Start at')
    picture('window')
    yield f'the-start-at-login-is-asked-of-the-portal {desktop.asked("EnableAutostart")}', wait(lambda: desktop.asked('EnableAutostart'))
    window.leave()


def try_print(desktop):
    run('gapplication', 'launch', ID)
    window = Window('true')
    window.find('Today')
    window.keys('ctrl+3')
    window.click('^Export and print the map', 'toggle button')
    picture('menu')  # until it is there; else the keys would go to the map
    window.keys('Down', 'Down')
    window.keys('Return')
    window.click('^_?Print…$', 'push button')
    yield 'it-prints-through-the-portal', wait(lambda: [asked for asked in desktop.asked('Print') if asked['begins'] == '%PDF'])
    window.leave()


# ---- the agent ----

def describe_agent():
    answer = call(*AGENT, 'GetState')
    return answer[0] if isinstance(answer, tuple) else {'problem': answer}


def try_agent(desktop):
    instances = run('flatpak', 'ps', '--columns=application')
    yield f'the-agent-outlives-the-window {instances.split()}', instances.split() == [ID]
    moment = time.strftime('%Y-%m-%dT%H:%M', time.localtime(time.time() - 60))
    inside('liaison-cli', 'add-follow-up', '--on', moment, 'Thank for the tea')
    shown = wait(lambda: [asked['with'] for asked in desktop.asked('AddNotification') if 'Thank for the tea' in str(asked)])
    yield f'a-reminder-goes-through-the-portal {shown}', shown
    done = [button['action'] for button in shown[0][2]['buttons'] if 'done' in button['action']]
    call(*DESKTOP, 'Press', GLib.Variant('(sss)', (ID, shown[0][1], done[0])))
    yield 'done-on-the-reminder-is-done', wait(lambda: 'tea' not in inside('liaison-cli', 'due', '--within', '1'))
    search = call(AGENT[0], '/org/liaisonplanner/Liaison/SearchProvider', 'org.gnome.Shell.SearchProvider2', 'GetInitialResultSet',
                  GLib.Variant('(as)', (['dartmouth'],)))
    yield f'the-desktop-finds-people {search}', isinstance(search, tuple) and len(search[0]) == 1


def try_zone():
    """A sandbox keeps the zone in which it began: an agent of another one gives way when the window is opened."""
    call(*AGENT, 'Quit')
    wait(lambda: not run('flatpak', 'ps', '--columns=application').split())
    here = describe_agent()
    call(*AGENT, 'Quit')
    wait(lambda: not run('flatpak', 'ps', '--columns=application').split())
    elsewhere = subprocess.Popen(['flatpak', 'run', '--user', '--env=TZ=America/Lima', '--command=liaison-agent', ID])
    wait(lambda: call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner', GLib.Variant('(s)', (AGENT[0],)))[0])
    before = describe_agent()
    run('gapplication', 'launch', ID)
    elsewhere.wait(PATIENCE)
    after = describe_agent()
    yield (f'the-bus-starts-the-agent-and-it-takes-the-zone-of-the-window {[state.get("zone") for state in (here, before, after)]}',
           before.get('zone') == 'America/Lima' and here.get('zone') and after.get('zone') == here.get('zone'))


# ---- the sandbox ----

def try_network():
    """Whether a server on this computer can be reached from inside."""
    server = http.server.HTTPServer(('127.0.0.1', 0), http.server.SimpleHTTPRequestHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    program = ('import socket\ntry:\n socket.create_connection(("127.0.0.1", %d), 2)\n print("reached")\nexcept OSError as e:\n print("refused", e)'
               % server.server_port)
    answer = inside('python3', '-c', program)
    interfaces = re.findall(r'^\s*(\w+):', inside('cat', '/proc/net/dev'), re.MULTILINE)
    server.shutdown()
    yield f'there-is-no-network {answer.strip()} {interfaces}', answer.startswith('refused') and interfaces == ['lo']


def try_folders():
    home = pathlib.Path.home()
    (home / 'secret').write_text('of the user\n', encoding='utf-8')
    seen = set(inside('ls', '-A', str(home)).split())
    yield f'the-home-folder-is-not-seen {sorted(seen)}', not seen - {'.var', '.local'}
    kept = sorted(str(file.relative_to(DATA)) for file in DATA.rglob('*') if file.is_file() and 'cache' not in file.parts)
    yield f'the-data-are-in-its-own-folder {kept}', any(file.endswith('.db') for file in kept)
    others = {str(file.relative_to(home).parts[0]) for file in home.rglob('*') if file.is_file()} - {'secret', '.var', '.cache', '.local', '.config'}
    yield f'it-leaves-nothing-elsewhere {sorted(others)}', not others
    said = set(run('flatpak', 'info', '--user', '--show-permissions', ID).split())
    yield f'it-may-no-more-than-needed {sorted(said)}', said == MAY
    shipped = inside('find', '/app', '-name', '*.a', '-o', '-name', '*.la', '-o', '-name', '*.h', '-o', '-name', '*.pc')
    left = [line for line in shipped.splitlines() if line.startswith('/app')]
    yield f'what-only-builders-need-was-cleaned-away {left}', not left


# ---- an update ----

def try_update():
    """A new commit takes the place of the one that is installed; what the user had is there."""
    def commit():
        return run('flatpak', 'info', '--user', '--show-commit', ID).strip()

    before, people, settings = commit(), inside('liaison-cli', 'people'), inside('gsettings', 'list-recursively', 'org.liaisonplanner.Liaison')
    run('flatpak', 'build-export', '--subject=The next one', str(WORK / 'repository'), str(WORK / f'build-{ID}'), 'master')
    said = run('flatpak', 'update', '--user', '--noninteractive', ID)
    after = commit()
    yield f'an-update-replaces-it {before[:8]} {after[:8]} {said.strip()[-200:] if before == after else ""}', before != after
    yield 'the-data-outlive-the-update', 'Ha-eun' in people and inside('liaison-cli', 'people') == people
    yield 'the-settings-outlive-the-update', inside('gsettings', 'list-recursively', 'org.liaisonplanner.Liaison') == settings
    run('gapplication', 'launch', ID)
    window = Window('true')
    window.find('Ask about fixity')  # before it is there, keys go nowhere
    window.keys('ctrl+2')
    yield 'the-bus-starts-the-window-and-all-are-there', window.find('Kim, Ha-eun', 'label')
    picture('people')
    window.leave()


def promises(desktop):
    yield from try_files(desktop)
    yield from try_agent(desktop)
    yield from try_zone()
    yield from try_network()
    yield from try_folders()
    Window('true').leave()
    size = [line.strip() for line in run('flatpak', 'info', '--user', ID).splitlines() if 'Installed' in line]
    yield f'it-says-its-size {size}', size
    yield from try_update()
    yield from try_print(desktop)


def main():
    failed = number = 0
    with tempfile.TemporaryDirectory() as folder:
        desktop = Desktop(pathlib.Path(folder))
        try:
            for number, (name, holds) in enumerate(promises(desktop), 1):
                failed += not holds
                print(f'{"ok" if holds else "not ok"} {number} /flatpak/{name}', flush=True)
        except AssertionError as failure:
            number, failed = number + 1, failed + 1
            picture('failure')
            print(f'not ok {number} /flatpak/goes-on\n# {failure}', flush=True)
        finally:
            subprocess.run(['flatpak', 'kill', ID], check=False, stderr=subprocess.DEVNULL)
            desktop.end()
    print(f'1..{number}')
    sys.exit(1 if failed else 0)


main()
