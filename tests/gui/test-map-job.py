#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Works in the map of the real window: each thing by pointer, and by keys alone.

usage: test-map-job.py LIAISON LIAISON-CLI
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import accessible
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)

FRAME = 5  # px that a window's shadow takes, which extents leave out
ZOOM = 60  # px for a map unit, as the camera of the database has it

# Who there is, and where they stand: map units from the middle of what is seen.
PLACES = {'': (0, 0), 'Ana Alba': (-3, -1.5), 'Ben Bold': (3, -1.5), 'Cleo Carr': (-3, 1.5), 'Dora Dene': (3, 1.5)}
TIES = [('Ana Alba', ''), ('Ben Bold', '')]
SECTORS = {'Ana Alba': 'academic', 'Ben Bold': 'law'}


def uid(number):
    return f'00000000-0000-4000-8000-{number:012}'


def write_network(file):
    """An export, so that everybody stands where the test knows them to be."""
    stamp = {'created': 1700000000, 'modified': 1700000000}
    uids = {name: uid(number) for number, name in enumerate(PLACES) if name}
    people = [{'uid': uids[name], **stamp, 'name': name, 'sector': SECTORS.get(name, '')} for name in uids]
    ties = [{'uid': uid(100 + number), **stamp, 'person': uids[one], **({'other': uids[other]} if other else {}), 'closeness': 3}
            for number, (one, other) in enumerate(TIES)]
    places = [{**({'person': uids[name]} if name else {}), 'x': x, 'y': y} for name, (x, y) in PLACES.items()]
    with open(file, 'w', encoding='utf-8') as out:
        json.dump({'format': 'liaison-export', 'version': 1, 'settings': {'map-camera': f'0 0 {ZOOM}'},
                   'records': {'person': people, 'tie': ties}, 'map_places': places, 'reminders_shown': []}, out)


class Network:
    """What the command line knows of the same database, to see what the window did."""

    def __init__(self, cli, folder):
        self.folder = folder
        self.file = f'{folder}/seen.json'
        self.command = [cli, '--data', f'{folder}/liaison.db']

    def run(self, *arguments):
        done = subprocess.run([*self.command, *arguments], check=False, capture_output=True, text=True)
        assert done.returncode == 0, f'{arguments}: {done.stderr}'

    def read(self):
        self.run('export', self.file, '--force')
        with open(self.file, encoding='utf-8') as file:
            return json.load(file)

    def records(self, table):
        return self.read()['records'].get(table, [])

    def names(self):
        return {person['uid']: person['name'] for person in self.records('person')}

    def ties(self):
        names = self.names()
        return {(names[tie['person']], names.get(tie.get('other'), '')) for tie in self.records('tie')}

    def places(self, name_of_map=''):
        """Where people stand on a map, by their names."""
        all_of_it = self.read()
        names = {person['uid']: person['name'] for person in all_of_it['records'].get('person', [])}
        maps = {record['uid']: record['name'] for record in all_of_it['records'].get('map', [])}
        return {names.get(place.get('person'), ''): place for place in all_of_it['map_places']
                if maps.get(place.get('map'), '') == name_of_map}


def middle(program, pattern, role=None):
    """Of a widget, on the screen."""
    x, y, width, height = program.place(pattern, role)
    return x + FRAME + width / 2, y + FRAME + height / 2


class Map:
    """The picture, as a hand and a screen reader meet it."""

    def __init__(self, program):
        self.program = program
        self.x, self.y = middle(program, '^Map', 'image')

    def at(self, x, y):
        """On the screen, of a place in map units."""
        return round(self.x + x * ZOOM), round(self.y + y * ZOOM)

    def of(self, name):
        return self.at(*PLACES[name])

    def tells(self, pattern):
        self.program.find(pattern, 'image')

    def describes(self, pattern):
        """What a screen reader says of the picture after its name."""
        def says():
            picture = self.program.find('^Map', 'image')
            answer = picture.bus.ask([(picture.bus_name, picture.path, 'org.freedesktop.DBus.Properties', 'Get',
                                       GLib.Variant('(ss)', (accessible.ACCESSIBLE, 'Description')))])[0]
            return answer and re.search(pattern, answer[0] or '')
        self.program.wait(f'the map says {pattern}', says)


