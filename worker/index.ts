/**
 * The worker's table of contents: every address that it answers, and who does. It has no middleware, because
 * each would run on every request; what all answers share is in `headers.ts` and `cache-policy.ts`.
 */
import { type ExecutionContext, Hono } from 'hono';
import { answeredBefore } from './answered.ts';
import { compare } from './compare.ts';
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
} from './datasets.ts';
import { elsewhere } from './elsewhere.ts';
import { embed } from './embed.ts';
import type { Env, Likewise, RequestTo } from './env.ts';
import { failed } from './failed.ts';
import { healthz } from './healthz.ts';
import {
  aboutPage,
  aboutPageInChinese,
  home,
  homeInChinese,
  methodPage,
  methodPageInChinese,
  robots,
  sitemap,
} from './home.ts';
import { leaders } from './leaders.ts';
import { refused } from './limit.ts';
import { oembed } from './oembed.ts';
import { rankingPage, rankingPageInChinese } from './ranking-pages.ts';
import { ranking } from './rankings.ts';
import { releases } from './releases.ts';
import {
  frozenPath,
  isFrozenToo,
  ROUTES,
  type RouteName,
  routerPaths,
  SHORT_PATHS,
} from './routes.ts';
import { v1 } from './v1.ts';
import { WIDGET_PATH, widgetFile } from './widget-file.ts';

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
