/** Creates the files of a new dataset from a table, with placeholders for texts that the table doesn't contain. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { lastDigitUnit, shiftDecimal } from '../../dataset/decimal.ts';
import { FILE_COLUMNS } from '../../dataset/file-columns.ts';
import { normalizeText } from '../../dataset/repair/normalize-text.ts';
import { guessPeriod } from '../../dataset/repair/period-fix.ts';
import { isFullYear, parsePeriod } from '../../model/period.ts';
import type { PastedRow, PastedTable } from '../import/pasted-table.ts';
import { parsePrintedNumber } from '../import/printed-number.ts';
import { type PrintedUnit, parsePrintedUnit } from '../import/printed-unit.ts';
import { PLACEHOLDER_PREFIX } from '../lint/text-problems.ts';
import type { ColumnRoles } from './column-roles.ts';
import { IdAllocator, slugify } from './slugify.ts';

/** Values that the table does not contain. */
export interface ScaffoldOptions {
  readonly id: string;
  readonly title: string;
  readonly license: string;
  /** The title of the metric; null if the heading of each column of figures is the title of a metric. */
  readonly metric: string | null;
  /** The unit as entered; null if the headings name it. */
  readonly unit: string | null;
  /** The period of all figures; null if a column or the headings name it. */
  readonly period: string | null;
  /** The title of the level: `Countries`. */
  readonly level: string;
  readonly qualifier: string;
  /** The source of all figures if no column names one. */
  readonly source: Readonly<Record<'publisher' | 'title' | 'url' | 'published' | 'kind', string>>;
  /** The day on which it was read, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Texts of files by name. */
export type FileTexts = ReadonlyMap<string, string>;

interface MetricColumn {
  readonly id: string;
  readonly title: string;
  readonly unit: PrintedUnit;
}

interface Figure {
  readonly row: PastedRow;
  readonly column: number;
  readonly period: string;
}

/** Splits `Height (m)` into the title `Height` and the unit `m`. */
function parseHeading(head: string): { title: string; unit: string } {
  const [, title = head, unit = ''] = /^(.*?)\s*\(([^()]+)\)$/.exec(normalizeText(head)) ?? [];
  return { title: title.trim(), unit };
}

/** The unit that a heading names in brackets; null if it names none. */
export function unitInHeading(head: string): string | null {
  return parseHeading(head).unit || null;
}

class DatasetScaffolder {
  readonly #table: PastedTable;
  readonly #roles: ColumnRoles;
  readonly #options: ScaffoldOptions;
  readonly #entities = new IdAllocator('place');
  readonly #metrics = new IdAllocator('metric');
  readonly #sources = new IdAllocator('source');
  readonly #urls = new Map<string, string>();
  readonly errors: string[] = [];

  constructor(table: PastedTable, roles: ColumnRoles, options: ScaffoldOptions) {
    this.#table = table;
    this.#roles = roles;
    this.#options = options;
  }

  #cell({ cells }: PastedRow, column: number | null): string {
    return column === null ? '' : (cells[column] ?? '').trim();
  }

  #metric(column: number): MetricColumn {
    const head = this.#table.head?.[column] ?? '';
    const heading = parseHeading(head);
    const isPeriod = this.#roles.periodOf[column] !== undefined;
    const title =
      this.#options.metric ??
      (isPeriod ? this.#options.title : heading.title || this.#options.title);
    const unit = parsePrintedUnit(this.#options.unit ?? heading.unit);
    return { id: this.#metrics.idFor(title), title, unit };
  }

  #figures(): Figure[] {
    const { values, periodOf, period } = this.#roles;
    return this.#table.rows.flatMap((row) =>
      values.flatMap((column) => {
        const text = periodOf[column] ?? this.#options.period ?? this.#cell(row, period);
        const meant = guessPeriod(text);
        if (meant !== null) return [{ row, column, period: meant }];
        this.errors.push(
          `line ${row.line}: found ${JSON.stringify(text)}, expected a period such as 2025 or 2025-11`,
        );
        return [];
      }),
    );
  }

  #source(row: PastedRow): string {
    const publisher = this.#cell(row, this.#roles.source);
    const id = this.#sources.idFor(publisher || this.#options.source.publisher);
    const url = this.#cell(row, this.#roles.url);
    if (url !== '' && !this.#urls.has(id)) this.#urls.set(id, url);
    return id;
  }

