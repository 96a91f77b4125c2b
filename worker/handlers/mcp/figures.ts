/** The tool `figures`: the published figures of one entity, with their sources. */

import type {
  DatasetDocument,
  EntitiesTable,
  ObservationsTable,
  SourcesTable,
  Texts,
} from '../../../engine/model/documents.ts';
import { isInForce, latestPeriodFirst } from '../../../engine/model/period.ts';
import { localizedText, lowerFirst } from '../../../engine/model/text.ts';
import { UNUSED_STATUSES } from '../../../engine/model/vocabulary.ts';
import { memberNames } from '../../../engine/verdict/level-members.ts';
import { citation } from '../../../engine/wording/citation.ts';
import { formatPeriodId, statedText } from '../../../engine/wording/formatters.ts';
import { parseDate } from '../../http/request.ts';
import { unknownEntity, unknownMetric } from '../../releases/resolve-errors.ts';
import { requireDataset } from '../datasets.ts';
import { findOneMember } from '../verdict/find-ranking.ts';
import { sourceLine } from '../verdict.ts';
import {
  readDocument,
  type ToolAnswer,
  type ToolArguments,
  type ToolRelease,
} from './tool-release.ts';

/** The figures as known on a date: a later withdrawal doesn't show. */
function knownOn(
  rows: ObservationsTable['observations'],
  date: string,
): ObservationsTable['observations'] {
  return rows
    .filter(({ knownFrom }) => knownFrom <= date)
    .map((row) =>
      row.withdrawnOn !== null && row.withdrawnOn > date
        ? { ...row, withdrawnOn: null, withdrawnReason: '' }
        : row,
    );
}

type Figure = ObservationsTable['observations'][number];

/** The figures of one entity, and what their words are taken from. */
interface Found {
  readonly dataset: DatasetDocument;
  readonly figures: readonly Figure[];
  readonly sources: ReadonlyMap<string, SourcesTable['sources'][number]>;
}

/** How well a figure answers, the best first: used, counted in the way in force, and exact. */
function quality(
  { withdrawnOn, status, basis, period, precision }: Figure,
  dataset: DatasetDocument,
) {
  const own = dataset.bases.find(({ id }) => id === basis);
  const isUsed = withdrawnOn === null && !UNUSED_STATUSES.has(status);
  return [isUsed ? 0 : 1, own?.mixed ? 1 : 0, own && isInForce(own, period) ? 0 : 1, precision];
}

/** The latest period first, then the figures that answer best. */
function compareFigures(a: Figure, b: Figure, dataset: DatasetDocument): number {
  const [one, other] = [quality(a, dataset), quality(b, dataset)];
  const difference = one
    .map((value, at) => (value ?? 0) - (other[at] ?? 0))
    .find((found) => found !== 0);
  return latestPeriodFirst(a.period, b.period) || (difference ?? 0);
}

const titleOf = (rows: readonly { readonly id: string; readonly title: Texts }[], id: string) =>
  localizedText(rows.find((row) => row.id === id)?.title, 'en') || id;

/** A figure as its source states it: of what, when, counted how, how exactly, and whose. */
function figureText(figure: Figure, { dataset, sources }: Found): string {
  const { metric, period, basis, qualifier, status, withdrawnOn, source } = figure;
  const unit = dataset.metrics.find(({ id }) => id === metric);
  const of = sources.get(source);
  const said = [
    qualifier,
    ...(status === 'final' ? [] : [status]),
    ...(withdrawnOn ? ['withdrawn'] : []),
  ];
  return [
    `${titleOf(dataset.metrics, metric)}, ${formatPeriodId(period, 'en')}: ${statedText(figure)} ${localizedText(unit?.unitName, 'en') || unit?.unit}`,
    `(${said.join(', ')}; ${lowerFirst(titleOf(dataset.bases, basis))}), published by ${of?.name?.en ?? of?.publisher}`,
  ].join(' ');
}

/** Figures in the first line. */
const QUOTED = 3;

/** Throws a 404 for an unknown name or metric, a 400 for a name that fits several entities and for a bad date. */
export async function figures(release: ToolRelease, given: ToolArguments): Promise<ToolAnswer> {
  const { dataset: id = '', entity = '', metric, period } = given;
  requireDataset(release.loaded.manifest, id);
  const read = <T>(table: string) => readDocument<T>(release, `datasets/${id}/${table}`);
  const { entities } = await read<EntitiesTable>('entities');
  const member = findOneMember(['entity', entity], entities);
  if (!member) throw unknownEntity(entity, memberNames(entities));
  const dataset = await readDocument<DatasetDocument>(release, `datasets/${id}`);
  const ids = dataset.metrics.map((one) => one.id);
  if (metric !== undefined && !ids.includes(metric)) throw unknownMetric(metric, ids);
  const table = await read<ObservationsTable>('observations');
  const { sources } = await read<SourcesTable>('sources');
  const asOf = parseDate('as_of', given.as_of) ?? table.asOf;
  const observations = knownOn(table.observations, asOf)
    .filter(
      (row) =>
        row.entity === member.id &&
        (metric ?? row.metric) === row.metric &&
        (period ?? row.period) === row.period,
    )
    .sort((a, b) => compareFigures(a, b, dataset));
  const used = new Set(observations.map(({ source }) => source));
  const cited = sources.filter((source) => used.has(source.id));
  const found = {
    dataset,
    figures: observations,
    sources: new Map(cited.map((one) => [one.id, one])),
  };
  const links = { ...table.links, self: `${table.links.self}?as_of=${asOf}` };
  const address = release.env.PUBLIC_ORIGIN + links.self;
  return {
    text: figuresText(found, localizedText(member.name, 'en'), asOf, address),
    document: { ...table, asOf, entity: member, observations, sources: cited, links },
    address,
  };
}

function figuresText(found: Found, name: string, asOf: string, address: string): string {
  const { dataset, figures: all, sources } = found;
  const texts = all.map((figure) => figureText(figure, found));
  const rest = texts.length - QUOTED;
  const quoted = [...texts.slice(0, QUOTED), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
  const said =
    texts.length > 0
      ? `Published figures of ${name}: ${quoted}`
      : `No figure of ${name} is published in this data`;
  const title = `${localizedText(dataset.title, 'en')}, as of ${asOf}`;
  return [
    citation(said, [title], address),
    '',
    ...texts.slice(QUOTED).map((text) => `- ${text}`),
    '',
    '## Sources',
    '',
    ...[...sources.values()].map(sourceLine),
  ].join('\n');
}
