/** The tool `figures`: the published figures of one entity, with their sources. */
import type {
  DatasetDocument,
  EntitiesTable,
  ObservationsTable,
  SourcesTable,
} from '../../../engine/model/documents.ts';
import { memberNames } from '../../../engine/verdict/find-member.ts';
import { parseDate } from '../../http/query.ts';
import { unknownEntity, unknownMetric } from '../../releases/resolve-errors.ts';
import { requireDataset } from '../datasets/dataset-handlers.ts';
import { findOneMember } from '../verdict/find-one-member.ts';
import { readDocument, type ToolArguments, type ToolRelease } from './tool-release.ts';

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

/** Throws a 404 for an unknown name or metric, a 400 for a name that fits several entities and for a bad date. */
export async function figures(release: ToolRelease, given: ToolArguments): Promise<object> {
  const { dataset = '', entity = '', metric, period } = given;
  requireDataset(release.loaded.manifest, dataset);
  const read = <T>(table: string) => readDocument<T>(release, `datasets/${dataset}/${table}`);
  const { entities } = await read<EntitiesTable>('entities');
  const member = findOneMember(['entity', entity], entities);
  if (!member) throw unknownEntity(entity, memberNames(entities));
  const { metrics } = await readDocument<DatasetDocument>(release, `datasets/${dataset}`);
  const ids = metrics.map(({ id }) => id);
  if (metric !== undefined && !ids.includes(metric)) throw unknownMetric(metric, ids);
  const table = await read<ObservationsTable>('observations');
  const { sources } = await read<SourcesTable>('sources');
  const asOf = parseDate('as_of', given.as_of) ?? table.asOf;
  const observations = knownOn(table.observations, asOf).filter(
    (row) =>
      row.entity === member.id &&
      (metric ?? row.metric) === row.metric &&
      (period ?? row.period) === row.period,
  );
  const used = new Set(observations.map(({ source }) => source));
  return {
    ...table,
    asOf,
    entity: member,
    observations,
    sources: sources.filter(({ id }) => used.has(id)),
  };
}
