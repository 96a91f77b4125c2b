/** The widget's README against its code: exactly its attributes, properties, events, slots, parts and custom properties. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { describeElement } from '../../widget/build/element-manifest.ts';

interface Named {
  readonly name: string;
  readonly fieldName?: string;
}

const readme = readFileSync(join(ROOT, 'widget', 'README.md'), 'utf8');
const code = readdirSync(join(ROOT, 'widget'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(ROOT, 'widget', file), 'utf8'))
  .join('\n');
const [{ declarations }] = JSON.parse(await describeElement()).modules;
const element: Readonly<Record<string, readonly Named[]>> = declarations[0];

/** Matches of an expression, without duplicates. */
function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

const described = (list: string): string[] => (element[list] ?? []).map(({ name }) => name).sort();

function section(head: string): string {
  const text = readme.split(`\n## ${head}\n`)[1]?.split('\n## ')[0];
  if (text === undefined) throw new Error(`no section in the README: ${head}`);
  return text;
}

/** The rows of a section's table, each as its cells. */
function rows(head: string): string[][] {
  const lines = section(head)
    .split('\n')
    .filter((line) => /^\| (?!-)/.test(line));
  return lines.slice(1).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Names in backticks in the first column. */
const listed = (head: string): string[] =>
  found(
    rows(head)
      .map(([cell = '']) => cell)
      .join('\n'),
    /`([^`]+)`/g,
  );

describe('the tables', () => {
  test('of attributes and properties', () => {
    const own = (element.attributes ?? []).map(({ name, fieldName }) => [name, fieldName]).sort();
    expect(own.length).toBeGreaterThan(5);
    const documented = rows('Attributes and properties').map((cells) =>
      cells.slice(0, 2).map((cell) => cell.replaceAll('`', '')),
    );
    expect(documented.sort()).toEqual(own);
  });

  test('of events: those described, and those dispatched', () => {
    expect(listed('Events')).toEqual(described('events'));
    expect(found(code, /(?:#dispatch|CustomEvent)\(\s*'(likewise-[a-z]+)'/g)).toEqual(
      described('events'),
    );
  });

  test('of slots', () => {
    expect(rows('Slots')).toHaveLength(described('slots').length);
    expect(found(code, /<slot( name="\w+")?>/g)).toEqual(['']);
  });

  test('of parts', () => {
    expect(listed('Parts')).toEqual(described('cssParts'));
    expect(found(code, /\bpart="(\w+)"/g)).toEqual(described('cssParts'));
  });

  test('of custom properties', () => {
    expect(listed('Custom properties')).toEqual(described('cssProperties'));
    expect(found(code, /var\((--likewise-[a-z-]+)/g)).toEqual(described('cssProperties'));
  });

  test('have no empty cell', () => {
    for (const head of [
      'Attributes and properties',
      'Events',
      'Slots',
      'Parts',
      'Custom properties',
    ])
      for (const cells of rows(head)) expect(cells.filter((cell) => cell === '')).toEqual([]);
  });
});

describe('the package', () => {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'widget', 'package.json'), 'utf8'));

  test('has no undocumented entry points', () => {
    const entries = Object.keys(exports).filter((entry) => !entry.endsWith('.json'));
    expect(found(section('From npm'), /['"`](likewise-widget(?:\/\w+)?)['"`]/g)).toEqual(
      entries.map((entry) => entry.replace('.', 'likewise-widget')).sort(),
    );
  });
});
