# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""A disk that forgets what was not synced, from what faultfs.c wrote down.

Modelled is a journalling file system in its default mode. Bytes written before a sync of their file are there. Later
ones are there, there in part (by 512 bytes) or lost, each for itself and in any order. Names are made, changed and
removed in order; a sync of anything makes all earlier ones last, later ones may be missing from some point on.
"""

import pathlib
import struct

HEAD = struct.Struct('<IIqq')


class Step:
    """Marks in the record: a step began, or was acknowledged."""
    BEGUN = 'N'
    ACKNOWLEDGED = 'A'


def mark(record, kind, number):
    with open(record, 'ab') as file:
        file.write(HEAD.pack(ord(kind), 1, number, 0) + b'/')


def load(record):
    """The events: (operation, path, offset, bytes)."""
    events = []
    content = pathlib.Path(record).read_bytes()
    place = 0
    while place < len(content):
        operation, path_length, offset, length = HEAD.unpack_from(content, place)
        place += HEAD.size
        path = content[place:place + path_length].decode()
        place += path_length
        data = b''
        if chr(operation) in 'WRL':
            data = content[place:place + length]
            place += length
        events.append((chr(operation), path, offset, data))
    return events


class File:
    """What the program sees, what is safe on the disk, and what is on its way there."""

    def __init__(self, content=b''):
        self.now = bytearray(content)
        self.disk = bytearray(content)
        self.pending = []

    def write(self, offset, data):
        self.now.extend(bytes(max(0, offset + len(data) - len(self.now))))
        self.now[offset:offset + len(data)] = data
        self.pending.append((offset, data))

    def cut(self, size, reaches_disk):
        self.now = self.now[:size].ljust(size, b'\0')
        if reaches_disk:
            self.disk = self.disk[:size].ljust(size, b'\0')
        self.pending = [(offset, data[:size - offset]) for offset, data in self.pending if offset < size]

    def sync(self):
        self.disk = bytearray(self.now)
        self.pending = []

    def after_failure(self, chance):
        """What is safe, and a part of the rest that chance chooses."""
        found = bytearray(self.disk)
        kept = chance.choice((0.0, 0.5, 0.9, 1.0))
        for offset, data in self.pending:
            if chance.random() < 0.7:
                found.extend(bytes(max(0, min(offset + len(data), len(self.now)) - len(found))))
            if chance.random() < kept:
                size = len(data) if chance.random() < 0.8 else chance.randrange(len(data) // 512 + 1) * 512
                found.extend(bytes(max(0, offset + size - len(found))))
                found[offset:offset + size] = data[:size]
        return bytes(found)


class Disk:
    """A folder as it began, and what was done in it since."""

    def __init__(self, base, root, events):
        self.base = pathlib.Path(base)
        self.root = str(root)
        self.events = events

    def _read_base(self):
        return {str(path.relative_to(self.base)): File(path.read_bytes()) for path in self.base.rglob('*') if path.is_file()}

    def _relative(self, path):
        return path[len(self.root) + 1:] if path.startswith(self.root + '/') else None

    def fail(self, upto, chance, folder):
        """Builds the folder as a failure after so many events may leave it. Returns the last step that was acknowledged
        and the one that was running, or 0."""
        synced = max((number for number, event in enumerate(self.events[:upto]) if event[0] == 'S'), default=0)
        cut = chance.choice((upto, upto, chance.randint(synced, upto)))
        names = self._read_base()  # on the disk
        seen = dict(names)         # by the program
        acknowledged = running = 0
        for number, event in enumerate(self.events[:upto]):
            operation, path, offset, data = event
            if operation == Step.BEGUN:
                running = offset
            elif operation == Step.ACKNOWLEDGED:
                acknowledged, running = offset, 0
            elif self._relative(path) is not None:
                _apply(operation, self._relative(path), offset, data, names, seen, number < cut, self._relative)
        for name, file in names.items():
            place = pathlib.Path(folder) / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.after_failure(chance))
        return acknowledged, running


def _apply(operation, name, offset, data, names, seen, lasts, relative):
    if operation == 'O':
        seen[name] = File()
        if lasts:
            names[name] = seen[name]
    elif operation == 'W':
        seen.setdefault(name, File()).write(offset, data)
    elif operation == 'T':
        seen.setdefault(name, File()).cut(offset, lasts)
    elif operation == 'S' and name in seen:
        seen[name].sync()
    elif operation == 'U':
        seen.pop(name, None)
        if lasts:
            names.pop(name, None)
    elif operation in 'RL':
        other = relative(data.decode())
        file = seen.get(name)
        if file is None or other is None:
            return
        for known in (seen, names) if lasts else (seen,):
            known[other] = file
            if operation == 'R':
                known.pop(name, None)
