/**
 * `/v1/rankings/{dataset}/{metric}/{period}` over a connection: one ranking of each kind; against a deployment, all of them.
 * `tests/worker/real-release.test.ts` checks all of them in process.
 */
import { get } from '../support/contract/http.ts';
import { testListedRankings } from '../support/contract/listed-rankings.ts';

testListedRankings(async () => get, { isComplete: process.env.LIKEWISE_URL !== undefined });
