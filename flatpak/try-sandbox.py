#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Sees that the Flatpak that is installed keeps within its sandbox: try-sandbox.py ID ROOT.

Called by flatpak/try, on a display of its own.
"""

import http.server
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time

ID, ROOT = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
DATA = pathlib.Path.home() / '.var/app' / ID
CARDS = ROOT / 'tests/fixtures/samples/vcard/librarians-4.0-and-3.0.vcf'
PATIENCE = 120

sys.path.insert(0, str(ROOT / 'tests/gui'))
import accessible  # noqa: E402


def start_portals(folder):
    """The true portals, with a stand-in for the desktop behind them."""
    portals = folder / 'portals'
    portals.mkdir()
    (portals / 'stand_in.portal').write_text(
        '[portal]\nDBusName=org.freedesktop.impl.portal.desktop.stand_in\nUseIn=StandIn\nInterfaces='
        'org.freedesktop.impl.portal.Background;org.freedesktop.impl.portal.Notification;org.freedesktop.impl.portal.FileChooser;\n')
    os.environ.update(XDG_DESKTOP_PORTAL_DIR=str(portals), XDG_CURRENT_DESKTOP='StandIn')
    for name in ('GTK_USE_PORTAL', 'ADW_DISABLE_PORTAL', 'GSK_RENDERER'):
        os.environ.pop(name, None)
    log = folder / 'log'
    log.touch()
    desktop = subprocess.Popen([sys.executable, str(ROOT / 'flatpak/portals.py'), str(log), str(CARDS)], stdout=subprocess.PIPE, text=True)
    assert desktop.stdout.readline().strip() == 'ready'
    return [desktop, subprocess.Popen(['/usr/libexec/xdg-desktop-portal'])], log


def asked(log, method):
    """What was asked of the desktop."""
    calls = [json.loads(line) for line in log.read_text(encoding='utf-8').splitlines()]
    return [call['arguments'] for call in calls if call['method'] == method]


def inside(*command):
    """What a command in the sandbox says."""
    answer = subprocess.run(['flatpak', 'run', '--user', f'--command={command[0]}', ID, *command[1:]], capture_output=True, text=True, check=False)
    return answer.stdout + (answer.stderr if answer.returncode else '')


class Window(accessible.Program):
    """The window in the sandbox: on the bus it is known by its name, for its process is the proxy's."""

    def look(self):
        children = self.bus.ask([(*accessible.REGISTRY, accessible.ACCESSIBLE, 'GetChildren', None)])[0]
        for name, path in children[0] if children else []:
            root = self.bus.look(accessible.Widget(self.bus, name, path, 0))
            if 'iaison' in root.name:
                return root
        return None


def wait(check):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = check()
        if found:
            return found
        time.sleep(0.5)
    return None


def picture(name):
    file = ROOT / '_flatpak' / f'{name}.png'
    subprocess.run(['import', '-window', 'root', str(file)], check=True)
    print(f'# {file}')


def try_import(window):
    """A file through the portal: the window never sees the folder it lies in."""
    window.keys('ctrl+o')
    window.find('^_?Import', 'push button')
    picture('import')
    window.click('^_?Import', 'push button')
    return wait(lambda: 'Lovelace' in inside('liaison-cli', 'people') or inside('liaison-cli', 'people').count('\n') > 2)


def try_autostart(window, log):
    moment = time.strftime('%Y-%m-%dT%H:%M', time.localtime(time.time() - 300))
    inside('liaison-cli', 'add-follow-up', '--on', moment, 'Thank for the tea')
    shown = wait(lambda: asked(log, 'AddNotification'))
    window.click('Start at')
    started = wait(lambda: asked(log, 'EnableAutostart'))
    picture('window')
    return shown, started


def try_network():
    """Whether a server on this computer can be reached from inside."""
    server = http.server.HTTPServer(('127.0.0.1', 0), http.server.SimpleHTTPRequestHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    program = ('import socket\ntry:\n socket.create_connection(("127.0.0.1", %d), 2)\n print("reached")\nexcept OSError as e:\n print("refused", e)'
               % server.server_port)
    answer = inside('python3', '-c', program)
    interfaces = re.findall(r'^\s*(\w+):', inside('cat', '/proc/net/dev'), re.MULTILINE)
    server.shutdown()
    return answer, interfaces


def promises(log):
    window = Window(['flatpak', 'run', '--user', ID], dict(os.environ))
    try:
        yield 'the-window-is-shown', bool(window.find('.'))
        time.sleep(3)
        picture('welcome')
        yield 'a-file-comes-in-through-the-portal', try_import(window)
        yield 'the-portal-was-asked', bool(asked(log, 'OpenFile'))
        shown, started = try_autostart(window, log)
        yield f'a-reminder-goes-through-the-portal {shown}', shown
        yield f'the-start-at-login-is-asked-of-the-portal {started}', started
    finally:
        subprocess.run(['flatpak', 'kill', ID], check=False)
        window.kill()
    answer, interfaces = try_network()
    yield f'there-is-no-network {answer.strip()} {interfaces}', answer.startswith('refused') and interfaces == ['lo']
    hosts = inside('ls', '-A', str(pathlib.Path.home()))
    yield f'the-home-folder-is-not-seen {hosts.split()}', not set(hosts.split()) - {'.var', '.local'}
    database = DATA / 'data/liaison'
    yield f'the-data-are-in-its-own-folder {sorted(file.name for file in database.glob("*"))}', any(database.glob('*.db'))
    permissions = subprocess.run(['flatpak', 'info', '--user', '--show-permissions', ID], capture_output=True, text=True, check=True).stdout
    wide = [word for word in ('network', 'filesystems', 'talk', 'home', 'host') if word in permissions]
    yield f'it-may-no-more-than-needed {permissions.split()}', not wide
    size = subprocess.run(['flatpak', 'info', '--user', ID], capture_output=True, text=True, check=True).stdout
    yield 'it-says-its-size ' + ' '.join(line.strip() for line in size.splitlines() if 'nstalled' in line), True


def main():
    failed = number = 0
    with tempfile.TemporaryDirectory() as folder:
        children, log = start_portals(pathlib.Path(folder))
        try:
            for number, (name, holds) in enumerate(promises(log), 1):
                failed += not holds
                print(f'{"ok" if holds else "not ok"} {number} /flatpak/{name}', flush=True)
        finally:
            for child in children:
                child.terminate()
    print(f'1..{number}')
    sys.exit(1 if failed else 0)


main()
