/** Dependencies: exact versions, each with its reason in the decision on tools. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);
const versions: Readonly<Record<string, string>> = { ...dependencies, ...devDependencies };

/** The packages in the first column of the table, which may name several in one row. */
function explained(): string[] {
  const text = readFileSync(join(ROOT, 'docs/decisions/0001-tools.md'), 'utf8');
  const cells = [...text.matchAll(/^\| ([^|]+)\|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => cell.match(/@?[\w.-]+(?:\/[\w.-]+)?/g) ?? []);
}

test('every version is exact', () => {
  expect(Object.values(versions).filter((version) => !/^\d[\w.-]*$/.test(version))).toEqual([]);
});

test('every package has its reason, and every reason its package', () => {
  const names = explained();
  expect(Object.keys(versions).filter((name) => !names.includes(name))).toEqual([]);
  const words = new Set(['package', 'with', '-'.repeat(3)]);
  const rest = names.filter((name) => !(name in versions) && !words.has(name));
  expect(rest.filter((name) => !/^-+$/.test(name))).toEqual([]);
});
