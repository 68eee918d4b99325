#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Stands for a desktop behind the portals: portals.py LOG FILE.

Allows each start at login, shows each notification and answers each file chooser
with FILE; and writes what it was asked for into LOG, a line of JSON each.
"""

import json
import sys

from gi.repository import Gio, GLib

NAME = 'org.freedesktop.impl.portal.desktop.stand_in'
PATH = '/org/freedesktop/portal/desktop'
INTERFACES = """<node>
<interface name='org.freedesktop.impl.portal.Background'>
  <method name='GetAppState'><arg type='a{sv}' direction='out'/></method>
  <method name='NotifyBackground'><arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
    <arg type='u' direction='out'/><arg type='a{sv}' direction='out'/></method>
  <method name='EnableAutostart'><arg type='s' direction='in'/><arg type='b' direction='in'/><arg type='as' direction='in'/>
    <arg type='u' direction='in'/><arg type='b' direction='out'/></method>
</interface>
<interface name='org.freedesktop.impl.portal.Notification'>
  <method name='AddNotification'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/></method>
  <method name='RemoveNotification'><arg type='s' direction='in'/><arg type='s' direction='in'/></method>
  <property name='version' type='u' access='read'/>
</interface>
<interface name='org.freedesktop.impl.portal.FileChooser'>
  <method name='OpenFile'><arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
    <arg type='a{sv}' direction='in'/><arg type='u' direction='out'/><arg type='a{sv}' direction='out'/></method>
</interface></node>"""


def answer(method, uri):
    if method == 'GetAppState':
        return GLib.Variant('(a{sv})', ({},))
    if method == 'EnableAutostart':
        return GLib.Variant('(b)', (True,))
    if method == 'NotifyBackground':
        return GLib.Variant('(ua{sv})', (0, {'result': GLib.Variant('u', 1)}))
    if method == 'OpenFile':
        return GLib.Variant('(ua{sv})', (0, {'uris': GLib.Variant('as', [uri])}))
    return None


def main():
    log = open(sys.argv[1], 'a', buffering=1, encoding='utf-8')
    uri = Gio.File.new_for_path(sys.argv[2]).get_uri()

    def called(connection, sender, path, interface, method, parameters, invocation):
        log.write(json.dumps({'method': method, 'arguments': parameters.unpack()}, default=str) + '\n')
        invocation.return_value(answer(method, uri))

    def read(connection, sender, path, interface, name):
        return GLib.Variant('u', 1)

    def acquired(connection, name):
        for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
            connection.register_object(PATH, interface, called, read, None)

    Gio.bus_own_name(Gio.BusType.SESSION, NAME, 0, acquired, lambda connection, name: print('ready', flush=True), None)
    GLib.MainLoop().run()


main()
