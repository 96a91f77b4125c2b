/**
 * `npm run etags -- [--data DIR] [--out FILE] [--compare FILE]`: builds the release of the data for a fixed origin and hashes the
 * sorted list of `address etag` of all its response bodies. A change that must alter no response leaves this hash as it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { packKey } from '../engine/model/address.ts';
import { bodyAt, decodePack } from '../engine/model/pack.ts';
import { sha256 } from '../publish/sha256.ts';
import { buildLocalRelease, compileFolder } from './lib/build-release.ts';
import { DATA_OPTION, readOptions, resolveFromCaller } from './lib/command-line.ts';
import { dataFolder } from './lib/load-data.ts';

const ORIGIN = 'http://localhost:8790';
const MAX_LISTED = 20;

const options = readOptions({
  usage: 'npm run etags -- [--data DIR] [--out FILE] [--compare FILE]',
  about:
    'Hashes the addresses and ETags of all response bodies of a release, built for a fixed origin.',
  options: {
    ...DATA_OPTION,
    out: { type: 'string', value: 'FILE', about: 'writes the list, a line for each body' },
    compare: { type: 'string', value: 'FILE', about: 'prints the differences from such a list' },
  },
});

/** The sorted lines `address etag` of all bodies in the packs of a release. */
function etagLines(values: Iterable<[key: string, bytes: Uint8Array]>): string[] {
  const lines = new Set<string>();
  for (const [key, bytes] of values) {
    const pack = key.startsWith(packKey('')) ? decodePack(Uint8Array.from(bytes)) : null;
    if (!pack) continue;
    for (const address of Object.keys(pack.index)) {
      const body = bodyAt(pack, address);
      if (body) lines.add(`${address} ${body.etag}`);
    }
    for (const [address, [etag]] of Object.entries(pack.derived)) lines.add(`${address} ${etag}`);
  }
  return [...lines].sort();
}

/** Prints the addresses whose bodies were added, removed or changed. */
function printDifferences(before: readonly string[], after: readonly string[]): void {
  const parse = (lines: readonly string[]) =>
    new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), line] as const));
  const [old, current] = [parse(before), parse(after)];
  const differences = {
    added: [...current.keys()].filter((address) => !old.has(address)),
    removed: [...old.keys()].filter((address) => !current.has(address)),
    changed: [...current].flatMap(([address, line]) =>
      old.has(address) && old.get(address) !== line ? [address] : [],
    ),
  };
  for (const [kind, addresses] of Object.entries(differences)) {
    console.log(`${addresses.length} ${kind}`);
    for (const address of addresses.slice(0, MAX_LISTED)) console.log(`  ${address}`);
    if (addresses.length > MAX_LISTED) console.log('  …');
  }
}

const compiled = compileFolder(dataFolder(options.data));
const { release } = buildLocalRelease(compiled, ORIGIN);
const lines = etagLines(release.values);
const text = lines.map((line) => `${line}\n`).join('');
console.log(`${lines.length} bodies, ${sha256(Buffer.from(text))}`);
if (options.out !== undefined) writeFileSync(resolveFromCaller(options.out), text);
if (options.compare !== undefined) {
  const before = readFileSync(resolveFromCaller(options.compare), 'utf8');
  printDifferences(before.split('\n').slice(0, -1), lines);
}
