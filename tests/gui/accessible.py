# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Drives a program by its accessibility tree, as a screen reader sees it.

A look at the window asks for all widgets that the program has told of at once, and for their children, and then for those
below them that it has not, a level at a time: one question after the other keeps a program busy with answers for seconds.
"""

import functools
import json
import os
import re
import subprocess
import time

import gi
gi.require_version('Atspi', '2.0')
gi.require_version('Json', '1.0')
from gi.repository import Atspi, Gio, GLib, Json  # noqa: E402

PATIENCE = 90  # seconds; longer than anything takes on a busy machine
ATTEMPTS = 3  # at what a closing window can swallow
DEPTH = 60

ACCESSIBLE = 'org.a11y.atspi.Accessible'
REGISTRY = ('org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root')


def unpack_many(variant):
    """As unpack() of a variant does, but in a sixth of its time."""
    return json.loads(Json.gvariant_serialize_data(variant)[0])


@functools.cache
def name_role(role):
    return Atspi.role_get_name(Atspi.Role(role))


class Bus:
    """The bus of accessibility, where questions are asked many at a time."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None,
                                    GLib.VariantType('(s)'), Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    def ask(self, questions, unpack=GLib.Variant.unpack):
        """The answers to (bus name, path, interface, method, parameters), in order; None for what is gone."""
        answers = [None] * len(questions)
        left = len(questions)

        def answered(connection, result, index):
            nonlocal left
            left -= 1
            try:
                answers[index] = unpack(connection.call_finish(result))
            except GLib.Error:
                pass  # widgets come and go while one looks

        for index, (name, path, interface, method, parameters) in enumerate(questions):
            self.connection.call(name, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE,
                                 PATIENCE * 1000, None, answered, index)
        while left:
            GLib.MainContext.default().iteration(True)
        return answers

    def find_root(self, process):
        """The root of the program of a process, or None while it shows none."""
        children = self.ask([(*REGISTRY, ACCESSIBLE, 'GetChildren', None)])[0]
        for name, path in children[0] if children else []:
            owner = self.ask([('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                               'GetConnectionUnixProcessID', GLib.Variant('(s)', (name,)))])[0]
            if owner and owner[0] == process:
                return Widget(self, name, path, 0)
        return None

    def look(self, root):
        """Fills in the tree below a root, but for what is hidden."""
        told = self._look_who_is_told(root)
        level = [root]
        while level:
            unknown = [widget for widget in level if not widget.read(told)]
            answers = self.ask([question for widget in unknown for question in widget.questions()])
            for index, widget in enumerate(unknown):
                widget.learn(answers[4 * index:4 * index + 4])
            level = [child for widget in level for child in widget.children] if level[0].depth < DEPTH else []
        return root

    def _look_who_is_told(self, root):
        """What the program keeps for whoever looks, by path: an item, and the children that are not hidden now.

        Who is whose child is asked anew, for the program keeps also what it has hidden since.
        """
        answer = self.ask([(root.bus_name, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems', None)], unpack_many)[0]
        items = answer[0] if answer else []
        parents = [path for (_, path), _, _, _, n_children, *_ in items if n_children > 0]
        answers = self.ask([(root.bus_name, path, ACCESSIBLE, 'GetChildren', None) for path in parents])
        children = dict(zip(parents, answers))
        return {item[0][1]: (item, *(children.get(item[0][1]) or ([],))) for item in items}


class Widget:
    """What a look saw of a widget."""

    def __init__(self, bus, bus_name, path, depth):
        self.bus = bus
        self.bus_name = bus_name
        self.path = path
        self.depth = depth
        self.name = ''
        self.role = ''
        self.states = 0
        self.children = []

    def questions(self):
        name = GLib.Variant('(ss)', (ACCESSIBLE, 'Name'))
        return [(self.bus_name, self.path, ACCESSIBLE, 'GetState', None),
                (self.bus_name, self.path, ACCESSIBLE, 'GetRole', None),
                (self.bus_name, self.path, 'org.freedesktop.DBus.Properties', 'Get', name),
                (self.bus_name, self.path, ACCESSIBLE, 'GetChildren', None)]

    def read(self, told):
        """Returns whether all that is to be known of it was told."""
        item, children = told.get(self.path, (None, []))
        if item is None or self.depth == 0:
            return False
        self._take(item[9], item[7], item[6], children)
        return True

    def learn(self, answers):
        states, role, name, children = answers
        self._take(states[0] if states else [], role[0] if role else None, name[0] if name else '', children[0] if children else [])

    def _take(self, states, role, name, children):
        self.states = sum(word << (32 * index) for index, word in enumerate(states))
        self.role = name_role(role) if role is not None else ''
        self.name = name or ''
        if self.depth < 2 or self.has(Atspi.StateType.VISIBLE):
            self.children = [Widget(self.bus, bus_name, path, self.depth + 1) for bus_name, path in children]

    def has(self, state):
        return bool(self.states >> int(state) & 1)

    def walk(self):
        """This widget and all below, in the order in which they are read."""
        yield self
        for child in self.children:
            yield from child.walk()

    def do_action(self, index=0):
        return self._tell('org.a11y.atspi.Action', 'DoAction', GLib.Variant('(i)', (index,)))

    def set_text(self, text):
        return self._tell('org.a11y.atspi.EditableText', 'SetTextContents', GLib.Variant('(s)', (text,)))

    def text(self):
        """What stands in a text."""
        answer = self.bus.ask([(self.bus_name, self.path, 'org.a11y.atspi.Text', 'GetText', GLib.Variant('(ii)', (0, 10_000)))])[0]
        return answer[0] if answer else ''

    def _tell(self, interface, method, parameters):
        answer = self.bus.ask([(self.bus_name, self.path, interface, method, parameters)])[0]
        return bool(answer and answer[0])


class Program:
    """A running program, found by its process."""

    def __init__(self, command, environment):
        self.process = subprocess.Popen(command, env=environment)
        self.bus = Bus()
        self.root = None

    def wait(self, what, check):
        """Runs until check() returns something; says what was missing otherwise."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            began = time.monotonic()
            found = check()
            if found:
                return found
            if self.process.poll() is not None:
                raise AssertionError(f'{what}: the program ended with {self.process.returncode}')
            # Between two looks at a condition the program has as long to get on as a look takes.
            time.sleep(max(0.05, time.monotonic() - began))
        raise AssertionError(f'{what}: waited {PATIENCE} seconds')

    def find(self, pattern, role=None):
        return self.wait(f'find {pattern}', lambda: self._look(pattern, role))

    def gone(self, pattern, role=None):
        return self.wait(f'gone {pattern}', lambda: self.process.poll() is None and not self._look(pattern, role))

    def place(self, pattern, role):
        """The x, y, width and height of a widget on the screen, but for the few pixels of the window's frame.

        A page that was only just shown has no place yet, or still moves: two looks in a row have to agree.
        """
        before = None

        def rests():
            nonlocal before
            widget = self.find(pattern, role)
            answer = self.bus.ask([(widget.bus_name, widget.path, 'org.a11y.atspi.Component', 'GetExtents', GLib.Variant('(u)', (1,)))])[0]
            window = subprocess.run(['xdotool', 'getactivewindow', 'getwindowgeometry', '--shell'], check=False, capture_output=True, text=True)
            if not answer or window.returncode != 0:
                return None
            x, y, width, height = answer[0]
            corner = dict(line.split('=') for line in window.stdout.split())
            now = x + int(corner['X']), y + int(corner['Y']), width, height
            same, before = now == before and width > 0 and height > 0, now
            return now if same else None

        return self.wait(f'{pattern} rests', rests)

    def click(self, pattern, role='push button'):
        assert self.find(pattern, role).do_action(), f'{pattern} cannot be clicked'

    def type(self, pattern, text):
        assert self.find(pattern, 'text').set_text(text), f'{pattern} cannot be typed into'

    def keys(self, *names):
        subprocess.run(['xdotool', 'key', '--delay', '20', *names], check=True)

    def write(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '5', text], check=True)

    def press_until(self, name, pattern, role):
        """Presses a key until the focus is on a widget, and stays there, as one walks with Tab.

        A menu is waited for: it takes a key that was pressed too early for one more step.
        """
        if role == 'menu item':
            self.find(pattern, role)
        was_focused = False

        def focused():
            nonlocal was_focused
            is_focused = bool(self._look(pattern, role, Atspi.StateType.FOCUSED))
            if not is_focused:
                self.keys(name)
            stays, was_focused = is_focused and was_focused, is_focused
            return stays
        self.wait(f'{name} to {pattern or role}', focused)

    def look(self):
        """What is in the windows now, as a tree; None where there is no window yet."""
        self.root = self.root or self.bus.find_root(self.process.pid)
        if self.root is None:
            return None
        return self.bus.look(Widget(self.bus, self.root.bus_name, self.root.path, 0))

    def look_for(self, pattern, role=None):
        """A widget that is there now, or None."""
        return self._look(pattern, role)

    def find_unnamed(self):
        """Where the controls are that can have the focus, but no name."""
        tree = self.look()
        return _collect_unnamed(tree, '', False) if tree else []

    def has_keys(self):
        """Whether keys go to one of its windows: while a dialog closes they go nowhere."""
        active = subprocess.run(['xdotool', 'getactivewindow', 'getwindowpid'], check=False, capture_output=True, text=True)
        return active.stdout.strip() == str(self.process.pid)

    def has_keys_in(self, title):
        """Whether keys go to the window of that title."""
        active = subprocess.run(['xdotool', 'getactivewindow', 'getwindowname'], check=False, capture_output=True, text=True)
        return self.has_keys() and active.stdout.strip() == title

    def ask_to_quit(self):
        """As the dock of a desktop does, also where a dialog has the keys."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)

        def call(name, path, interface, method, parameters):
            return bus.call_sync(name, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, -1, None).unpack()

        daemon = 'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus'
        for name in call(*daemon, 'ListNames', None)[0]:
            process = GLib.Variant('(s)', (name,))
            if name.startswith('org.') and call(*daemon, 'GetConnectionUnixProcessID', process)[0] == self.process.pid:
                call(name, '/' + name.replace('.', '/').replace('-', '_'), 'org.gtk.Actions', 'Activate',
                     GLib.Variant('(sava{sv})', ('quit', [], {})))

    def quit(self):
        """By keys, once more where a dialog that was closing took them."""
        for _ in range(ATTEMPTS):
            self.wait('keys go to the program', self.has_keys)
            self.keys('ctrl+q')
            try:
                self.process.wait(PATIENCE / ATTEMPTS)
                break
            except subprocess.TimeoutExpired:
                continue
        self.process.wait(0)
        assert self.process.returncode == 0, f'the program ended with {self.process.returncode}'

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def _look(self, pattern, role, state=Atspi.StateType.VISIBLE):
        tree = self.look()
        for widget in tree.walk() if tree else []:
            if (widget.depth > 0 and (role is None or widget.role == role) and re.search(pattern, widget.name) and
                    (widget.depth == 1 or widget.has(state))):
                return widget
        return None


# What GTK calls a widget that nobody named.
NAMELESS = re.compile(r'^$|^(Gtk|Adw|Liaison)[A-Z][A-Za-z]*$')
CONTROLS = {'push button', 'toggle button', 'check box', 'radio button', 'text', 'combo box', 'spin button', 'slider', 'menu item', 'list item',
            'link'}


def _is_named(widget):
    """A control has a name of its own, or is named by the text in it, as a row is."""
    if not NAMELESS.match(widget.name):
        return True
    return any(below.role == 'label' and below.name for below in widget.walk() if below is not widget)


def _collect_unnamed(widget, path, inside_named):
    path = f'{path} › {widget.role} “{widget.name}”'
    if widget.depth > 1 and not widget.has(Atspi.StateType.VISIBLE):
        return []
    is_control = widget.depth > 1 and widget.role in CONTROLS
    named = is_control and _is_named(widget)
    unnamed = [path] if is_control and not named and not inside_named and widget.has(Atspi.StateType.FOCUSABLE) else []
    for child in widget.children:
        unnamed += _collect_unnamed(child, path, inside_named or named)
    return unnamed


def environment(folder):
    """A place of its own for everything that the program keeps."""
    return dict(os.environ, XDG_DATA_HOME=f'{folder}/data', XDG_CONFIG_HOME=f'{folder}/config', XDG_CACHE_HOME=f'{folder}/cache',
                GTK_A11Y='atspi', GSK_RENDERER='cairo', GDK_BACKEND='x11', G_DEBUG='fatal-criticals', LC_ALL='C.UTF-8',
                ASAN_OPTIONS='detect_leaks=0')  # whole stacks of leaks are not wanted here, and cost most of the time
