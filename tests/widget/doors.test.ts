/** Import rules of the widget: each folder has one index module, and imports between folders point one way. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';

/** Each folder with the folders that it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  views: ['text'],
  mount: [],
  element: ['mount', 'text', 'views'],
  timeline: ['element', 'text', 'views'],
  details: ['element', 'text', 'timeline', 'views'],
  verdict: ['element', 'views'],
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

test('folders import only allowed folders', () => {
  expect(imports.length).toBeGreaterThan(20);
  expect(imports.filter(({ from, to }) => !MAY_IMPORT[from]?.includes(to))).toEqual([]);
});

test('folders are imported through their index modules', () => {
  const isIndex = /^\w+\/(locales\/\w+\/)?(mod|initial)\.ts$/;
  expect(imports.filter(({ target }) => !isIndex.test(target))).toEqual([]);
});
