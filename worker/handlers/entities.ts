/** Handlers of `/v1/entities/{dataset}/{entity}` and of its page. */

import { pageAddress } from '../../engine/model/address.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import type { AppContext } from '../env.ts';
import { PAGE_HEADERS } from '../http/headers.ts';
import { parseRequest } from '../http/request.ts';
import { locateDocument, respond } from '../http/respond.ts';
import type { BodyLocation, LoadedRelease } from '../releases/release-store.ts';
import { unknownEntity } from '../releases/resolve-errors.ts';
import { ROUTES } from '../routes.ts';
import { requireDataset, withLinks } from './datasets.ts';

/** Responds with one entity; a 404 names the nearest ones. */
export async function handleEntity(c: AppContext<string>): Promise<Response> {
  const request = parseRequest(c, ROUTES.entity);
  const { dataset, entity } = request.params;
  const path = `v1/entities/${dataset}/${entity}`;
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
  const { dataset, entity } = request.params;
  const address = pageAddress(language, `entities/${dataset}/${entity}`);
  return respond(c, request, (release) => ({
    ...locateEntity(release, request.params, address),
    headers: PAGE_HEADERS,
  }));
}

/** Locates a document of an entity. Throws a 404 that names the nearest entities. */
function locateEntity(
  release: LoadedRelease,
  { dataset, entity }: Readonly<Record<'dataset' | 'entity', string>>,
  address: string,
): BodyLocation {
  const { manifest } = release;
  requireDataset(manifest, dataset);
  const location = locateDocument(release, address);
  if (location) return location;
  const folder = `v1/entities/${dataset}/`;
  const ids = Object.keys(manifest.documents)
    .filter((known) => known.startsWith(folder) && /^[^.]+\.json$/.test(known))
    .map((known) => known.slice(folder.length, -'.json'.length));
  throw unknownEntity(entity, ids);
}
