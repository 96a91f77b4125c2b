/** Releases marked with a number in each body: a body mixed from two releases would show. */

import { packKey, rankingAddress, vintageAddress } from '../../../engine/model/address.ts';
import { COMMON_PARTS } from '../stores/fake-bindings.ts';
import {
  encode,
  releaseOfPacks,
  type StoreFiles,
  type SyntheticRelease,
  splitBody,
} from './packed-release.ts';
import { bodyOf, comparisonBoundsOf, syntheticRelease } from './synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from './vehicles.ts';

const KEY = { dataset: 'vehicles', metric: 'total', period: '2025', level: 'city', basis: 'plant' };
const STEM = rankingAddress(KEY);
const FORMS = ['json', 'view.json', 'en.csv', 'en.svg', 'en.html'];

/** Addresses whose bodies contain the number of their release, each in another pack or format. */
export const MARKED_ADDRESSES = [
  '/v1',
  '/v1/datasets/vehicles/bounds.csv',
  '/v1/datasets/vehicles/observations',
  '/v1/compare/vehicles/total/2025?a=xian&b=shenzhen',
  '/v1/rankings/vehicles/total/2025',
  '/v1/rankings/vehicles/total/2025.csv',
  '/v1/rankings/vehicles/total/2025.svg',
  '/embed/vehicles/total/2025',
  '/embed/vehicles/total/2025.js',
];

/** Exists in no release. */
export const UNKNOWN_ADDRESS = '/v1/rankings/vehicles/total/1999';

/** The parts of responses that are static assets; they belong to no release. */
export const RESPONSE_PARTS: StoreFiles = new Map([
  ...COMMON_PARTS,
  ['/_joined/widget.js', encode('likewiseJoined;')],
]);

/** Too large for one pack, so it is in several. */
const LARGE = 'v1/datasets/vehicles/observations.json';
const PARTS = 12;

/** The date of the newest comparison document. */
const COMPARISON_DATE = '2026-02-03';

/** The release with this number, and one body in that many parts. */
export function markedRelease(number: number, parts = PARTS): SyntheticRelease {
  const mark = (body: string) => `${body}<release ${number}>`;
  const documents = Object.entries(DOCUMENTS).map(([address, body]) => [address, mark(body)]);
  const forms = FORMS.map((form) => {
    const address = vintageAddress(STEM, '2026-01-18', form);
    return [address, mark(bodyOf(address))];
  });
  const ground = comparisonBoundsOf(KEY, COMPARISON_DATE);
  const members = ground.members.map((member) => ({ ...member, name: { en: mark(member.id) } }));
  const release = syntheticRelease({ vehicles: VEHICLES }, Object.fromEntries(documents), {
    ...Object.fromEntries(forms),
    [vintageAddress(STEM, COMPARISON_DATE, 'compare.json')]: JSON.stringify({ ...ground, members }),
  });
  // Every part differs from all others, of this release and of the next.
  const lines = Array.from({ length: 4 * parts }, (_, line) => mark(`line ${line}`));
  return withLarge(release, lines.join('\n'), parts);
}

/** The same release, with one body in parts. */
function withLarge(
  { manifest, files }: SyntheticRelease,
  body: string,
  count: number,
): SyntheticRelease {
  const packs = manifest.packs.flatMap((hash) => files.get(packKey(hash)) ?? []);
  const parts = splitBody(LARGE, body, Math.ceil(encode(body).length / count));
  const position = packs.length + parts.length - 1;
  const { datasets } = manifest;
  return releaseOfPacks([...packs, ...parts], {
    datasets,
    documents: { ...manifest.documents, [LARGE]: position },
  });
}

/** The numbers in a body: one, if it is whole. */
export function markersIn(body: string): readonly number[] {
  const numbers = [...body.matchAll(/<release (\d+)>/g)].map(([, number]) => Number(number));
  return [...new Set(numbers)];
}
