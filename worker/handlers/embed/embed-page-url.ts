/** The canonical URL of an embed page: the ranking, and the display parameters. */
import { DISPLAY_PARAMETERS, embedUrl } from '../../../engine/model/urls.ts';
import type { RankingSelector } from '../../releases/selectors.ts';

export type DisplayParameters = Readonly<
  Partial<Record<(typeof DISPLAY_PARAMETERS)[number], string>>
>;

/** The URL, path-absolute and normalized, without other parameters of the request. */
export function embedPageUrl(selector: RankingSelector, display: DisplayParameters): string {
  const { dataset, metric, period, level, basis, asOf } = selector;
  const address = embedUrl(dataset, metric, period, { level, basis, asOf });
  const pairs = DISPLAY_PARAMETERS.flatMap((name) => {
    const value = display[name];
    return value ? [`${name}=${encodeURIComponent(value)}`] : [];
  });
  if (pairs.length === 0) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}
