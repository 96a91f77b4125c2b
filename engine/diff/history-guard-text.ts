/**
 * Text of the error that refuses a release because it alters published history: the altered vintages, the rows that
 * cause it, and the ways to fix it.
 */

import { formatList } from '../wording/formatters.ts';
import {
  countPhrase,
  englishTitle,
  formatDate,
  rankingTitle,
  truncateList,
} from './change-text.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import type { RewrittenKind, RewrittenVintage } from './history-guard.ts';
import type { RowChange } from './row-diff.ts';

const DEPENDENT_KINDS: readonly (readonly [RewrittenKind, string, string])[] = [
  ['comparison', 'comparison document', 'comparison documents'],
  ['leaders', 'list of leaders', 'lists of leaders'],
];

const WHAT: Readonly<Record<RewrittenVintage['what'], string>> = {
  changed: 'would change',
  vanished: 'would be removed',
  appeared: 'would be added',
};

function vintageText({ kind, ranking, asOf, what }: RewrittenVintage, titles: DatasetSummary) {
  const date = formatDate(asOf);
  if (kind === 'reason')
    return `published reason for altering history from ${date} on would be removed: ${ranking}`;
  const [metric = '', second = '', third = '', basis = ''] = ranking.split('/');
  const title =
    kind === 'leaders'
      ? [englishTitle(titles.metrics, metric), englishTitle(titles.levels, second), 'leaders']
          .concat(third ? [englishTitle(titles.bases, third)] : [])
          .join(', ')
      : rankingTitle(titles, { metric, period: second, level: third, basis });
  return `${title}, as known on ${date}: ${WHAT[what]}`;
}

const FILES: Readonly<Record<RowChange['kind'], string>> = {
  observation: 'observations.csv',
  claim: 'claims.csv',
  completeness: 'complete.csv',
};

function rowText({ kind, id, what, from }: RowChange): string {
  return `${FILES[kind]}: ${id} is ${what}, effective from ${from}`;
}

/**
 * Lines for the altered vintages. Rankings and reasons are listed, the default ranking first; the documents that follow
 * from them are only counted, unless nothing else is altered.
 */
function vintageLines(rewritten: readonly RewrittenVintage[], titles: DatasetSummary): string[] {
  const independent = rewritten.filter(({ kind }) => kind === 'ranking' || kind === 'reason');
  const { metric, period, level } = titles.defaults;
  const isOther = ({ ranking }: RewrittenVintage) =>
    Number(!ranking.startsWith(`${metric}/${period}/${level}/`));
  const shown = (independent.length > 0 ? independent : rewritten).toSorted(
    (a, b) => isOther(a) - isOther(b),
  );
  const rest = DEPENDENT_KINDS.flatMap(([kind, one, several]) => {
    const count = rewritten.filter((row) => row.kind === kind && !shown.includes(row)).length;
    return countPhrase(count, one, several);
  });
  return [
    ...truncateList(shown.map((row) => vintageText(row, titles))),
    ...(rest.length > 0 ? [`with them, ${formatList(rest, 'en')}`] : []),
  ];
}

/**
 * Formats the refusal of a release as lines separated by `\n`. `before` is the published summary, `rows` are the
 * changed rows that take effect before its newest date, `today` is `YYYY-MM-DD`.
 */
export function refusalText(
  before: DatasetSummary,
  rewritten: readonly RewrittenVintage[],
  rows: readonly RowChange[],
  today: string,
): string {
  const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
  const cause =
    rows.length > 0
      ? ['caused by these rows:', ...indented(truncateList(rows.map(rowText)))]
      : [
          'no changed row of evidence explains this; check entities.csv, sources.csv, dataset.json, rewrites.csv and the program',
        ];
  return [
    `${before.dataset}: what was published as known before ${formatDate(before.newest)} would be altered:`,
    ...indented(vintageLines(rewritten, before)),
    ...cause,
    'Frozen embeds and citations show these dates. If a row became known only now, set its known_from (for a withdrawal, withdrawn_on)',
    `to today, ${today}. If the published history was wrong, publish with --rewrite-history "reason". This adds a row to`,
    `${before.dataset}/rewrites.csv, which must be kept, and the feed of changes shows the reason.`,
  ].join('\n');
}
