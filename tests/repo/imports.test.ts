/** Import rules: which folder may import which, by name. No cycles, and a pure engine. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix, sep } from 'node:path';
import { join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isTypeOnly: boolean;
}

const FOLDERS = ['engine', 'publish', 'worker', 'widget', 'site', 'scripts'];

function sources(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file.split(sep).join('/'))),
  );
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const pattern =
    /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"](\.[^'"]+)['"]|import\(['"](\.[^'"]+)['"]\)/gms;
  return [...text.matchAll(pattern)].map((match) => ({
    from: file,
    to: posix.join(dirname(file), match[2] ?? match[3] ?? ''),
    isTypeOnly: match[1] !== undefined,
  }));
}

const imports = sources().flatMap(importsOf);

describe('imports', () => {
  test('have no cycle', () => {
    const graph = Map.groupBy(imports, (row) => row.from);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (path.includes(file) || done.has(file)) return;
      for (const { to } of graph.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });
});
