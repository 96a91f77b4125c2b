/**
 * The worker's table of contents: every address that it answers, and who does. It has no middleware, because
 * each would run on every request; what all answers share is in `headers.ts` and `cache-policy.ts`.
 */
import { type ExecutionContext, Hono } from 'hono';
import type { AppContext, AppEnv, Env } from './env.ts';
import { handleCompare } from './handlers/compare.ts';
import {
  changesPageInChinese,
  datasetDocumentHandler,
  datasetPageInChinese,
  entityPageInChinese,
  handleChangesPage,
  handleDatasetPage,
  handleDatasets,
  handleEntity,
  handleEntityPage,
} from './handlers/datasets.ts';
import { handleEmbed } from './handlers/embed.ts';
import { handleHealthz } from './handlers/healthz.ts';
import { handleLeaders } from './handlers/leaders.ts';
import { handleOembed } from './handlers/oembed.ts';
import { handleRankingPage, rankingPageInChinese } from './handlers/ranking-pages.ts';
import { handleRanking } from './handlers/rankings.ts';
import { handleReleases } from './handlers/releases.ts';
import {
  aboutPageInChinese,
  handleAboutPage,
  handleHome,
  handleMethodPage,
  handleRobots,
  handleSitemap,
  homeInChinese,
  methodPageInChinese,
} from './handlers/site-pages.ts';
import { handleIndex } from './handlers/v1.ts';
import { handleWidgetFile, WIDGET_PATH } from './handlers/widget-file.ts';
import { notFound } from './http/not-found.ts';
import { onError } from './http/on-error.ts';
import { rateLimitResponse } from './http/rate-limit.ts';
import {
  frozenPath,
  isFreezable,
  ROUTES,
  type RouteName,
  routerPaths,
  SHORT_PATHS,
} from './routes.ts';

const HANDLERS: Readonly<Record<RouteName, (c: AppContext<string>) => Promise<Response>>> = {
  home: handleHome,
  homeInChinese,
  methodPage: handleMethodPage,
  methodPageInChinese,
  aboutPage: handleAboutPage,
  aboutPageInChinese,
  datasetPage: handleDatasetPage,
  datasetPageInChinese,
  changesPage: handleChangesPage,
  changesPageInChinese,
  rankingPage: handleRankingPage,
  rankingPageInChinese,
  entityPage: handleEntityPage,
  entityPageInChinese,
  sitemap: handleSitemap,
  robots: handleRobots,
  index: handleIndex,
  datasets: handleDatasets,
  dataset: datasetDocumentHandler('dataset'),
  observations: datasetDocumentHandler('observations'),
  claims: datasetDocumentHandler('claims'),
  sources: datasetDocumentHandler('sources'),
  milestones: datasetDocumentHandler('milestones'),
  conflicts: datasetDocumentHandler('conflicts'),
  entities: datasetDocumentHandler('entities'),
  bounds: datasetDocumentHandler('bounds'),
  dataPackage: datasetDocumentHandler('dataPackage'),
  ranking: handleRanking,
  entity: handleEntity,
  compare: handleCompare,
  leaders: handleLeaders,
  changes: datasetDocumentHandler('changes'),
  releases: handleReleases,
  oembed: handleOembed,
  embed: handleEmbed,
  healthz: handleHealthz,
};

const app = new Hono<AppEnv>();

for (const [name, handler] of Object.entries(HANDLERS)) {
  const route = ROUTES[name as RouteName];
  for (const path of routerPaths(route)) {
    app.get(path, handler);
    if (isFreezable(route)) app.get(frozenPath(path), handler);
  }
}
for (const [name, path] of Object.entries(SHORT_PATHS)) app.get(path, HANDLERS[name as RouteName]);
app.get(WIDGET_PATH, handleWidgetFile);
app.notFound(notFound);
app.onError(onError);

export default {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    return (await rateLimitResponse(request, env)) ?? app.fetch(request, env, context);
  },
};
