/** `/v1/leaders/{dataset}/{metric}`: who led each full year, and how sure that is. */

import type { Manifest, VintagesIndex } from '../../engine/model/documents/mod.ts';
import { own } from '../../engine/model/get-own.ts';
import { leadersAddress, leadersUrl, vintageAddress } from '../../engine/model/urls.ts';
import type { RequestTo } from '../env.ts';
import { licenseLink, linkHeader } from '../http/link-header.ts';
import { read } from '../http/parse-request.ts';
import { type MetricQuestion, metricQuestion } from '../http/ranking-selector.ts';
import { answer, type Located } from '../http/respond.ts';
import { isStored, resolveDataset, vintageOn } from '../releases/resolve.ts';
import { noLeaders, noLeadersThen } from '../releases/resolve-errors.ts';
import { ROUTES } from '../routes.ts';

/** Answers with the leaders as known on the date asked for. */
export async function leaders(c: RequestTo<string>): Promise<Response> {
  const asked = read(c, ROUTES.leaders);
  const question = metricQuestion(asked);
  return answer(c, asked, ({ manifest }) => locate(manifest, question));
}

function locate(manifest: Manifest, question: MetricQuestion): Located {
  const { dataset, metric, basis = null, asOf } = question;
  const { leaders: byMetric, defaults, license } = resolveDataset(manifest, question);
  const byLevel = own(byMetric, metric) ?? {};
  const levels = Object.keys(byLevel);
  const level = question.level ?? (levels.includes(defaults.level) ? defaults.level : levels[0]);
  const byBasis = level === undefined ? undefined : own(byLevel, level);
  if (level === undefined || !byBasis) throw noLeaders('level', question, levels);
  const index: VintagesIndex | undefined = own(byBasis, basis ?? '');
  if (!index) throw noLeaders('basis', question, Object.keys(byBasis).filter(Boolean));
  const vintage = vintageOn(index.vintages, asOf);
  if (!vintage || !isStored(vintage)) throw noLeadersThen(question, index.vintages);
  const [date, , pack] = vintage;
  const stem = leadersAddress({ dataset, metric, level, basis });
  const query = { level, basis, asOf: asOf === undefined ? undefined : date };
  return {
    pack,
    address: vintageAddress(stem, date, 'json'),
    headers: {
      Link: linkHeader([
        { href: leadersUrl(dataset, metric, query), rel: 'canonical' },
        { href: `/v1/datasets/${dataset}`, rel: 'describedby', type: 'application/json' },
        licenseLink(license),
      ]),
    },
  };
}
