/** Warns if the default ranking doesn't exist because no member of its level has a used figure. */
import { isCounted } from '../../dataset/schema.ts';
import type { LintContext, LintWarning } from './warning.ts';

/** The default ranking, if missing: pages and examples link to it. */
export function findMissingDefault({ dataset, observations }: LintContext): LintWarning[] {
  const { defaults, metrics, entities, id } = dataset;
  const metric = metrics.find((candidate) => candidate.id === defaults.metric);
  const members = new Set(
    entities.filter(({ levels }) => levels.includes(defaults.level)).map((entity) => entity.id),
  );
  const exists = observations.some(
    (row) =>
      row.metric === defaults.metric &&
      row.period.id === defaults.period &&
      members.has(row.entity),
  );
  if (exists || !metric || !isCounted(metric)) return [];
  return [
    {
      ...{ file: `${id}/dataset.json`, row: null, column: 'defaults.period' },
      value: defaults.period,
      reason: `has no figure of ${defaults.metric} for a member of ${defaults.level}, so the default ranking doesn’t exist`,
    },
  ];
}
