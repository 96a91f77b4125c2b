/** `/v1/datasets`, and what is stored of each dataset as it is: its own document and page, its tables, entities and changes. */

import { getOwn } from '../../engine/model/get-own.ts';
import type { Manifest } from '../../engine/model/manifest.ts';
import type { AppContext } from '../env.ts';
import { PAGE_HEADERS } from '../http/headers.ts';
import { type Link, licenseLinks, linkHeader } from '../http/link-header.ts';
import { type ParsedRequest, parseRequest } from '../http/parse-request.ts';
import { type LocatedResponse, locateDocument, requireDocument, respond } from '../http/respond.ts';
import type { BodyLocation, LoadedRelease } from '../releases/release-store.ts';
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
export async function handleDatasets(c: AppContext<string>): Promise<Response> {
  return respond(c, parseRequest(c, ROUTES.datasets), (release) =>
    requireDocument(release, 'v1/datasets'),
  );
}

/** Answers with a document of one dataset; 404 names the nearest datasets. */
export function datasetDocumentHandler(name: DatasetRoute | 'changes') {
  return async (c: AppContext<string>): Promise<Response> => {
    const request = parseRequest(c, ROUTES[name]);
    const { dataset } = request.params;
    const path = ROUTES[name].path.replace(':dataset', dataset);
    return respond(c, request, (release) => {
      requireDataset(release.manifest, dataset);
      const location = requireDocument(release, `${path.slice(1)}${request.ending || '.json'}`);
      return withLinks(release.manifest, request, dataset, path, location);
    });
  };
}

type PageRoute = 'datasetPage' | 'datasetPageInChinese' | 'changesPage' | 'changesPageInChinese';

function datasetPageHandler(route: PageRoute, folder: string) {
  return async (c: AppContext<string>): Promise<Response> => {
    const request = parseRequest(c, ROUTES[route]);
    const { dataset } = request.params;
    return respond(c, request, (release) => {
      requireDataset(release.manifest, dataset);
      return { ...requireDocument(release, `${folder}/${dataset}.html`), headers: PAGE_HEADERS };
    });
  };
}

/** Answers with the dataset's page for people. */
export const handleDatasetPage = datasetPageHandler('datasetPage', 'datasets');

/** Answers with the same page in Chinese. */
export const datasetPageInChinese = datasetPageHandler('datasetPageInChinese', 'zh/datasets');

/** Answers with the page of what changed in a dataset. */
export const handleChangesPage = datasetPageHandler('changesPage', 'changes');

/** Answers with the same page in Chinese. */
export const changesPageInChinese = datasetPageHandler('changesPageInChinese', 'zh/changes');

/** Answers with one entity; 404 names the nearest ones. */
export async function handleEntity(c: AppContext<string>): Promise<Response> {
  const request = parseRequest(c, ROUTES.entity);
  const { dataset, entity: id } = request.params;
  const path = `v1/entities/${dataset}/${id}`;
  return respond(c, request, (release) => {
    const location = locateEntity(release, request.params, path + (request.ending || '.json'));
    return withLinks(release.manifest, request, dataset, `/${path}`, location);
  });
}

function entityPageHandler(route: 'entityPage' | 'entityPageInChinese', folder: string) {
  return async (c: AppContext<string>): Promise<Response> => {
    const request = parseRequest(c, ROUTES[route]);
    const { dataset, entity: id } = request.params;
    return respond(c, request, (release) => ({
      ...locateEntity(release, request.params, `${folder}/${dataset}/${id}.html`),
      headers: PAGE_HEADERS,
    }));
  };
}

/** Answers with the entity's page for people. */
export const handleEntityPage = entityPageHandler('entityPage', 'entities');

/** Answers with the same page in Chinese. */
export const entityPageInChinese = entityPageHandler('entityPageInChinese', 'zh/entities');

/** A document of an entity by its address. Throws a 404 that names the nearest entities. */
function locateEntity(
  release: LoadedRelease,
  { dataset, entity: id }: Readonly<Record<'dataset' | 'entity', string>>,
  address: string,
): BodyLocation {
  const { manifest } = release;
  requireDataset(manifest, dataset);
  const location = locateDocument(release, address);
  if (location) return location;
  const folder = `v1/entities/${dataset}/`;
  const names = Object.keys(manifest.documents)
    .filter((known) => known.startsWith(folder) && !known.endsWith('.view.json'))
    .map((known) => known.slice(folder.length, -'.json'.length));
  throw unknownEntity(id, names);
}

function requireDataset({ datasets: known }: Manifest, id: string): void {
  if (!getOwn(known, id)) throw unknownDataset(id, Object.keys(known));
}

/** With its header `Link`: what describes it, its licence, its other forms, its one address. */
function withLinks(
  { datasets: known }: Manifest,
  { route, ending }: ParsedRequest,
  dataset: string,
  path: string,
  location: LocatedResponse,
): LocatedResponse {
  const shown = ending === '.json' && '' in route.endings ? '' : ending;
  const others = Object.entries(route.endings)
    .filter(([form]) => form !== '.json' && form !== shown)
    .map(([form, type]): Link => ({ href: path + form, rel: 'alternate', type }));
  const describedBy = `/v1/datasets/${dataset}/datapackage.json`;
  const links: readonly Link[] = [
    { href: path + shown, rel: 'canonical' },
    { href: describedBy, rel: 'describedby', type: 'application/json' },
    ...licenseLinks(getOwn(known, dataset)?.license),
    ...others,
  ];
  return { ...location, headers: { Link: linkHeader(links) } };
}
