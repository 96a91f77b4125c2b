/** The folders of the widget: each has one door, and imports between them point one way. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';

/** Folders, each with those that it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  views: ['text'],
  mount: [],
  element: ['mount', 'text', 'views'],
  timeline: ['element', 'text', 'views'],
  details: ['element', 'text', 'timeline', 'views'],
};

interface FolderImport {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly target: string;
}

const imports: FolderImport[] = Object.keys(MAY_IMPORT).flatMap((from) =>
  readdirSync(join(ROOT, 'widget', from), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => posix.join(from, path.split(sep).join('/')))
    .flatMap((file) => {
      const text = readFileSync(join(ROOT, 'widget', file), 'utf8');
      return [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => {
        const target = posix.join(dirname(file), path);
        return { file, from, to: target.split('/')[0] ?? '', target };
      });
    })
    .filter(({ to }) => to !== from && to in MAY_IMPORT),
);

test('a folder imports only those below it', () => {
  expect(imports.length).toBeGreaterThan(20);
  expect(imports.filter(({ from, to }) => !MAY_IMPORT[from]?.includes(to))).toEqual([]);
});

test('a folder is imported through its door', () => {
  const isDoor = /^\w+\/(locales\/\w+\/)?(mod|initial)\.ts$/;
  expect(imports.filter(({ target }) => !isDoor.test(target))).toEqual([]);
});