def pointer(*words):
    subprocess.run(['xdotool', *map(str, words)], check=True)


def click(place, button=1, key=None):
    pointer('mousemove', *map(round, place), 'sleep', '0.1')
    held = (['keydown', key], ['keyup', key]) if key else ([], [])
    pointer(*held[0], 'click', button, *held[1])


def drag(start, end, key=None):
    """Slowly, as a hand does: the window is to hear of each part of the way."""
    held = (['keydown', key], ['keyup', key]) if key else ([], [])
    pointer('mousemove', *start, 'sleep', '0.1', *held[0], 'mousedown', '1')
    for part in range(1, 11):
        at = [round(one + (other - one) * part / 10) for one, other in zip(start, end)]
        pointer('mousemove', *at, 'sleep', '0.03')
    pointer('mouseup', '1', *held[1])


def pick(program, name):
    """Clicks until somebody is selected: while the map is drawn anew a click may find nobody."""
    def is_picked():
        return bool([widget for widget in program.look().walk() if widget.name == f'Map, {name} selected'])

    def picks():
        click(program.map.of(name))
        return any(is_picked() for _ in range(4))
    program.wait(f'pick {name}', lambda: is_picked() or picks())


def open_menu(program, button, item):
    """Clicks until the menu is there: one that just closes swallows a click."""
    def shows_it():
        return bool([widget for widget in program.look().walk() if re.search(item, widget.name)])

    def opens():
        click(middle(program, button))
        return any(shows_it() for _ in range(4))
    program.wait(f'open {button}', lambda: shows_it() or opens())


def choose(program, *items):
    """By keys, what is in a menu that just opened."""
    for item in items:
        program.press_until('Down', item, None)
        program.keys('Return')


def shot(name):
    """A picture of the screen, where somebody wants to look."""
    if 'LIAISON_SHOTS' in os.environ:
        subprocess.run(['import', '-window', 'root', f'{os.environ["LIAISON_SHOTS"]}/{name}.png'], check=True)


def open_map(program, network):
    program.find('^Today', 'list item')
    program.keys('ctrl+3')
    program.find('^Zoom in', 'push button')
    program.map = Map(program)
    program.map.tells('^Map of your network$')
    program.find('^Legend')
    shot('open')


def tie_by_pointer(program, network):
    drag(program.map.of('Ana Alba'), program.map.of('Ben Bold'), 'ctrl')
    program.wait('a tie is there', lambda: ('Ana Alba', 'Ben Bold') in network.ties())
    shot('tie')
    program.keys('ctrl+z')
    program.wait('the tie is gone', lambda: ('Ana Alba', 'Ben Bold') not in network.ties())


def tie_by_keys(program, network):
    """Up and left to Ana; from her to the right, where Ben is."""
    program.keys('Escape')
    pick(program, 'Ana Alba')
    program.keys('Insert')
    program.map.tells('^Map, a tie begins at Ana Alba$')
    program.keys('Right')
    program.map.tells('^Map, Me selected$')
    program.keys('Right')
    program.map.tells('^Map, Ben Bold selected$')
    program.map.describes('^Enter ties them to Ana Alba$')
    program.keys('Return')
    program.wait('a tie is there', lambda: ('Ana Alba', 'Ben Bold') in network.ties())
    program.keys('ctrl+z')
    program.wait('the tie is gone', lambda: ('Ana Alba', 'Ben Bold') not in network.ties())
    program.keys('Escape')


