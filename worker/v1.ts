/** `/v1`: the index, with links to what there is. */
import { answer, singleDocument } from './answer.ts';
import type { RequestTo } from './env.ts';
import { parseQuery } from './query.ts';

/** Answers with the index. */
export async function v1(c: RequestTo<'/v1'>): Promise<Response> {
  parseQuery(c.req.url, []);
  return answer(c, singleDocument('v1'));
}
