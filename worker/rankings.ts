/** `/v1/rankings/{dataset}/{metric}/{period}` with its endings: one vintage of one ranking. */
import { vintageAddress } from '../data/address.ts';
import type { Manifest } from '../data/documents.ts';
import { answer } from './answer.ts';
import type { RequestTo } from './env.ts';
import { Memory } from './memory.ts';
import { parseRankingQuestion } from './ranking-question.ts';
import type { Location } from './release-store.ts';
import { resolveRanking } from './resolve.ts';

/** Where the rankings lie that were asked for, by URL: to find the latest takes a look at every period. */
const known = new WeakMap<Manifest, Memory<Location>>();
/** In characters of URLs. */
const MOST_KNOWN = 100_000;

/** Answers with the ranking that path and query mean. */
export async function ranking(
  c: RequestTo<'/v1/rankings/:dataset/:metric/:period'>,
): Promise<Response> {
  const { url } = c.req;
  const { question, ending } = parseRankingQuestion(c.req.param(), url);
  return answer(c, ({ manifest }) =>
    remembered(manifest, url, () => {
      const { key, asOf, pack } = resolveRanking(manifest, question);
      return { pack, address: vintageAddress(key, asOf, ending) };
    }),
  );
}

function remembered(manifest: Manifest, url: string, locate: () => Location): Location {
  const memory = known.get(manifest) ?? new Memory<Location>(MOST_KNOWN);
  known.set(manifest, memory);
  const location = memory.get(url) ?? locate();
  memory.set(url, location, url.length);
  return location;
}
