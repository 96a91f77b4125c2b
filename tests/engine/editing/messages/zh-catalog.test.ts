/** The Chinese catalog: each template is a message that the engine makes, and has a translation that fits it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { translateMessage } from '../../../../engine/editing/messages/translate.ts';
import { zhMessages } from '../../../../engine/editing/messages/zh.ts';

const ENTRIES = zhMessages.flatMap((messages) => Object.entries(messages));
const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g;

/** The engine's files, without the catalog. */
const SOURCES = readdirSync('engine', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith(join('editing', 'messages')))
  .map((path) => readFileSync(join('engine', path), 'utf8'));

/** The literal parts of a template; a single word with the quotation marks that it has in a source. */
function literalsOf(english: string): string[] {
  if (/^[\w-]+$/.test(english)) return [`'${english}'`];
  return english
    .replace(PLACEHOLDER, '\0')
    .split('\0')
    .map((literal) => literal.trim())
    .filter(Boolean);
}

/** Keys of objects need no quotation marks. */
const isInSource = (source: string, literal: string) =>
  source.includes(literal) || source.includes(literal.replace(/^'(.*)'$/, ' $1: '));

test('each template is in a source of the engine', () => {
  const unused = ENTRIES.filter(([english]) => {
    const literals = literalsOf(english);
    return !SOURCES.some((source) => literals.every((one) => isInSource(source, one)));
  });
  expect(unused).toEqual([]);
});

test('no template is in two of the catalog’s files', () => {
  const keys = ENTRIES.map(([english]) => english);
  expect(keys.filter((key, at) => keys.indexOf(key) < at)).toEqual([]);
});

/** Values that Chinese doesn't need, since it has no plural. */
const PLURALS = ['tables', 'rows', 'lines', 'verb'];

test('each translation has the values of its template', () => {
  const names = (text: string) =>
    [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name).toSorted();
  const needed = ENTRIES.map(([english]) =>
    names(english).filter((name) => !PLURALS.includes(name)),
  );
  expect(ENTRIES.map(([, chinese]) => names(chinese))).toEqual(needed);
});

/** Values of each kind, with what they become. */
const VALUES: Readonly<Record<string, readonly [string, string]>> = {
  number: ['12', '12'],
  message: ['it is empty', '是空列'],
  messages: ['it is empty, as chosen', '是空列、由你选定'],
  list: ['Oslo, Rome', 'Oslo、Rome'],
  either: ['it is empty', '是空列'],
  text: ['Oslo', 'Oslo'],
};

test('no template hides another', () => {
  const hidden = ENTRIES.filter(([english, chinese]) => {
    const kinds = new Map(
      [...english.matchAll(PLACEHOLDER)].map(([, name = '', kind = 'text']) => [name, kind]),
    );
    const fill = (text: string, at: 0 | 1) =>
      text.replace(PLACEHOLDER, (_, name: string) => VALUES[kinds.get(name) ?? '']?.[at] ?? '?');
    return translateMessage(fill(english, 0), zhMessages) !== fill(chinese, 1);
  });
  expect(hidden).toEqual([]);
});