def person_by_pointer(program, network):
    click(program.map.at(0, 2.5), 3)
    program.find('^Add a Person Here', 'menu item')
    shot('menu')
    program.click('^Add a Person Here', 'menu item')
    program.find('^Name$', 'text')
    program.write('Eve Ende')
    program.keys('Return')
    program.wait('she is there', lambda: 'Eve Ende' in network.places())
    place = network.places()['Eve Ende']
    shot('person')
    assert abs(place['x']) < .2 and abs(place['y'] - 2.5) < .2 and place['pinned'], f'she stands at {place}'
    program.keys('ctrl+z')
    program.wait('she is gone', lambda: 'Eve Ende' not in network.names().values())


def person_by_keys(program, network):
    """In the middle of what is seen, which keys have moved."""
    program.keys('shift+Down')
    program.keys('Menu')
    program.press_until('Down', '^Add a Person Here', 'menu item')
    program.keys('Return')
    program.find('^Name$', 'text')
    program.write('Eve Ende')
    program.keys('Return')
    program.wait('she is there', lambda: 'Eve Ende' in network.places())
    place = network.places()['Eve Ende']
    assert abs(place['x']) < .2 and abs(place['y'] - 2) < .2, f'she stands at {place}'
    program.keys('ctrl+z')
    program.wait('she is gone', lambda: 'Eve Ende' not in network.names().values())
    program.keys('shift+Up')
    program.wait('the camera is back', lambda: abs(float(network.read()['settings']['map-camera'].split()[1])) < .01)


def moved(network, before, distance):
    """Whether the two have moved to the right, and nobody else."""
    after = network.places()
    expected = {'Ana Alba': distance, 'Cleo Carr': distance}
    return all(abs(after[name]['x'] - before[name]['x'] - expected.get(name, 0)) < .1 for name in before)


def several_by_pointer(program, network):
    before = network.places()
    click(program.map.of('Ana Alba'), key='ctrl')
    program.map.tells('^Map, 1 chosen')
    click(program.map.of('Cleo Carr'), key='ctrl')
    program.map.tells('^Map, 2 chosen')
    start = program.map.of('Ana Alba')
    drag(start, (start[0] + ZOOM, start[1]))
    shot('several')
    program.wait('both moved', lambda: moved(network, before, 1))
    program.keys('ctrl+z')
    program.wait('both are back', lambda: moved(network, before, 0))
    program.keys('Escape')


def lasso_by_pointer(program, network):
    before = network.places()
    pointer('mousemove', *program.map.at(-4, -2.5), 'keydown', 'shift', 'mousedown', '1')
    for corner in ((-2, -2.5), (-2, 2.5), (-4, 2.5), (-4, -2)):
        pointer('mousemove', *program.map.at(*corner), 'sleep', '0.1')
    shot('lasso')
    pointer('mouseup', '1', 'keyup', 'shift')
    program.map.tells('^Map, 2 chosen')
    start = program.map.of('Cleo Carr')
    drag(start, (start[0] + ZOOM, start[1]))
    program.wait('both moved', lambda: moved(network, before, 1))
    program.keys('ctrl+z')
    program.wait('both are back', lambda: moved(network, before, 0))
    program.keys('Escape')


def several_by_keys(program, network):
    """From the user along the tie to Ana, then down to Cleo; then as a lasso does."""
    before = network.places()
    program.keys('Escape', 'Escape', 'Up')
    program.map.tells('^Map, Me selected$')
    program.keys('Left', 'space')
    program.map.tells('^Map, 1 chosen: Ana Alba$')
    program.keys('Down')
    program.map.tells('^Map, 1 chosen, Cleo Carr is not$')
    program.keys('space')
    program.map.tells('^Map, 2 chosen, with Cleo Carr$')
    program.keys('ctrl+Right', 'ctrl+Right', 'ctrl+Right', 'ctrl+Right', 'ctrl+Right')
    program.wait('both moved', lambda: moved(network, before, 2))
    program.keys('ctrl+z')
    program.wait('both are back at once', lambda: moved(network, before, 0))
    program.keys('ctrl+y')
    program.wait('both moved again', lambda: moved(network, before, 2))
    program.keys('ctrl+z', 'Escape', 'Up')
    program.map.tells('^Map, Ana Alba selected$')
    program.keys('ctrl+shift+Down')
    program.map.tells('^Map, 2 chosen, with Cleo Carr$')
    program.keys('ctrl+a')
    program.map.tells('^Map, 5 chosen, with Cleo Carr$')
    program.keys('Escape', 'Escape')
    program.map.tells('^Map of your network$')


