#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Stands for a desktop behind the portals: portals.py LOG FILE TARGET.

Allows each start at login, shows each notification, prints what there is to
print, answers who wants to open a file with FILE, and who wants to save one
with TARGET; and writes what it was asked for into LOG, a line of JSON each.
"""

import json
import os
import sys

from gi.repository import Gio, GLib

NAME = 'org.freedesktop.impl.portal.desktop.stand_in'
PATH = '/org/freedesktop/portal/desktop'
ASKED = "<arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
ANSWER = "<arg type='u' direction='out'/><arg type='a{sv}' direction='out'/>"
OPTIONS = "<arg type='a{sv}' direction='in'/>"
INTERFACES = f"""<node>
<interface name='org.freedesktop.impl.portal.Access'>
  <method name='AccessDialog'>{ASKED}<arg type='s' direction='in'/><arg type='s' direction='in'/>{OPTIONS}{ANSWER}</method>
</interface>
<interface name='org.freedesktop.impl.portal.Background'>
  <method name='GetAppState'><arg type='a{{sv}}' direction='out'/></method>
  <method name='NotifyBackground'><arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>{ANSWER}</method>
  <method name='EnableAutostart'><arg type='s' direction='in'/><arg type='b' direction='in'/><arg type='as' direction='in'/>
    <arg type='u' direction='in'/><arg type='b' direction='out'/></method>
</interface>
<interface name='org.freedesktop.impl.portal.Notification'>
  <method name='AddNotification'><arg type='s' direction='in'/><arg type='s' direction='in'/>{OPTIONS}</method>
  <method name='RemoveNotification'><arg type='s' direction='in'/><arg type='s' direction='in'/></method>
  <signal name='ActionInvoked'><arg type='s'/><arg type='s'/><arg type='s'/><arg type='av'/></signal>
  <property name='version' type='u' access='read'/>
</interface>
<interface name='org.freedesktop.impl.portal.FileChooser'>
  <method name='OpenFile'>{ASKED}{OPTIONS}{ANSWER}</method>
  <method name='SaveFile'>{ASKED}{OPTIONS}{ANSWER}</method>
</interface>
<interface name='org.freedesktop.impl.portal.Print'>
  <method name='PreparePrint'>{ASKED}{OPTIONS}{OPTIONS}{OPTIONS}{ANSWER}</method>
  <method name='Print'>{ASKED}<arg type='h' direction='in'/>{OPTIONS}{ANSWER}</method>
</interface>
<interface name='org.liaisonplanner.StandIn'>
  <method name='Press'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/></method>
</interface></node>"""

CHOSEN = {'OpenFile': 2, 'SaveFile': 3}


def answer(method):
    """What a desktop says whose user agrees to everything."""
    if method == 'GetAppState':
        return GLib.Variant('(a{sv})', ({},))
    if method == 'EnableAutostart':
        return GLib.Variant('(b)', (True,))
    if method == 'NotifyBackground':
        return GLib.Variant('(ua{sv})', (0, {'result': GLib.Variant('u', 1)}))
    if method in CHOSEN:
        uri = Gio.File.new_for_path(sys.argv[CHOSEN[method]]).get_uri()
        return GLib.Variant('(ua{sv})', (0, {'uris': GLib.Variant('as', [uri])}))
    if method == 'PreparePrint':
        return GLib.Variant('(ua{sv})', (0, {'settings': GLib.Variant('a{sv}', {}), 'page-setup': GLib.Variant('a{sv}', {}),
                                             'token': GLib.Variant('u', 1)}))
    return GLib.Variant('(ua{sv})', (0, {})) if method in ('AccessDialog', 'Print') else None


def main():
    log = open(sys.argv[1], 'a', buffering=1, encoding='utf-8')

    def called(connection, sender, path, interface, method, parameters, invocation):
        if method == 'Press':
            application, notice, key = parameters.unpack()
            connection.emit_signal(None, PATH, 'org.freedesktop.impl.portal.Notification', 'ActionInvoked',
                                   GLib.Variant('(sssav)', (application, notice, key, [])))
        said = {'method': method, 'arguments': parameters.unpack()}
        if method == 'Print':
            with os.fdopen(invocation.get_message().get_unix_fd_list().get(0), 'rb') as paper:
                said['begins'] = paper.read(4).decode('latin-1')
        log.write(json.dumps(said, default=str) + '\n')
        invocation.return_value(answer(method))

    def read(connection, sender, path, interface, name):
        return GLib.Variant('u', 1)

    def acquired(connection, name):
        for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
            connection.register_object(PATH, interface, called, read, None)

    Gio.bus_own_name(Gio.BusType.SESSION, NAME, 0, acquired, lambda connection, name: print('ready', flush=True), None)
    GLib.MainLoop().run()


main()
