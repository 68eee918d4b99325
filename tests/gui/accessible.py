# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Drives a program by its accessibility tree, as a screen reader sees it."""

import os
import re
import subprocess
import time

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # seconds; longer than anything takes on a busy machine
DEPTH = 60


class Program:
    """A running program, found by its process."""

    def __init__(self, command, environment):
        self.process = subprocess.Popen(command, env=environment)

    def wait(self, what, check):
        """Runs until check() returns something; says what was missing otherwise."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            while GLib.MainContext.default().pending():
                GLib.MainContext.default().iteration(False)
            found = check()
            if found:
                return found
            if self.process.poll() is not None:
                raise AssertionError(f'{what}: the program ended with {self.process.returncode}')
            time.sleep(0.05)  # between two looks at a condition
        raise AssertionError(f'{what}: waited {PATIENCE} seconds')

    def find(self, pattern, role=None):
        return self.wait(f'find {pattern}', lambda: self._look(pattern, role))

    def gone(self, pattern, role=None):
        return self.wait(f'gone {pattern}', lambda: self.process.poll() is None and not self._look(pattern, role))

    def click(self, pattern, role='push button'):
        widget = self.find(pattern, role)
        assert widget.get_action_iface().do_action(0), f'{pattern} cannot be clicked'

    def type(self, pattern, text):
        widget = self.find(pattern, 'text')
        assert widget.get_editable_text_iface().set_text_contents(text), f'{pattern} cannot be typed into'

    def keys(self, *names):
        subprocess.run(['xdotool', 'key', '--delay', '20', *names], check=True)

    def write(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '5', text], check=True)

    def press_until(self, name, pattern, role):
        """Presses a key until the focus is on a widget, as one walks with Tab."""
        def focused():
            if self._look(pattern, role, Atspi.StateType.FOCUSED):
                return True
            self.keys(name)
            return False
        self.wait(f'{name} to {pattern or role}', focused)

    def find_unnamed(self):
        """Where the controls are that can have the focus, but no name."""
        for child in _children(Atspi.get_desktop(0)):
            if _safe(child.get_process_id) == self.process.pid:
                return _collect_unnamed(child, '', False, 0)
        return []

    def quit(self):
        self.keys('ctrl+q')
        self.process.wait(PATIENCE)
        assert self.process.returncode == 0, f'the program ended with {self.process.returncode}'

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def _look(self, pattern, role, state=Atspi.StateType.VISIBLE):
        desktop = Atspi.get_desktop(0)
        for child in _children(desktop):
            if _safe(child.get_process_id) == self.process.pid:
                return _search(child, re.compile(pattern), role, state, 0)
        return None


def _safe(function, default=None):
    """Widgets come and go while one looks."""
    try:
        return function()
    except GLib.Error:
        return default


def _children(widget):
    found = (_safe(lambda i=i: widget.get_child_at_index(i)) for i in range(_safe(widget.get_child_count, 0)))
    return [child for child in found if child is not None]


def _has(widget, state):
    states = _safe(widget.get_state_set)
    return states is not None and states.contains(state)


def _search(widget, pattern, role, state, depth):
    if depth > 1 and not _has(widget, Atspi.StateType.VISIBLE):
        return None
    if (depth > 0 and (role is None or _safe(widget.get_role_name) == role) and
            pattern.search(_safe(widget.get_name, '') or '') and (depth == 1 or _has(widget, state))):
        return widget
    if depth < DEPTH:
        for child in _children(widget):
            found = _search(child, pattern, role, state, depth + 1)
            if found is not None:
                return found
    return None


# What GTK calls a widget that nobody named.
NAMELESS = re.compile(r'^$|^(Gtk|Adw|Liaison)[A-Z][A-Za-z]*$')
CONTROLS = {'push button', 'toggle button', 'check box', 'radio button', 'text', 'combo box', 'spin button', 'slider', 'menu item', 'list item',
            'link'}


def _is_named(widget):
    if not NAMELESS.match(_safe(widget.get_name, '') or ''):
        return True
    return any(_is_text(child) or _is_named_by_text(child) for child in _children(widget))


def _is_text(widget):
    return _safe(widget.get_role_name) == 'label' and bool(_safe(widget.get_name, ''))


def _is_named_by_text(widget):
    """A row is named by the text in it."""
    return any(_is_text(child) or _is_named_by_text(child) for child in _children(widget))


def _collect_unnamed(widget, path, inside_named, depth):
    role, name = _safe(widget.get_role_name), _safe(widget.get_name, '') or ''
    path = f'{path} › {role} “{name}”'
    if depth > 1 and not _has(widget, Atspi.StateType.VISIBLE):
        return []
    unnamed = []
    is_control = depth > 1 and role in CONTROLS
    named = is_control and _is_named(widget)
    if (is_control and not named and not inside_named and
            _has(widget, Atspi.StateType.FOCUSABLE)):
        unnamed.append(path)
    if depth < DEPTH:
        for child in _children(widget):
            unnamed += _collect_unnamed(child, path, inside_named or named, depth + 1)
    return unnamed


def environment(folder):
    """A place of its own for everything that the program keeps."""
    return dict(os.environ, XDG_DATA_HOME=f'{folder}/data', XDG_CONFIG_HOME=f'{folder}/config', XDG_CACHE_HOME=f'{folder}/cache',
                GTK_A11Y='atspi', GSK_RENDERER='cairo', GDK_BACKEND='x11', G_DEBUG='fatal-criticals', LC_ALL='C.UTF-8',
                ASAN_OPTIONS=os.environ.get('ASAN_OPTIONS', '') + ':detect_leaks=0')
