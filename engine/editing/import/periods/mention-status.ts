/** Marks behind a period that make its figures estimates, forecasts or preliminary: `2024E`, `2025 (预测)`. */

import { matchAt, type Reading, sticky } from './notation.ts';
import type { MentionStatus } from './span.ts';

type Status = MentionStatus | null;

/** In brackets or not, words; single letters directly behind, or in brackets. `r` (revised) and `A` (actual) are no status. */
const MARKS: readonly (readonly [RegExp, Status])[] = (
  [
    [
      '(?:est\\.?|estimates?|estimated|Schatzung|geschatzt|估计|估算|估計|预估|暂估|推計|推定|추정)',
      '[Ee]|ᵉ',
      'estimate',
    ],
    [
      '(?:forecasts?|projected|projections?|proj\\.|Prognose|prevision|预测|預測|预计|預計|予測|見通し|예측|전망)',
      '[Ff]|ᶠ',
      'forecast',
    ],
    [
      '(?:prelim(?:inary)?\\.?|provisional|prov\\.|vorlaufig|provisoire|初步|初值|快报|速報値?|暫定|잠정)',
      '[Pp]|ᵖ',
      'preliminary',
    ],
    ['(?:actual|revised)', '[AaRr]|ʳ', null],
  ] as const
).flatMap(([words, letters, status]): (readonly [RegExp, Status])[] => [
  [sticky(`(?: \\( (?:${words}) \\)| 年? ${words}(?![\\p{L}]))`), status],
  [sticky(`(?:(?:${letters})(?![\\p{L}\\d])| \\( (?:${letters})\\.? \\))`, 'uy'), status],
  [sticky(`\\s[${letters.charAt(1)}](?=\\s*(?:$|[)\\],;]))`, 'uy'), status],
]);

/** Takes a mark behind a period as part of it. */
export function withStatus(text: string, reading: Reading): readonly Reading[] {
  // `1440p` and `2160p` are screens.
  if (/(?<!\d)(?!19|20)\d{4}$/.test(text.slice(0, reading.end))) return [];
  return MARKS.flatMap(([pattern, status]) => {
    const match = matchAt(pattern, text, reading.end);
    return match ? [{ end: reading.end + match[0].length, span: { ...reading.span, status } }] : [];
  });
}
