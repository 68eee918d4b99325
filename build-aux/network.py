# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Made-up networks, in the JSON that Liaison exports: the same each time."""

import datetime
import itertools
import json
import math
import random
import uuid

SPACE = uuid.UUID('6b1e4a5e-8f7b-4c5e-9a55-0d8f1c0a7e21')

GIVEN = '''Aaliyah Adaeze Agnieszka Aiko Aisha Alasdair Alejandra Amara Amina Ana Anders Anneke Anouk Ansel Aoife Arjun
Astrid Beatriz Benedikt Bronwen Caoimhe Carlos Chidi Chiara Clara Dafydd Dagny Daniela Deepa Desmond Dolores Ebele Eilidh
Eleni Elias Emeka Esther Farah Femke Fiona Gareth Gintaras Giulia Gwen Hamid Hana Haruto Helga Henrik Hyejin Ibrahim Ilse
Imani Ines Ingrid Isadora Ivo Jasmin Jelena Joaquim Jonas Joyce Judith Kaito Kamala Karim Katya Keiko Kwame Laila Lakshmi
Lars Leila Leonor Lina Lorcan Lucía Magda Mairead Malik Marcus Margit Marisol Mateo Meera Mikkel Miriam Moana Nadia Naomi
Niamh Nikhil Noor Oluwaseun Omar Orla Oskar Paloma Pavel Petra Priya Quentin Rafael Raquel Ravi Rhiannon Rosalind Ruth
Sabine Sadia Samir Saoirse Sena Shirin Siobhán Soledad Søren Tadeo Tariq Tereza Thandiwe Tomás Ulrika Valeria Vera Wanjiru
Wendell Xiomara Yasmin Yusuf Zainab Zofia'''.split()

FAMILY = '''Abara Achterberg Adeyemi Ahlström Albescu Almeida Anand Aranda Ashdown Balogun Barros Bekele Benítez Bhatt
Blackwood Boateng Brandt Brennan Calloway Carvalho Castellanos Chaudhry Conteh Coppens Cordero Dalgaard Daoud Delacroix
Demir Devlin Dhillon Dlamini Dubois Eklund Engström Escobar Fairweather Faraday Farouk Fenwick Ferrante Fitzgerald Fujimoto
Galanis Gallagher Ganesh Giordano Greenhalgh Grigoryan Gupta Halloran Hashimoto Haugen Herrera Hjelm Holloway Hughes Ibarra
Ikeda Iyer Jankowski Jovanović Kamau Karlsson Kaur Keating Kingsley Kowalczyk Kristensen Lachance Larkin Lindqvist Loughlin
Mahmood Makinde Marchetti Mbeki McAllister Mendoza Meyer Moreau Mukherjee Nakagawa Nasser Ndiaye Nielsen Nikolaidis Novak
Nwosu Núñez O’Connor Obi Okafor Olsen Ortega Osei Ostrowski Pappas Pemberton Pereira Petrov Quigley Quiroga Rahman Ramírez
Redfern Rinaldi Rosenthal Sandoval Santoro Schreiber Sengupta Sheridan Silva Singh Soto Steenkamp Stjernholm Sutherland
Szabó Takahashi Tanaka Thackeray Tran Underhill Vasquez Verhoeven Villanueva Wainwright Weatherby Whitlock Yamada Yilmaz
Zamora Zhang Żak'''.split()


# Each after those it links to.
TABLES = ['organization', 'person', 'affiliation', 'tie', 'contact_method', 'tag', 'tagging', 'event', 'event_person',
          'interaction', 'interaction_person', 'introduction', 'opening', 'opening_person', 'plan', 'route', 'step',
          'step_requirement', 'follow_up', 'follow_up_person', 'membership', 'skill', 'profile_skill']


def dump(value):
    return json.dumps(value, ensure_ascii=False)


class Network:
    """Rows of tables, as the export has them."""

    def __init__(self, seed, day):
        self.random = random.Random(seed)
        self.day = datetime.date.fromisoformat(day)
        self.seed = seed
        self.tables = {}
        self.settings = {}

    def on(self, offset):
        """The day that is so many days from the day of the network."""
        return (self.day + datetime.timedelta(days=offset)).isoformat()

    def moment(self, offset):
        day = self.day + datetime.timedelta(days=offset)
        return int(datetime.datetime(day.year, day.month, day.day, 9, tzinfo=datetime.timezone.utc).timestamp())

    def add(self, table, made=-30, **fields):
        """Add a record that was made so many days from the day; returns its uid."""
        rows = self.tables.setdefault(table, [])
        uid = str(uuid.uuid5(SPACE, f'{self.seed}-{table}-{len(rows)}'))
        rows.append({'uid': uid, 'created': self.moment(made), 'modified': self.moment(made),
                     **{name: value for name, value in fields.items() if value not in ('', None, 0, False)}})
        return uid

    def names(self):
        """Names, each once, in an order that looks random."""
        given, family = GIVEN[:], FAMILY[:]
        self.random.shuffle(given)
        self.random.shuffle(family)
        pairs = math.lcm(len(given), len(family))
        for number in itertools.count():
            again = number // pairs
            initial = f'{chr(64 + again)}. ' if again else ''
            yield given[number % len(given)], initial + family[number % len(family)]

    def write(self, file):
        """Write the export: a record a line, tables in the order of the export."""
        file.write('{\n"format": "liaison-export",\n"version": 1,\n"settings": {')
        file.write(','.join(f'\n{dump(name)}: {dump(value)}' for name, value in sorted(self.settings.items())))
        file.write('\n},\n"records": {')
        file.write(','.join(f'\n"{table}": [' + ','.join(f'\n{dump(row)}' for row in self.tables[table]) + '\n]'
                            for table in TABLES if table in self.tables))
        file.write('\n}\n}\n')
