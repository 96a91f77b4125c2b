/** `/v1/rankings/{dataset}/{metric}/{period}` with its endings: one vintage of one ranking. */

import type { Manifest } from '../../engine/model/documents/mod.ts';
import { own } from '../../engine/model/get-own.ts';
import { type RankingKey, rankingUrl } from '../../engine/model/urls.ts';
import type { RequestTo } from '../env.ts';
import { type Link, licenseLink, linkHeader } from '../http/link-header.ts';
import { type Asked, read } from '../http/parse-request.ts';
import { Problem } from '../http/problem.ts';
import { type RankingQuestion, rankingQuestion } from '../http/ranking-selector.ts';
import { answer, type Located } from '../http/respond.ts';
import { languageOf, type StoredLanguage } from '../http/stored-language.ts';
import { Memory } from '../releases/lru-cache.ts';
import { rankingLocation } from '../releases/ranking-location.ts';
import { type ResolvedRanking, resolveRanking } from '../releases/resolve.ts';
import { ROUTES } from '../routes.ts';

type Ending = keyof typeof ROUTES.ranking.endings;

/** Where the rankings lie that were asked for, by URL: to find the latest takes a look at every period. */
const known = new WeakMap<Manifest, Memory<Located>>();
/** In characters of URLs. */
const MOST_KNOWN = 100_000;

/** Answers with the ranking that path and query mean. */
export async function ranking(c: RequestTo<string>): Promise<Response> {
  const asked = read(c, ROUTES.ranking);
  const question = rankingQuestion(asked);
  const language = languageOf(asked.query.lang);
  return answer(c, asked, ({ manifest }) =>
    remembered(manifest, c.req.url, () => locate(manifest, question, asked, language)),
  );
}

function remembered(manifest: Manifest, url: string, find: () => Located): Located {
  const memory = known.get(manifest) ?? new Memory<Located>(MOST_KNOWN);
  known.set(manifest, memory);
  const location = memory.get(url) ?? find();
  memory.set(url, location, url.length);
  return location;
}

function locate(
  manifest: Manifest,
  question: RankingQuestion,
  asked: Asked,
  language: StoredLanguage,
): Located {
  const resolved = resolveRanking(manifest, question);
  const { key, vintage } = resolved;
  // The reader of requests allows no other.
  const ending = asked.ending as Ending;
  const date = question.asOf === undefined ? undefined : vintage[0];
  const links = linksOf(manifest, key, ending, date, language);
  const location = rankingLocation(resolved, formOf(ending, language));
  return {
    ...location,
    ...(ending.endsWith('.png') ? { pack: pictureOf(resolved, ending) } : {}),
    headers: { Link: linkHeader(links) },
  };
}

/** The stored form of an ending: those with words differ by language. */
function formOf(ending: Ending, language: StoredLanguage): string {
  if (ending === '') return 'json';
  return hasWords(ending) ? language + ending : ending.slice(1);
}

function hasWords(ending: Ending): boolean {
  return ending !== '' && !ending.endsWith('json');
}

/** The pack of its pictures, which lie apart. Throws a 404 where this vintage has none. */
function pictureOf({ key, vintage, index }: ResolvedRanking, ending: Ending): number {
  const isNewest = vintage === index.vintages.at(-1);
  if (index.pictures !== undefined && isNewest) return index.pictures;
  const [asOf] = vintage;
  const { metric, period, level, basis } = key;
  const detail = `no ${ending} of ${metric} for ${period}, ${level}, ${basis}, as of ${asOf}; expected a ranking of three or more as it is known now; .svg has every other`;
  throw new Problem('notFound', detail, [
    { parameter: 'ending', value: ending, allowed: ['.json', '.view.json', '.csv', '.svg'] },
  ]);
}

function linksOf(
  { datasets }: Manifest,
  { dataset, metric, period, level, basis }: RankingKey,
  ending: Ending,
  asOf: string | undefined,
  language: StoredLanguage,
): readonly Link[] {
  // The level is always there, so the language, which no stored address has, comes after it.
  const urlOf = (form: Ending) =>
    rankingUrl(dataset, metric, period, { level, basis, asOf }, form) +
    (hasWords(form) && language !== 'en' ? `&lang=${language}` : '');
  const others = Object.entries<string>(ROUTES.ranking.endings)
    .filter(([form]) => ['', '.csv', '.svg'].includes(form) && form !== ending)
    .map(([form, type]): Link => ({ href: urlOf(form as Ending), rel: 'alternate', type }));
  return [
    { href: urlOf(ending === '.json' ? '' : ending), rel: 'canonical' },
    { href: `/v1/datasets/${dataset}`, rel: 'describedby', type: 'application/json' },
    licenseLink(own(datasets, dataset)?.license ?? ''),
    ...others,
  ];
}
