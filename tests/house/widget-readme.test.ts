/** The widget's README against its code: every attribute, event, part and custom property, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';

const readme = readFileSync(join(ROOT, 'widget', 'README.md'), 'utf8');
const element = readFileSync(join(ROOT, 'widget', 'likewise-ranking.ts'), 'utf8');
const code = readdirSync(join(ROOT, 'widget'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(ROOT, 'widget', file), 'utf8'))
  .join('\n');

function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

function section(head: string): string {
  return readme.split(`## ${head}`)[1]?.split('\n## ')[0] ?? '';
}

test('attributes', () => {
  const block = /static override properties = \{(.*?)\n {2}\};/s.exec(element)?.[1] ?? '';
  const names = found(block, /^ {4}(\w+):/gm).map((name) => (name === 'asOf' ? 'as-of' : name));
  expect(names.length).toBeGreaterThan(5);
  expect(found(section('Attributes'), /^\| `([a-z-]+)`/gm)).toEqual(names.sort());
});

test('events', () => {
  expect(found(section('Events'), /^\| `(likewise-[a-z]+)`/gm)).toEqual(
    found(element, /#dispatch\('(likewise-[a-z]+)'/g),
  );
});

test('parts and custom properties', () => {
  expect(found(readme, /::part\((\w+)\)/g)).toEqual(found(code, /\bpart="(\w+)"/g));
  expect(found(readme, /(--likewise-[a-z-]+)/g)).toEqual(found(code, /(--likewise-[a-z-]+)/g));
});
