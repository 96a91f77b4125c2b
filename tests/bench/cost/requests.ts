/** Requests of every kind, drawn at random: names, dates, alphabets and lengths that a client may send. */

import type { Random } from '../../support/simulation/seeded-random.ts';

/** One request. */
export interface CostlyRequest {
  readonly path: string;
  /** The body of a POST; a GET without it. */
  readonly body?: string;
}

/** A kind of request: draws a form, which then makes requests that differ from one to the next. */
export interface Kind {
  readonly name: string;
  readonly draw: (random: Random) => (count: number) => CostlyRequest;
}

const DATASET = 'china-vehicle-output';
const ALPHABETS = [
  'a',
  'z9',
  '重庆',
  'a\u0301\u0323',
  '/',
  '%',
  '\u{1f600}',
  'ﷺ',
  ' ',
  '-',
  'ßﬃ',
  '1,',
];
const PLACES = ['shanghai', 'Chongqing', '重庆', 'guangdong', 'Xi’an'];
const METRICS = ['total', 'nev', 'nev-share', 'growth'];
const PERIODS = ['2025', '2024', '2019', '2025-01--2025-11', 'latest', 'latest-year', '1999'];
const STATEMENTS = ['rank', 'least', 'most', 'value', 'growth-least', 'growth-most', 'first-since'];
const TABLES = [
  'observations',
  'bounds',
  'claims',
  'conflicts',
  'entities',
  'sources',
  'milestones',
];
const ENDINGS = [
  '',
  '.json',
  '.csv',
  '.md',
  '.svg',
  '.view.json',
  '.atom',
  '.card.png',
  '.tall.png',
];
const WORDS = [
  'Was',
  'Chongqing',
  'first',
  'among',
  'cities',
  'in',
  '2025',
  '重庆',
  '第一',
  '汽车产量',
  'not',
  'twice',
  '?',
];

const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

const whole = (random: Random, below: number): number => Math.floor(random() * below);

/** A day of the years 2009 to 2026, or of one of them. */
function day(random: Random, year = 9 + whole(random, 18)): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `20${two(year)}-${two(1 + whole(random, 12))}-${two(1 + whole(random, 28))}`;
}

/** A text of one alphabet, of any length up to the limit of an address and beyond that of a name. */
function text(random: Random, most = 1300): string {
  const alphabet = pick(random, ALPHABETS);
  const length = Math.ceil(most ** random());
  return alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
}

/** Mostly a name that exists, else any text. */
const name = (random: Random, known: readonly string[]): string =>
  random() < 0.9 ? pick(random, known) : text(random);

function query(pairs: Readonly<Record<string, string>>): string {
  const found = new URLSearchParams(Object.entries(pairs).filter(([, value]) => value !== ''));
  return found.size > 0 ? `?${found}` : '';
}

const sometimes = (random: Random, value: string): string => (random() < 0.5 ? value : '');

/** What every ranking can be asked for. */
function selection(random: Random): Record<string, string> {
  return {
    level: sometimes(random, name(random, ['city', 'province', 'country'])),
    basis: sometimes(random, name(random, ['plant', 'headquarters', 'local', 'unspecified'])),
    as_of: sometimes(random, day(random)),
  };
}

/** A statement. Its number differs from one request to the next, so that each is judged anew. */
function statement(random: Random): (count: number) => Record<string, string> {
  const kind = pick(random, STATEMENTS);
  const entity = name(random, PLACES);
  const other = random() < 0.3 ? name(random, PLACES) : '';
  const seed = whole(random, 1e6);
  return (count) => {
    const number =
      kind === 'rank'
        ? 1 + (count % 30)
        : kind === 'first-since'
          ? 1925 + (count % 101)
          : seed + count;
    return other ? { entity, above: other, level: '' } : { entity, [kind]: String(number) };
  };
}

const encoded = (part: string): string => encodeURIComponent(part.toWellFormed());

function rankingPath(random: Random): string {
  const metric = encoded(name(random, METRICS));
  return `${encoded(random() < 0.9 ? DATASET : text(random))}/${metric}/${encoded(name(random, PERIODS))}`;
}

/** GET requests whose parameters are drawn once. A `v` that pages ignore makes their addresses differ. */
const addresses = (kindName: string, draw: (random: Random) => string, differs = false): Kind => ({
  name: kindName,
  draw: (random) => {
    const address = draw(random);
    const mark = address.includes('?') ? '&' : '?';
    return (count) => ({ path: differs ? `${address}${mark}v=${count}` : address });
  },
});

const tool = (
  name: string,
  draw: (random: Random) => (count: number) => Record<string, unknown>,
): Kind => ({
  name: `MCP ${name}`,
  draw: (random) => {
    const given = draw(random);
    return (count) => ({
      path: '/mcp',
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: count,
        method: 'tools/call',
        params: { name, arguments: given(count) },
      }),
    });
  },
});

