/**
 * The worker's table of contents: every address that it answers, and who does. It has no middleware, because
 * each would run on every request; what all answers share is in `headers.ts` and `cache-policy.ts`.
 */
import { Hono } from 'hono';
import { dataset, datasets } from './datasets.ts';
import { elsewhere } from './elsewhere.ts';
import type { Likewise } from './env.ts';
import { healthz } from './healthz.ts';
import { home, homeInChinese } from './home.ts';
import { failed } from './problem.ts';
import { ranking } from './rankings.ts';
import { v1 } from './v1.ts';

const app = new Hono<Likewise>();

app.get('/', home);
app.get('/zh', homeInChinese);
app.get('/healthz', healthz);
app.get('/v1', v1);
app.get('/v1/datasets', datasets);
app.get('/v1/datasets/:dataset', dataset);
app.get('/v1/rankings/:dataset/:metric/:period', ranking);
app.notFound(elsewhere);
app.onError(failed);

export default app;
