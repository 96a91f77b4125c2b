/** The choice in the embed builder, and its query string. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Choice,
  choiceQuery,
  DESTINATIONS,
  parseChoice,
  parseColour,
  parseLimit,
  parseWidth,
  THEMES,
  VIEWS,
} from '../../../site/builder/builder-options.ts';
import { OTHER_CHOICE, STANDARD_CHOICE } from '../../support/site/builder-choices.ts';

const read = (query: string): Choice => parseChoice(new URLSearchParams(query), STANDARD_CHOICE);

const id = fc.constantFrom('a', 'b-2', 'total');
const choices: fc.Arbitrary<Choice> = fc.record({
  dataset: id,
  metric: id,
  period: fc.constantFrom('2025', '2025-11', '2025-01--2025-11', 'latest', 'latest-year'),
  level: id,
  basis: fc.constantFrom('', 'plant'),
  asOf: fc.constantFrom('', '2026-01-18'),
  lang: fc.constantFrom('en', 'zh', 'zh-Hant', 'ar'),
  theme: fc.constantFrom(...THEMES),
  view: fc.constantFrom(...VIEWS),
  limit: fc.option(fc.integer({ min: 1, max: 9999 })),
  highlight: fc.array(id),
  heading: fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed()),
  alt: fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed()),
  isPinned: fc.boolean(),
  isResized: fc.boolean(),
  destination: fc.constantFrom(...DESTINATIONS),
  width: fc.integer({ min: 280, max: 1200 }),
  background: fc.constantFrom('light', 'dark', '#f4ead7'),
  hasScripts: fc.boolean(),
});

describe('the query string', () => {
  test('is empty for the default choice', () => {
    expect(choiceQuery(STANDARD_CHOICE, STANDARD_CHOICE)).toBe('');
    expect(read('')).toEqual(STANDARD_CHOICE);
  });

  test('contains every other choice', () => {
    const query = choiceQuery(OTHER_CHOICE, STANDARD_CHOICE);
    expect([...new URLSearchParams(query).keys()]).toEqual([
      'ranking',
      'level',
      'basis',
      'as_of',
      'lang',
      'theme',
      'limit',
      'view',
      'highlight',
      'heading',
      'to',
      'pinned',
      'resizer',
      'alt',
      'width',
      'ground',
      'scripts',
    ]);
    expect(read(query)).toEqual(OTHER_CHOICE);
  });

  test('restores any choice', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(read(choiceQuery(choice, STANDARD_CHOICE))).toEqual(choice);
      }),
    );
  });

  test.each([
    'ranking=a/b',
    'ranking=a/../2025',
    'ranking=a/b/20255',
    'level=%3Cb%3E',
    'as_of=yesterday',
    'lang=fr',
    'theme=pink',
    'view=map',
    'limit=0',
    'limit=-1',
    'limit=x',
    'to=fax',
    'width=wide',
    'ground=red;',
    'fbclid=1',
  ])('ignores invalid parameters: %s', (query) => {
    expect(read(query)).toEqual(STANDARD_CHOICE);
  });
});

test.each([
  ['#F4EAD7', '#f4ead7'],
  ['f4ead7', '#f4ead7'],
  [' #abc ', '#aabbcc'],
  ['', null],
  ['#abcd', null],
  ['red', null],
])('%j is the colour %j', (text, colour) => {
  expect(parseColour(text)).toBe(colour);
});

test.each([
  ['', null],
  ['0', null],
  ['7', 7],
  ['1.5', null],
  ['12345', null],
])('%j rows are %j', (text, limit) => {
  expect(parseLimit(text)).toBe(limit);
});

test.each([
  ['100', 280],
  ['640', 640],
  ['9999', 1200],
  ['', 500],
  ['6e2', 500],
])('a width of %j is %d pixels', (text, width) => {
  expect(parseWidth(text, 500)).toBe(width);
});
