/** `/v1`: what there is, in links. */
import { answer, fixedDocument } from './answer.ts';
import { read } from './asked.ts';
import type { RequestTo } from './env.ts';
import { linkHeader, SERVICE } from './links.ts';
import { ROUTES } from './routes.ts';

/** Answers with the index. */
export async function v1(c: RequestTo<string>): Promise<Response> {
  return answer(c, read(c, ROUTES.index), (release) => ({
    ...fixedDocument(release, 'v1'),
    headers: { Link: linkHeader([SERVICE]) },
  }));
}
