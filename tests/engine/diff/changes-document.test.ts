/** Changes by date, and their feed. */

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import type { Claim, Dataset, Observation } from '../../../engine/dataset/schema.ts';
import { changesFeed, escapeXml, formatDate } from '../../../engine/diff/atom-feed.ts';
import { changesDocument } from '../../../engine/diff/changes-document.ts';
import type { Change } from '../../../engine/model/documents.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';
import { china } from '../../support/data/real-data.ts';

/** a leads b; then a's figure turns out too high and is corrected below b's; then b's is withdrawn, and a's claim too. */
const STORY = handmade(
  'a b c',
  [
    figure('a total 2024 30', { withdrawnOn: '2024-02-01', withdrawnReason: 'A slip of the pen.' }),
    figure('b total 2024 20', { withdrawnOn: '2024-03-01', withdrawnReason: 'counted twice' }),
    figure('a total 2024 10', { source: 'bureau', knownFrom: '2024-02-01' }),
  ],
  [claim('a total 2024 city 1', { withdrawnOn: '2024-03-01', withdrawnReason: 'retracted' })],
);

function changesOf(dataset: Dataset): readonly Change[] {
  return changesDocument(compile(dataset)).changes;
}

function on(date: string): Change {
  const found = changesOf(STORY).find((row) => row.date === date);
  if (!found) throw new Error(`nothing on ${date}`);
  return found;
}

/** The change of one ranking on a date. */
function ranking(date: string, metric = 'total') {
  return on(date).rankings.find((row) => row.id === `handmade/${metric}/2024`);
}

describe('a date', () => {
  test('is listed once, the newest first', () => {
    expect(changesOf(STORY).map((row) => row.date)).toEqual([
      '2024-03-01',
      '2024-02-01',
      '2024-01-01',
    ]);
  });

  test('has the figures and claims that became known on it', () => {
    expect(on('2024-01-01').figures.map((row) => [row.entity, row.value, row.corrects])).toEqual([
      ['a', 30, null],
      ['b', 20, null],
    ]);
    expect(on('2024-01-01').claims).toEqual([
      {
        claim: 'a/total/2024/count/city/1/source',
        entity: 'a',
        metric: 'total',
        period: '2024',
        basis: 'count',
        level: 'city',
        rank: 1,
        source: 'source',
      },
    ]);
  });

  test('has the two ends of a figure that is a range, also in the feed', () => {
    const range = { precision: null, knownFrom: '2024-01-01' };
    const dataset = handmade('a b c', [
      figure('a total 2024 30', { ...range, qualifier: 'at-least' }),
      figure('b total 2024 20', { ...range, qualifier: 'between', valueTo: 25 }),
      figure('c total 2024 10'),
    ]);
    const [change] = changesOf(dataset);
    expect(change?.figures.map(({ value, bounds }) => [value, bounds])).toEqual([
      [30, { low: 30, high: null }],
      [20, { low: 20, high: 25 }],
      [10, undefined],
    ]);
    const compiled = compile(dataset);
    const feed = changesFeed(compiled, changesDocument(compiled), 'https://example.org');
    expect(feed).toContain('A, Things, 2024: at least 30 things (source)');
    expect(feed).toContain('B, Things, 2024: between 20 and 25 things (source)');
  });

  test('names what a correction corrects, and why', () => {
    const { figures, withdrawn } = on('2024-02-01');
    expect(figures).toMatchObject([
      { observation: 'a/total/2024/count/bureau', corrects: 'a/total/2024/count/source' },
    ]);
    expect(withdrawn).toEqual([
      {
        id: 'a/total/2024/count/source',
        kind: 'observation',
        ...{ entity: 'a', metric: 'total', period: '2024', basis: 'count' },
        ...{ value: 30, rank: null, reason: 'A slip of the pen.' },
      },
    ]);
  });

  test('has the figure that was known before: the corrected one, else the latest that is not withdrawn', () => {
    expect(on('2024-02-01').figures[0]?.before).toEqual({
      observation: 'a/total/2024/count/source',
      value: 30,
    });
    expect(on('2024-01-01').figures.map((row) => row.before)).toEqual([null, null]);
    const figures = [
      figure('a total 2024 10', { source: 'first', knownFrom: '2024-01-01' }),
      figure('a total 2024 11', { source: 'second', knownFrom: '2024-02-01' }),
      figure('a total 2024 12', {
        ...{ source: 'third', knownFrom: '2024-03-01', withdrawnOn: '2024-03-15' },
      }),
      figure('a total 2024 13', { source: 'fourth', knownFrom: '2024-04-01' }),
    ];
    const [newest] = changesOf(handmade('a', figures));
    expect(newest?.figures[0]?.before).toEqual({
      observation: 'a/total/2024/count/second',
      value: 11,
    });
  });

  test('has withdrawals of figures and of claims', () => {
    expect(on('2024-03-01').withdrawn.map((row) => [row.kind, row.reason])).toEqual([
      ['observation', 'counted twice'],
      ['claim', 'retracted'],
    ]);
  });

  test('a figure of another cell corrects nothing', () => {
    const rows = [
      figure('a total 2024 30', { withdrawnOn: '2024-02-01' }),
      figure('a total 2023 10', { knownFrom: '2024-02-01' }),
      figure('a part 2024 10', { knownFrom: '2024-02-01' }),
      figure('a total 2024 10', { knownFrom: '2024-02-01', basis: 'mixed' }),
    ];
    const [newest] = changesOf(handmade('a b', rows));
    expect(newest?.figures.map((row) => row.corrects)).toEqual([null, null, null]);
  });

  test('after the compiled date is left out, and so are later withdrawals', () => {
    const { changes, asOf } = changesDocument(compile(STORY, '2024-02-15'));
    expect(asOf).toBe('2024-02-15');
    expect(changes.map((row) => row.date)).toEqual(['2024-02-01', '2024-01-01']);
  });
});