def looks_around_by_keys(program, network):
    """Pins, focuses and shows the neighbours of Ana, and hears of it."""
    program.keys('ctrl+3', 'Escape', 'Escape', 'Up', 'Left')
    program.map.tells('^Map, Ana Alba selected$')
    program.map.describes('^Tied to Me$')
    program.keys('Menu')
    choose(program, '^Keep in Place')
    program.map.describes('^Tied to Me. Kept in place$')
    program.wait('she is kept', lambda: network.places()['Ana Alba'].get('pinned'))
    program.keys('ctrl+z')
    program.map.describes('^Tied to Me$')
    program.keys('2')
    program.map.describes('Only who is up to 2 ties away is in focus$')
    program.keys('Escape', 'Menu')
    choose(program, '^Focus', '^Direct Ties')
    program.map.describes('Only who is 1 tie away is in focus$')
    program.keys('Escape', 'Menu')
    choose(program, '^Show Neighbours')
    program.map.tells('^Map, Ana Alba selected$')
    program.keys('Escape')


def search_by_keys(program, network):
    program.keys('ctrl+f')
    program.find('^Find a person')
    program.write('dora')
    program.find('^Dora Dene')
    program.keys('Return')
    program.map.tells('^Map, Dora Dene selected$')
    program.map.describes('^No ties yet')
    program.keys('Escape', '0')


def logs_by_keys(program, network):
    """And plans a follow-up, both from the menu of a node."""
    program.keys('Up', 'Left')
    program.map.tells('^Map, Ana Alba selected$')
    program.keys('Menu')
    choose(program, '^Log')
    program.find('In Plain Words', 'text')
    program.write('called: the map is fine')
    program.keys('ctrl+Return')
    program.gone('In Plain Words', 'text')
    program.wait('it is logged with her',
                 lambda: [network.names()[record['person']] for record in network.records('interaction_person')] == ['Ana Alba'])
    program.map.tells('^Map, Ana Alba selected$')
    program.keys('Menu')
    choose(program, '^Follow Up')
    program.find('What to Do', 'text')
    program.write('send the map')
    program.keys('ctrl+Return')
    program.gone('What to Do', 'text')
    program.wait('it is planned', lambda: [record['text'] for record in network.records('follow_up')] == ['send the map'])
    program.keys('Escape')


def table_by_keys(program, network):
    """The same people as lines: sorted, walked, chosen, and shown on the map."""
    program.keys('Escape', 'F9')
    program.press_until('Tab', '^Table$', 'page tab')
    program.keys('space', 'Tab')
    program.press_until('Tab', '^Sort by: Name$', None)
    program.keys('space', 'Down', 'Return')
    program.find('^Sort by: Neighbours$')
    program.press_until('Tab', '', 'table row')
    program.keys('Home')
    program.press_until('Down', '^You, 2 neighbours: Ana Alba, Ben Bold', 'table row')
    program.press_until('Down', '^Ben Bold, Law, 1 neighbour', 'table row')
    shot('table')
    program.map.tells('^Map, Ben Bold selected$')
    program.keys('shift+Down')
    program.map.tells('^Map, 2 chosen, with Cleo Carr$')
    program.find('^Chosen: Ben Bold, Law', 'table row')
    program.keys('space')
    program.map.tells('^Map, 1 chosen, Cleo Carr is not$')
    program.keys('Tab')
    program.press_until('Tab', 'Hide$', None)
    program.keys('space')
    program.wait('he is hidden', lambda: network.places()['Ben Bold'].get('hidden'))
    program.gone('Ben Bold, Law', 'table row')
    program.keys('F9')
    program.gone('^Table$', 'page tab')
    program.keys('ctrl+3', 'ctrl+z')
    program.wait('he is back', lambda: not network.places()['Ben Bold'].get('hidden'))
    program.keys('Escape', 'Escape')


