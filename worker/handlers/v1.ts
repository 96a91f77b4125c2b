/** Handler of `/v1`: the index of the API, as links. */
import type { AppContext } from '../env.ts';
import { linkHeader, SERVICE_DESC_LINK } from '../http/link-header.ts';
import { parseRequest } from '../http/parse-request.ts';
import { requireDocument, respond } from '../http/respond.ts';
import { ROUTES } from '../routes.ts';

/** Responds with the index. */
export async function handleIndex(c: AppContext<string>): Promise<Response> {
  return respond(c, parseRequest(c, ROUTES.index), (release) => ({
    ...requireDocument(release, 'v1'),
    headers: { Link: linkHeader([SERVICE_DESC_LINK]) },
  }));
}
