/** Parser of `dataset.json`, with the checks between its metrics, levels, bases and defaults. */

import { parsePeriod } from '../model/period.ts';
import type { DataError } from './data-error.ts';
import { cycleText, findCycles } from './find-cycles.ts';
import { type DatasetFile, datasetSchema, isCounted, type Metric } from './schema.ts';

type Note = (path: string, value: unknown, expected: string) => void;

function checkIds(list: string, items: readonly { id: string }[], note: Note): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) note(`${list}.${index}.id`, id, `each id once in ${list}`);
    seen.add(id);
  });
}

/** Adds one error for each cycle of metrics that are parts of themselves. */
function checkPartOfCycles(metrics: readonly Metric[], note: Note): void {
  const indexes = new Map(metrics.map(({ id }, index) => [id, index]));
  const partOf = (id: string) => metrics[indexes.get(id) ?? -1]?.partOf;
  for (const members of findCycles(indexes.keys(), partOf)) {
    const [first = ''] = members;
    note(
      `metrics.${indexes.get(first)}.partOf`,
      partOf(first),
      `a metric that is not a part of this one: partOf has the cycle ${cycleText(members)}`,
    );
  }
}

function checkMetrics(file: DatasetFile, note: Note): void {
  const counted = new Set(file.metrics.filter(isCounted).map((metric) => metric.id));
  const expected = `a counted metric: ${[...counted].join(', ')}`;
  file.metrics.forEach((metric, index) => {
    const path = `metrics.${index}`;
    const kinds = [metric.partOf, metric.share, metric.growth].filter((kind) => kind !== undefined);
    if (kinds.length > 1) note(path, metric.id, 'at most one of partOf, share and growth');
    if (metric.partOf !== undefined && !counted.has(metric.partOf))
      note(`${path}.partOf`, metric.partOf, expected);
    if (metric.growth !== undefined && !counted.has(metric.growth))
      note(`${path}.growth`, metric.growth, expected);
    metric.share?.forEach((id, at) => {
      if (!counted.has(id)) note(`${path}.share.${at}`, id, expected);
    });
  });
  checkPartOfCycles(file.metrics, note);
}

function checkDefaults({ defaults, metrics, levels }: DatasetFile, note: Note): void {
  const find = (items: readonly { id: string }[], id: string) =>
    items.some((item) => item.id === id);
  const ids = (items: readonly { id: string }[]) => items.map((item) => item.id).join(', ');
  if (!find(metrics, defaults.metric))
    note('defaults.metric', defaults.metric, `a metric: ${ids(metrics)}`);
  if (!find(levels, defaults.level))
    note('defaults.level', defaults.level, `a level: ${ids(levels)}`);
  if (parsePeriod(defaults.period)?.id !== defaults.period) {
    note('defaults.period', defaults.period, 'a period in its shortest spelling, such as 2025');
  }
}

/** Parses the text of a `dataset.json`; `file` is null if it doesn't match the schema. Its id must be the name of its `folder`. */
export function parseDatasetJson(
  name: string,
  text: string,
  folder: string,
): { file: DatasetFile | null; errors: DataError[] } {
  const errors: DataError[] = [];
  const note: Note = (column, value, expected) =>
    errors.push({
      file: name,
      row: null,
      column,
      value: typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
      expected,
    });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    note(
      '',
      text.slice(0, 40),
      `JSON (${error instanceof Error ? error.message : 'it cannot be parsed'})`,
    );
    return { file: null, errors };
  }
  const result = datasetSchema.safeParse(json, { reportInput: true });
  if (!result.success) {
    for (const issue of result.error.issues)
      note(issue.path.join('.'), issue.input ?? null, issue.message);
    return { file: null, errors };
  }
  const file = result.data;
  if (file.id !== folder) note('id', file.id, `the name of its folder, ${folder}`);
  checkIds('metrics', file.metrics, note);
  checkIds('levels', file.levels, note);
  checkIds('bases', file.bases, note);
  file.bases.forEach(({ from, to }, index) => {
    if (from !== undefined && to !== undefined && to < from)
      note(`bases.${index}.to`, to, `a month not before from, ${from}`);
  });
  checkMetrics(file, note);
  checkDefaults(file, note);
  return { file, errors };
}