/** All kinds of requests. */
export const KINDS: readonly Kind[] = [
  addresses(
    'ranking',
    (random) =>
      `/v1/rankings/${rankingPath(random)}${pick(random, ENDINGS)}${query(selection(random))}`,
  ),
  {
    name: 'verdict',
    draw: (random) => {
      const [path, asked, said] = [rankingPath(random), selection(random), statement(random)];
      const ending = pick(random, ['', '.md']);
      return (count) => ({
        path: `/v1/verdict/${path}${ending}${query({ ...asked, ...said(count) })}`,
      });
    },
  },
  addresses(
    'compare',
    (random) =>
      `/v1/compare/${rankingPath(random)}${query({ ...selection(random), a: name(random, PLACES), b: name(random, PLACES) })}`,
  ),
  {
    name: 'table as of any date',
    draw: (random) => {
      const table = `${pick(random, TABLES)}${pick(random, ['', '.csv'])}`;
      const year = 9 + whole(random, 18);
      return () => ({ path: `/v1/datasets/${DATASET}/${table}?as_of=${day(random, year)}` });
    },
  },
  addresses(
    'table',
    (random) => `/v1/datasets/${DATASET}/${pick(random, TABLES)}${pick(random, ['', '.csv'])}`,
  ),
  {
    name: 'changes of some days',
    draw: (random) => {
      const ending = pick(random, ['', '.csv', '.atom']);
      const side = pick(random, ['from', 'to']);
      const year = 9 + whole(random, 18);
      return () => ({ path: `/v1/changes/${DATASET}${ending}?${side}=${day(random, year)}` });
    },
  },
  addresses(
    'leaders',
    (random) =>
      `/v1/leaders/${DATASET}/${encoded(name(random, METRICS))}${query(selection(random))}`,
  ),
  addresses(
    'entity',
    (random) =>
      `/v1/entities/${DATASET}/${encoded(name(random, PLACES))}${pick(random, ['', '.md', '.view.json'])}`,
  ),
  addresses(
    'embed',
    (random) =>
      `/embed/${rankingPath(random)}${pick(random, ['', '.js'])}${query({ ...selection(random), lang: sometimes(random, pick(random, ['zh', 'ar', 'fr', text(random)])), highlight: sometimes(random, name(random, PLACES)) })}`,
    true,
  ),
  {
    name: 'embed of a verdict, and /check',
    draw: (random) => {
      const [path, asked, said] = [rankingPath(random), selection(random), statement(random)];
      const [dataset = '', metric = '', period = ''] = path.split('/').map(decodeURIComponent);
      const isEmbed = random() < 0.5;
      return (count) => ({
        path: isEmbed
          ? `/embed/verdict/${path}${query({ ...asked, ...said(count) })}`
          : `/check${query({ dataset, metric, period, ...asked, ...said(count) })}`,
      });
    },
  },
  addresses(
    'oEmbed',
    (random) =>
      `/oembed${query({ url: `http://localhost/embed/${rankingPath(random)}${query({ highlight: text(random) })}`, maxwidth: sometimes(random, String(whole(random, 2000))) })}`,
  ),
  addresses(
    'page',
    (random) =>
      pick(random, [
        '/',
        '/zh/',
        '/embed',
        '/about',
        '/method',
        `/datasets/${DATASET}`,
        `/rankings/${rankingPath(random)}${query(selection(random))}`,
        `/entities/${DATASET}/${encoded(name(random, PLACES))}`,
      ]),
    true,
  ),
  addresses('redirect and 404', (random) =>
    `/${text(random, 4000)}${pick(random, ['', '/', 'x/', '/'.repeat(whole(random, 4000))])}`.replace(
      /[^\x21-\x7e]/g,
      encoded,
    ),
  ),
  tool('find', (random) => {
    const query =
      random() < 0.5
        ? text(random)
        : Array.from({ length: 1 + whole(random, 30) }, () => pick(random, WORDS)).join(' ');
    return (count) => ({ query: `${query} ${count}` });
  }),
  tool('ranking', (random) => {
    const [metric, period, asked] = [
      name(random, METRICS),
      name(random, PERIODS),
      selection(random),
    ];
    return () => ({ dataset: DATASET, metric, period, ...asked, as_of: day(random) });
  }),
  tool('verdict', (random) => {
    const [metric, period, asked, said] = [
      name(random, METRICS),
      name(random, PERIODS),
      selection(random),
      statement(random),
    ];
    return (count) => ({
      ...{ dataset: DATASET, metric, period, ...asked },
      ...Object.fromEntries(
        Object.entries(said(count)).map(([key, value]) => [key.replace('-', '_'), value]),
      ),
    });
  }),
  tool('figures', (random) => {
    const [entity, metric, period] = [
      name(random, PLACES),
      sometimes(random, pick(random, METRICS)),
      sometimes(random, pick(random, PERIODS)),
    ];
    return () => ({ dataset: DATASET, entity, metric, period, as_of: day(random) });
  }),
  tool('changes', (random) => {
    const side = pick(random, ['from', 'to']);
    return () => ({ dataset: DATASET, [side]: day(random) });
  }),
  {
    name: 'MCP, not a call',
    draw: (random) => {
      const body = pick(random, [
        `{"jsonrpc":"2.0","id":"${'z'.repeat(whole(random, 70_000))}","method":"ping"}`,
        '['.repeat(1 + whole(random, 70_000)),
        `{"jsonrpc":"2.0","id":1,"method":"tools/list"}`,
        `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"find","arguments":{"query":"${text(random, 60_000).replaceAll('"', '')}"}}}`,
        JSON.stringify({
          jsonrpc: '2.0',
          id: 1,
          method: 'tools/call',
          params: {
            name: 'find',
            arguments: Object.fromEntries(
              Array.from({ length: whole(random, 3000) }, (_, at) => [`a${at}`, 'x']),
            ),
          },
        }),
      ]);
      return () => ({ path: '/mcp', body });
    },
  },
];
