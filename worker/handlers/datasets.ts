/**
 * Handlers of `/v1/datasets` and `/v1/rankings`, of each dataset's documents, tables and page, and what they share: the
 * dataset's 404 and the `Link` header.
 */
import { pageAddress } from '../../engine/model/address.ts';
import { computeEtag } from '../../engine/model/hash.ts';
import { textBody } from '../../engine/model/json.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import type { Manifest } from '../../engine/model/manifest.ts';
import { getOwn } from '../../engine/model/objects.ts';
import {
  type DatedTable,
  EARLIER_HISTORY,
  earlierTableOn,
  HISTORY,
  tableOn,
} from '../../engine/model/table-history.ts';
import type { AppContext } from '../env.ts';
import { PAGE_HEADERS } from '../http/headers.ts';
import { type ParsedRequest, parseDate, parseRequest } from '../http/request.ts';
import {
  isClientCurrent,
  type Link,
  type LocatedResponse,
  licenseLinks,
  linkHeader,
  locateDocument,
  readStoredBody,
  requireDocument,
  respond,
  toResponse,
} from '../http/respond.ts';
import type { LoadedRelease } from '../releases/release-store.ts';
import { unknownDataset } from '../releases/resolve-errors.ts';
import { ROUTES, type RouteName } from '../routes.ts';

/** Routes whose only path parameter is the dataset. */
type DatasetRoute = {
  readonly [Name in RouteName]: (typeof ROUTES)[Name] extends {
    path: `/v1/datasets/:dataset${string}` | '/v1/changes/:dataset' | '/v1/rankings/:dataset';
  }
    ? Name
    : never;
}[RouteName];

/** A part of a stored document that a query selects. */
interface Selection {
  /** What may be appended to the address of the stored document: the first that the release has. */
  readonly suffixes: readonly [string, ...string[]];
  /** The query in its one spelling, with its question mark. */
  readonly search: string;
  readonly select: (stored: Uint8Array<ArrayBuffer>, suffix: string) => DatedTable;
}

/** Parses what a query selects; null for the stored document as it is. */
type ParseSelection = (request: ParsedRequest<'dataset'>) => Selection | null;

/** Selects the table of a date from the table's history. */
const selectDate: ParseSelection = ({ query }) => {
  const date = parseDate('as_of', query.as_of);
  if (date === undefined) return null;
  return {
    suffixes: [HISTORY, EARLIER_HISTORY],
    search: `?as_of=${date}`,
    select: (history, suffix) =>
      suffix === HISTORY ? tableOn(history, date) : earlierTableOn(history, date),
  };
};

/** Handler that responds with a document of one dataset; a 404 names the nearest datasets. */
export function datasetDocumentHandler(
  name: DatasetRoute,
  parseSelection: ParseSelection = selectDate,
) {
  return async (c: AppContext<string>): Promise<Response> => {
    const request: ParsedRequest<'dataset'> = parseRequest(c, ROUTES[name]);
    const selection = parseSelection(request);
    const { suffixes = [''] as const, search = '' } = selection ?? {};
    const { dataset } = request.params;
    const path = ROUTES[name].path.replace(':dataset', dataset);
    const locate = (release: LoadedRelease) => {
      requireDataset(release.manifest, dataset);
      const address = `${path.slice(1)}${request.ending || '.json'}`;
      const suffix = suffixes.find((one) => locateDocument(release, address + one)) ?? suffixes[0];
      const location = requireDocument(release, address + suffix);
      return { ...withLinks(release.manifest, request, dataset, path, location, search), suffix };
    };
    if (!selection) return respond(c, request, locate);
    const stored = await readStoredBody(c, request, locate);
    // The stored body and the query decide every byte. Hashing megabytes would take most of the time.
    const etag = await computeEtag(textBody(`${stored.etag} ${search}`));
    const selected = selection.select(stored.bytes, stored.location.suffix);
    const isNeeded = c.req.method !== 'HEAD' && !isClientCurrent(c, etag);
    const bytes = isNeeded ? await selected.bytes() : new Uint8Array();
    const body = { bytes, length: selected.length, etag, release: stored.release };
    return toResponse(c, request, body, stored.location.headers);
  };
}

/** Handler that responds with a page of one dataset, stored under `folder`; a 404 names the nearest datasets. */
export function datasetPageHandler(name: 'datasetPage' | 'changesPage', folder: string) {
  return async (c: AppContext<string>, language: PageLanguage): Promise<Response> => {
    const request = parseRequest(c, ROUTES[name]);
    const { dataset } = request.params;
    return respond(c, request, (release) => {
      requireDataset(release.manifest, dataset);
      const address = pageAddress(language, `${folder}/${dataset}`);
      return { ...requireDocument(release, address), headers: PAGE_HEADERS };
    });
  };
}

/** Throws a 404 that names the nearest datasets if the release has no dataset with this id. */
export function requireDataset({ datasets: known }: Manifest, id: string): void {
  if (!getOwn(known, id)) throw unknownDataset(id, Object.keys(known));
}

/** Adds the `Link` header: canonical address, description, licence, other formats. */
export function withLinks(
  { datasets: known }: Manifest,
  { route, ending }: ParsedRequest,
  dataset: string,
  path: string,
  location: LocatedResponse,
  search = '',
): LocatedResponse {
  const shown = ending === '.json' && '' in route.endings ? '' : ending;
  const others = Object.entries(route.endings)
    .filter(([form]) => form !== '.json' && form !== shown)
    .map(([form, type]): Link => ({ href: path + form + search, rel: 'alternate', type }));
  const describedBy = `/v1/datasets/${dataset}/datapackage.json`;
  const links: readonly Link[] = [
    { href: path + shown + search, rel: 'canonical' },
    { href: describedBy, rel: 'describedby', type: 'application/json' },
    ...licenseLinks(getOwn(known, dataset)?.license),
    ...others,
  ];
  return { ...location, headers: { Link: linkHeader(links) } };
}

/** Responds with the list of datasets. */
export async function handleDatasets(c: AppContext<string>): Promise<Response> {
  return respond(c, parseRequest(c, ROUTES.datasets), (release) =>
    requireDocument(release, 'v1/datasets'),
  );
}

/** Responds with the list of the datasets whose rankings are listed. */
export async function handleRankings(c: AppContext<string>): Promise<Response> {
  return respond(c, parseRequest(c, ROUTES.rankings), (release) =>
    requireDocument(release, 'v1/rankings'),
  );
}

export const handleDatasetRankings = datasetDocumentHandler('datasetRankings');
export const handleDataset = datasetDocumentHandler('dataset');
export const handleObservations = datasetDocumentHandler('observations');
export const handleClaims = datasetDocumentHandler('claims');
export const handleSources = datasetDocumentHandler('sources');
export const handleMilestones = datasetDocumentHandler('milestones');
export const handleConflicts = datasetDocumentHandler('conflicts');
export const handleEntities = datasetDocumentHandler('entities');
export const handleBounds = datasetDocumentHandler('bounds');
export const handleDataPackage = datasetDocumentHandler('dataPackage');

/** Responds with the dataset's page. */
export const handleDatasetPage = datasetPageHandler('datasetPage', 'datasets');
