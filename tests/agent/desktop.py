#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""A desktop of its own for the real agent: a database, a bus and a clock that
really moves. Its first three arguments are AGENT CLI CLOCKSHIM."""

import json
import mmap
import os
import pathlib
import signal
import struct
import subprocess
import sys
import tempfile
import time
import traceback

AGENT, CLI, SHIM = sys.argv[1:4]
SERVER = str(pathlib.Path(__file__).parent.parent / 'faults' / 'notification-server.py')
PATIENCE = 60
BUS = """<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">
<allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>"""
SETTINGS = 'org/liaisonplanner/Liaison'
AGENT_PATH = '/org/liaisonplanner/Liaison/Agent'
AGENT_INTERFACE = 'org.liaisonplanner.Liaison.Agent1'


class Desktop:
    """A database, a clock and a bus of its own."""

    def __init__(self, folder, server=True):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / 'liaison.db'
        self.log = self.folder / 'log'
        self.clock = self.folder / 'clock'
        self.log.touch()
        with open(self.clock, 'wb') as file:
            file.write(bytes(24))
        self.environment = dict(os.environ, CLOCKSHIM=str(self.clock), XDG_CONFIG_HOME=str(self.folder / 'config'),
                                GSETTINGS_BACKEND='keyfile')
        self.children = []
        self.agent = None
        # The usual bus would start a notification server that the computer has.
        bus = self.folder / 'bus.conf'
        bus.write_text(BUS)
        self.bus = subprocess.Popen(['dbus-daemon', f'--config-file={bus}', '--nofork', '--print-address'], stdout=subprocess.PIPE,
                                    stderr=subprocess.DEVNULL, text=True)
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = self.bus.stdout.readline().strip()
        if server:
            self.start_server()

    def start_server(self, *arguments):
        server = subprocess.Popen([sys.executable, SERVER, str(self.log), *arguments], env=self.environment,
                                  stdout=subprocess.PIPE, text=True)
        self.children.append(server)
        assert server.stdout.readline().strip() == 'ready'

    def set(self, **values):
        """Settings, as the preferences write them."""
        file = self.folder / 'config/glib-2.0/settings/keyfile'
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = [f'{name.replace("_", "-")}={value}' for name, value in values.items()]
        file.write_text('\n'.join([f'[{SETTINGS}]', *lines, '']))

    def stop_server(self):
        server = self.children.pop()
        server.kill()
        server.wait()

    def start(self):
        if not self.data.exists():
            self.run('due')  # without a database there is nothing to ring
        # The sanitizer wants to be the first that is loaded.
        self.agent = subprocess.Popen([AGENT, '--data', str(self.data)],
                                      env=dict(self.environment, LD_PRELOAD=SHIM, ASAN_OPTIONS='verify_asan_link_order=0:detect_leaks=0'))

    def start_with_private(self, folder):
        """Starts it where FOLDER is /etc; only somebody who may mount can."""
        self.run('due')
        command = ['unshare', '--mount', 'sh', '-c', 'mount --bind "$0" /etc && exec "$@"', str(folder)]
        if subprocess.run([*command, 'true'], stderr=subprocess.DEVNULL, check=False).returncode != 0:
            return False
        environment = {name: value for name, value in self.environment.items() if name != 'TZ'}
        self.agent = subprocess.Popen([*command, AGENT, '--data', str(self.data)],
                                      env=dict(environment, LD_PRELOAD=SHIM, ASAN_OPTIONS='verify_asan_link_order=0:detect_leaks=0'))
        return True

    def state(self):
        """What the agent says of itself, nothing while it is not there."""
        from gi.repository import Gio, GLib  # pylint: disable=import-outside-toplevel
        connection = Gio.DBusConnection.new_for_address_sync(
            self.environment['DBUS_SESSION_BUS_ADDRESS'],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        bus = ('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus')
        try:
            names, = connection.call_sync(*bus, 'ListNames', None, None, Gio.DBusCallFlags.NONE, -1, None).unpack()
            name = next((name for name in names if name.endswith('.Agent')), None)
            if name is None:
                return {}
            state, = connection.call_sync(name, AGENT_PATH, AGENT_INTERFACE, 'GetState', None, None, Gio.DBusCallFlags.NONE, -1, None).unpack()
            return state
        except GLib.Error:
            return {}
        finally:
            connection.close_sync(None)

    def import_tasks(self, tasks):
        """TASKS are texts and how many minutes ago they were due."""
        calendar = self.folder / 'tasks.ics'
        parts = []
        for number, (text, minutes) in enumerate(tasks):
            due = time.strftime('%Y%m%dT%H%M00', time.localtime(time.time() + self.offset - minutes * 60))
            parts.append(f'BEGIN:VTODO\r\nUID:{number}\r\nSUMMARY:{text}\r\nDUE:{due}\r\nEND:VTODO\r\n')
        calendar.write_text('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n' + ''.join(parts) + 'END:VCALENDAR\r\n', newline='')
        self.run('import', str(calendar))

    def kill(self, number=signal.SIGKILL):
        self.agent.send_signal(number)
        self.agent.wait()

    def jump(self, seconds):
        with open(self.clock, 'r+b') as file, mmap.mmap(file.fileno(), 24) as memory:
            real, boot, generation = struct.unpack('qqQ', memory[:])
            memory[:16] = struct.pack('qq', real + seconds * 10**9, boot)
            memory[16:] = struct.pack('Q', generation + 1)
            self.offset = real // 10**9 + seconds

    offset = 0

    def add(self, text, ahead):
        moment = time.localtime(time.time() + self.offset + ahead)
        return self.run('add-follow-up', '--on', time.strftime('%Y-%m-%dT%H:%M', moment), text).strip()

    def run(self, *arguments):
        return subprocess.run([CLI, '--data', str(self.data), *arguments], check=True, capture_output=True, text=True, timeout=PATIENCE,
                              env=dict(self.environment, LD_PRELOAD=SHIM, ASAN_OPTIONS='verify_asan_link_order=0:detect_leaks=0')).stdout

    def events(self, kind='notify'):
        return [event for event in map(json.loads, self.log.read_text().splitlines()) if event['event'] == kind]

    def titles(self):
        return [event['summary'] for event in self.events()]

    def wait(self, condition, what):
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f'waited in vain for {what}: {self.log.read_text()}')
            time.sleep(.05)

    def recorded(self):
        answer = subprocess.run(['sqlite3', f'file:{self.data}?mode=ro', "SELECT count (*) FROM reminder_shown WHERE state = 'sent'"],
                                capture_output=True, text=True, check=False)
        return int(answer.stdout or 0)

    def end(self):
        for child in [self.agent, *self.children, self.bus]:
            if child is not None and child.poll() is None:
                child.kill()
                child.wait()


def run_all(prefix, tests):
    """Each test is a function of a desktop, and whether a server is there from the start.

    LIAISON_ONLY names a part of those that are wanted, as for a whole count."""
    failed = 0
    wanted = os.environ.get('LIAISON_ONLY', '').replace('-', '_')
    tests = [(test, server) for test, server in tests if wanted in test.__name__]
    print(f'1..{len(tests)}')
    for number, (test, server) in enumerate(tests, 1):
        name = f'{prefix}/{test.__name__.replace("_", "-")}'
        with tempfile.TemporaryDirectory() as folder:
            desktop = Desktop(folder, server)
            try:
                test(desktop)
                print(f'ok {number} {name}', flush=True)
            except Exception:  # pylint: disable=broad-except
                failed += 1
                print(f'not ok {number} {name}')
                for line in traceback.format_exc().splitlines():
                    print(f'# {line}', flush=True)
            finally:
                desktop.end()
    sys.exit(1 if failed else 0)
