/**
 * The worker's table of contents: every address that it answers, and who does. It has no middleware, because
 * each would run on every request; what all answers share is in `headers.ts` and `cache-policy.ts`.
 */
import { type ExecutionContext, Hono } from 'hono';
import { answeredBefore } from './answered.ts';
import type { Env, Likewise, RequestTo } from './env.ts';
import { compare } from './handlers/compare.ts';
import {
  changesPage,
  changesPageInChinese,
  datasetDocument,
  datasetPage,
  datasetPageInChinese,
  datasets,
  entity,
  entityPage,
  entityPageInChinese,
} from './handlers/datasets.ts';
import { embed } from './handlers/embed.ts';
import { healthz } from './handlers/healthz.ts';
import { leaders } from './handlers/leaders.ts';
import { oembed } from './handlers/oembed.ts';
import { rankingPage, rankingPageInChinese } from './handlers/ranking-pages.ts';
import { ranking } from './handlers/rankings.ts';
import { releases } from './handlers/releases.ts';
import {
  aboutPage,
  aboutPageInChinese,
  home,
  homeInChinese,
  methodPage,
  methodPageInChinese,
  robots,
  sitemap,
} from './handlers/site-pages.ts';
import { v1 } from './handlers/v1.ts';
import { WIDGET_PATH, widgetFile } from './handlers/widget-file.ts';
import { elsewhere } from './http/not-found.ts';
import { failed } from './http/on-error.ts';
import { refused } from './http/rate-limit.ts';
import {
  frozenPath,
  isFrozenToo,
  ROUTES,
  type RouteName,
  routerPaths,
  SHORT_PATHS,
} from './routes.ts';

const HANDLERS: Readonly<Record<RouteName, (c: RequestTo<string>) => Promise<Response>>> = {
  home,
  homeInChinese,
  methodPage,
  methodPageInChinese,
  aboutPage,
  aboutPageInChinese,
  datasetPage,
  datasetPageInChinese,
  changesPage,
  changesPageInChinese,
  rankingPage,
  rankingPageInChinese,
  entityPage,
  entityPageInChinese,
  sitemap,
  robots,
  index: v1,
  datasets,
  dataset: datasetDocument('dataset'),
  observations: datasetDocument('observations'),
  claims: datasetDocument('claims'),
  sources: datasetDocument('sources'),
  milestones: datasetDocument('milestones'),
  conflicts: datasetDocument('conflicts'),
  entities: datasetDocument('entities'),
  bounds: datasetDocument('bounds'),
  dataPackage: datasetDocument('dataPackage'),
  ranking,
  entity,
  compare,
  leaders,
  changes: datasetDocument('changes'),
  releases,
  oembed,
  embed,
  healthz,
};

const app = new Hono<Likewise>();

for (const [name, handler] of Object.entries(HANDLERS)) {
  const route = ROUTES[name as RouteName];
  for (const path of routerPaths(route)) {
    app.get(path, handler);
    if (isFrozenToo(route)) app.get(frozenPath(path), handler);
  }
}
for (const [name, path] of Object.entries(SHORT_PATHS)) app.get(path, HANDLERS[name as RouteName]);
app.get(WIDGET_PATH, widgetFile);
app.notFound(elsewhere);
app.onError(failed);

export default {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const refusal = await refused(request, env);
    if (refusal) return refusal;
    const waitUntil = (work: Promise<unknown>) => context.waitUntil(work);
    return answeredBefore(request, env, waitUntil) ?? app.fetch(request, env, context);
  },
};
