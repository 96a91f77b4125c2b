/** Handlers of stored documents and pages of a dataset: index, tables, entities, changes. */

import { getOwn } from '../../engine/model/get-own.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import type { Manifest } from '../../engine/model/manifest.ts';
import { pageAddress } from '../../engine/model/page-urls.ts';
import type { AppContext } from '../env.ts';
import { PAGE_HEADERS } from '../http/headers.ts';
import { type Link, licenseLinks, linkHeader } from '../http/link-header.ts';
import { type ParsedRequest, parseRequest } from '../http/parse-request.ts';
import { type LocatedResponse, locateDocument, requireDocument, respond } from '../http/respond.ts';
import type { BodyLocation, LoadedRelease } from '../releases/release-store.ts';
import { unknownDataset, unknownEntity } from '../releases/resolve-errors.ts';
import { ROUTES, type RouteName } from '../routes.ts';

/** Routes of a dataset's documents without further path parameters. */
type DatasetRoute = {
  readonly [Name in RouteName]: (typeof ROUTES)[Name] extends {
    path: `/v1/datasets/:dataset${string}`;
  }
    ? Name
    : never;
}[RouteName];

/** Responds with the list of datasets. */
export async function handleDatasets(c: AppContext<string>): Promise<Response> {
  return respond(c, parseRequest(c, ROUTES.datasets), (release) =>
    requireDocument(release, 'v1/datasets'),
  );
}

/** Responds with a document of one dataset; a 404 names the nearest datasets. */
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

function datasetPageHandler(route: 'datasetPage' | 'changesPage', folder: string) {
  return async (c: AppContext<string>, language: PageLanguage): Promise<Response> => {
    const request = parseRequest(c, ROUTES[route]);
    const { dataset } = request.params;
    return respond(c, request, (release) => {
      requireDataset(release.manifest, dataset);
      const address = pageAddress(language, `${folder}/${dataset}`);
      return { ...requireDocument(release, address), headers: PAGE_HEADERS };
    });
  };
}

/** Responds with the dataset's page. */
export const handleDatasetPage = datasetPageHandler('datasetPage', 'datasets');

/** Responds with the page of a dataset's changes. */
export const handleChangesPage = datasetPageHandler('changesPage', 'changes');

/** Responds with one entity; a 404 names the nearest ones. */
export async function handleEntity(c: AppContext<string>): Promise<Response> {
  const request = parseRequest(c, ROUTES.entity);
  const { dataset, entity: id } = request.params;
  const path = `v1/entities/${dataset}/${id}`;
  return respond(c, request, (release) => {
    const location = locateEntity(release, request.params, path + (request.ending || '.json'));
    return withLinks(release.manifest, request, dataset, `/${path}`, location);
  });
}

/** Responds with the entity's page. */
export async function handleEntityPage(
  c: AppContext<string>,
  language: PageLanguage,
): Promise<Response> {
  const request = parseRequest(c, ROUTES.entityPage);
  const { dataset, entity: id } = request.params;
  const address = pageAddress(language, `entities/${dataset}/${id}`);
  return respond(c, request, (release) => ({
    ...locateEntity(release, request.params, address),
    headers: PAGE_HEADERS,
  }));
}

/** Locates a document of an entity. Throws a 404 that names the nearest entities. */
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

/** Adds the `Link` header: canonical address, description, licence, other formats. */
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
