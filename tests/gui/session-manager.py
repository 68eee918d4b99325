#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""A stand-in for the manager of a session, as GNOME's: for each line it reads it asks the programs whether the session
may end, and says what they answer: "reason TEXT" and "taken back" as these come, "answered" once a program has.
"""

import sys

from gi.repository import Gio, GLib

NAME = 'org.gnome.SessionManager'
PATH = '/org/gnome/SessionManager'
CLIENT = PATH + '/Client1'
OTHER = PATH + '/Client2'  # the accessibility bus registers, too
OURS = 'org.liaisonplanner.'
INTERFACES = Gio.DBusNodeInfo.new_for_xml("""<node>
<interface name='org.gnome.SessionManager'>
<method name='RegisterClient'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='o' direction='out'/></method>
<method name='UnregisterClient'><arg type='o' direction='in'/></method>
<method name='Inhibit'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/><arg type='u' direction='in'/>
<arg type='u' direction='out'/></method>
<method name='Uninhibit'><arg type='u' direction='in'/></method>
</interface>
<interface name='org.gnome.SessionManager.ClientPrivate'>
<method name='EndSessionResponse'><arg type='b' direction='in'/><arg type='s' direction='in'/></method>
<signal name='QueryEndSession'><arg type='u'/></signal>
</interface>
</node>""").interfaces


def say(line):
    print(line, flush=True)


def called(connection, sender, path, interface, method, parameters, invocation):
    answer = None
    is_ours = method == 'RegisterClient' and parameters.unpack()[0].startswith(OURS)
    if method == 'RegisterClient':
        answer = GLib.Variant('(o)', (CLIENT if is_ours else OTHER,))
    elif method == 'Inhibit':
        say('reason ' + parameters.unpack()[2])
        answer = GLib.Variant('(u)', (1,))
    elif method == 'Uninhibit':
        say('taken back')
    elif method == 'EndSessionResponse':
        say('answered')
    invocation.return_value(answer)
    if is_ours:
        say('registered')


def acquired(connection, name):
    for path, interface in zip((PATH, CLIENT), INTERFACES):
        connection.register_object(path, interface, called, None, None)

    def asked(channel, condition):
        if not sys.stdin.readline():
            loop.quit()
            return False
        connection.emit_signal(None, CLIENT, NAME + '.ClientPrivate', 'QueryEndSession', GLib.Variant('(u)', (0,)))
        return True
    GLib.io_add_watch(0, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, asked)


loop = GLib.MainLoop()
Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, acquired, lambda *_: say('ready'), lambda *_: sys.exit('no bus'))
loop.run()
