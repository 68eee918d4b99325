#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""What is put on paper, read back: all of it is there, within the margins of each page."""

import os
import pathlib
import re
import subprocess
import xml.etree.ElementTree

from cli import PROGRAM, contains, equal, run_all

MARGIN = 56
FOOT = 28
A4 = (595.28, 841.89)
LETTER = (612, 792)
XHTML = '{http://www.w3.org/1999/xhtml}'


def put_on_paper(network, *arguments, **options):
    """The file of what is exported."""
    paper = network.folder / 'paper.pdf'
    network.run('export', str(paper), '--force', *arguments, **options)
    return paper


def read_pages(paper):
    """The words of each page with their boxes, in points, and the sizes of the pages."""
    answer = subprocess.run(['pdftotext', '-bbox', str(paper), '-'], capture_output=True, check=True).stdout
    pages = []
    for page in xml.etree.ElementTree.fromstring(answer).iter(f'{XHTML}page'):
        words = [(word.text, *(float(word.get(side)) for side in ('xMin', 'yMin', 'xMax', 'yMax'))) for word in page.iter(f'{XHTML}word')]
        pages.append(((float(page.get('width')), float(page.get('height'))), words))
    return pages


def read_text(paper):
    return subprocess.run(['pdftotext', '-layout', str(paper), '-'], capture_output=True, check=True).stdout.decode()


def within_margins(pages):
    """Nothing is cut: each word stands within the margins, and above the foot or in it."""
    for (width, height), words in pages:
        for word, left, top, right, bottom in words:
            if left < MARGIN - 1 or right > width - MARGIN + 1 or top < MARGIN - 6:
                raise AssertionError(f'{word!r} is out of the page: {left, top, right, bottom}')
            if bottom > height - MARGIN - FOOT + 3 and top < height - MARGIN - 3:
                raise AssertionError(f'{word!r} stands in the foot: {left, top, right, bottom}')


def long_notes_go_on_over_the_page(network):
    words = [f'word{number}' for number in range(3000)]
    network.run('import', network.write('people.csv', f'Name,Notes\nAna Ruiz,"{" ".join(words)}"\n'))
    pages = read_pages(put_on_paper(network, '--what', 'person', 'Ana Ruiz'))
    assert len(pages) > 2, len(pages)
    within_margins(pages)
    equal([word for _, page in pages for word, *_ in page if re.fullmatch(r'word\d+', word)], words)


def each_page_says_what_and_when_and_where(network):
    network.run('import', network.write('people.csv', f'Name,Notes\nAna Ruiz,"{"so it was, " * 2000}"\n'))
    pages = read_text(put_on_paper(network, '--what', 'person', 'Ana Ruiz')).split('\f')[:-1]
    for number, page in enumerate(pages, 1):
        foot = page.strip().splitlines()[-1]
        contains(foot, 'Ana Ruiz · ')
        contains(foot, f'Liaison · Page {number} of {len(pages)}')


def paper_is_that_of_the_region_or_the_one_asked_for(network):
    for arguments, size in (([], A4), (['--paper', 'a4'], A4), (['--paper', 'Letter'], LETTER)):
        pages = read_pages(put_on_paper(network, '--what', 'coverage', 'law', *arguments))
        for found, _ in pages:
            assert all(abs(one - other) < 1 for one, other in zip(found, size)), found
        within_margins(pages)
    network.run('export', str(network.folder / 'a.pdf'), '--what', 'plan', '--paper', 'a3', status=2)


def long_words_are_broken_and_not_cut(network):
    name = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' * 2
    network.run('import', network.write('people.csv', f'Name,Organization,Notes\nAna Ruiz,{name},{name}\n'))
    paper = put_on_paper(network, '--what', 'person', 'Ana Ruiz')
    within_margins(read_pages(paper))
    contains(''.join(read_text(paper).split()), name)


EXAMPLE = pathlib.Path(__file__).parents[2] / 'data/example/example.json'


def a_person_has_a_map_and_the_ties_as_figures(network):
    network.run('import', str(EXAMPLE))
    paper = put_on_paper(network, '--what', 'person', 'Aisha Kowalczyk')
    text = read_text(paper)
    within_margins(read_pages(paper))
    for name in ('Deepa Holloway', 'Keiko Sutherland', 'Raquel Adeyemi'):
        equal(text.count(name), 2)  # on the map, and in the table
    contains(text, 'Aisha Kowalczyk in the middle')
    contains(text, 'Digital archives')  # in the legend
    assert re.search('Deepa Holloway +Studied together +●●●●○ +Close +from 2024', text), text


def an_organization_has_its_map_too(network):
    network.run('import', str(EXAMPLE))
    paper = put_on_paper(network, '--what', 'person', 'Wexley College')
    within_margins(read_pages(paper))
    equal(read_text(paper).count('Arjun Nikolaidis'), 2)
    contains(read_text(paper), 'Wexley College and who is there now.')
    text = read_text(put_on_paper(network, '--what', 'person', 'Ashcombe University Library'))
    assert re.search(r'^ *Me +from September 2019$', text, re.MULTILINE), text


def nobody_around_needs_no_map(network):
    network.run('import', network.write('people.csv', 'Name\nAna Ruiz\n'))
    text = read_text(put_on_paper(network, '--what', 'person', 'Ana Ruiz'))
    assert 'in the middle' not in text and 'Ties' not in text, text


