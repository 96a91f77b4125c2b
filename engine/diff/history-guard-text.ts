/**
 * Text of the error that refuses a release because it alters published history: the altered vintages, the rows that
 * cause it, and the ways to fix it.
 */

import {
  countPhrase,
  englishTitle,
  formatDate,
  rankingTitle,
  truncateList,
} from '../compile/changes/change-text.ts';
import { formatList } from '../wording/formatters.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import type { RewrittenKind, RewrittenVintage } from './history-guard.ts';
import type { RowChange } from './row-diff.ts';

const DEPENDENT_KINDS: readonly (readonly [RewrittenKind, string, string])[] = [
  ['comparison', 'ground of comparisons', 'grounds of comparisons'],
  ['leaders', 'list of who was first', 'lists of who was first'],
];

const WHAT: Readonly<Record<RewrittenVintage['what'], string>> = {
  changed: 'would say something else',
  vanished: 'would not be there any more',
  appeared: 'would be there, and was not',
};

function vintageText({ kind, ranking, asOf, what }: RewrittenVintage, titles: DatasetSummary) {
  const date = formatDate(asOf);
  if (kind === 'reason') return `the reason why ${date} was altered is missing: ${ranking}`;
  const [metric = '', second = '', third = '', basis = ''] = ranking.split('/');
  const title =
    kind === 'leaders'
      ? [englishTitle(titles.metrics, metric), englishTitle(titles.levels, second), 'who was first']
          .concat(third ? [englishTitle(titles.bases, third)] : [])
          .join(', ')
      : rankingTitle(titles, { metric, period: second, level: third, basis });
  return `${title}, as known on ${date}: ${WHAT[what]}`;
}

function rowText({ kind, id, what, from }: RowChange): string {
  const file = kind === 'observation' ? 'observations.csv' : 'claims.csv';
  return `${file}: ${id} is ${what}, which counts from ${from} on`;
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
    ...(rest.length > 0 ? [`with them ${formatList(rest, 'en')}`] : []),
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
      ? ['because of these rows:', ...indented(truncateList(rows.map(rowText)))]
      : [
          'and no row of figures or claims is why: it is entities.csv, dataset.json, rewrites.csv, or the program',
        ];
  return [
    `${before.dataset}: what was published as known before ${formatDate(before.newest)} would be altered:`,
    ...indented(vintageLines(rewritten, before)),
    ...cause,
    'Frozen embeds and citations show these dates. What became known only now has known_from (what is taken back: withdrawn_on)',
    `of today, ${today}. If what was published was wrong: --rewrite-history "reason", which writes a row into`,
    `${before.dataset}/rewrites.csv, where it has to stay; the feed of changes tells it.`,
  ].join('\n');
}
