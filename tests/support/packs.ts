/**
 * Releases made by hand, in the form of the store: the worker's tests need no compiler. Bodies are short texts
 * that say what they are, so that a test sees which one answered.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  manifestKey,
  POINTER_KEY,
  packKey,
  type RankingKey,
  rankingAddress,
  vintageAddress,
} from '../../data/address.ts';
import type {
  DatasetIndex,
  Manifest,
  PackIndex,
  Pointer,
  VintageIndex,
} from '../../data/documents.ts';

/** Keys and values of the store. */
export type StoreFiles = Map<string, Uint8Array<ArrayBuffer>>;

/** metric -> period -> level -> basis -> vintages. */
export type Vintages = Record<
  string,
  Record<string, Record<string, Record<string, readonly VintageIndex[]>>>
>;

/** A dataset by its rankings; the rest has defaults. */
export interface SyntheticDataset extends Partial<Omit<DatasetIndex, 'rankings'>> {
  readonly vintages: Vintages;
}

/** A release in the form of the store. */
export interface SyntheticRelease {
  readonly id: string;
  readonly manifest: Manifest;
  /** Manifest and packs, without a pointer. */
  readonly files: StoreFiles;
}

const LEVELS = ['city', 'province'];
const BASES: DatasetIndex['bases'] = [
  { id: 'headquarters', to: '2024-12' },
  { id: 'plant', from: '2025-01' },
  { id: 'unspecified', mixed: true },
];

/** The index of a dataset; every ranking is said to lie in the given pack. */
export function datasetIndex(dataset: SyntheticDataset, pack = 0): DatasetIndex {
  const { vintages, ...rest } = dataset;
  const metrics = Object.keys(vintages);
  return {
    license: 'CC-BY-4.0',
    leaders: {},
    defaults: { metric: metrics[0] ?? '', period: '2025', level: 'city' },
    metrics,
    levels: LEVELS,
    bases: BASES,
    ...rest,
    rankings: mapValues(vintages, (periods) =>
      mapValues(periods, (levels) =>
        mapValues(levels, (bases) => mapValues(bases, (listed) => ({ pack, vintages: listed }))),
      ),
    ),
  };
}

/** A manifest without packs, which is all that resolving an address needs. */
export function manifestOf(datasets: Record<string, SyntheticDataset>): Manifest {
  return {
    packs: [],
    documents: {},
    datasets: mapValues(datasets, (dataset) => datasetIndex(dataset)),
  };
}

/** A release with one pack of single documents (the first) and one pack for each dataset. */
export function releaseOf(
  datasets: Record<string, SyntheticDataset>,
  documents: Record<string, string>,
): SyntheticRelease {
  const names = Object.keys(datasets);
  const packs = [
    packOf(documents),
    ...names.map((name) => packOf(bodiesOf(name, datasets[name]?.vintages ?? {}))),
  ];
  const manifest: Manifest = {
    packs: packs.map((pack) => sha256(pack).slice(0, 32)),
    documents: mapValues(documents, () => 0),
    datasets: Object.fromEntries(
      names.map((name, position) => [
        name,
        datasetIndex(datasets[name] ?? { vintages: {} }, position + 1),
      ]),
    ),
  };
  const bytes = encode(JSON.stringify(manifest));
  const id = sha256(bytes).slice(0, 16);
  const files: StoreFiles = new Map([[manifestKey(id), bytes]]);
  for (const pack of packs) files.set(packKey(sha256(pack).slice(0, 32)), pack);
  return { id, manifest, files };
}

/** All that the store holds when a release is current. */
export function published(release: SyntheticRelease, previous?: SyntheticRelease): StoreFiles {
  const kept = previous ? [release.id, previous.id] : [release.id];
  const pointer: Pointer = {
    release: release.id,
    previous: previous?.id ?? null,
    sequence: kept.length,
    releases: kept.map((id) => ({ release: id, published: '2026-01-18T12:00:00.000Z' })),
    gone: [],
  };
  return new Map([
    ...(previous?.files ?? []),
    ...release.files,
    [POINTER_KEY, encode(JSON.stringify(pointer))],
  ]);
}

/** Writes the files of a store as the snapshot among the static assets in a folder. */
export function writeSnapshot(assets: string, files: StoreFiles): void {
  for (const [key, value] of files) {
    const path = join(assets, '_snapshot', key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, value);
  }
}

/** A pack of these bodies, each with the ETag that `etagOf` says. */
export function packOf(bodies: Record<string, string>): Uint8Array<ArrayBuffer> {
  const parts = Object.values(bodies).map(encode);
  const index: Record<string, PackIndex[string]> = {};
  let offset = 0;
  for (const [address, body] of Object.entries(bodies)) {
    const { byteLength } = encode(body);
    index[address] = [offset, byteLength, etagOf(body)];
    offset += byteLength;
  }
  const head = encode(JSON.stringify(index));
  const pack = new Uint8Array(4 + head.byteLength + offset);
  new DataView(pack.buffer).setUint32(0, head.byteLength);
  pack.set(head, 4);
  let at = 4 + head.byteLength;
  for (const part of parts) {
    pack.set(part, at);
    at += part.byteLength;
  }
  return pack;
}

/** The strong ETag of a body. */
export function etagOf(body: string): string {
  return `"${sha256(encode(body)).slice(0, 32)}"`;
}

/** The body of one vintage: JSON that says which one it is, in two languages to have bytes that are no characters. */
export function bodyOf(address: string): string {
  return JSON.stringify({ address, name: { en: 'Chongqing', zh: '重庆' } });
}

/** UTF-8. */
export function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function bodiesOf(dataset: string, rankings: Vintages): Record<string, string> {
  const addresses = entriesOf(rankings).flatMap(([metric, periods]) =>
    entriesOf(periods).flatMap(([period, levels]) =>
      entriesOf(levels).flatMap(([level, bases]) =>
        entriesOf(bases).flatMap(([basis, vintages]) =>
          addressesOf({ dataset, metric, period, level, basis }, vintages),
        ),
      ),
    ),
  );
  return Object.fromEntries(addresses.map((address) => [address, bodyOf(address)]));
}

function addressesOf(key: RankingKey, vintages: readonly VintageIndex[]): string[] {
  return vintages
    .filter(([, listed]) => listed !== null)
    .flatMap(([asOf]) =>
      (['json', 'view.json'] as const).map((ending) =>
        vintageAddress(rankingAddress(key), asOf, ending),
      ),
    );
}

const entriesOf = <T>(record: Record<string, T>): [string, T][] => Object.entries(record);

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
