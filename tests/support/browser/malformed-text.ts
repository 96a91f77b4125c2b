/** Malformed responses for fuzz tests: a document with some of its values replaced or removed, or the text cut or not JSON. */
import { type Random, randomInteger, randomItem } from '../simulation/seeded-random.ts';

/** Replacements of a value; undefined removes it. Some have names that a template engine could mistake for its own. */
const REPLACEMENTS: readonly unknown[] = [
  undefined,
  undefined,
  null,
  null,
  {},
  [],
  '',
  'text',
  '2025-13-45',
  0,
  -1,
  0.1,
  1e21,
  Number.MAX_VALUE,
  true,
  [null],
  [[]],
  [{}],
  { en: null },
  { en: { nodeType: 1 } },
  { nodeType: 1 },
  { _$litType$: 1, strings: ['<p>'], values: [] },
];

interface Place {
  readonly holder: object;
  readonly key: string;
}

/** Every value in a document, by its holder and key. */
function placesIn(holder: object): Place[] {
  return Object.entries(holder).flatMap(([key, value]) => [
    { holder, key },
    ...(typeof value === 'object' && value !== null ? placesIn(value) : []),
  ]);
}

function replaceOne(random: Random, document: object): void {
  const places = placesIn(document);
  // All of it has been removed.
  if (places.length === 0) return;
  const { holder, key } = randomItem(random, places);
  const replacement = REPLACEMENTS[randomInteger(random, 0, REPLACEMENTS.length - 1)];
  if (replacement === undefined) Reflect.deleteProperty(holder, key);
  else Reflect.set(holder, key, structuredClone(replacement));
}

/** A malformed version of `document` as text: usually JSON with one to three wrong values. */
export function malformedText(random: Random, document: object): string {
  const text = JSON.stringify(document);
  const kind = randomInteger(random, 1, 20);
  if (kind === 1) return text.slice(0, randomInteger(random, 0, text.length - 1));
  if (kind === 2)
    return randomItem(random, ['', '<h1>Log in</h1>', '{}', '[]', 'null', '0', '"x"']);
  const copy: unknown = JSON.parse(text);
  const holder = { copy };
  for (let count = randomInteger(random, 1, 3); count > 0; count -= 1) replaceOne(random, holder);
  return JSON.stringify(holder.copy) ?? '';
}