  #observation({ row, column, period }: Figure): Record<string, string>[] {
    const text = row.cells[column] ?? '';
    const printed = parsePrintedNumber(text);
    if (printed === null) return [];
    const { id, unit } = this.#metric(column);
    if (printed.digits === undefined) {
      this.errors.push(
        `line ${row.line}: found ${JSON.stringify(text)}, expected a number or an empty cell`,
      );
      return [];
    }
    const power = parsePrintedUnit(printed.rest).power || unit.power;
    const growth = parsePrintedNumber(this.#cell(row, this.#roles.growth));
    const qualifier = printed.qualifier ?? this.#options.qualifier;
    return [
      {
        entity: this.#entities.idFor(this.#cell(row, this.#roles.name)),
        ...{ metric: id, period, basis: BASIS_ID, qualifier, source: this.#source(row) },
        value: shiftDecimal(printed.digits, power),
        precision: qualifier === 'exact' ? '' : lastDigitUnit(printed.digits, power),
        yoy: growth?.digits ?? '',
      },
    ];
  }

  #entityRows(): Record<string, string>[] {
    const { name, names, code } = this.#roles;
    return [...this.#entities.all].map(([text, id]) => {
      const row = this.#table.rows.find((candidate) => this.#cell(candidate, name) === text);
      const others = Object.entries(names).map(([language, column]) => [
        `name_${language}`,
        row ? this.#cell(row, column) : '',
      ]);
      return {
        ...{ id, name_en: text, name_zh: '', levels: this.#level(), parent: '' },
        code: row ? this.#cell(row, code) : '',
        ...Object.fromEntries(others),
      };
    });
  }

  #level(): string {
    return slugify(this.#options.level) || 'places';
  }

  #sourceRows(): Record<string, string>[] {
    const { publisher, title, url, published, kind } = this.#options.source;
    return [...this.#sources.all].map(([text, id]) => {
      const isGiven = text === publisher;
      return {
        ...{ id, publisher: text, title: isGiven ? title || text : text, kind },
        url: this.#urls.get(id) ?? (isGiven ? url : ''),
        published: isGiven ? published : '',
        accessed: this.#options.today,
      };
    });
  }

  #datasetFile(metrics: readonly MetricColumn[], period: string): string {
    const { id, title, license, level } = this.#options;
    const unitOf = ({ unit: { word } }: MetricColumn) =>
      word === '%' ? 'percent' : word || 'units';
    const file = {
      ...{ id, title: { en: title } },
      description: {
        en: `${PLACEHOLDER_PREFIX}what is ranked here, who counts it, and what a reader should know.`,
      },
      license,
      metrics: metrics.map((metric) => ({
        ...{ id: metric.id, unit: unitOf(metric), unitName: { en: unitOf(metric) } },
        title: { en: metric.title },
        description: { en: `${PLACEHOLDER_PREFIX}what exactly is counted, and what isn’t.` },
      })),
      levels: [{ id: this.#level(), title: { en: level } }],
      bases: [
        {
          ...{ id: BASIS_ID, title: { en: 'As its sources publish it' } },
          description: {
            en: `${PLACEHOLDER_PREFIX}how it is counted, and whether all sources do it so.`,
          },
        },
      ],
      defaults: { metric: metrics[0]?.id ?? '', period, level: this.#level() },
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  }

  files(): FileTexts {
    const observations = this.#figures().flatMap((figure) => this.#observation(figure));
    const metrics = this.#roles.values.map((column) => this.#metric(column));
    const unique = [...new Map(metrics.map((metric) => [metric.id, metric])).values()];
    const table = (file: keyof typeof FILE_COLUMNS, rows: readonly Record<string, string>[]) => {
      const languages = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const columns = [...new Set([...FILE_COLUMNS[file].required, ...languages])];
      return stringify([...rows], { header: true, columns });
    };
    return new Map([
      ['dataset.json', this.#datasetFile(unique, defaultPeriod(observations))],
      ['entities.csv', table('entities.csv', this.#entityRows())],
      ['sources.csv', table('sources.csv', this.#sourceRows())],
      ['observations.csv', table('observations.csv', observations)],
    ]);
  }
}

const BASIS_ID = 'as-published';

/** The default period: the latest one with at least half as many figures as the fullest; a full year if there is one. */
function defaultPeriod(observations: readonly Readonly<Record<string, string>>[]): string {
  const groups = [...Map.groupBy(observations, ({ period = '' }) => period)].map(([id, rows]) => {
    const period = parsePeriod(id);
    return { id, count: rows.length, end: period?.end ?? 0, isYear: period && isFullYear(period) };
  });
  const years = groups.filter(({ isYear }) => isYear);
  const candidates = years.length > 0 ? years : groups;
  const fullest = Math.max(0, ...candidates.map(({ count }) => count));
  const wellCovered = candidates.filter(({ count }) => count * 2 >= fullest);
  return wellCovered.toSorted((a, b) => b.end - a.end)[0]?.id ?? '';
}

/** Creates the files, and lists every error in the table. If there are errors, the files must not be used. */
export function scaffoldDataset(
  table: PastedTable,
  roles: ColumnRoles,
  options: ScaffoldOptions,
): { files: FileTexts; errors: readonly string[] } {
  const scaffolder = new DatasetScaffolder(table, roles, options);
  const files = scaffolder.files();
  return { files, errors: scaffolder.errors };
}
