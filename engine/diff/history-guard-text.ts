/** What a publisher is told who would alter what was known on earlier dates: which vintages, because of what, and the way out. */
import {
  counted,
  dateWords,
  fewOf,
  rankingTitle,
  titleOf,
} from '../compile/changes/change-text.ts';
import { listWords } from '../wording/formatters.ts';
import type { ReleaseSummary } from './dataset-summary.ts';
import type { RewrittenKind, RewrittenVintage } from './history-guard.ts';
import type { RowChange } from './row-diff.ts';

const ALSO: readonly (readonly [RewrittenKind, string, string])[] = [
  ['comparison', 'ground of comparisons', 'grounds of comparisons'],
  ['leaders', 'list of who was first', 'lists of who was first'],
];

const WHAT: Readonly<Record<RewrittenVintage['what'], string>> = {
  changed: 'would say something else',
  vanished: 'would not be there any more',
  appeared: 'would be there, and was not',
};

function vintageWords({ kind, ranking, asOf, what }: RewrittenVintage, titles: ReleaseSummary) {
  const date = dateWords(asOf);
  if (kind === 'reason') return `the reason why ${date} was altered is missing: ${ranking}`;
  const [metric = '', second = '', third = '', basis = ''] = ranking.split('/');
  const title =
    kind === 'leaders'
      ? [titleOf(titles.metrics, metric), titleOf(titles.levels, second), 'who was first']
          .concat(third ? [titleOf(titles.bases, third)] : [])
          .join(', ')
      : rankingTitle(titles, { metric, period: second, level: third, basis });
  return `${title}, as known on ${date}: ${WHAT[what]}`;
}

function rowWords({ kind, id, what, from }: RowChange): string {
  const file = kind === 'observation' ? 'observations.csv' : 'claims.csv';
  return `${file}: ${id} is ${what}, which counts from ${from} on`;
}

/** The vintages of rankings one by one, of the default one first; those of what follows from them are counted, unless nothing else is altered. */
function vintageLines(rewritten: readonly RewrittenVintage[], titles: ReleaseSummary): string[] {
  const own = rewritten.filter(({ kind }) => kind === 'ranking' || kind === 'reason');
  const { metric, period, level } = titles.defaults;
  const isOther = ({ ranking }: RewrittenVintage) =>
    Number(!ranking.startsWith(`${metric}/${period}/${level}/`));
  const told = (own.length > 0 ? own : rewritten).toSorted((a, b) => isOther(a) - isOther(b));
  const rest = ALSO.flatMap(([kind, one, several]) => {
    const count = rewritten.filter((row) => row.kind === kind && !told.includes(row)).length;
    return counted(count, one, several);
  });
  return [
    ...fewOf(told.map((row) => vintageWords(row, titles))),
    ...(rest.length > 0 ? [`with them ${listWords(rest, 'en')}`] : []),
  ];
}

/**
 * Why a release is refused, lines split by `\n`. `before` is what is published, `rows` what touches dates before its newest,
 * `today` is `YYYY-MM-DD`.
 */
export function refusalText(
  before: ReleaseSummary,
  rewritten: readonly RewrittenVintage[],
  rows: readonly RowChange[],
  today: string,
): string {
  const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
  const cause =
    rows.length > 0
      ? ['because of these rows:', ...indented(fewOf(rows.map(rowWords)))]
      : [
          'and no row of figures or claims is why: it is entities.csv, dataset.json, rewrites.csv, or the program',
        ];
  return [
    `${before.dataset}: what was published as known before ${dateWords(before.newest)} would be altered:`,
    ...indented(vintageLines(rewritten, before)),
    ...cause,
    'Frozen embeds and citations show these dates. What became known only now has known_from (what is taken back: withdrawn_on)',
    `of today, ${today}. If what was published was wrong: --rewrite-history "reason", which writes a row into`,
    `${before.dataset}/rewrites.csv, where it has to stay; the feed of changes tells it.`,
  ].join('\n');
}
