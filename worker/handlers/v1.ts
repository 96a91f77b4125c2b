/** `/v1`: what there is, in links. */

import type { RequestTo } from '../env.ts';
import { linkHeader, SERVICE } from '../http/link-header.ts';
import { read } from '../http/parse-request.ts';
import { answer, fixedDocument } from '../http/respond.ts';
import { ROUTES } from '../routes.ts';

/** Answers with the index. */
export async function v1(c: RequestTo<string>): Promise<Response> {
  return answer(c, read(c, ROUTES.index), (release) => ({
    ...fixedDocument(release, 'v1'),
    headers: { Link: linkHeader([SERVICE]) },
  }));
}