def hands_on_by_keys(program, network):
    """A picture with a title of one's own, from the menu."""
    file = f'{network.folder}/wall.svg'
    program.keys('ctrl+3')
    program.press_until('shift+Tab', '^Export and print the map$', None)
    program.keys('Return')
    choose(program, '^Export as SVG')
    program.find('^Title$', 'text')
    program.keys('ctrl+a')
    program.write('Whom I know')
    program.keys('Return')
    program.find('^Export the Map as SVG')
    program.keys('ctrl+a')
    program.write(file)
    shot('export')
    program.keys('Return')
    program.wait('the picture is there', lambda: os.path.exists(file) and '<svg' in pathlib.Path(file).read_text(encoding='utf-8'))
    program.press_until('shift+Tab', '^Export and print the map$', None)
    program.keys('Return')
    choose(program, '^Print')
    program.find('^Title$', 'text')
    program.keys('Return')
    program.find('^Print', 'dialog')
    shot('print')
    # It may have its keys only a while after it is there.
    program.wait('the dialog is gone', lambda: not program.look_for('^Print', 'dialog') or program.keys('Escape'))
    program.keys('ctrl+3')


def hides_by_keys(program, network):
    program.keys('Up', 'Right')
    program.map.tells('^Map, Ben Bold selected$')
    program.keys('Delete')
    program.wait('he is hidden', lambda: network.places()['Ben Bold'].get('hidden'))
    program.keys('ctrl+z')
    program.wait('he is back', lambda: not network.places()['Ben Bold'].get('hidden'))
    program.keys('Escape')


def filter_by_pointer(program, network):
    open_menu(program, '^Filter$', '^Sector')
    program.click('^Sector', 'menu item')
    program.click('^Academic', 'menu item')
    program.find('Take Off the Filter “Academic”', 'push button')
    shot('filter')
    click(program.map.of('Ben Bold'))
    pick(program, 'Ana Alba')
    program.keys('Tab')
    program.map.tells('^Map, Me selected$')
    program.click('Take Off the Filter', 'push button')
    program.gone('Take Off the Filter', 'push button')
    program.keys('Escape')


def filter_by_keys(program, network):
    program.keys('ctrl+3', 'ctrl+shift+f')
    program.press_until('Down', '^Sector', 'menu item')
    program.keys('Return')
    program.press_until('Down', '^Academic', 'menu item')
    program.keys('Return')
    program.find('Take Off the Filter “Academic”', 'push button')


def keep_map_by_pointer(program, network):
    """With the filter that is there, other colours, a place and what is seen."""
    open_menu(program, '^View options and maps$', '^By Kind of Contact')
    shot('options')
    program.click('^By Kind of Contact', None)
    open_menu(program, '^View options and maps$', '^Keep as a Map')
    program.click('^Keep as a Map', 'menu item')
    program.find('^Name$', 'text')
    program.write('Field')
    program.keys('Return')
    program.wait('it is kept', lambda: [record['name'] for record in network.records('map')] == ['Field'])
    record = network.records('map')[0]
    assert record['filter'] == 'sector=academic' and record['colour_by'] == 'kind ties', record
    start = program.map.of('Ana Alba')
    drag(start, (start[0] + 2 * ZOOM, start[1]))
    program.wait('she stands elsewhere there', lambda: abs(network.places('Field').get('Ana Alba', {'x': 0})['x'] + 1) < .2)
    assert abs(network.places()['Ana Alba']['x'] + 3) < .1, 'and on the map of everybody where she was'
    program.click('^Zoom in$')
    program.wait('the view is kept', lambda: network.records('map')[0]['zoom'] > ZOOM + 1)


