#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Calls and signals on the bus that nobody means well with, as TAP.

usage: test-hostile.py AGENT CLI CLOCKSHIM

LIAISON_CALLS says how many calls.
"""

import os
import random
import string
import sys
import time

from desktop import AGENT_INTERFACE, AGENT_PATH, run_all

try:
    from gi.repository import Gio, GLib
except ImportError:
    print('1..0 # SKIP the bindings to call the bus are not installed')
    sys.exit(0)

CALLS = int(os.environ.get('LIAISON_CALLS', '800'))
NOTICES = 'org.freedesktop.Notifications'
METHODS = ['GetState', 'GetState', 'Test', 'Test', 'Quit2', 'Ping', 'Introspect', 'Get', 'GetAll', 'Set', 'ActivateAction', 'Open', '']
INTERFACES = [AGENT_INTERFACE] * 9 + ['org.freedesktop.DBus.Peer', 'org.freedesktop.DBus.Introspectable', 'org.freedesktop.DBus.Properties',
              'org.freedesktop.Application', 'org.gtk.Actions', 'no.such.Interface']
PATHS = [AGENT_PATH] * 9 + ['/', '/org/liaisonplanner/Liaison', AGENT_PATH + '/x']


def connect(desktop):
    return Gio.DBusConnection.new_for_address_sync(
        desktop.environment['DBUS_SESSION_BUS_ADDRESS'],
        Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)


def find_agent(connection):
    names, = connection.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'ListNames', None, None,
                                  Gio.DBusCallFlags.NONE, -1, None).unpack()
    return next(name for name in names if name.endswith('.Agent'))


def anything(chance):
    text = ''.join(chance.choice(string.printable) for _ in range(chance.choice([0, 3, 40, 20000])))
    return chance.choice([
        None, GLib.Variant('(u)', (chance.choice([0, 1, 3600, 2**32 - 1]),)), GLib.Variant('(s)', (text,)), GLib.Variant('(i)', (-1,)),
        GLib.Variant('(as)', ([text] * 3,)), GLib.Variant('(a{sv})', ({text: GLib.Variant('x', 2**62)},)), GLib.Variant('(ss)', (text, text)),
        GLib.Variant('(sava{sv})', ('follow-up-done', [GLib.Variant('s', text)], {})), GLib.Variant('(v)', (GLib.Variant('ay', b'\xff' * 99),))])


def outlives_any_call(desktop):
    desktop.add('Call Ana', 7200)
    desktop.start()
    desktop.wait(desktop.state, 'the agent')
    before = desktop.run('due')
    chance = random.Random(20261124)
    connection = connect(desktop)
    name = find_agent(connection)
    answered = refused = 0
    for _ in range(CALLS):
        method = chance.choice(METHODS)
        arguments = anything(chance)
        if method == 'GetState' and chance.random() < .5:
            arguments = None
        elif method == 'Test' and chance.random() < .5:
            arguments = GLib.Variant('(u)', (chance.choice([1, 3600, 2**32 - 1]),))
        try:
            connection.call_sync(name, chance.choice(PATHS), chance.choice(INTERFACES), method or 'A' * 200, arguments, None,
                                 Gio.DBusCallFlags.NO_AUTO_START, 30000, None)
            answered += 1
        except GLib.Error:
            refused += 1
    assert desktop.agent.poll() is None, 'the agent is gone'
    assert desktop.state().get('next', 0) > 0
    assert desktop.run('due') == before
    connection.close_sync(None)
    print(f'# {CALLS} calls: {answered} answered, {refused} refused, 0 changes, 0 crashes')


def only_the_server_presses_buttons(desktop):
    """Another program says that Done was pressed."""
    desktop.add('Call Ana', -60)
    desktop.start()
    desktop.wait(lambda: desktop.recorded() == 1, 'the reminder')
    before = desktop.run('due')
    number = desktop.events()[0]['id']
    connection = connect(desktop)
    chance = random.Random(7)
    for _ in range(200):
        action = chance.choice(['done', 'snooze', 'default', 'Done', 'x' * 1000])
        connection.emit_signal(None, '/org/freedesktop/Notifications', NOTICES, 'ActionInvoked',
                               GLib.Variant('(us)', (chance.choice([number, 0, 2**32 - 1]), action)))
        connection.emit_signal(None, '/org/freedesktop/Notifications', NOTICES, 'ActionInvoked', anything(chance))
    connection.flush_sync(None)
    time.sleep(1)
    assert desktop.agent.poll() is None, 'the agent is gone'
    assert desktop.run('due') == before
    connection.close_sync(None)


run_all('/hostile', [(outlives_any_call, True), (only_the_server_presses_buttons, True)])
