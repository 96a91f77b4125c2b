/** Handler of `/v1/rankings/{dataset}/{metric}/{period}` and its endings: one vintage of one ranking. */
import type { RankingKey } from '../../engine/model/address.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import type { Manifest } from '../../engine/model/manifest.ts';
import { getOwn } from '../../engine/model/objects.ts';
import { rankingUrl } from '../../engine/model/urls.ts';
import type { AppContext } from '../env.ts';
import { SVG_HEADERS } from '../http/headers.ts';
import {
  type ParsedRequest,
  parseRequest,
  rankingSelector,
  storedLanguage,
} from '../http/request.ts';
import {
  type Link,
  type LocatedResponse,
  licenseLinks,
  linkHeader,
  respond,
} from '../http/respond.ts';
import { Problem } from '../problem.ts';
import type { BodyLocation } from '../releases/release-store.ts';
import { type ResolvedRanking, rankingLocation, resolveRanking } from '../releases/resolve.ts';
import type { RankingSelector } from '../releases/selectors.ts';
import { ROUTES } from '../routes.ts';

type Ending = keyof typeof ROUTES.ranking.endings;

/** Responds with the ranking that path and query select. */
export async function handleRanking(c: AppContext<string>): Promise<Response> {
  const request = parseRequest(c, ROUTES.ranking);
  const selector = rankingSelector(request);
  const language = storedLanguage(request.query.lang);
  return respond(c, request, ({ manifest }) =>
    locateRanking(manifest, selector, request, language),
  );
}

function locateRanking(
  manifest: Manifest,
  selector: RankingSelector,
  request: ParsedRequest,
  language: PageLanguage,
): LocatedResponse {
  const resolved = resolveRanking(manifest, selector);
  const { key, vintage } = resolved;
  // The request parser allows no other.
  const ending = request.ending as Ending;
  const date = selector.asOf === undefined ? undefined : vintage[0];
  const links = rankingLinks(manifest, key, ending, date, language);
  const location = rankingLocation(resolved, storedForm(ending, language));
  return {
    ...location,
    ...(ending.endsWith('.png') ? { pack: picturePack(resolved, ending) } : {}),
    headers: { ...(ending === '.svg' ? SVG_HEADERS : {}), Link: linkHeader(links) },
  };
}

/** The stored form of an ending; forms that contain text differ by language. */
function storedForm(ending: Ending, language: PageLanguage): string {
  if (ending === '') return 'json';
  return isTranslated(ending) ? language + ending : ending.slice(1);
}

function isTranslated(ending: Ending): boolean {
  return /csv$|svg$|png$/.test(ending);
}

/** The pack of the pictures, which have their own. Throws a 404 if this vintage has none. */
function picturePack(
  { key, vintage, index }: ResolvedRanking,
  ending: Ending,
): BodyLocation['pack'] {
  const isNewest = vintage === index.vintages.at(-1);
  if (index.pictures !== undefined && isNewest) return index.pictures;
  const { metric, period, level, basis } = key;
  const [asOf] = vintage;
  const detail = `no ${ending} of ${metric} for ${period}, ${level}, ${basis}, as of ${asOf}; only current rankings with at least three entries have pictures in PNG; every ranking has .svg`;
  const allowed = Object.keys(ROUTES.ranking.endings).filter((one) => one && !one.endsWith('.png'));
  throw new Problem('notFound', detail, [{ parameter: 'ending', value: ending, allowed }]);
}

function rankingLinks(
  { datasets }: Manifest,
  { dataset, metric, period, level, basis }: RankingKey,
  ending: Ending,
  asOf: string | undefined,
  language: PageLanguage,
): readonly Link[] {
  // The level is always in the query, so the language is appended with `&`.
  const urlOf = (form: Ending) =>
    rankingUrl(dataset, metric, period, { level, basis, asOf }, form) +
    (isTranslated(form) && language !== 'en' ? `&lang=${language}` : '');
  const others = Object.entries<string>(ROUTES.ranking.endings)
    .filter(([form]) => ['', '.csv', '.md', '.svg'].includes(form) && form !== ending)
    .map(([form, type]): Link => ({ href: urlOf(form as Ending), rel: 'alternate', type }));
  return [
    { href: urlOf(ending === '.json' ? '' : ending), rel: 'canonical' },
    { href: `/v1/datasets/${dataset}`, rel: 'describedby', type: 'application/json' },
    ...licenseLinks(getOwn(datasets, dataset)?.license),
    ...others,
  ];
}
