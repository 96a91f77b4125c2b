/** The address of an embed page, as it is named to others: what was asked for, and how it shall look. */
import { embedUrl } from '../../../engine/model/urls.ts';
import type { RankingQuestion } from '../../http/ranking-selector.ts';

/** What concerns an embed's looks alone, in the order in which its address has it. */
export const LOOKS = ['lang', 'theme', 'limit', 'view', 'highlight'] as const;

export type Looks = Readonly<Partial<Record<(typeof LOOKS)[number], string>>>;

/** Path-absolute, in one spelling, without anything else that a request may have held. */
export function embedAddress(question: RankingQuestion, looks: Looks): string {
  const { dataset, metric, period, level, basis, asOf } = question;
  const address = embedUrl(dataset, metric, period, { level, basis, asOf });
  const pairs = LOOKS.flatMap((name) => {
    const value = looks[name];
    return value ? [`${name}=${encodeURIComponent(value)}`] : [];
  });
  if (pairs.length === 0) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}
