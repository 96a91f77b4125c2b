/** A release with content for each of the worker's routes, at least one address for each, and invalid addresses. */

import { vintageAddress } from '../../../engine/model/address.ts';
import { joinedJson } from '../../../scripts/lib/release-fetcher.ts';
import { ROUTES, type RouteName } from '../../../worker/routes.ts';
import { rankingView } from '../../fixtures/widget/ranking.ts';
import { encode, publishedFiles, type StoreFiles } from '../releases/packed-release.ts';
import { syntheticRelease } from '../releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../releases/vehicles.ts';
import { type FakeEnv, fakeEnv } from '../stores/fake-bindings.ts';

const WIDGET_RANKING = rankingView.id;
const SHOWN_STEM = `v1/rankings/${WIDGET_RANKING}/${rankingView.level}/${rankingView.basis}`;

/** The datasets of `vehicles.ts`, and one ranking with a real view document for routes that parse it. */
export const EXAMPLE_RELEASE = syntheticRelease(
  {
    vehicles: VEHICLES,
    [rankingView.dataset]: {
      vintages: { total: { '2025': { city: { plant: [[rankingView.asOf, 7]] } } } },
    },
  },
  DOCUMENTS,
  { [vintageAddress(SHOWN_STEM, rankingView.asOf, 'view.json')]: JSON.stringify(rankingView) },
);

/** The assets that the worker joins with what it knows: those pages of verdicts, each with every field. */
const FIELDS =
  '{{statement}}|{{answer}}|{{id}}|{{dataset}}|{{metric}}|{{period}}|{{level}}|{{query}}';
export const EXAMPLE_ASSETS = new Map([
  ['/_joined/widget.js', encode('likewiseJoined;')],
  ...[...joinedJson()].map(([file, body]) => [`/_joined/${file}`, body] as const),
  ...['en', 'zh'].flatMap((language) => [
    [`/_joined/check-${language}.html`, encode(`empty in ${language}`)] as const,
    [`/_joined/verdict-${language}.html`, encode(`page in ${language}: ${FIELDS}`)] as const,
    [`/_joined/verdict-embed-${language}.html`, encode(`embed in ${language}: ${FIELDS}`)] as const,
  ]),
]);

/** Bindings over the release, or over other files, with the assets that the worker joins. */
export function exampleEnv(files: StoreFiles = publishedFiles(EXAMPLE_RELEASE)): FakeEnv {
  return fakeEnv(files, EXAMPLE_ASSETS);
}

const RANKING = '/v1/rankings/vehicles/total/2025';
const TABLE = '/v1/datasets/vehicles';

function formsOf(address: string, { endings }: { readonly endings: object }): string[] {
  return Object.keys(endings).map((ending) => address + ending);
}

const SHOWN_URL = encodeURIComponent(`https://likewise.test/embed/${WIDGET_RANKING}`);