describe('an alteration of history', () => {
  const rewrites = [
    { date: '2024-06-01', from: '2024-01-01', reason: 'Two towns were one.' },
    { date: '2024-02-01', from: '2024-01-15', reason: 'A slip' },
  ];
  const altered = { ...STORY, rewrites };

  test('is listed on its own date with its reason, even if nothing else happened then', () => {
    const { changes, asOf } = changesDocument(compile(altered));
    expect(asOf).toBe('2024-06-01');
    expect(changes.map((row) => [row.date, row.rewrites])).toEqual([
      ['2024-06-01', [{ from: '2024-01-01', reason: 'Two towns were one.' }]],
      ['2024-03-01', []],
      ['2024-02-01', [{ from: '2024-01-15', reason: 'A slip' }]],
      ['2024-01-01', []],
    ]);
  });

  test("isn't listed before its date", () => {
    const { changes } = changesDocument(compile(altered, '2024-05-01'));
    expect(changes.map((row) => row.date)).not.toContain('2024-06-01');
  });

  test('changes no ranking', () => {
    const plain = compile(STORY).rankings;
    expect(compile(altered).rankings).toEqual(plain);
  });

  test('is in the feed', () => {
    const { entry } = feedOf(altered);
    expect([entry[0]?.title, entry[0]?.summary]).toEqual([
      '1 June 2024: earlier dates changed',
      'Changes to earlier dates: what is shown for 1 January 2024 and later, reason: Two towns were one.',
    ]);
    expect(entry[2]?.title).toBe(
      '1 February 2024: 1 correction, 1 first place changed, earlier dates changed',
    );
    expect(entry[2]?.summary).toMatch(
      /^Changes to earlier dates: what is shown for 15 January 2024 and later, reason: A slip\.\nCorrected: /,
    );
  });
});

describe('a ranking', () => {
  test('is new, with its coverage and no ranks', () => {
    expect(ranking('2024-01-01')).toEqual({
      id: 'handmade/total/2024',
      level: 'city',
      basis: 'count',
      kind: 'new',
      coverage: { before: null, after: { listed: 2, of: 3 } },
      ranks: [],
      link: '/v1/rankings/handmade/total/2024?level=city&basis=count&as_of=2024-01-01',
    });
  });

  test('changes, with the ranks that moved', () => {
    expect(ranking('2024-02-01')).toMatchObject({
      kind: 'changed',
      coverage: { before: { listed: 2, of: 3 }, after: { listed: 2, of: 3 } },
      ranks: [
        { entity: 'a', before: { best: 1, worst: 1 }, after: { best: 2, worst: 2 } },
        { entity: 'b', before: { best: 2, worst: 2 }, after: { best: 1, worst: 1 } },
      ],
    });
    expect(ranking('2024-03-01')?.ranks).toEqual([
      { entity: 'a', before: { best: 2, worst: 2 }, after: { best: 1, worst: 1 } },
      { entity: 'b', before: { best: 1, worst: 1 }, after: null },
    ]);
  });

  test('is removed, and links to its last vintage', () => {
    const gone = handmade('a b', [figure('a total 2024 3', { withdrawnOn: '2024-06-01' })]);
    const [newest] = changesOf(gone);
    expect(newest?.rankings.find((row) => row.id === 'handmade/total/2024')).toEqual({
      id: 'handmade/total/2024',
      level: 'city',
      basis: 'count',
      kind: 'gone',
      coverage: { before: { listed: 1, of: 2 }, after: null },
      ranks: [{ entity: 'a', before: { best: 1, worst: 1 }, after: null }],
      link: '/v1/rankings/handmade/total/2024?level=city&basis=count&as_of=2024-01-01',
    });
  });
});

