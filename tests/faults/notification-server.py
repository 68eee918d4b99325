#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""fake_notifications.py LOGFILE [--press SECONDS KEY]

A stand-in notification server for a private session bus.  Owns
org.freedesktop.Notifications, writes one JSON line per Notify/Close to LOGFILE,
and with --press answers each notification after SECONDS by "pressing" KEY
('default' for the body, a label or action key for a button).
GLib outside a sandbox talks to it directly; inside a Flatpak the notification
portal and xdg-desktop-portal-gtk come between (then button keys are made by the
portal, so --press also matches the visible label).
With --inhibited it has the property that says so, as KDE's; SIGUSR1 turns it over.
"""
import json, signal, sys
from gi.repository import Gio, GLib

XML = """<node><interface name='org.freedesktop.Notifications'>
<method name='GetCapabilities'><arg type='as' direction='out'/></method>
<method name='GetServerInformation'><arg type='s' direction='out'/><arg type='s' direction='out'/><arg type='s' direction='out'/><arg type='s' direction='out'/></method>
<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/></method>
<method name='CloseNotification'><arg type='u' direction='in'/></method>
<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>
<signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>
<property name='Inhibited' type='b' access='read'/>
</interface></node>"""
log = open(sys.argv[1], 'a', buffering=1)
hangs, refuses = '--hang' in sys.argv, '--refuse' in sys.argv
press = (float(sys.argv[3]), sys.argv[4]) if len(sys.argv) > 4 and sys.argv[2] == '--press' else None
state = {'n': 0, 'inhibited': '--inhibited' in sys.argv}
if not state['inhibited']:
    XML = XML.replace("<property name='Inhibited' type='b' access='read'/>\n", '')
PATH, IFACE = '/org/freedesktop/Notifications', 'org.freedesktop.Notifications'

def call(conn, sender, path, iface, method, params, inv):
    a = params.unpack() if params else ()
    if method == 'GetCapabilities':
        inv.return_value(GLib.Variant('(as)', (['body', 'actions', 'body-markup', 'persistence'],)))
    elif method == 'GetServerInformation':
        inv.return_value(GLib.Variant('(ssss)', ('fake', 'test', '1', '1.2')))
    elif method == 'Notify':
        app, rid, icon, summary, body, actions, hints, timeout = a
        state['n'] += 1
        nid = rid or state['n']
        acts = dict(zip(actions[::2], actions[1::2]))
        log.write(json.dumps({'event': 'notify', 'id': nid, 'app': app, 'icon': icon, 'summary': summary, 'body': body,
                              'actions': acts, 'hints': {k: str(v)[:80] for k, v in hints.items()}}) + '\n')
        if hangs:
            return
        if refuses:
            inv.return_dbus_error('org.freedesktop.DBus.Error.Failed', 'Notifications are off')
            return
        inv.return_value(GLib.Variant('(u)', (nid,)))
        if press:
            key = next((k for k, lab in acts.items() if press[1] in (k, lab)), None)
            if key is not None:
                def fire():
                    conn.emit_signal(None, PATH, IFACE, 'ActionInvoked', GLib.Variant('(us)', (nid, key)))
                    conn.emit_signal(None, PATH, IFACE, 'NotificationClosed', GLib.Variant('(uu)', (nid, 2)))
                    log.write(json.dumps({'event': 'pressed', 'id': nid, 'key': key}) + '\n')
                    return False
                GLib.timeout_add(int(press[0] * 1000), fire)
    elif method == 'CloseNotification':
        log.write(json.dumps({'event': 'close', 'id': a[0]}) + '\n')
        inv.return_value(None)

def acquired(conn, name):
    info = Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0]
    def turn_over():
        state['inhibited'] = not state['inhibited']
        conn.emit_signal(None, PATH, 'org.freedesktop.DBus.Properties', 'PropertiesChanged',
                         GLib.Variant('(sa{sv}as)', (IFACE, {'Inhibited': GLib.Variant('b', state['inhibited'])}, [])))
        return True
    get = lambda *_: GLib.Variant('b', state['inhibited'])
    GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGUSR1, turn_over)
    conn.register_object_with_closures(PATH, info, call, get, None) if hasattr(conn, 'register_object_with_closures') else conn.register_object(PATH, info, call, get, None)

Gio.bus_own_name(Gio.BusType.SESSION, IFACE, Gio.BusNameOwnerFlags.REPLACE, acquired,
                 lambda c, n: print('ready', flush=True), lambda c, n: sys.exit('name lost'))
GLib.MainLoop().run()