/** Addresses with status 200, by route. */
export const EXAMPLES: Readonly<Record<RouteName, readonly string[]>> = {
  home: ['/zh', '/', '/?fbclid=1'],
  builderPage: ['/zh/embed', '/embed', '/embed?to=iframe&fbclid=1'],
  checkPage: ['/zh/check', '/check', '/check?text=a&fbclid=1'],
  methodPage: ['/zh/method', '/method'],
  aboutPage: ['/zh/about', '/about'],
  datasetPage: ['/zh/datasets/vehicles', '/datasets/vehicles'],
  changesPage: [
    '/zh/datasets/vehicles/changes',
    '/datasets/vehicles/changes',
    '/datasets/vehicles/changes?observation=a/b/2025/c/d',
  ],
  rankingPage: [
    '/zh/rankings/vehicles/total/2025',
    '/rankings/vehicles/total/2025',
    '/rankings/vehicles/total/2025?as_of=2026-01-12&basis=plant&level=city&fbclid=1',
    '/rankings/vehicles/total/latest-year',
  ],
  entityPage: ['/zh/entities/vehicles/chongqing', '/entities/vehicles/chongqing'],
  sitemap: ['/sitemap.xml'],
  robots: ['/robots.txt'],
  index: ['/v1'],
  datasets: ['/v1/datasets'],
  dataset: formsOf(TABLE, ROUTES.dataset),
  observations: formsOf(`${TABLE}/observations`, ROUTES.observations),
  claims: formsOf(`${TABLE}/claims`, ROUTES.claims),
  sources: formsOf(`${TABLE}/sources`, ROUTES.sources),
  milestones: formsOf(`${TABLE}/milestones`, ROUTES.milestones),
  conflicts: formsOf(`${TABLE}/conflicts`, ROUTES.conflicts),
  entities: formsOf(`${TABLE}/entities`, ROUTES.entities),
  bounds: formsOf(`${TABLE}/bounds`, ROUTES.bounds),
  dataPackage: formsOf(`${TABLE}/datapackage`, ROUTES.dataPackage),
  rankings: ['/v1/rankings'],
  datasetRankings: formsOf('/v1/rankings/vehicles', ROUTES.datasetRankings),
  ranking: [
    ...formsOf(RANKING, ROUTES.ranking),
    `${RANKING}?as_of=2026-01-12&basis=plant&level=city`,
    `${RANKING}.csv?lang=zh-Hant`,
    '/v1/rankings/vehicles/total/latest.svg',
  ],
  entity: formsOf('/v1/entities/vehicles/chongqing', ROUTES.entity),
  compare: formsOf('/v1/compare/vehicles/total/2025', ROUTES.compare).map(
    (address) => `${address}?a=chongqing&b=shenzhen`,
  ),
  verdict: [
    ...formsOf('/v1/verdict/vehicles/total/2025', ROUTES.verdict).map(
      (address) => `${address}?entity=chongqing&rank=1`,
    ),
    '/v1/verdict/vehicles/total/latest?entity=Xian&above=SHENZHEN&as_of=2026-01-12',
  ],
  leaders: formsOf('/v1/leaders/vehicles/total', ROUTES.leaders),
  changes: formsOf('/v1/changes/vehicles', ROUTES.changes),
  releases: ['/v1/releases'],
  oembed: [`/oembed?url=${SHOWN_URL}`, `/oembed?format=xml&url=${SHOWN_URL}&maxwidth=300`],
  embed: [
    ...formsOf(`/embed/${WIDGET_RANKING}`, ROUTES.embed),
    `/embed/${WIDGET_RANKING}?lang=zh&theme=dark&ver=1`,
    '/embed/vehicles/total/2025.js?as_of=2026-01-12',
  ],
  verdictEmbed: [
    '/embed/verdict/vehicles/total/2025?entity=chongqing&rank=1',
    '/embed/verdict/vehicles/total/2025?entity=chongqing&rank=1&lang=zh&theme=dark&ver=1',
  ],
  healthz: ['/healthz'],
};

/** All of them. */
export const ADDRESSES: readonly string[] = Object.values(EXAMPLES).flat();

/** The same in a named release, which only those under `/v1` have. */
export function frozenAddress(address: string, release: string): string {
  return address.replace(/^\/v1/, `/v1/releases/${release}`);
}

/** Those that a named release has too. */
export const FREEZABLE: readonly string[] = ADDRESSES.filter(
  (address) => address.startsWith('/v1') && address !== '/v1/releases',
);

/** Invalid addresses, each with its status. */
export const ERROR_EXAMPLES: readonly (readonly [status: number, address: string])[] = [
  [400, '/v1?x=1'],
  [400, `${RANKING}?levle=city`],
  [400, `${RANKING}?level=city&level=city`],
  [400, `${RANKING}?as_of=2026-02-30`],
  [400, `${RANKING}.csv?lang=!`],
  [400, '/v1/compare/vehicles/total/2025?a=chongqing'],
  [400, '/v1/verdict/vehicles/total/2025?entity=chongqing'],
  [400, '/embed/verdict/vehicles/total/2025?entity=chongqing'],
  [400, '/v1/leaders/vehicles/total?basis=plants'],
  [404, '/nothing'],
  [404, '/v1/datasets/vehicle'],
  [404, '/v1/datasets/vehicles/bounds.xml'],
  [404, '/v1/entities/vehicles/chongking'],
  [404, '/v1/leaders/vehicles/total?as_of=1999-01-01'],
  [404, '/v1/releases/0123456789abcdef/datasets'],
  [404, '/embed/vehicles/totals/2025.js'],
  [404, '/rankings/vehicles/totals/2025'],
  [400, '/zh/rankings/vehicles/total/2025?as_of=2026'],
  [404, '/entities/vehicles/chongking'],
  [400, '/embed/vehicles/total/2025?as_of=2026'],
  [404, '/oembed?url=https%3A%2F%2Felsewhere.example%2Fembed%2Fa%2Fb%2F2025'],
  [400, '/oembed'],
];
