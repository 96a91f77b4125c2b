/** The tool `changes`: what changed for readers, the latest day first. */
import type { ChangesDocument, DatasetDocument } from '../../../engine/model/documents.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { citation } from '../../../engine/wording/citation.ts';
import { fullNumber } from '../../../engine/wording/formatters.ts';
import { parseDate } from '../../http/query.ts';
import { changesBetween } from '../changes/changes-between.ts';
import { requireDataset } from '../datasets/dataset-handlers.ts';
import type { ToolAnswer } from './answer.ts';
import { readDocument, type ToolArguments, type ToolRelease } from './tool-release.ts';

type Day = ChangesDocument['changes'][number];

/** Days in the first line, and those whose figures are listed. */
const [QUOTED, LISTED] = [3, 10];

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${fullNumber(count)} ${count === 1 ? one : many}`];

function dayText({ date, figures, claims, withdrawn, rankings }: Day): string {
  const parts = [
    ...counted(figures.length, 'new figure', 'new figures'),
    ...counted(claims.length, 'statement of rank', 'statements of rank'),
    ...counted(withdrawn.length, 'withdrawal', 'withdrawals'),
    ...counted(rankings.length, 'ranking changed', 'rankings changed'),
  ];
  return `${date}: ${parts.join(', ') || 'earlier dates changed'}`;
}

/** The new figures and withdrawals of a day, each with its id, whose last part is the source. */
function dayLines({ date, figures, withdrawn }: Day): string[] {
  const lines = [
    ...figures.map(
      ({ observation, value, corrects }) =>
        `- ${observation}: ${fullNumber(value)}${corrects ? `, corrects ${corrects}` : ''}`,
    ),
    ...withdrawn.map(({ id, reason }) => `- withdrawn: ${id}${reason && `, ${reason}`}`),
  ];
  return lines.length > 0 ? ['', `## ${date}`, '', ...lines] : [];
}

/** Throws a 404 for an unknown dataset, a 400 for a bad date. */
export async function changes(release: ToolRelease, given: ToolArguments): Promise<ToolAnswer> {
  const { dataset = '' } = given;
  requireDataset(release.loaded.manifest, dataset);
  const { title } = await readDocument<DatasetDocument>(release, `datasets/${dataset}`);
  const all = await readDocument<ChangesDocument>(release, `changes/${dataset}`);
  const [from, to] = [parseDate('from', given.from), parseDate('to', given.to)];
  const document = changesBetween(all, { from, to });
  const days = document.changes;
  const query = new URLSearchParams({ ...(from && { from }), ...(to && { to }) }).toString();
  const address = release.env.PUBLIC_ORIGIN + all.links.self + (query && `?${query}`);
  const span = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
  const rest = days.length - QUOTED;
  const quoted = [
    ...days.slice(0, QUOTED).map(dayText),
    ...counted(Math.max(rest, 0), 'earlier day', 'earlier days').map((text) => `and ${text}`),
  ];
  const said =
    days.length > 0
      ? `Days with changes${span && ` ${span}`}: ${quoted.join('; ')}`
      : `Nothing changed${span && ` ${span}`}`;
  return {
    text: [
      citation(said, [localizedText(title, 'en')], address),
      ...days.slice(0, LISTED).flatMap(dayLines),
    ].join('\n'),
    document: {
      ...document,
      links: { ...all.links, self: all.links.self + (query && `?${query}`) },
    },
    address,
  };
}
