/**
 * Random requests: addresses that exist, addresses that nearly do, and hostile ones; queries, methods and headers that
 * clients send. Valid names are passed in, so that the generator fits every deployment.
 */
import fc from 'fast-check';
import type { DatasetDocument } from '../../../engine/model/documents.ts';
import { ROUTES, type Route, STATIC_ROUTES } from '../../../worker/routes.ts';

/** One request. */
export interface AnyRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Existing names, by path parameter or query parameter. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** The names of the datasets, with entities and releases; `origin` is the product’s stated origin. */
export function vocabularyOf(
  datasets: readonly DatasetDocument[],
  entities: readonly string[],
  releases: readonly string[],
  origin: string,
): Vocabulary {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const rankings = datasets.flatMap((one) => one.rankings);
  const periods = [...new Set(rankings.map(({ period }) => period)), 'latest', 'latest-year'];
  const pages = datasets.map(
    ({ id, defaults: { metric, period } }) => `/embed/${id}/${metric}/${period}`,
  );
  return {
    dataset: ids(datasets),
    metric: datasets.flatMap((one) => ids(one.metrics)),
    period: periods,
    entity: entities,
    release: releases,
    level: datasets.flatMap((one) => ids(one.levels)),
    basis: datasets.flatMap((one) => ids(one.bases)),
    as_of: [...new Set(rankings.flatMap(({ vintages }) => vintages)), '2100-01-01'],
    from: ['2026-01-01', '2026-01-18', '1900-01-01'],
    to: ['2026-01-31', '2026-01-01', '2100-01-01'],
    lang: ['en', 'zh', 'zh-Hant', 'ar', 'ZH-cn'],
    a: entities,
    b: entities,
    rank: ['1', '2', '3', '19', '999'],
    above: entities,
    least: ['0', '1', '1000000', '2788000.5'],
    most: ['0', '1', '1000000', '2788000.5'],
    value: ['0', '2788000', '46.5'],
    precision: ['0', '1000', '0.5'],
    'growth-least': ['-5', '0', '9.7'],
    'growth-most': ['-5', '0', '9.7'],
    'first-since': ['2005', '2016', '2024'],
    among: ['listed'],
    url: pages.flatMap((page) => [page, origin + page, `${origin}${page}?limit=5&lang=zh`]),
    format: ['json', 'xml'],
    maxwidth: ['1', '300', '2000'],
    maxheight: ['1', '300', '2000'],
    theme: ['light', 'dark', 'auto'],
    limit: ['1', '5', '1000000'],
    view: ['ranking', 'timeline'],
    highlight: entities,
  };
}

