/** At least one address for each of the worker's routes, and mistakes of every kind, over the release of `vehicles.ts`. */
import { ROUTES, type RouteName } from '../../worker/routes.ts';

const RANKING = '/v1/rankings/vehicles/total/2025';
const TABLE = '/v1/datasets/vehicles';

function formsOf(address: string, { endings }: { readonly endings: object }): string[] {
  return Object.keys(endings).map((ending) => address + ending);
}

/** Addresses that are answered with 200, by route. Those of embeds need the widget too, so they are tried elsewhere. */
export const EXAMPLES: Readonly<Record<Exclude<RouteName, 'oembed' | 'embed'>, readonly string[]>> =
  {
    home: ['/', '/?fbclid=1'],
    homeInChinese: ['/zh'],
    docs: ['/docs'],
    datasetPage: ['/datasets/vehicles'],
    index: ['/v1'],
    openapi: ['/v1/openapi.json'],
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
    leaders: formsOf('/v1/leaders/vehicles/total', ROUTES.leaders),
    changes: formsOf('/v1/changes/vehicles', ROUTES.changes),
    releases: ['/v1/releases'],
    healthz: ['/healthz'],
  };

/** All of them. */
export const ADDRESSES: readonly string[] = Object.values(EXAMPLES).flat();

/** The same in a named release, which only those under `/v1` have. */
export function frozen(address: string, release: string): string {
  return address.replace(/^\/v1/, `/v1/releases/${release}`);
}

/** Those that a named release has too. */
export const FREEZABLE: readonly string[] = ADDRESSES.filter(
  (address) => address.startsWith('/v1') && address !== '/v1/releases',
);

/** Addresses of mistakes, each with the status that it is answered with. */
export const MISTAKES: readonly (readonly [status: number, address: string])[] = [
  [400, '/v1?x=1'],
  [400, `${RANKING}?levle=city`],
  [400, `${RANKING}?level=city&level=city`],
  [400, `${RANKING}?as_of=2026-02-30`],
  [400, `${RANKING}.csv?lang=!`],
  [400, '/v1/compare/vehicles/total/2025?a=chongqing'],
  [400, '/v1/leaders/vehicles/total?basis=plants'],
  [404, '/nothing'],
  [404, '/v1/datasets/vehicle'],
  [404, '/v1/datasets/vehicles/bounds.xml'],
  [404, '/v1/entities/vehicles/chongking'],
  [404, '/v1/leaders/vehicles/total?as_of=1999-01-01'],
  [404, '/v1/releases/0123456789abcdef/datasets'],
];
