/** The rooms of the house: who may import whom, and no cycles. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const ROOMS = ['api', 'data', 'worker', 'widget', 'site', 'scripts'];

function sources(): string[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(room, file)),
  );
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const pattern =
    /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"](\.[^'"]+)['"]|import\(['"](\.[^'"]+)['"]\)/gms;
  return [...text.matchAll(pattern)].map((match) => ({
    from: file.split(sep).join('/'),
    to: relative(ROOT, join(ROOT, dirname(file), match[2] ?? match[3] ?? ''))
      .split(sep)
      .join('/'),
    typeOnly: match[1] !== undefined,
  }));
}

const imports = sources().flatMap(importsOf);
const room = (file: string) => file.split('/')[0] ?? '';

describe('the rooms', () => {
  test('worker and widget take from data only its documents, as types, and its address', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      if (!['worker', 'widget'].includes(room(from)) || room(to) === room(from)) return false;
      return !(to === 'data/address.ts' || (to === 'data/documents.ts' && typeOnly));
    });
    expect(wrong).toEqual([]);
  });

  test('data knows of no other room', () => {
    expect(imports.filter(({ from, to }) => room(from) === 'data' && room(to) !== 'data')).toEqual(
      [],
    );
  });

  test('what describes the interface takes from the worker its tables alone, and from the site how a page is made', () => {
    const open =
      /^(api|data)\/|^worker\/(routes|problem|cache-policy)\.ts$|^site\/(markup|layout)\.ts$/;
    expect(imports.filter(({ from, to }) => room(from) === 'api' && !open.test(to))).toEqual([]);
  });

  test('nothing that is served imports what describes the interface', () => {
    const wrong = imports.filter(
      ({ from, to }) => room(to) === 'api' && !['api', 'scripts'].includes(room(from)),
    );
    expect(wrong).toEqual([]);
  });

  test('the address imports nothing', () => {
    expect(imports.filter(({ from }) => from === 'data/address.ts')).toEqual([]);
  });

  test('evidence is pure: no file, no network, no clock', () => {
    const files = sources().filter((file) => file.includes(`evidence${sep}`));
    const impure = files.filter((file) =>
      /from 'node:|fetch\(|Date\.now|new Date|Math\.random|process\./.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
    expect(impure).toEqual([]);
  });

  test('there is no cycle of imports', () => {
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
