/** `/v1/datasets` and `/v1/datasets/{dataset}`: which datasets there are, and which rankings each one has. */
import { answer, singleDocument } from './answer.ts';
import type { RequestTo } from './env.ts';
import { own } from './own.ts';
import { parseQuery } from './query.ts';
import { unknownDataset } from './unresolved.ts';

/** Answers with the list of datasets. */
export async function datasets(c: RequestTo<'/v1/datasets'>): Promise<Response> {
  parseQuery(c.req.url, []);
  return answer(c, singleDocument('v1/datasets'));
}

/** Answers with one dataset; 404 names the nearest ones. */
export async function dataset(c: RequestTo<'/v1/datasets/:dataset'>): Promise<Response> {
  parseQuery(c.req.url, []);
  const id = c.req.param('dataset');
  return answer(c, (release) => {
    const known = release.manifest.datasets;
    if (!own(known, id)) throw unknownDataset(id, Object.keys(known));
    return singleDocument(`v1/datasets/${id}`)(release);
  });
}
