/** `/v1/datasets`, and what is stored of each dataset as it is: its own document and page, its tables, entities and changes. */
import type { Manifest } from '../../engine/model/documents/mod.ts';
import { own } from '../../engine/model/get-own.ts';
import type { RequestTo } from '../env.ts';
import { PAGE } from '../http/headers.ts';
import { type Link, licenseLink, linkHeader } from '../http/link-header.ts';
import { type Asked, read } from '../http/parse-request.ts';
import { answer, fixedDocument, type Located, singleDocument } from '../http/respond.ts';
import type { Location, Release } from '../releases/release-store.ts';
import { unknownDataset, unknownEntity } from '../releases/resolve-errors.ts';
import { ROUTES, type RouteName } from '../routes.ts';

/** The routes of a dataset's documents that are found by its name alone. */
type DatasetRoute = {
  readonly [Name in RouteName]: (typeof ROUTES)[Name] extends {
    path: `/v1/datasets/:dataset${string}`;
  }
    ? Name
    : never;
}[RouteName];

/** Answers with the list of datasets. */
export async function datasets(c: RequestTo<string>): Promise<Response> {
  return answer(c, read(c, ROUTES.datasets), (release) => fixedDocument(release, 'v1/datasets'));
}

/** Answers with a document of one dataset; 404 names the nearest datasets. */
export function datasetDocument(name: DatasetRoute | 'changes') {
  return async (c: RequestTo<string>): Promise<Response> => {
    const asked = read(c, ROUTES[name]);
    const { dataset } = asked.parts;
    const path = ROUTES[name].path.replace(':dataset', dataset);
    return answer(c, asked, (release) => {
      checkDataset(release.manifest, dataset);
      const location = fixedDocument(release, `${path.slice(1)}${asked.ending || '.json'}`);
      return linked(release.manifest, asked, dataset, path, location);
    });
  };
}

type PageRoute = 'datasetPage' | 'datasetPageInChinese' | 'changesPage' | 'changesPageInChinese';

function pageOf(route: PageRoute, folder: string) {
  return async (c: RequestTo<string>): Promise<Response> => {
    const asked = read(c, ROUTES[route]);
    const { dataset } = asked.parts;
    return answer(c, asked, (release) => {
      checkDataset(release.manifest, dataset);
      return { ...fixedDocument(release, `${folder}/${dataset}.html`), headers: PAGE };
    });
  };
}

/** Answers with the dataset's page for people. */
export const datasetPage = pageOf('datasetPage', 'datasets');

/** Answers with the same page in Chinese. */
export const datasetPageInChinese = pageOf('datasetPageInChinese', 'zh/datasets');

/** Answers with the page of what changed in a dataset. */
export const changesPage = pageOf('changesPage', 'changes');

/** Answers with the same page in Chinese. */
export const changesPageInChinese = pageOf('changesPageInChinese', 'zh/changes');

/** Answers with one entity; 404 names the nearest ones. */
export async function entity(c: RequestTo<string>): Promise<Response> {
  const asked = read(c, ROUTES.entity);
  const { dataset, entity: id } = asked.parts;
  const path = `v1/entities/${dataset}/${id}`;
  return answer(c, asked, (release) => {
    const location = entityDocument(release, asked.parts, path + (asked.ending || '.json'));
    return linked(release.manifest, asked, dataset, `/${path}`, location);
  });
}

function entityPageOf(route: 'entityPage' | 'entityPageInChinese', folder: string) {
  return async (c: RequestTo<string>): Promise<Response> => {
    const asked = read(c, ROUTES[route]);
    const { dataset, entity: id } = asked.parts;
    return answer(c, asked, (release) => ({
      ...entityDocument(release, asked.parts, `${folder}/${dataset}/${id}.html`),
      headers: PAGE,
    }));
  };
}

/** Answers with the entity's page for people. */
export const entityPage = entityPageOf('entityPage', 'entities');

/** Answers with the same page in Chinese. */
export const entityPageInChinese = entityPageOf('entityPageInChinese', 'zh/entities');

/** A document of an entity by its address. Throws a 404 that names the nearest entities. */
function entityDocument(
  release: Release,
  { dataset, entity: id }: Readonly<Record<'dataset' | 'entity', string>>,
  address: string,
): Location {
  const { manifest } = release;
  checkDataset(manifest, dataset);
  const location = singleDocument(release, address);
  if (location) return location;
  const folder = `v1/entities/${dataset}/`;
  const names = Object.keys(manifest.documents)
    .filter((known) => known.startsWith(folder) && !known.endsWith('.view.json'))
    .map((known) => known.slice(folder.length, -'.json'.length));
  throw unknownEntity(id, names);
}

function checkDataset({ datasets: known }: Manifest, id: string): void {
  if (!own(known, id)) throw unknownDataset(id, Object.keys(known));
}

/** With its header `Link`: what describes it, its licence, its other forms, its one address. */
function linked(
  { datasets: known }: Manifest,
  { route, ending }: Asked,
  dataset: string,
  path: string,
  location: Located,
): Located {
  const shown = ending === '.json' && '' in route.endings ? '' : ending;
  const others = Object.entries(route.endings)
    .filter(([form]) => form !== '.json' && form !== shown)
    .map(([form, type]): Link => ({ href: path + form, rel: 'alternate', type }));
  const describedBy = `/v1/datasets/${dataset}/datapackage.json`;
  const links: readonly Link[] = [
    { href: path + shown, rel: 'canonical' },
    { href: describedBy, rel: 'describedby', type: 'application/json' },
    licenseLink(own(known, dataset)?.license ?? ''),
    ...others,
  ];
  return { ...location, headers: { Link: linkHeader(links) } };
}
