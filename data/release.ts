/**
 * A release: finished bodies in packs, a manifest that says where each lies, and a name that is the hash of the manifest.
 * Packs hold one dataset, metric, level, basis and year each, so that a new month touches few of them.
 */
import { manifestKey, packKey, type RankingKey, vintageAddress } from './address.ts';
import type { CompiledDataset, CompiledRanking } from './compile.ts';
import { datasetDocument, datasetsDocument, indexDocument } from './dataset-documents.ts';
import type { DatasetIndex, Manifest, RankingIndex } from './documents.ts';
import { jsonBody } from './json-body.ts';
import { encodePack, sha256 } from './pack.ts';
import { viewOf } from './view.ts';

export { jsonBody } from './json-body.ts';

/** A pack grows no further than this, unless one ranking alone is larger. */
const PACK_BYTES = 1_000_000;
const RELEASE_LENGTH = 16;

export interface Release {
  /** The first 16 hex digits of the SHA-256 of the manifest. */
  readonly id: string;
  readonly manifest: Manifest;
  /** What the store has to hold for it: packs and manifest, by key. The pointer is the publisher's. */
  readonly values: ReadonlyMap<string, Uint8Array>;
}

/** The bodies of one ranking, all vintages, by address. */
function rankingBodies(
  compiled: CompiledDataset,
  ranking: CompiledRanking,
): Map<string, Uint8Array> {
  const bodies = new Map<string, Uint8Array>();
  for (const { asOf, document } of ranking.vintages) {
    if (!document) continue;
    bodies.set(vintageAddress(ranking.key, asOf, 'json'), jsonBody(document));
    bodies.set(
      vintageAddress(ranking.key, asOf, 'view.json'),
      jsonBody(viewOf(compiled, ranking, document)),
    );
  }
  return bodies;
}

function packGroup({ dataset, metric, period, level, basis }: RankingKey): string {
  const year = period.split('--').at(-1)?.slice(0, 4) ?? '';
  return [dataset, metric, level, basis, year].join('/');
}

class Packer {
  readonly hashes: string[] = [];
  readonly values = new Map<string, Uint8Array>();

  /** Adds a pack; returns its position in the manifest. */
  add(bodies: ReadonlyMap<string, Uint8Array>): number {
    const { hash, bytes } = encodePack(bodies);
    this.values.set(packKey(hash), bytes);
    return this.hashes.push(hash) - 1;
  }

  /** Adds the rankings of one group, in as few packs as their size allows; returns the position of each. */
  addRankings(
    compiled: CompiledDataset,
    rankings: readonly CompiledRanking[],
  ): Map<CompiledRanking, number> {
    const positions = new Map<CompiledRanking, number>();
    let waiting: CompiledRanking[] = [];
    let bodies = new Map<string, Uint8Array>();
    let size = 0;
    const flush = () => {
      const position = this.add(bodies);
      for (const ranking of waiting) positions.set(ranking, position);
      waiting = [];
      bodies = new Map();
      size = 0;
    };
    for (const ranking of rankings) {
      const own = rankingBodies(compiled, ranking);
      const bytes = [...own.values()].reduce((sum, body) => sum + body.length, 0);
      if (size > 0 && size + bytes > PACK_BYTES) flush();
      waiting.push(ranking);
      for (const [address, body] of own) bodies.set(address, body);
      size += bytes;
    }
    flush();
    return positions;
  }
}

/** metric -> period -> level -> basis, as the manifest holds it. */
type RankingTree = Record<string, Record<string, Record<string, Record<string, RankingIndex>>>>;

function child<Value>(
  tree: Record<string, Record<string, Value>>,
  key: string,
): Record<string, Value> {
  const found = tree[key] ?? {};
  tree[key] = found;
  return found;
}

function datasetIndex(
  compiled: CompiledDataset,
  positions: ReadonlyMap<CompiledRanking, number>,
): DatasetIndex {
  const { metrics, levels, bases, defaults } = compiled.dataset;
  const rankings: RankingTree = {};
  for (const ranking of compiled.rankings) {
    const { metric, period, level, basis } = ranking.key;
    const ofMetric = child(rankings, metric);
    const ofLevel = child(child(ofMetric, period), level);
    ofLevel[basis] = {
      pack: positions.get(ranking) ?? -1,
      vintages: ranking.vintages.map(({ asOf, document }) => [
        asOf,
        document ? document.coverage.listed : null,
      ]),
    };
  }
  return {
    defaults,
    metrics: metrics.map((metric) => metric.id),
    levels: levels.map((level) => level.id),
    bases: bases.map(({ id, from, to, mixed }) => ({
      id,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(mixed ? { mixed: true as const } : {}),
    })),
    rankings,
  };
}

/** The single documents of a release, by address; `pages` are further ones, finished already. */
function singleBodies(
  compiled: readonly CompiledDataset[],
  pages: ReadonlyMap<string, Uint8Array>,
): Map<string, Uint8Array> {
  return new Map<string, Uint8Array>([
    ['v1', jsonBody(indexDocument(compiled))],
    ['v1/datasets', jsonBody(datasetsDocument(compiled))],
    ...compiled.map((one): [string, Uint8Array] => [
      `v1/datasets/${one.dataset.id}`,
      jsonBody(datasetDocument(one)),
    ]),
    ...pages,
  ]);
}

/** Makes the release of compiled datasets. Pure and byte-stable. */
export function makeRelease(
  compiled: readonly CompiledDataset[],
  pages: ReadonlyMap<string, Uint8Array> = new Map(),
): Release {
  const packer = new Packer();
  const single = singleBodies(compiled, pages);
  const first = packer.add(single);
  const datasets: Record<string, DatasetIndex> = {};
  for (const one of compiled) {
    const positions = new Map<CompiledRanking, number>();
    for (const group of Map.groupBy(one.rankings, (ranking) => packGroup(ranking.key)).values()) {
      for (const [ranking, position] of packer.addRankings(one, group))
        positions.set(ranking, position);
    }
    datasets[one.dataset.id] = datasetIndex(one, positions);
  }
  const documents = Object.fromEntries([...single.keys()].map((address) => [address, first]));
  const manifest: Manifest = { packs: packer.hashes, documents, datasets };
  const bytes = jsonBody(manifest);
  const id = sha256(bytes).slice(0, RELEASE_LENGTH);
  return { id, manifest, values: new Map([...packer.values, [manifestKey(id), bytes]]) };
}