const HOSTILE = [
  ...['%', '%zz', '%E0%A4%A', '%C0%AF', '%00', '%2F', '%2f..%2f', '..', '.', '%2e%2e', '%2E'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', ';a=b', '-', '--', '+', '*', '~'],
  ...['%F0%9F%98%80', '%E9%87%8D%E5%BA%86', '%EF%BC%8E%EF%BC%8E', '%E2%80%AE', '%20', '%C3%28'],
  ...['%0d%0aSet-Cookie:a=b', '%3Cscript%3E', "'or'1'='1", '2025-13', '2025-01--2024-01', '0000'],
  ...['1e999', '-1', '0', 'NaN', 'null', 'undefined', 'true', 'x'.repeat(65), 'x'.repeat(3000)],
];
const ENDINGS = [
  ...['', '.json', '.view.json', '.csv', '.svg', '.atom', '.js', '.card.png', '.tall.png', '.xml'],
  ...['.md', '.txt', '.history', '.json.history'],
  ...['.JSON', '.', '..', '.json.json', '%2ejson', '.json%00', '/', '//'],
];
const METHODS = ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND', 'get'];

/** Headers of caches, proxies and browsers, on which no response may depend. */
export const IGNORED_HEADERS: readonly string[] = [
  ...[
    'accept',
    'accept-language',
    'accept-charset',
    'authorization',
    'cookie',
    'origin',
    'referer',
  ],
  ...['range', 'if-range', 'if-modified-since', 'if-unmodified-since', 'cache-control', 'pragma'],
  ...['user-agent', 'dnt', 'save-data', 'sec-fetch-mode', 'sec-fetch-site', 'sec-fetch-dest'],
  ...['sec-gpc', 'upgrade-insecure-requests', 'priority', 'via', 'forwarded', 'x-forwarded-for'],
  ...['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-forwarded-prefix'],
  ...['x-original-url', 'x-rewrite-url', 'x-http-method-override', 'x-host', 'x-real-ip'],
  ...['true-client-ip', 'cf-connecting-ip', 'cf-ipcountry', 'cf-ray', 'cf-visitor', 'cdn-loop'],
];

const headerValue = fc.oneof(
  fc.constantFrom(
    ...['*', '*/*', 'text/csv', 'application/xml;q=0.9', 'zh-CN,zh;q=0.9', 'https://a.example'],
    ...['bytes=0-1', 'bytes=-5', 'bytes=99999999-', 'null', '127.0.0.1', '/v1', 'PUT', 'no-cache'],
    ...['Thu, 01 Jan 1970 00:00:00 GMT', 'a=b; __proto__=1', 'Bearer x', 'x'.repeat(2000)],
  ),
  fc.string({ unit: fc.constantFrom(...'!"#$%&()*+,-./:;<=>?@AZaz09{|}~ ') }),
);

/** Any of these headers, with any values. */
export const ignoredHeaders: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(...IGNORED_HEADERS),
  headerValue,
  { maxKeys: 8 },
);

const knownHeader = fc.oneof(
  fc.constantFrom('*', 'W/"a"', '"a", "b"', '"', 'a', 'W/', ',', '""', `"${'a'.repeat(999)}"`),
  headerValue,
);

const headers = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: ignoredHeaders },
  { weight: 1, arbitrary: fc.constant({ 'if-none-match': '*' }) },
  { weight: 1, arbitrary: knownHeader.map((value) => ({ 'if-none-match': value })) },
);

const unusualText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((text) => encodeURIComponent(text.toWellFormed())),
  },
);

/** A valid name, a name that is valid elsewhere, or a hostile one. */
function nameFor(vocabulary: Vocabulary, place: string): fc.Arbitrary<string> {
  const all = Object.values(vocabulary).flat();
  const fitting = Object.hasOwn(vocabulary, place) ? (vocabulary[place] ?? []) : all;
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...(fitting.length > 0 ? fitting : all)) },
    { weight: 1, arbitrary: fc.constantFrom(...all).map(encodeURIComponent) },
    { weight: 1, arbitrary: fc.constantFrom(...all).map((name) => `${encodeURIComponent(name)}x`) },
    { weight: 1, arbitrary: unusualText },
  );
}

/** The path of a route with its parameters filled in, current or of a named release. */
function pathOf(route: Route, vocabulary: Vocabulary): fc.Arbitrary<string> {
  const parts = route.path.split('/').filter(Boolean);
  const filled = fc.tuple(
    ...parts.map((part) =>
      part.startsWith(':') ? nameFor(vocabulary, part.slice(1)) : fc.constant(part),
    ),
  );
  const ending = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(route.endings)) },
    { weight: 1, arbitrary: fc.constantFrom(...ENDINGS) },
  );
  const release = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: nameFor(vocabulary, 'release') },
  );
  return fc.tuple(filled, ending, release).map(([names, end, id]) => {
    const path = `/${names.join('/')}${end}`;
    return id !== null && path.startsWith('/v1') ? path.replace('/v1', `/v1/releases/${id}`) : path;
  });
}

