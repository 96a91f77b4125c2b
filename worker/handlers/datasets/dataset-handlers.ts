/** Handlers of the stored documents and pages of one dataset, and what they share: the dataset's 404 and the `Link` header. */
import { getOwn } from '../../../engine/model/get-own.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import type { Manifest } from '../../../engine/model/manifest.ts';
import { pageAddress } from '../../../engine/model/page-urls.ts';
import type { AppContext } from '../../env.ts';
import { PAGE_HEADERS } from '../../http/headers.ts';
import { type Link, licenseLinks, linkHeader } from '../../http/link-header.ts';
import { type ParsedRequest, parseRequest } from '../../http/parse-request.ts';
import { type LocatedResponse, requireDocument, respond } from '../../http/respond.ts';
import { unknownDataset } from '../../releases/resolve-errors.ts';
import { ROUTES, type RouteName } from '../../routes.ts';

/** Routes whose only path parameter is the dataset. */
type DatasetRoute = {
  readonly [Name in RouteName]: (typeof ROUTES)[Name] extends {
    path: `/v1/datasets/:dataset${string}` | '/v1/changes/:dataset';
  }
    ? Name
    : never;
}[RouteName];

/** Handler that responds with a document of one dataset; a 404 names the nearest datasets. */
export function datasetDocumentHandler(name: DatasetRoute) {
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
