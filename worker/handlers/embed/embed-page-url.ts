/** The address of an embed page, as it is named to others: what was asked for, and how it shall look. */
import { embedUrl } from '../../../engine/model/urls.ts';
import type { RankingSelector } from '../../releases/selectors.ts';

/** What concerns an embed's looks alone, in the order in which its address has it. */
export const DISPLAY_PARAMETERS = ['lang', 'theme', 'limit', 'view', 'highlight'] as const;

export type DisplayParameters = Readonly<
  Partial<Record<(typeof DISPLAY_PARAMETERS)[number], string>>
>;

/** Path-absolute, in one spelling, without anything else that a request may have held. */
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