function queryFor(names: readonly string[], vocabulary: Vocabulary): fc.Arbitrary<string> {
  const all = Object.keys(vocabulary);
  const name = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(names.length > 0 ? names : all)) },
    { weight: 1, arbitrary: fc.constantFrom(...all, 'levle', 'ver', 'fbclid', '') },
    { weight: 1, arbitrary: unusualText },
  );
  const pair = name.chain((one) => {
    const value = nameFor(vocabulary, one).map((text) =>
      text.includes('%') ? text : encodeURIComponent(text),
    );
    return fc.oneof(
      { weight: 9, arbitrary: value.map((text) => `${one}=${text}`) },
      { weight: 1, arbitrary: fc.constantFrom(one, `${one}=`, `${one}=%`, `=${one}`) },
    );
  });
  const pairs = fc.array(pair, { maxLength: 4 }).map((list) => list.join('&'));
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 8, arbitrary: pairs.map((text) => (text === '' ? '' : `?${text}`)) },
    { weight: 1, arbitrary: fc.constantFrom('?', '??', '?&&=&', '?a;b', '?%', '#a', '?=', '?#') },
    // The required parameters of an address.
    { weight: names.length, arbitrary: requiredQuery(names, vocabulary) },
  );
}

/** Each parameter once, with a valid value. */
function requiredQuery(names: readonly string[], vocabulary: Vocabulary): fc.Arbitrary<string> {
  const needed = names.filter((name) => ['a', 'b', 'url', 'entity', 'rank'].includes(name));
  const values = needed.map((name) => fc.constantFrom(...(vocabulary[name] ?? [''])));
  return fc.tuple(...values).map((list) => {
    const pairs = list.map((value, index) => `${needed[index]}=${encodeURIComponent(value)}`);
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  });
}

/** What can be said of an entity, by its parameter. */
const STATEMENTS = [
  ...['rank', 'above', 'least', 'most', 'value', 'growth-least', 'growth-most', 'first-since'],
];

/** Requests for verdicts: most name an entity and one statement, with any values. */
export function verdictRequests(vocabulary: Vocabulary): fc.Arbitrary<AnyRequest> {
  const pair = (name: string) =>
    nameFor(vocabulary, name).map(
      (text) => `${name}=${text.includes('%') ? text : encodeURIComponent(text)}`,
    );
  const choice = fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('level', 'basis', 'as_of', 'among', 'precision').chain(pair),
    },
  );
  const statement = fc
    .tuple(pair('entity'), fc.constantFrom(...STATEMENTS).chain(pair), choice)
    .map((pairs) => `?${pairs.filter((text) => text !== '').join('&')}`);
  const query = fc.oneof(
    { weight: 6, arbitrary: statement },
    { weight: 1, arbitrary: queryFor(ROUTES.verdict.query, vocabulary) },
  );
  return fc.record({
    method: fc.constant('GET'),
    address: fc.tuple(pathOf(ROUTES.verdict, vocabulary), query).map((both) => both.join('')),
    headers: fc.constant({}),
  });
}

/** Random requests from a vocabulary. */
export function requests(vocabulary: Vocabulary): fc.Arbitrary<AnyRequest> {
  const routed = fc.oneof(
    ...Object.values<Route>({ ...ROUTES, ...STATIC_ROUTES }).map((route) => ({
      weight: 1 + Object.keys(route.endings).length,
      arbitrary: fc
        .tuple(pathOf(route, vocabulary), queryFor(route.query, vocabulary))
        .map((both) => both.join('')),
    })),
  );
  const lost = fc
    .tuple(
      fc.array(
        fc.oneof(nameFor(vocabulary, ''), fc.constantFrom('v1', 'rankings', '', '_snapshot')),
        {
          maxLength: 7,
        },
      ),
      queryFor([], vocabulary),
    )
    .map(([parts, query]) => `/${parts.join('/')}${query}`);
  const method = fc.oneof(
    { weight: 8, arbitrary: fc.constant('GET') },
    { weight: 1, arbitrary: fc.constant('HEAD') },
    { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
  );
  const address = fc.oneof({ weight: 8, arbitrary: routed }, { weight: 1, arbitrary: lost });
  return fc.record({ method, address, headers });
}
