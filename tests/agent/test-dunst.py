#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""A real notification server, whose history shows each reminder once and whose
buttons work.

usage: test-dunst.py AGENT CLI CLOCKSHIM, on a display
"""

import shutil
import subprocess
import sys
import time

from desktop import PATIENCE, run_all

try:
    from gi.repository import Gio, GLib
except ImportError:
    Gio = None

if shutil.which('dunst') is None or Gio is None:
    print('1..0 # SKIP dunst, a notification server, or the bindings to ask it are not installed')
    sys.exit(0)

NAME = 'org.freedesktop.Notifications'
PATH = '/org/freedesktop/Notifications'

# Of the buttons of all notices dunst lets a menu choose; this one takes Done.
MENU = '#!/bin/sh\ngrep -m 1 Done\n'
CONFIG = '[global]\nhistory_length = 200\nnotification_limit = 20\ndmenu = {menu}\n[urgency_normal]\ntimeout = 0\n'


def ask(desktop, method, arguments=None):
    """Calls what dunst understands beside what all servers do."""
    connection = Gio.DBusConnection.new_for_address_sync(
        desktop.environment['DBUS_SESSION_BUS_ADDRESS'],
        Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
    try:
        return connection.call_sync(NAME, PATH, 'org.dunstproject.cmd0', method, arguments, None, Gio.DBusCallFlags.NO_AUTO_START,
                                    PATIENCE * 1000, None).unpack()
    finally:
        connection.close_sync(None)


def answers(desktop):
    try:
        ask(desktop, 'Ping')
    except GLib.Error:
        return False
    return True


def start_dunst(desktop):
    config, menu = desktop.folder / 'dunstrc', desktop.folder / 'menu'
    menu.write_text(MENU)
    menu.chmod(0o755)
    config.write_text(CONFIG.format(menu=menu))
    # It warns of icons that it misses, which is no failure of ours.
    environment = {name: value for name, value in desktop.environment.items() if name != 'G_DEBUG'}
    desktop.children.append(subprocess.Popen(['dunst', '-conf', str(config)], env=environment, stderr=subprocess.DEVNULL))
    desktop.wait(lambda: answers(desktop), 'dunst')


def history(desktop):
    """What was shown and put away."""
    notices, = ask(desktop, 'NotificationListHistory')
    return sorted(notice['summary'] for notice in notices)


def get_set(desktop, name, value=None):
    """A property of dunst, which is set where a value is given."""
    connection = Gio.DBusConnection.new_for_address_sync(
        desktop.environment['DBUS_SESSION_BUS_ADDRESS'],
        Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
    words = ('org.dunstproject.cmd0', name)
    call = ('Get', GLib.Variant('(ss)', words)) if value is None else ('Set', GLib.Variant('(ssv)', (*words, value)))
    try:
        answer = connection.call_sync(NAME, PATH, 'org.freedesktop.DBus.Properties', *call, None, Gio.DBusCallFlags.NO_AUTO_START,
                                      PATIENCE * 1000, None).unpack()
        return answer[0] if value is None else None
    finally:
        connection.close_sync(None)


def paused_it_keeps_them_for_later(desktop):
    start_dunst(desktop)
    desktop.start()
    desktop.wait(lambda: desktop.state().get('hindrance') == '', 'the agent')
    get_set(desktop, 'paused', GLib.Variant('b', True))
    desktop.wait(lambda: desktop.state()['hindrance'] == 'silence', 'the word of the silence')
    desktop.add('Call Ana', -60)
    desktop.wait(lambda: desktop.recorded() == 1, 'the reminder')
    assert (get_set(desktop, 'displayedLength'), get_set(desktop, 'waitingLength')) == (0, 1)
    get_set(desktop, 'paused', GLib.Variant('b', False))
    desktop.wait(lambda: desktop.state()['hindrance'] == '', 'the end of the silence')
    desktop.wait(lambda: get_set(desktop, 'displayedLength') == 1, 'the notice')


def each_is_in_the_history_once(desktop):
    start_dunst(desktop)
    desktop.add('First', -120)
    desktop.add('Second', -60)
    desktop.start()
    desktop.wait(lambda: desktop.recorded() == 2, 'both')
    # Killed before it recorded them, it shows them again: in the same place.
    desktop.kill()
    subprocess.run(['sqlite3', str(desktop.data), "UPDATE reminder_shown SET state = 'sending'"], check=True)
    desktop.start()
    desktop.wait(lambda: desktop.recorded() == 2, 'both again')
    ask(desktop, 'NotificationCloseAll')
    desktop.wait(lambda: len(history(desktop)) >= 2, 'the history')
    time.sleep(.5)
    print(f'# the history of dunst: {history(desktop)}')
    assert history(desktop) == ['First', 'Second'], history(desktop)


def done_is_pressed_on_the_notice(desktop):
    start_dunst(desktop)
    desktop.add('Call Ana', -60)
    desktop.start()
    desktop.wait(lambda: desktop.recorded() == 1, 'the reminder')
    assert desktop.run('due') != ''
    desktop.wait(lambda: get_set(desktop, 'displayedLength') == 1, 'the notice')  # it answers before it shows it
    ask(desktop, 'ContextMenuCall')
    desktop.wait(lambda: desktop.run('due') == '', 'the change')
    desktop.wait(lambda: history(desktop) == ['Call Ana'], 'the withdrawal')


run_all('/agent/dunst', [
    (each_is_in_the_history_once, False), (done_is_pressed_on_the_notice, False), (paused_it_keeps_them_for_later, False)])