test('the changes of the real data have every vintage of every ranking once', () => {
  const compiled = china();
  const { changes, links, asOf } = changesDocument(compiled);
  const changeCount = changes.flatMap((row) => row.rankings).length;
  expect(changeCount).toBe(compiled.rankings.flatMap((row) => row.vintages).length);
  expect(changes[0]?.date).toBe(asOf);
  expect(changes.flatMap((row) => row.figures)).toHaveLength(compiled.dataset.observations.length);
  expect(links).toEqual({
    self: '/v1/changes/china-vehicle-output',
    csv: '/v1/changes/china-vehicle-output.csv',
    atom: '/v1/changes/china-vehicle-output.atom',
    dataset: '/v1/datasets/china-vehicle-output',
  });
});

interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly summary: string;
  readonly link: readonly Record<string, string>[];
}

interface Feed {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly author: { readonly name: string };
  readonly link: readonly Record<string, string>[];
  readonly entry: readonly AtomEntry[];
}

function feedOf(dataset: Dataset, origin = 'https://example.org'): Feed {
  const compiled = compile(dataset);
  const xml = changesFeed(compiled, changesDocument(compiled), origin);
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'entry' || name === 'link',
    parseTagValue: false,
  });
  const { feed } = parser.parse(xml);
  expect(feed.xmlns).toBe('http://www.w3.org/2005/Atom');
  return feed;
}