def coverage_is_a_matrix_with_the_closest_named(network):
    network.run('import', str(EXAMPLE))
    paper = put_on_paper(network, '--what', 'coverage', 'academic')
    pages = read_pages(paper)
    within_margins(pages)
    text = read_text(paper)
    assert re.search('Kind of contact +Academic +Archive +Data +Digital +Digital', text), text
    rows = text.split('Colleague', 1)[1].split('Client')[0]
    assert re.search(r'^ +18 · in touch +4 · in touch +– +– +–', rows), rows
    contains(' '.join(rows.split()), 'and 15')  # more, whom the cell counts and does not name
    contains(text, 'Whom I know in these fields')


def what_to_do_is_said_once_a_sector(network):
    network.run('import', str(EXAMPLE))
    text = ' '.join(read_text(put_on_paper(network, '--what', 'coverage', 'clinical-data-manager')).split())
    equal(text.count('could introduce you to Tariq Aranda'), 1)
    contains(text, 'Industry contact, Association contact, Colleague, Client, Educator or fellow student, nobody yet Mentor, Recruiter, Other')
    assert 'Whom I know in these fields' not in text, 'a map of one person'


def a_network_of_nobody_is_covered_too(network):
    network.run('import', network.write('people.csv', 'Name\nAna Ruiz\n'))
    paper = put_on_paper(network, '--what', 'coverage', 'law')
    within_margins(read_pages(paper))
    contains(read_text(paper), 'You know nobody in Law yet.')


def steps_of_a_plan_have_the_numbers_of_its_figure(network):
    network.run('import', str(EXAMPLE))
    paper = put_on_paper(network, '--what', 'plan')
    pages = read_pages(paper)
    within_margins(pages)
    text = read_text(paper)
    for step in ('1. Know five people in hospitals', '2. Health data analyst certificate', '4. Clinical data manager', '1. Curate the pilot data set'):
        contains(text, step)
    figure = text.split('What to Do Next')[0]
    assert re.search('3 +Hospital librarian +4 +Clinical data manager', figure), figure
    contains(figure, 'the red line is today')


def what_is_on_paper_is_true_tomorrow(network):
    network.run('import', str(EXAMPLE))
    text = read_text(put_on_paper(network, '--what', 'plan'))
    assert re.search(r'Apply by \d+ \w+ \d{4}$', text, re.MULTILINE), text
    assert not re.search(r'\b(today|tomorrow|yesterday|ago|in \d+ weeks?)\b', text.replace('the red line is today', '')), text


def many_routes_have_room(network):
    network.run('import', str(EXAMPLE))
    for start in ('academic', 'law', 'archive'):
        for end in ('taxonomist', 'digital-archivist', 'clinical-data-manager'):
            for _ in range(2):
                network.run('route', '--from', start, '--to', end, '--adopt', '1')
    for size in ('a4', 'letter'):
        paper = put_on_paper(network, '--what', 'plan', '--paper', size)
        within_margins(read_pages(paper))
        equal(len(re.findall(r'^ *2027 +2028 ', read_text(paper), re.MULTILINE)), 2)  # two figures, each with its years


def an_empty_plan_is_a_page(network):
    network.run('import', network.write('people.csv', 'Name\nAna Ruiz\n'))
    paper = put_on_paper(network, '--what', 'plan')
    equal(len(read_pages(paper)), 1)
    contains(read_text(paper), 'No route is planned yet.')


def a_comparison_repeats_its_heads(network):
    pages = read_pages(put_on_paper(network, 'medical', 'law', 'archive', 'digital', '--what', 'comparison'))
    assert len(pages) > 2, len(pages)
    within_margins(pages)
    for _, words in pages[1:-1]:
        equal([word for word, _, top, *_ in sorted(words, key=lambda word: word[1]) if top < MARGIN + 5], ['Medical', 'Law', 'Archive', 'Digital'])


def a_comparison_has_a_figure_of_what_one_has(network):
    network.run('import', str(EXAMPLE))
    text = read_text(put_on_paper(network, 'medical', 'law', '--what', 'comparison'))
    figure, table = text.split('What I have of what each asks for', 1)
    percents = {name: int(percent) for name, percent in re.findall(r'^ *(Medical|Law) +(\d+) %$', figure, re.MULTILINE)}
    equal(sorted(percents), ['Law', 'Medical'])
    assert re.search(rf'{percents["Medical"]} % +{percents["Law"]} %', table), (percents, table)  # as the table has it


def arabic_is_read_from_the_right(network):
    messages = network.folder / 'locale/ar/LC_MESSAGES'
    messages.mkdir(parents=True)
    for made in pathlib.Path(PROGRAM).resolve().parents[2].glob('po*/ar/LC_MESSAGES/*.mo'):
        (messages / made.name).symlink_to(made)
    network.run('import', str(EXAMPLE))
    paper = put_on_paper(network, '--what', 'person', 'Aisha Kowalczyk',
                         env={**os.environ, 'LANGUAGE': 'ar', 'LIAISON_LOCALE_DIR': str(messages.parents[1])})
    pages = read_pages(paper)
    within_margins(pages)
    (width, _), words = pages[0]
    places = {word: (left, right) for word, left, _, right, _ in reversed(words)}  # the first of each
    assert abs(places['Kowalczyk'][1] - (width - MARGIN)) < 1, places['Kowalczyk']  # the title begins at the right
    assert places['+1'][1] < places['555'][0] < places['5393'][0], places  # but a number is read as everywhere


run_all('/cli/paper', [value for value in list(globals().values())
                       if callable(value) and getattr(value, '__module__', '') == '__main__'
                       and value not in (put_on_paper, read_pages, read_text, within_margins)])