def switch_map_by_keys(program, network):
    program.keys('ctrl+3')
    program.press_until('shift+Tab', '^View options and maps$', None)
    program.keys('Return')
    program.press_until('Down', '^Everybody$', None)
    program.keys('Return')

    def is_where_she_was():
        click(program.map.of('Ana Alba'))
        return any(widget.name == 'Map, Ana Alba selected' for widget in program.look().walk())
    program.wait('Ana is where she was', is_where_she_was)
    program.click('Take Off the Filter', 'push button')
    program.gone('Take Off the Filter', 'push button')
    program.keys('Escape')


STEPS = [open_map, tie_by_pointer, tie_by_keys, person_by_pointer, person_by_keys, several_by_pointer, lasso_by_pointer, several_by_keys,
         hides_by_keys, filter_by_pointer, filter_by_keys, keep_map_by_pointer, switch_map_by_keys, looks_around_by_keys, logs_by_keys,
         table_by_keys, hands_on_by_keys, search_by_keys]  # the camera moves in the last


def start_again(program, network):
    """A map that was kept has its filter, places, view and colours again after a restart."""
    program.find('^Today', 'list item')
    program.keys('ctrl+3')
    program.find('^Zoom in', 'push button')
    program.map = Map(program)
    program.press_until('shift+Tab', '^View options and maps$', None)
    program.keys('Return')
    program.press_until('Down', '^Field$', None)
    program.keys('Return')
    program.find('Take Off the Filter “Academic”', 'push button')
    record, place = network.records('map')[0], network.places('Field')['Ana Alba']
    assert record['zoom'] > ZOOM + 1 and abs(place['x'] + 1) < .2, f'{record}, {place}'
    program.keys('ctrl+3')
    zoom, x, y = record['zoom'], record.get('centre_x', 0), record.get('centre_y', 0)
    click((program.map.x + (place['x'] - x) * zoom, program.map.y + (place['y'] - y) * zoom))
    program.map.tells('^Map, Ana Alba selected$')
    shot('field')
    program.press_until('shift+Tab', '^View options and maps$', None)
    program.keys('Return')
    program.wait('the colours are kept', lambda: program._look('^By Kind of Contact', None, Atspi.StateType.CHECKED))
    keeps_and_deletes_by_keys(program, network)
    program.quit()


def keeps_and_deletes_by_keys(program, network):
    """Maps, from the menu of them that is open; a map that is gone comes back by undo."""
    def names():
        return sorted(record['name'] for record in network.records('map'))

    choose(program, '^Delete This Map')
    program.wait('it is gone', lambda: names() == [])
    program.keys('ctrl+3', 'ctrl+z')
    program.wait('it is back', lambda: names() == ['Field'])
    program.press_until('shift+Tab', '^View options and maps$', None)
    program.keys('Return')
    choose(program, '^Keep as a Map')
    program.find('^Name$', 'text')
    program.write('Second')
    program.keys('Return')
    program.gone('^Name$', 'text')
    program.wait('another is kept', lambda: names() == ['Field', 'Second'])


def run(steps, first, liaison, network, folder):
    program = accessible.Program([liaison, '--data', f'{folder}/liaison.db'], accessible.environment(folder))
    try:
        for number, step in enumerate(steps, first):
            step(program, network)
            print(f'ok {number} /gui/map-job/{step.__name__}', flush=True)
        if steps == STEPS:
            program.quit()
    except Exception as failure:  # whatever went wrong, the step did not
        shot('failed')
        print(f'not ok {number} /gui/map-job/{step.__name__}\n# {failure}', flush=True)
        sys.exit(1)
    finally:
        program.kill()


def main():
    liaison, cli = sys.argv[1:]
    print(f'1..{len(STEPS) + 1}')
    with tempfile.TemporaryDirectory() as folder:
        network = Network(cli, folder)
        write_network(f'{folder}/network.json')
        network.run('import', f'{folder}/network.json')
        run(STEPS, 1, liaison, network, folder)
        run([start_again], len(STEPS) + 1, liaison, network, folder)


main()
