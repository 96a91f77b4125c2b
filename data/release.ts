/**
 * A release: finished bodies in packs, a manifest that says where each lies, and a name that is the hash of the manifest.
 */
import { leadersAddress, manifestKey, rankingAddress, vintageAddress } from './address.ts';
import type { CompiledDataset, CompiledLeaders, CompiledRanking } from './compile.ts';
import type { Manifest, RankingView } from './documents.ts';
import { jsonBody } from './json-body.ts';
import { datasetIndex } from './manifest.ts';
import { sha256 } from './pack.ts';
import { type Bodies, Packer, packGroup } from './packer.ts';
import { rankingCsv } from './ranking-csv.ts';
import { datasetBodies, indexBodies } from './single-documents.ts';
import { viewOf } from './view.ts';

const RELEASE_LENGTH = 16;

/** The languages in which bodies with words are stored. */
export const LANGUAGES = ['en', 'zh'] as const;

export interface Release {
  /** The first 16 hex digits of the SHA-256 of the manifest. */
  readonly id: string;
  readonly manifest: Manifest;
  /** What the store has to hold for it: packs and manifest, by key. The pointer is the publisher's. */
  readonly values: Bodies;
}

/** What other rooms render for a release: `data/` knows nothing of pages and pictures. */
export interface Rendering {
  /** Scheme and host, without a slash at the end, for addresses that must be absolute. */
  readonly origin: string;
  /** Finished single documents, by address (`index.html`). */
  readonly documents: Bodies;
  /** What is rendered of every vintage of a ranking, by form (`en.svg`). */
  readonly forms: (view: RankingView) => ReadonlyMap<string, string>;
  /** Pictures of a ranking as it is known now, by form (`en.card.png`); none for most. */
  readonly pictures: (ranking: CompiledRanking) => Bodies;
}

/** Nothing but the documents of `data/` itself. */
export const UNRENDERED: Rendering = {
  origin: 'http://localhost',
  documents: new Map(),
  forms: () => new Map(),
  pictures: () => new Map(),
};

/** The bodies of one ranking, all vintages, by address. */
function rankingBodies(
  compiled: CompiledDataset,
  ranking: CompiledRanking,
  { forms }: Rendering,
): Bodies {
  const bodies = new Map<string, Uint8Array>();
  const stem = rankingAddress(ranking.key);
  for (const { asOf, document } of ranking.vintages) {
    if (!document) continue;
    const view = viewOf(compiled, ranking, document);
    const put = (form: string, body: Uint8Array) =>
      bodies.set(vintageAddress(stem, asOf, form), body);
    put('json', jsonBody(document));
    put('view.json', jsonBody(view));
    for (const language of LANGUAGES) {
      put(`${language}.csv`, Buffer.from(rankingCsv(view, language)));
    }
    for (const [form, text] of forms(view)) put(form, Buffer.from(text));
  }
  for (const { asOf, document } of ranking.comparisons) {
    if (document) bodies.set(vintageAddress(stem, asOf, 'compare.json'), jsonBody(document));
  }
  return bodies;
}

function leadersBodies({ key, vintages }: CompiledLeaders): Bodies {
  const bodies = vintages.flatMap(({ asOf, document }): [string, Uint8Array][] =>
    document ? [[vintageAddress(leadersAddress(key), asOf, 'json'), jsonBody(document)]] : [],
  );
  return new Map(bodies);
}

/** The pictures of a ranking, by address; they are of its newest vintage. */
function pictureBodies(ranking: CompiledRanking, { pictures }: Rendering): Bodies {
  const asOf = ranking.vintages.at(-1)?.asOf ?? '';
  const stem = rankingAddress(ranking.key);
  return new Map(
    [...pictures(ranking)].map(([form, bytes]) => [vintageAddress(stem, asOf, form), bytes]),
  );
}

function packDataset(packer: Packer, compiled: CompiledDataset, rendering: Rendering) {
  const rankings = new Map<CompiledRanking, number>();
  for (const group of Map.groupBy(compiled.rankings, ({ key }) => packGroup(key)).values()) {
    const bodies = group.map(
      (ranking) => [ranking, rankingBodies(compiled, ranking, rendering)] as const,
    );
    for (const [ranking, position] of packer.add(bodies)) rankings.set(ranking, position);
  }
  const leaders = packer.add(compiled.leaders.map((list) => [list, leadersBodies(list)]));
  const pictured = compiled.rankings
    .map((ranking) => [ranking, pictureBodies(ranking, rendering)] as const)
    .filter(([, bodies]) => bodies.size > 0);
  return datasetIndex(compiled, { rankings, leaders, pictures: packer.add(pictured) });
}

function named(packer: Packer, parts: Omit<Manifest, 'packs'>): Release {
  const manifest: Manifest = { ...parts, packs: packer.hashes };
  const bytes = jsonBody(manifest);
  const id = sha256(bytes).slice(0, RELEASE_LENGTH);
  return { id, manifest, values: new Map([...packer.values, [manifestKey(id), bytes]]) };
}

/** Makes the release of compiled datasets. Pure and byte-stable. */
export function makeRelease(
  compiled: readonly CompiledDataset[],
  rendering: Rendering = UNRENDERED,
): Release {
  const packer = new Packer();
  // What is asked for most lies alone: it must not wait for the tables.
  const groups = [
    new Map([...indexBodies(compiled), ...rendering.documents]),
    ...compiled.flatMap((one) => datasetBodies(one, rendering.origin)),
  ];
  const documents = groups.flatMap((group) => [...packer.addDocuments(group)]);
  const datasets = compiled.map((one) => [one.dataset.id, packDataset(packer, one, rendering)]);
  return named(packer, {
    documents: Object.fromEntries(documents),
    datasets: Object.fromEntries(datasets),
  });
}

/** The same release with further single documents, which may have been made by asking it. */
export function withDocuments({ id, manifest, values }: Release, documents: Bodies): Release {
  const packs = [...values].filter(([key]) => key !== manifestKey(id));
  const packer = new Packer(manifest.packs, new Map(packs));
  const positions = Object.fromEntries(packer.addDocuments(documents));
  return named(packer, { ...manifest, documents: { ...manifest.documents, ...positions } });
}
