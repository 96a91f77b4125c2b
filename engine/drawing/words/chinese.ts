/** What simplified and traditional characters write in the same way. */
import { formatPeriod } from '../../wording/formatters.ts';
import type { DrawingWords } from '../words.ts';

const month = (text: string): string => `${Number(text.slice(5))}月`;

export const CHINESE = {
  dir: 'ltr',
  hasUnitInScale: true,

  title: (what, when) => `${when}${what}`,
  period: (period) => formatPeriod(period, 'zh'),
  shortMonths: ({ from, to }) =>
    from === to ? month(from) : `${Number(from.slice(5))}–${month(to)}`,

  isFirst: (name) => `${name}居第一。`,
} as const satisfies Partial<DrawingWords>;