describe('the feed', () => {
  const feed = feedOf(STORY);

  test('has what RFC 4287 requires of a feed: id, title, updated, author, and a link to itself', () => {
    expect(feed.id).toBe('https://example.org/v1/changes/handmade');
    expect(feed.title).toBe('Handmade: what changed');
    expect(feed.updated).toBe('2024-03-01T00:00:00Z');
    expect(feed.author.name).toBe('Likewise');
    expect(feed.link.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', 'https://example.org/v1/changes/handmade.atom'],
      ['alternate', 'https://example.org/v1/changes/handmade'],
    ]);
  });

  test('has what RFC 4287 requires of an entry, with ids of their own that stay', () => {
    expect(feed.entry.map((row) => [row.id, row.updated])).toEqual([
      ['https://example.org/v1/changes/handmade#2024-03-01', '2024-03-01T00:00:00Z'],
      ['https://example.org/v1/changes/handmade#2024-02-01', '2024-02-01T00:00:00Z'],
      ['https://example.org/v1/changes/handmade#2024-01-01', '2024-01-01T00:00:00Z'],
    ]);
    for (const { title, summary, link } of feed.entry) {
      expect(title).not.toBe('');
      expect(summary).not.toBe('');
      expect(link[0]?.rel).toBe('alternate');
      expect(URL.canParse(link[0]?.href ?? '')).toBe(true);
    }
  });

  test('describes additions, corrections with their reasons, and changed leaders', () => {
    expect(feed.entry.map((row) => [row.title, row.summary.split('\n')])).toEqual([
      [
        '1 March 2024: 2 withdrawals',
        [
          'Withdrawn: B, Things, 2024: 20 things (source), reason: counted twice; A, Things, 2024: rank 1 among “City” (source), reason: retracted.',
        ],
      ],
      [
        '1 February 2024: 1 correction, 1 first place changed',
        [
          'Corrected: A, Things, 2024: 10 things (bureau), previously 30 things, reason: A slip of the pen.',
          'First places: Things, 2024, City, Counted: unknown, too few figures; before: A, as stated.',
        ],
      ],
      [
        '1 January 2024: 2 new figures, 1 statement of rank',
        [
          'New figures: A, Things, 2024: 30 things (source); B, Things, 2024: 20 things (source).',
          'Statements of rank: A, Things, 2024: rank 1 among “City” (source).',
        ],
      ],
    ]);
  });

  /** The first places of each day, newest first, by figures of three of four places and by claims. */
  const firstPlaces = (rows: Observation[], claims: Claim[] = []): readonly string[] =>
    feedOf(handmade('a b c d', rows, claims)).entry.map(
      ({ summary }) =>
        /^First places: Things, 2024, City, Counted: (.*)$/m.exec(summary)?.[1] ?? '',
    );
  const THREE = [figure('a total 2024 30'), figure('b total 2024 20'), figure('c total 2024 10')];

  test('says of first places what the leaders say: by figures, as stated, proven', () => {
    expect(
      firstPlaces(
        [...THREE, figure('d total 2024 1', { knownFrom: '2024-04-01' })],
        [claim('a total 2024 city 1', { knownFrom: '2024-03-01' })],
      ),
    ).toEqual([
      'A, proven; before: A, as stated.',
      'A, as stated; before: A, by the figures published.',
      '',
    ]);
  });

  test('names few that could be first, and counts more', () => {
    const later = (words: string) => figure(words, { knownFrom: '2024-03-01' });
    const wide = ['a', 'b', 'c'].map((id) => figure(`${id} total 2024 1..40`));
    expect(firstPlaces([...THREE, later('d total 2024 1..40')])).toEqual([
      'A or D; before: A, by the figures published.',
      '',
    ]);
    expect(firstPlaces([...wide, later('d total 2024 1..40')])).toEqual(['', '']);
    expect(firstPlaces([...wide, later('d total 2024 50')])).toEqual([
      'D, proven; before: A, B or C.',
      '',
    ]);
  });

  test('marks figures that are never used', () => {
    const rows = [figure('a total 2024 30', { status: 'forecast' }), figure('b total 2024 20')];
    expect(feedOf(handmade('a b', rows)).entry[0]?.summary).toBe(
      'New figures: A, Things, 2024: 30 things, a forecast (source); B, Things, 2024: 20 things (source).',
    );
  });

  test('lists a few of many and counts the rest', () => {
    const months = Array.from(
      { length: 11 },
      (_, month) => `2023-${String(month + 1).padStart(2, '0')}`,
    );
    const many = handmade(
      'a b',
      months.map((month) => figure(`a total ${month} 1`)),
    );
    const [entry] = feedOf(many).entry;
    expect(entry?.title).toBe('1 January 2024: 11 new figures');
    expect(entry?.summary).toContain('A, Things, August 2023: 1 things (source); and 3 more.');
    expect(entry?.summary).not.toContain('September');
  });

  test('names no leaders on a mixed basis', () => {
    const mixed = { basis: 'mixed' };
    const rows = [
      figure('a total 2024 1', mixed),
      figure('b total 2024 2', { ...mixed, knownFrom: '2024-05-01' }),
    ];
    expect(feedOf(handmade('a b', rows)).entry[0]?.title).toBe('1 May 2024: 1 new figure');
  });

  test('escapes texts of the data', () => {
    const nasty = 'Cars & <b>"vans"</b>';
    const [first, ...rest] = STORY.metrics;
    if (!first) throw new Error('no metric');
    const metrics = [{ ...first, title: { en: nasty } }, ...rest];
    const feed = feedOf({ ...STORY, title: { en: nasty }, metrics });
    expect(feed.title).toBe(`${nasty}: what changed`);
    expect(feed.entry[0]?.summary).toContain(nasty);
  });

  test('of the real data is well-formed, one entry a date', () => {
    const compiled = china();
    const changes = changesDocument(compiled);
    const xml = changesFeed(compiled, changes, 'https://example.org');
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml.split('<entry>')).toHaveLength(changes.changes.length + 1);
  });
});

test.each([
  ['a & b', 'a &amp; b'],
  ['<"\'>', '&lt;&quot;&apos;&gt;'],
  ['a\u0000b\u001b', 'a\ufffdb\ufffd'],
  ['line\nfeed\ttab', 'line\nfeed\ttab'],
  ['\ud800 alone, 🚗 whole', '\ufffd alone, 🚗 whole'],
])('%j is escaped in XML as %j', (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});

test.each([
  ['2026-01-18', '18 January 2026'],
  ['2024-12-01', '1 December 2024'],
])('%s is written as %s', (date, words) => {
  expect(formatDate(date)).toBe(words);
});
