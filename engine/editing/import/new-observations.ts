/** Converts the figures of a table to rows of `observations.csv`, with the digits as printed, or lists every error. */
import { shiftDecimal } from '../../dataset/cells.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import type { Multiple } from './cells/number-words.ts';
import { columnPlace } from './describe-reading.ts';
import type { EntityMatcher } from './entity-matcher.ts';
import { isUnitOf, powerFrom } from './metric-unit.ts';
import type { ReadColumn, ReadFigure, Reading } from './reading.ts';

/** What the table doesn't say of its figures, as written in `observations.csv`. */
export interface SharedFields {
  readonly metricOf: (figure: ReadFigure) => Metric | null;
  /** The period of figures for which the table names none. */
  readonly period: string;
  readonly basis: string;
  readonly source: string;
  /** The unit of figures for which the table names none. */
  readonly unit: Multiple;
  /** The qualifier of figures that are stated without a word such as “about”. */
  readonly qualifier: Observation['qualifier'];
  readonly status: string;
  readonly knownFrom: string;
  readonly note: string;
}

/** The data that new figures join. */
export interface ExistingData {
  readonly places: EntityMatcher;
  readonly observations: readonly Observation[];
  /** The row of an observation in its file, from its id; null if unknown. */
  readonly rowOf: (id: string) => number | null;
}

/** Cells by column of `observations.csv`. */
export type NewRow = Readonly<Record<string, string>>;

export interface NewObservations {
  readonly rows: readonly NewRow[];
  /** Each with its line in the table. */
  readonly errors: readonly string[];
}

/** The entity of a figure, by its name in any language of the table; or what was expected instead. */
function matchEntity(
  { name, names }: ReadFigure,
  places: EntityMatcher,
): { id: string } | { expected: string } {
  const found = [name, ...Object.values(names)].map((text) => places.find(text));
  const one = found.find((match) => 'entity' in match);
  if (one && 'entity' in one) return { id: one.entity.id };
  const [match] = found;
  if (match && 'several' in match) {
    const levels = match.several.map(({ id, levels: own }) => `${id} (${own.join(', ')})`);
    return { expected: `one place, but it is ${levels.join(' or ')}: choose with --level` };
  }
  const nearest = match && 'nearest' in match ? match.nearest : [];
  const near = nearest.length > 0 ? `; the nearest: ${nearest.join(', ')}` : '';
  return { expected: `a name, alias or id of entities.csv${near} (--skip ignores a row)` };
}

/** The column of the names to which a figure belongs: of tables side by side that to the left of it. */
function findNameColumn(
  columns: readonly ReadColumn[],
  { column }: ReadFigure,
): ReadColumn | undefined {
  const names = columns.filter(({ role }) => role === 'name');
  return names.findLast(({ index }) => index < column) ?? names[0];
}

/** The errors of names that aren't in the dataset, one for each name. */
export function findNameErrors(
  { figures, columns }: Pick<Reading, 'figures' | 'columns'>,
  places: EntityMatcher,
): string[] {
  const errors = figures.flatMap((figure) => {
    const found = matchEntity(figure, places);
    if ('id' in found) return [];
    const column = findNameColumn(columns, figure);
    return [
      [
        figure.name,
        `line ${figure.line}${column ? `, ${columnPlace(column)}` : ''}: found ${JSON.stringify(figure.name)}, expected ${found.expected}`,
      ] as const,
    ];
  });
  return [...new Map(errors.toReversed()).values()].toReversed();
}

class RowImporter {
  readonly #columns: readonly ReadColumn[];
  readonly #shared: SharedFields;
  readonly #existing: ExistingData;
  readonly #lines = new Map<string, number>();
  readonly rows: NewRow[] = [];
  readonly errors: string[] = [];

  constructor(columns: readonly ReadColumn[], shared: SharedFields, existing: ExistingData) {
    this.#columns = columns;
    this.#shared = shared;
    this.#existing = existing;
  }

