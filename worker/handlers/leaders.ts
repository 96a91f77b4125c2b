/** Handler of `/v1/leaders/{dataset}/{metric}`: the leaders of each full year, and how certain they are. */
import { leadersAddress, vintageAddress } from '../../engine/model/address.ts';
import type { DocumentIndex, Manifest } from '../../engine/model/manifest.ts';
import { getOwn } from '../../engine/model/objects.ts';
import { leadersUrl } from '../../engine/model/urls.ts';
import type { AppContext } from '../env.ts';
import { metricSelector, parseRequest } from '../http/request.ts';
import { type LocatedResponse, licenseLinks, linkHeader, respond } from '../http/respond.ts';
import { isStored, resolveDataset, vintageOn } from '../releases/resolve.ts';
import { noLeaders, noLeadersVintage } from '../releases/resolve-errors.ts';
import type { MetricSelector } from '../releases/selectors.ts';
import { ROUTES } from '../routes.ts';

/** Responds with the leaders as known on the requested date. */
export async function handleLeaders(c: AppContext<string>): Promise<Response> {
  const request = parseRequest(c, ROUTES.leaders);
  const selector = metricSelector(request);
  return respond(c, request, ({ manifest }) => locateLeaders(manifest, selector));
}

function locateLeaders(manifest: Manifest, selector: MetricSelector): LocatedResponse {
  const { dataset, metric, basis = null, asOf } = selector;
  const { leaders: byMetric, defaults, license } = resolveDataset(manifest, selector);
  const byLevel = getOwn(byMetric, metric) ?? {};
  const levels = Object.keys(byLevel);
  const level = selector.level ?? (levels.includes(defaults.level) ? defaults.level : levels[0]);
  const byBasis = level === undefined ? undefined : getOwn(byLevel, level);
  if (level === undefined || !byBasis) throw noLeaders('level', selector, levels);
  const index: DocumentIndex | undefined = getOwn(byBasis, basis ?? '');
  if (!index) throw noLeaders('basis', selector, Object.keys(byBasis).filter(Boolean));
  const vintage = vintageOn(index.vintages, asOf);
  if (!vintage || !isStored(vintage)) throw noLeadersVintage(selector, index.vintages);
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
        ...licenseLinks(license),
      ]),
    },
  };
}