  #addError({ line }: ReadFigure, column: number, found: string, expected: string): null {
    const named = this.#columns[column];
    const where = `line ${line}${named ? `, ${columnPlace(named)}` : ''}`;
    const error = `${where}: found ${JSON.stringify(found)}, expected ${expected}`;
    if (!this.errors.includes(error)) this.errors.push(error);
    return null;
  }

  #entity(figure: ReadFigure): string | null {
    const found = matchEntity(figure, this.#existing.places);
    if ('id' in found) return found.id;
    const column = findNameColumn(this.#columns, figure);
    return this.#addError(figure, column?.index ?? -1, figure.name, found.expected);
  }

  /** The exponent of ten that the table leaves to the shared unit; null if the figure has another unit. */
  #power(figure: ReadFigure, metric: Metric): number | null {
    const { unit } = this.#shared;
    if (!isUnitOf(figure.unit, metric))
      return this.#addError(
        figure,
        figure.column,
        figure.text,
        `a number of ${metric.unit}, not of ${figure.unit}`,
      );
    return powerFrom(unit, figure);
  }

  /** Reports a figure that the dataset has already from the same source. */
  #isNew(figure: ReadFigure, row: NewRow): boolean {
    const id = [row.entity, row.metric, row.period, row.basis, row.source].join('/');
    const line = this.#lines.get(id);
    if (line !== undefined) {
      this.#addError(
        figure,
        figure.column,
        figure.text,
        `one figure of ${row.entity}, but line ${line} has one already`,
      );
      return false;
    }
    this.#lines.set(id, figure.line);
    const before = this.#existing.observations.find((observation) => observation.id === id);
    if (!before) return true;
    const at = this.#existing.rowOf(id);
    const where = at === null ? '' : ` (row ${at} of observations.csv)`;
    this.#addError(
      figure,
      figure.column,
      figure.text,
      `a figure that isn’t in the dataset, but ${row.source} has ${before.value} for ${figure.name} already${where}: to correct it, withdraw that row and add this one from another source`,
    );
    return false;
  }

  add(figure: ReadFigure): void {
    const entity = this.#entity(figure);
    const metric = this.#shared.metricOf(figure);
    const power = metric && this.#power(figure, metric);
    if (figure.value.startsWith('-'))
      this.#addError(figure, figure.column, figure.text, 'a number that isn’t negative');
    if (entity === null || metric === null || power === null) return;
    const row = this.#toRow(figure, entity, metric, power);
    if (this.#isNew(figure, row)) this.rows.push(row);
  }

  #toRow(figure: ReadFigure, entity: string, metric: Metric, power: number): NewRow {
    const { period, basis, source, qualifier: stated, status, knownFrom, note } = this.#shared;
    const qualifier = figure.qualifier === 'stated' ? stated : figure.qualifier;
    const notes = [...figure.notes, note].filter(Boolean).join('; ');
    return {
      ...{ entity, metric: metric.id, period: figure.period ?? period, basis, source },
      value: shiftDecimal(figure.value, power),
      ...(figure.valueTo === null ? {} : { value_to: shiftDecimal(figure.valueTo, power) }),
      precision:
        qualifier === 'exact' || figure.precision === ''
          ? ''
          : shiftDecimal(figure.precision, power),
      ...{
        qualifier,
        yoy: figure.growth ?? '',
        status: figure.status ?? status,
        note: notes,
        known_from: knownFrom,
      },
    };
  }
}

/** Converts all figures. If there is any error, none of the rows may be used. */
export function importObservations(
  figures: readonly ReadFigure[],
  columns: readonly ReadColumn[],
  shared: SharedFields,
  existing: ExistingData,
): NewObservations {
  const importer = new RowImporter(columns, shared, existing);
  for (const figure of figures) importer.add(figure);
  const { rows, errors } = importer;
  return { rows, errors };
}
